autocmd BufRead,BufNewFile *.call,*.steps setfiletype hotlinecall
