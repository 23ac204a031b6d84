import Testing

@Suite("Keys that are missing, or there twice")
struct MissingAndDoubleKeyTests {
    @Test(
        "A merge key is refused wherever it stands, and what it would bring is not missed",
        arguments: Sample.table(
            """
            nodes:
              a: &a {play: ask, next: end}
              b: {<<: *a}
            => 3:7: error: merge keys are not supported; write out what '<<' would bring

            nodes:
              a: &a {play: ask, next: end}
              b: {<<: *a, play: bye}
            => 3:7: error: merge keys are not supported; write out what '<<' would bring

            nodes:
              a: {menu: &m {prompt: ask, keys: {"1": end}}}
              b: {menu: {<<: *m}}
            => 3:14: error: merge keys are not supported; write out what '<<' would bring

            keys: {<<: {"1": end}}
            => 1:8: error: merge keys are not supported; write out what '<<' would bring

            nodes:
              <<: {a: {play: ask, next: end}}
            => 2:3: error: merge keys are not supported; write out what '<<' would bring

            timers: {<<: {call: 4s}}
            => 1:10: error: merge keys are not supported; write out what '<<' would bring

            <<: {about: x}
            => 1:1: error: merge keys are not supported; write out what '<<' would bring
            """))
    func refusesMergeKeys(sample: Sample) {
        #expect(Complaints.ofFlow(sample.text) == sample.complaints)
    }

    @Test(
        "A key given twice is refused, with the line of the first",
        arguments: Sample.table(
            """
            name: Once
            name: Twice
            => 2:1: error: 'name' is given twice, first in line 1

            nodes:
              a: {play: ask, next: end}
              b: {goto: a}
              a: {goto: end}
            => 4:3: error: 'a' is given twice, first in line 2

            keys:
              "1": end
              '1': end
            => 3:3: error: '1' is given twice, first in line 2

            timers: {call: 1h, ring: 4s, call: 2h}
            => 1:30: error: 'call' is given twice, first in line 1
            """))
    func refusesDuplicateKeys(sample: Sample) {
        #expect(Complaints.ofFlow(sample.text) == sample.complaints)
    }

    @Test(
        "What a mapping lacks is reported at the key that names it",
        arguments: Sample.table(
            """
            nodes:
              a: {menu: {keys: {"1": end}}}
            => 2:7: error: a menu needs 'prompt'

            nodes:
              b:
                menu:
                  prompt: ask
            => 3:5: error: a menu needs 'keys'

            nodes:
              a: {set: {x: y}}
            => 2:3: error: a set node needs 'next'

            nodes:
              a: {sub-flow: end}
            => 2:3: error: a sub-flow needs 'next'

            nodes:
              a: {branch: {on: hours, cases: {open: end}}}
            => 2:7: error: a branch needs 'else'

            nodes:
              a: {branch: {on: hours, cases: {open: edn}}}
            => 2:7: error: a branch needs 'else'
            => 2:41: error: no node is named 'edn'; did you mean 'end'?

            nodes:
              a: {branch: {on: hours}}
            => 2:7: error: a branch needs 'cases'
            => 2:7: error: a branch needs 'else'

            hours:
              zone: UTC
            => 1:1: error: a line's 'hours' needs 'open'

            hours: {open: "off"}
            => 1:1: error: a line's 'hours' needs 'zone'

            nodes:
              a: {transfer: {to: op, busy: end}}
            => 2:7: error: a transfer needs 'no-answer'

            nodes:
              a:
                transfer:
                  to: op
                  busy: end
                  no-answer: end
                  when-open:
                    queue:
                      hold-music: hold
                      announce-every: 20s
            => 10:11: error: a queue with 'announce-every' needs 'announcements'

            nodes:
              a:
                collect:
                  prompt: ask
                  into: x
                  next: end
                  digits: "4"
                  confirm: {prompt: ask, again: "2"}
            => 8:7: error: a confirm needs 'accept'

            nodes:
              a: {play: ask}
            => 2:3: error: a play node needs 'next' or 'hang-up'

            nodes:
              a:
                record:
                  prompt: ask
            => 3:5: error: a recording needs 'next' or 'hang-up'

            nodes:
              a:
                transfer:
                  to: op
                  busy: end
                  no-answer: end
                  when-closed: {prompt: ask}
            => 7:7: error: a 'when-closed' needs 'next' or 'hang-up'
            """))
    func reportsMissingKeys(sample: Sample) {
        #expect(Complaints.ofFlow(sample.text) == sample.complaints)
    }

    @Test(
        "All that a whole file lacks is reported at its first key",
        arguments: Sample.table(
            """
            # A comment.
            line: a
            => 2:1: error: a flow needs 'name'
            => 2:1: error: a flow needs 'languages'
            => 2:1: error: a flow needs 'nodes'
            => 2:1: error: a flow needs 'start'
            """))
    func reportsMissingTopKeys(sample: Sample) {
        #expect(Complaints.ofWholeFlow(sample.text) == sample.complaints)
    }

    @Test(
        "Two keys of which one must go are refused at the second",
        arguments: Sample.table(
            """
            nodes:
              a: {play: ask, next: end, hang-up: completed}
            => 2:29: error: 'next' cannot stand beside 'hang-up'; keep one

            nodes:
              a:
                timers: {recording: 2m}
                record: {max: 1m, next: end}
            => 4:14: error: 'timers: recording' cannot stand beside 'max'; keep one

            nodes:
              a:
                timers: {silence: 2s}
                record: {silence: 5s, next: end}
            => 4:14: error: 'timers: silence' cannot stand beside 'silence'; keep one

            nodes:
              a:
                transfer:
                  to: op
                  busy: end
                  no-answer: end
                  when-open:
                    queue:
                      hold-music: hold
                      wait: 5m
                timers: {queue-wait: 6m}
            => 10:11: error: 'timers: queue-wait' cannot stand beside 'wait'; keep one

            nodes:
              a:
                transfer:
                  to: op
                  busy: end
                  no-answer: end
                  when-open:
                    queue:
                      hold-music: hold
                      announcements: [ask]
                      announce-position: 30s
                      announce-every: 20s
            => 12:11: error: 'announce-position' cannot stand beside 'announce-every'; keep one
            """))
    func refusesExclusiveKeys(sample: Sample) {
        #expect(Complaints.ofFlow(sample.text) == sample.complaints)
    }
}
