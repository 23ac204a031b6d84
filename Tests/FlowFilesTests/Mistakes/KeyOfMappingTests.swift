import Testing

@Suite("Keys of mappings")
struct KeyOfMappingTests {
    @Test(
        "A key that is no text is refused",
        arguments: Sample.table(
            """
            keys:
              ~: end
            => 2:3: error: expected a name before the ':', found nothing

            "": x
            => 1:1: error: expected a name before the ':', found nothing

            nodes:
              ? [a]
              : {play: ask, next: end}
            => 2:5: error: expected a name before the ':', found a list

            nodes:
              ? {a: b}
              : {play: ask, next: end}
            => 2:5: error: expected a name before the ':', found a mapping

            keys: {[1]: end}
            => 1:8: error: expected a name before the ':', found a list
            """))
    func refusesKeyNames(sample: Sample) {
        #expect(Complaints.ofFlow(sample.text) == sample.complaints)
    }

    @Test(
        "A telephone key that is missing is told from one that is wrong",
        arguments: Sample.table(
            """
            keys:
              "": end
            => 2:3: error: expected a key in quotes, found nothing; an unquoted # starts a comment

            termination-key: #
            => 1:17: error: expected a key in quotes, found nothing; an unquoted # starts a comment

            nodes:
              a:
                collect:
                  prompt: ask
                  into: x
                  next: end
                  digits: "4"
                  end-with: #
            => 8:16: error: expected a key in quotes, found nothing; an unquoted # starts a comment

            nodes:
              a:
                collect:
                  prompt: ask
                  into: x
                  next: end
                  digits: "4"
                  end-with: ["#"]
            => 8:17: error: expected a key in quotes, found a list

            nodes:
              a:
                collect:
                  prompt: ask
                  into: x
                  next: end
                  digits: "4"
                  confirm: {prompt: ask, accept: {}, again: "2"}
            => 8:38: error: expected a key in quotes, found a mapping
            """))
    func refusesKeyTexts(sample: Sample) {
        #expect(Complaints.ofFlow(sample.text) == sample.complaints)
    }

    @Test(
        "An unknown key is refused, with the nearest that is known",
        arguments: Sample.table(
            """
            lines: practice
            line: practice
            => 1:1: error: a flow has no 'lines'; did you mean 'line'?

            colour: blue
            => 1:1: error: a flow has no 'colour'

            timers:
              no-inputt: 4s
            => 2:3: error: a set of times has no 'no-inputt'; did you mean 'no-input'?

            timers: {fade: 4s}
            => 1:10: error: a set of times has no 'fade'

            nodes:
              a: {play: [{sayDigits: x}], next: end}
            => 2:15: error: a part of a prompt has no 'sayDigits'; did you mean 'say-digits'?

            nodes:
              a:
                menu:
                  prompt: ask
                  keys: {"1": end}
                  short-promt: ask
            => 6:7: error: a menu has no 'short-promt'; did you mean 'short-prompt'?

            nodes:
              a: {play: ask, next: end, bargein: false}
            => 2:29: error: a play node has no 'bargein'; did you mean 'barge-in'?

            nodes:
              a: {play: ask, next: end, when-open: {}}
            => 2:29: error: a play node has no 'when-open'

            hours: {zone: UTC, open: "off", closed: "off"}
            => 1:33: error: a line's 'hours' has no 'closed'

            keys: {"1": {lang: es}}
            => 1:14: error: what a key does has no 'lang'

            nodes:
              a:
                menu:
                  prompt: ask
                  keys: {"1": end}
                  no-input: {prompts: [{prompt: ask, reprompts: false}]}
            => 6:42: error: a retry's prompt has no 'reprompts'; did you mean 'reprompt'?

            nodes:
              a:
                transfer:
                  to: op
                  busy: end
                  no-answer: end
                  when-closed: {say: ask, next: end}
            => 7:21: error: a 'when-closed' has no 'say'

            nodes:
              a:
                transfer:
                  to: op
                  busy: end
                  no-answer: end
                  when-open:
                    queue:
                      hold-music: hold
                      anounce-position: 30s
            => 10:11: error: a queue has no 'anounce-position'; did you mean 'announce-position'?

            nodes:
              a:
                collect:
                  prompt: ask
                  into: x
                  next: end
                  digits: "4"
                  confirm: {prompt: ask, accept: "1", again: "2", max: 3}
            => 8:55: error: a confirm has no 'max'

            nodes:
              a: {set: {x: {form: caller}}, next: end}
            => 2:17: error: what a variable is set to has no 'form'; did you mean 'from'?

            nodes:
              a: {branch: {on: {varable: x}, cases: {"1": end}, else: end}}
            => 2:21: error: what a branch is on has no 'varable'; did you mean 'variable'?
            """))
    func refusesUnknownKeys(sample: Sample) {
        #expect(Complaints.ofFlow(sample.text) == sample.complaints)
    }
}
