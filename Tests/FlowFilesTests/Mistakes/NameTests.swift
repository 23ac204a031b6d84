import Testing

@Suite("Names that lead nowhere")
struct NameTests {
    @Test(
        "A node that is not there is missed where it is named",
        arguments: Sample.table(
            """
            start: ned
            => 1:8: error: no node is named 'ned'; did you mean 'end'?

            nodes:
              a: {play: ask, next: edn}
            => 2:24: error: no node is named 'edn'; did you mean 'end'?

            nodes:
              a: {goto: nowhere-at-all}
            => 2:13: error: no node is named 'nowhere-at-all'

            keys: {"0": operatr}
            nodes:
              operator: {play: ask, next: end}
            => 1:13: error: no node is named 'operatr'; did you mean 'operator'?

            keys: {"9": repaet}
            => 1:13: error: no node is named 'repaet'; did you mean 'repeat'?

            keys: {"0": {next: nowhere}}
            => 1:20: error: no node is named 'nowhere'

            nodes:
              a:
                menu:
                  prompt: ask
                  keys: {"1": end}
                  no-input: {next: ending}
            => 6:24: error: no node is named 'ending'

            nodes:
              a:
                transfer:
                  to: op
                  busy: end
                  no-answer: end
                  when-closed: {next: ende}
            => 7:27: error: no node is named 'ende'; did you mean 'end'?

            nodes:
              a: {branch: {on: hours, cases: {open: eend}, else: end}}
            => 2:41: error: no node is named 'eend'; did you mean 'end'?
            """))
    func refusesNodes(sample: Sample) {
        #expect(Complaints.ofFlow(sample.text) == sample.complaints)
    }

    @Test(
        "A prompt that is not there is missed where it is named",
        arguments: Sample.table(
            """
            nodes:
              a: {play: aks, next: end}
            => 2:13: error: no prompt is named 'aks'; did you mean 'ask'?

            nodes:
              a: {play: [{en: aks}], next: end}
            => 2:19: error: no prompt is named 'aks'; did you mean 'ask'?

            limit: farewell
            => 1:8: error: no prompt is named 'farewell'

            nodes:
              a:
                transfer:
                  to: op
                  busy: end
                  no-answer: end
                  when-open:
                    queue:
                      hold-music: hold
                      announcements: [whatever]
            => 10:27: error: no prompt is named 'whatever'

            nodes:
              a: {record: {prompt: asq, next: end}}
            => 2:24: error: no prompt is named 'asq'; did you mean 'ask'?

            nodes:
              a:
                transfer:
                  to: op
                  busy: end
                  no-answer: end
                  when-open: {queue: {hold-music: hodl}}
            => 7:39: error: no prompt is named 'hodl'; did you mean 'hold'?
            """))
    func refusesPrompts(sample: Sample) {
        #expect(Complaints.ofFlow(sample.text) == sample.complaints)
    }

    @Test(
        "A prompt that a key plays without naming it is missed at the key",
        arguments: Sample.table(
            """
            nodes:
              a:
                transfer:
                  to: op
                  busy: end
                  no-answer: end
                  when-open:
                    queue:
                      hold-music: hold
                      announce-position: 30s
            => 10:11: error: 'announce-position' plays the prompt 'queue-position-before', and no prompt is named so
            => 10:11: error: 'announce-position' plays the prompt 'queue-position-after', and no prompt is named so

            nodes:
              a:
                transfer:
                  to: op
                  busy: end
                  no-answer: end
                  when-open:
                    queue:
                      hold-music: hold
                      at-closing: announce
            => 10:11: error: 'at-closing' plays the prompt 'queue-closing', and no prompt is named so
            """))
    func refusesImpliedPrompts(sample: Sample) {
        #expect(Complaints.ofFlow(sample.text) == sample.complaints)
    }

    @Test(
        "A variable that nothing sets is missed where it is read",
        arguments: Sample.table(
            """
            nodes:
              a: {play: [{say-digits: entry}], next: end}
            => 2:27: error: nothing sets a variable 'entry'

            nodes:
              a: {set: {entry: "1"}, next: b}
              b: {play: [{say-digits: enrty}], next: end}
            => 3:27: error: nothing sets a variable 'enrty'; did you mean 'entry'?

            nodes:
              a: {branch: {on: {variable: entry}, cases: {"1": end}, else: end}}
            => 2:31: error: nothing sets a variable 'entry'

            nodes:
              a: {set: {x: {from: y}}, next: end}
            => 2:23: error: nothing sets a variable 'y'

            nodes:
              a: {play: [{say-number: a}, {say-text: b}], next: end}
            => 2:27: error: nothing sets a variable 'a'
            => 2:42: error: nothing sets a variable 'b'
            """))
    func refusesVariables(sample: Sample) {
        #expect(Complaints.ofFlow(sample.text) == sample.complaints)
    }

    @Test(
        "What is known of every call is no variable",
        arguments: Sample.table(
            """
            nodes:
              a: {play: [{say-telephone: caller}], next: end}
            => 2:30: error: 'caller' is known of every call but is no variable; a 'set' can copy it to one

            nodes:
              a: {play: [{say-text: language}], next: end}
            => 2:25: error: 'language' is known of every call but is no variable; a 'set' can copy it to one
            """))
    func refusesCallFacts(sample: Sample) {
        #expect(Complaints.ofFlow(sample.text) == sample.complaints)
    }

    @Test(
        "A language that the line does not speak is refused",
        arguments: Sample.table(
            """
            keys: {"1": {language: fr, next: end}}
            => 1:24: error: the line does not speak 'fr'; it speaks en, es

            prompts: {bye: {en: B., es: B., fr: B.}}
            => 1:33: error: the line does not speak 'fr'; it speaks en, es

            hours: {zone: UTC, open: "off", zone-name: {en: UTC, e: UTC}}
            => 1:54: error: the line does not speak 'e'; it speaks en, es; did you mean 'en'?

            nodes:
              a: {branch: {on: language, cases: {en: end, fr: end}, else: end}}
            => 2:47: error: the line does not speak 'fr'; it speaks en, es

            nodes:
              a: {play: [{fr: ask}], next: end}
            => 2:15: error: the line does not speak 'fr'; it speaks en, es
            """))
    func refusesLanguages(sample: Sample) {
        #expect(Complaints.ofFlow(sample.text) == sample.complaints)
    }

    @Test(
        "A calendar that is not there is refused",
        arguments: Sample.table(
            """
            hours: {zone: UTC, open: "off", holidays: us-feredal}
            => 1:43: error: there is no calendar of holidays 'us-feredal'; did you mean 'us-federal'?

            hours: {zone: UTC, open: PH off, holidays: moon}
            => 1:44: error: there is no calendar of holidays 'moon'
            """))
    func refusesCalendars(sample: Sample) {
        #expect(Complaints.ofFlow(sample.text) == sample.complaints)
    }

    @Test(
        "Prompts under a language are told to stand under their ids, once for each language",
        arguments: Sample.table(
            """
            prompts:
              en: {welcome: Hello., ask: How?}
              es: {welcome: Hola.}
            nodes:
              a: {play: welcome, next: end}
            => 2:8: error: the texts of a prompt stand under its id; write {welcome: {en: …}}
            => 3:8: error: the texts of a prompt stand under its id; write {welcome: {es: …}}
            """))
    func refusesPromptsByLanguage(sample: Sample) {
        #expect(Complaints.ofFlow(sample.text) == sample.complaints)
    }

    @Test(
        "A prompt needs a text in each language of the line",
        arguments: Sample.table(
            """
            prompts:
              bye: {en: Bye.}
            => 2:3: error: the prompt 'bye' needs a text in 'es'

            prompts: {ask: {}, bye: {en: B., es: B.}}
            nodes:
              a: {play: ask, next: end}
            => 1:11: error: the prompt 'ask' needs a text in 'en', 'es'
            """))
    func refusesUntranslated(sample: Sample) {
        #expect(Complaints.ofFlow(sample.text) == sample.complaints)
    }

    @Test(
        "A table that is not there is missed where it is named",
        arguments: Sample.table(
            """
            lookups: {cases: cases.csv}
            => 1:18: error: there is no table file 'cases.csv'; the path is relative to the flow file

            nodes:
              a: {lookup: {table: cases, key: {from: caller}, found: end, not-found: end}}
            => 2:23: error: no table is named 'cases' under 'lookups'
            """))
    func refusesTables(sample: Sample) {
        #expect(Complaints.ofFlow(sample.text) == sample.complaints)
    }
}
