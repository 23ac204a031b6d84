import Testing

@Suite("One mistake is one complaint")
struct FollowOnTests {
    @Test(
        "A misspelled key is not missed as well",
        arguments: Sample.table(
            """
            nodes:
              a: {menu: {promt: ask, keys: {"1": end}}}
            => 2:14: error: a menu has no 'promt'; did you mean 'prompt'?

            nodes:
              a: {play: ask, nxet: end}
            => 2:18: error: a play node has no 'nxet'; did you mean 'next'?

            nodes:
              a: {branch: {on: hours, cases: {open: end}, esle: end}}
            => 2:47: error: a branch has no 'esle'; did you mean 'else'?

            hours: {zone: UTC, open: PH off, holiday: us-federal}
            => 1:34: error: a line's 'hours' has no 'holiday'; did you mean 'holidays'?

            no-match: {nxt: end}
            nodes:
              a: {menu: {prompt: ask, keys: {"1": end}}}
            => 1:12: error: a retry has no 'nxt'; did you mean 'next'?

            nodes:
              a:
                transfer:
                  to: op
                  busy: end
                  no-answer: end
                  when-closd: {next: end}
                  when-open: {queue: {hold-music: hold, at-closing: close}}
            => 7:7: error: a transfer has no 'when-closd'; did you mean 'when-closed'?
            """))
    func misspelledKeys(sample: Sample) {
        #expect(Complaints.ofFlow(sample.text) == sample.complaints)
    }

    @Test(
        "What could not be read is taken for what is needed",
        arguments: Sample.table(
            """
            no-match: 3
            nodes:
              a: {menu: {prompt: ask, keys: {"1": end}}}
            => 1:11: error: expected a retry, found '3'

            nodes:
              a: {branch: {on: hours, cases: {opne: end, closed: end, unpublished: end}}}
            => 2:35: error: 'opne' is no state of hours; write open, closed or unpublished; did you mean 'open'?

            nodes:
              a: {branch: {on: hour, cases: {open: end}}}
            => 2:20: error: 'hour' is no subject of a branch; write hours, hours-reason, language, caller, number or {variable: \
            NAME}; did you mean 'hours'?

            nodes: 3
            => 1:8: error: expected nodes, each a name and what it does, found '3'

            hours: {zone: UTC, open: PH off, holidays: [us-federal]}
            => 1:44: error: expected a calendar of holidays, found a list
            """))
    func unreadValues(sample: Sample) {
        #expect(Complaints.ofFlow(sample.text) == sample.complaints)
    }

    @Test(
        "A variable may be set by what could not be read",
        arguments: Sample.table(
            """
            nodes:
              a: {collect: {itno: x, digits: "4", prompt: ask, next: b}}
              b: {play: [{say-digits: x}], next: end}
            => 2:17: error: a collect has no 'itno'; did you mean 'into'?

            nodes:
              a: {colect: {into: x, digits: "4", prompt: ask, next: b}}
              b: {play: [{say-digits: x}], next: end}
            => 2:7: error: the node 'a' does nothing; give it menu, tell, collect, play, branch, set, lookup, transfer, \
            record, sub-flow, count-days, return, goto or hang-up; did you mean 'collect'?

            nodes:
              a: {set: {1x: y}, next: b}
              b: {play: [{say-digits: x}], next: end}
            => 2:13: error: '1x' is no name for a variable; use a letter, then letters, digits, '-' and '_'

            nodes:
              a: {collect: 4}
              b: {play: [{say-digits: x}], next: end}
            => 2:16: error: expected a collect, found '4'

            lookups: {t: t.csv}
            nodes:
              a: {lookup: {table: t, key: {from: caller}, found: b, not-found: end}}
              b: {play: [{say-text: y}], next: end}
            => 1:14: error: there is no table file 't.csv'; the path is relative to the flow file
            """))
    func unreadVariables(sample: Sample) {
        #expect(Complaints.ofFlow(sample.text) == sample.complaints)
    }

    @Test(
        "A value that aliases repeat is wrong once",
        arguments: Sample.table(
            """
            nodes:
              a: {menu: &m {prompt: aks, keys: {"1": end}}}
              b: {menu: *m}
              c: {menu: *m}
            => 2:25: error: no prompt is named 'aks'; did you mean 'ask'?
            """))
    func aliases(sample: Sample) {
        #expect(Complaints.ofFlow(sample.text) == sample.complaints)
    }

    @Test(
        "A prompt that could not be read is not missed as well",
        arguments: Sample.table(
            """
            prompts:
              Ask: {en: A., es: A.}
              bye: {en: B., es: B.}
            nodes:
              a: {play: Ask, next: end}
            => 2:3: error: 'Ask' is no name for a prompt; use a-z, 0-9 and '-'

            prompts:
              ask: {en: '{', es: ¿Sí?}
              bye: {en: B., es: B.}
            nodes:
              a: {play: ask, next: end}
            => 2:14: error: '{': the placeholder is not closed; add '}', or write '{{' for a brace to be shown
            """))
    func unreadPrompts(sample: Sample) {
        #expect(Complaints.ofFlow(sample.text) == sample.complaints)
    }
}
