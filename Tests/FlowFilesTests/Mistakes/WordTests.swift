import Testing

@Suite("Words that are none of those that are known")
struct WordTests {
    @Test(
        "A code that is no language is refused alone, whatever is written in it",
        arguments: Sample.table(
            """
            languages: [EN, es]
            nodes:
              a: {play: [{en: ask}, bye], next: end}
            => 1:13: error: 'EN' is no language code; write one such as en, es or pt-BR; did you mean 'en'?

            languages: [english]
            prompts: {bye: {}}
            => 1:13: error: 'english' is no language code; write one such as en, es or pt-BR

            languages: [en-verylongsubtag, es]
            => 1:13: error: 'en-verylongsubtag' is no language code; write one such as en, es or pt-BR
            """))
    func refusesLanguageCodes(sample: Sample) {
        #expect(Complaints.ofFlow(sample.text) == sample.complaints)
    }

    @Test(
        "A telephone number has digits, letters of a keypad and its usual signs, twenty at most",
        arguments: Sample.table(
            """
            numbers: [call us!]
            => 1:11: error: 'call us!' is no telephone number

            numbers: ["123456789012345678901"]
            => 1:11: error: '123456789012345678901' is no telephone number

            numbers: ["--"]
            => 1:11: error: '--' is no telephone number
            """))
    func refusesNumbers(sample: Sample) {
        #expect(Complaints.ofFlow(sample.text) == sample.complaints)
    }

    @Test(
        "A word that is none of a few is refused with them, and the nearest",
        arguments: Sample.table(
            """
            nodes:
              a: {play: ask, next: end, type-ahead: keeep}
            => 2:41: error: 'keeep' is no way to treat type-ahead; write keep or drop; did you mean 'keep'?

            keys: {"8": {pace: slow}}
            => 1:20: error: 'slow' is no pace; write normal or relaxed

            keys: {"8": {pace: relaxd}}
            => 1:20: error: 'relaxd' is no pace; write normal or relaxed; did you mean 'relaxed'?

            nodes:
              a: {branch: {on: hour, cases: {open: end}, else: end}}
            => 2:20: error: 'hour' is no subject of a branch; write hours, hours-reason, language, caller, number or {variable: \
            NAME}; did you mean 'hours'?

            nodes:
              a: {branch: {on: hours, cases: {opne: end}, else: end}}
            => 2:35: error: 'opne' is no state of hours; write open, closed or unpublished; did you mean 'open'?

            nodes:
              a: {play: [{say-hours: today}], next: end}
            => 2:26: error: no hours are named 'today'; there are 'hours'

            nodes:
              a: {play: [{say-next-opening: today}], next: end}
            => 2:33: error: no hours are named 'today'; there are 'hours'

            nodes:
              a:
                transfer:
                  to: op
                  busy: end
                  no-answer: end
                  when-open:
                    queue:
                      hold-music: hold
                      announcements: [{say-position: line}]
            => 10:42: error: 'line' is no value of 'say-position'; write queue

            nodes:
              a:
                transfer:
                  to: op
                  busy: end
                  no-answer: end
                  when-open:
                    queue:
                      hold-music: hold
                      at-closing: drian
            => 10:23: error: 'drian' is no way to close a queue; write drain, announce or close; did you mean 'drain'?
            """))
    func refusesWords(sample: Sample) {
        #expect(Complaints.ofFlow(sample.text) == sample.complaints)
    }

    @Test(
        "The engine's own ways to end a call cannot be a flow's",
        arguments: Sample.table(
            """
            nodes:
              a: {hang-up: caller-hung-up}
            => 2:16: error: 'caller-hung-up' is the engine's own way to end a call; name another

            nodes:
              a: {hang-up: time-limit}
            => 2:16: error: 'time-limit' is the engine's own way to end a call; name another

            nodes:
              a: {hang-up: loop}
            => 2:16: error: 'loop' is the engine's own way to end a call; name another
            """))
    func refusesEngineDispositions(sample: Sample) {
        #expect(Complaints.ofFlow(sample.text) == sample.complaints)
    }

    @Test(
        "A number of digits is one number or two, ascending, from 1 to 32",
        arguments: Sample.table(
            """
            nodes:
              a: {collect: {digits: four, prompt: ask, into: x, next: end}}
            => 2:25: error: 'four' is no number of digits; write it as "4" or "8-9"

            nodes:
              a: {collect: {digits: 1-2-3, prompt: ask, into: x, next: end}}
            => 2:25: error: '1-2-3' is no number of digits; write it as "4" or "8-9"

            nodes:
              a: {collect: {digits: -3, prompt: ask, into: x, next: end}}
            => 2:25: error: '-3' is no number of digits; write it as "4" or "8-9"

            nodes:
              a: {collect: {digits: 8-, prompt: ask, into: x, next: end}}
            => 2:25: error: '8-' is no number of digits; write it as "4" or "8-9"

            nodes:
              a: {collect: {digits: 9-8, prompt: ask, into: x, next: end}}
            => 2:25: error: '9-8' ends before it starts; the smaller number comes first

            nodes:
              a: {collect: {digits: "33", prompt: ask, into: x, next: end}}
            => 2:25: error: an entry has at most 32 digits

            nodes:
              a: {collect: {digits: 8-40, prompt: ask, into: x, next: end}}
            => 2:25: error: an entry has at most 32 digits

            nodes:
              a: {collect: {digits: "0", prompt: ask, into: x, next: end}}
            => 2:25: error: an entry has at least one digit

            nodes:
              a: {collect: {digits: 0-0, prompt: ask, into: x, next: end}}
            => 2:25: error: an entry has at least one digit

            nodes:
              a: {collect: {digits: 4-1234567890, prompt: ask, into: x, next: end}}
            => 2:25: error: '4-1234567890' is no number of digits; write it as "4" or "8-9"
            """))
    func refusesDigits(sample: Sample) {
        #expect(Complaints.ofFlow(sample.text) == sample.complaints)
    }
}
