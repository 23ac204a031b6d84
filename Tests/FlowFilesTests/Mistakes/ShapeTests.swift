import Testing

@Suite("Values of another shape than was expected")
struct ShapeTests {
    @Test(
        "A value of the wrong kind is refused where it stands",
        arguments: Sample.table(
            """
            hours: [a]
            => 1:8: error: expected a line's 'hours', found a list

            numbers: 1-888-351-4024
            => 1:10: error: expected a list of telephone numbers, found '1-888-351-4024'

            name: {en: Practice}
            => 1:7: error: expected the line's name, found a mapping

            keys:
              "1": [end]
            => 2:8: error: expected a node's name, or what the key does, found a list

            languages: [[en], es]
            => 1:13: error: expected a language code, found a list

            timers: 4s
            => 1:9: error: expected times such as {no-input: 4s}, found '4s'

            prompts: [ask]
            => 1:10: error: expected prompts, each an id and its texts, found a list

            lookups: {cases: [cases.csv]}
            => 1:18: error: expected a table's file, such as cases.csv, found a list

            nodes:
              a:
                transfer:
                  to: op
                  busy: end
                  no-answer: end
                  when-open: {queue: 3}
            => 7:26: error: expected a queue, found '3'

            nodes:
              a: ask
            => 2:6: error: expected what the node does, found 'ask'

            nodes:
              a: {menu: ask}
            => 2:13: error: expected a menu, found 'ask'

            nodes:
              a: {play: [[ask]], next: end}
            => 2:14: error: expected a prompt, found a list

            nodes:
              a: {play: [{}], next: end}
            => 2:14: error: expected a prompt, found nothing

            nodes:
              a: {play: ask, next: [end]}
            => 2:24: error: expected a node's name, found a list

            nodes:
              a: {play: ask, next: end, barge-in: {}}
            => 2:39: error: expected true or false, found a mapping

            nodes:
              a: {menu: {prompt: ask, keys: 1}}
            => 2:33: error: expected keys and where they lead, such as {"1": NODE}, found '1'

            nodes:
              a:
                menu:
                  prompt: ask
                  keys: {"1": end}
                  no-input: {prompts: ask}
            => 6:27: error: expected a list of prompts, one for each time, found 'ask'

            nodes:
              a:
                menu:
                  prompt: ask
                  keys: {"1": end}
                  no-input: 3
            => 6:17: error: expected a retry, found '3'

            nodes:
              a: {set: {x: [1]}, next: end}
            => 2:16: error: expected a text, or where it comes from, found a list
            """))
    func refusesWrongKinds(sample: Sample) {
        #expect(Complaints.ofFlow(sample.text) == sample.complaints)
    }

    @Test(
        "Nothing is no value",
        arguments: Sample.table(
            """
            line:
            => 1:6: error: expected a name for a line, found nothing

            name: ""
            => 1:7: error: expected the line's name, found nothing

            numbers: ~
            => 1:10: error: expected a list of telephone numbers, found nothing

            nodes:
              a: {play: , next: end}
            => 2:13: error: expected a prompt, found nothing

            nodes:
              a: {play: ask, next: ''}
            => 2:24: error: expected a node's name, found nothing

            timers: {call: }
            => 1:16: error: expected a time such as 4s, found nothing

            nodes:
              a: {set: {x: }, next: end}
            => 2:16: error: expected a text, or where it comes from, found nothing

            lookups: {cases: }
            => 1:18: error: expected a table's file, such as cases.csv, found nothing
            """))
    func refusesNothing(sample: Sample) {
        #expect(Complaints.ofFlow(sample.text) == sample.complaints)
    }

    @Test(
        "A whole file of another kind is refused",
        arguments: Sample.table(
            """
            - a
            => 1:1: error: expected a flow, found a list

            just words
            => 1:1: error: expected a flow, found 'just words'

            ""
            => 1:1: error: expected a flow, found ''
            """))
    func refusesWholeFiles(sample: Sample) {
        #expect(Complaints.ofWholeFlow(sample.text) == sample.complaints)
    }

    @Test(
        "An empty list or mapping is refused where something is needed",
        arguments: Sample.table(
            """
            languages: []
            => 1:12: error: the list of languages is empty

            numbers: []
            => 1:10: error: the list of telephone numbers is empty

            nodes:
              a: {play: [], next: end}
            => 2:13: error: the list of prompts is empty

            nodes:
              a:
                transfer:
                  to: op
                  busy: end
                  no-answer: end
                  when-open:
                    queue:
                      hold-music: hold
                      announcements: []
            => 10:26: error: the list of announcements is empty

            nodes:
              a: {menu: {prompt: ask, keys: {}}}
            => 2:33: error: there is not a single key

            nodes:
              a: {branch: {on: hours, cases: {}, else: end}}
            => 2:34: error: there is not a single case

            nodes:
              a: {set: {}, next: end}
            => 2:12: error: there is not a single variable

            start: end
            nodes: {}
            => 2:8: error: there is not a single node
            """))
    func refusesEmptiness(sample: Sample) {
        #expect(Complaints.ofFlow(sample.text) == sample.complaints)
    }

    @Test(
        "An item of a list that is there already is refused",
        arguments: Sample.table(
            """
            languages: [en, es, en]
            => 1:21: error: 'en' is in the list twice

            numbers: [1-888-351-4024, (888) 351-4024]
            => 1:27: error: '(888) 351-4024' is in the list twice
            """))
    func refusesDuplicateItems(sample: Sample) {
        #expect(Complaints.ofFlow(sample.text) == sample.complaints)
    }
}
