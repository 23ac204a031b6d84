" Vim syntax file for Hotline's call scripts (*.call).
if exists('b:current_syntax')
  finish
endif
syntax case match
syntax match hotlinecallComment /^\s*#.*$/
syntax match hotlinecallComment /\s\s#\(\s.*\)\?$/
syntax match hotlinecallSetting /^\s*\(dial\|at\|caller\|given\)\>/
syntax match hotlinecallStep /^\s*\(hear\|never hear\|press\|say nothing for\|wait\|in\|variable\|transferred to\|operator\|line is\|speak\|recorded\|hang up\|ended\)\>/
syntax match hotlinecallLimit /\<\(within\|by\|during\|after\)\>/
syntax match hotlinecallTime /\<\d\+\(\.\d\+\)\?\(ms\|s\|m\|h\)\(\d\+\(\.\d\+\)\?\(ms\|s\|m\)\)*\>/
syntax match hotlinecallKeys /\(^\s*press\s\+\)\@<=[0-9*#A-D]\+/
syntax region hotlinecallWords start=/"/ skip=/\\"/ end=/"/ oneline
highlight default link hotlinecallComment Comment
highlight default link hotlinecallSetting PreProc
highlight default link hotlinecallStep Statement
highlight default link hotlinecallLimit Keyword
highlight default link hotlinecallTime Number
highlight default link hotlinecallKeys Constant
highlight default link hotlinecallWords String
let b:current_syntax = 'hotlinecall'
