autocmd BufRead,BufNewFile *.call setfiletype hotlinecall
