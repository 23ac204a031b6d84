" Vim syntax file for Hotline's call scripts (*.call, *.steps).
if exists('b:current_syntax')
  finish
endif
syntax case match
syntax match hotlinecallComment /^\s*#.*$/
syntax match hotlinecallComment /\s\s#\(\s.*\)\?$/
syntax match hotlinecallSetting /^\s*\(dial\|at\|caller\|given\|transcript\)\>/
syntax match hotlinecallStep /^\s*\(hear\|never hear\|silence\|press\|say nothing for\|wait\|in\|variable\|transferred to\|operator\|line is\|speak\|voicemail recorded\|recorded\|hang up\|caller hangs up\|ended\|set\|include\|rows\)\>/
syntax match hotlinecallLimit /\<\(within\|not before\|by\|during\|after\|every\|anywhere\|with\)\>/
syntax match hotlinecallTime /\<\d\+\(\.\d\+\)\?\(ms\|s\|m\|h\)\(\d\+\(\.\d\+\)\?\(ms\|s\|m\)\)*\>/
syntax match hotlinecallKeys /\(^\s*press\s\+\)\@<=[0-9*#A-D]\+/
syntax match hotlinecallRow /^\s*|.*$/ contains=hotlinecallBar,hotlinecallWords
syntax match hotlinecallBar /|/ contained
syntax match hotlinecallValue /{[A-Za-z][A-Za-z0-9_-]*}/ containedin=ALLBUT,hotlinecallComment
syntax region hotlinecallWords start=/"/ skip=/\\"/ end=/"/ oneline
highlight default link hotlinecallComment Comment
highlight default link hotlinecallSetting PreProc
highlight default link hotlinecallStep Statement
highlight default link hotlinecallLimit Keyword
highlight default link hotlinecallTime Number
highlight default link hotlinecallKeys Constant
highlight default link hotlinecallBar Delimiter
highlight default link hotlinecallValue Identifier
highlight default link hotlinecallWords String
let b:current_syntax = 'hotlinecall'
