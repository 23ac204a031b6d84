import Testing

@Suite("What keys, prompts and cases cannot be")
struct KeyAndPromptMistakeTests {
    @Test(
        "A key that does nothing is refused",
        arguments: Sample.table(
            """
            keys: {"1": {}}
            => 1:13: error: this key does nothing; write a node's name, or none to unbind it

            keys: {"1": {pause: false}}
            => 1:13: error: this key does nothing; write a node's name, or none to unbind it
            """))
    func refusesIdleKeys(sample: Sample) {
        #expect(Complaints.ofFlow(sample.text) == sample.complaints)
    }

    @Test(
        "None unbinds a single key of the line",
        arguments: Sample.table(
            """
            keys: {"1": none}
            => 1:13: error: the line's keys are bound nowhere else, so there is nothing that 'none' could unbind

            nodes:
              a: {menu: {prompt: ask, keys: {"12": none, "1": end}}}
            => 2:40: error: '12' is no single key, so there is nothing that 'none' could unbind
            """))
    func refusesUnbinding(sample: Sample) {
        #expect(Complaints.ofFlow(sample.text) == sample.complaints)
    }

    @Test(
        "A queue's keys cannot repeat, unbind or pause",
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
                      keys: {"1": repeat}
            => 10:23: error: 'repeat' means nothing in a queue; all keys but the queue's are ignored there

            nodes:
              a:
                transfer:
                  to: op
                  busy: end
                  no-answer: end
                  when-open:
                    queue:
                      hold-music: hold
                      keys: {"1": none}
            => 10:23: error: 'none' means nothing in a queue; all keys but the queue's are ignored there

            nodes:
              a:
                transfer:
                  to: op
                  busy: end
                  no-answer: end
                  when-open:
                    queue:
                      hold-music: hold
                      keys: {"1": {pause: true, next: end}}
            => 10:24: error: a queue cannot be paused; take 'pause' out
            """))
    func refusesQueueKeys(sample: Sample) {
        #expect(Complaints.ofFlow(sample.text) == sample.complaints)
    }

    @Test(
        "A node's own key cannot be a choice too",
        arguments: Sample.table(
            """
            nodes:
              a:
                menu: {prompt: ask, keys: {"1": end}}
                keys: {"1": back}
            => 4:12: error: '1' is a choice of the menu in line 3, which wins; keep one
            """))
    func refusesChoiceAndKey(sample: Sample) {
        #expect(Complaints.ofFlow(sample.text) == sample.complaints)
    }

    @Test(
        "A menu says where to go after the last retry, itself or by its line",
        arguments: Sample.table(
            """
            no-input: {after: 3}
            nodes:
              a: {menu: {prompt: ask, keys: {"1": end}}}
            => 3:7: error: a menu does not say where to go after the last 'no-input'; give it a 'next', here or for \
            the line

            no-match: {after: 3}
            nodes:
              a:
                menu:
                  prompt: ask
                  keys: {"1": end}
                  no-match: {after: 2}
            => 7:7: error: a menu does not say where to go after the last 'no-match'; give it a 'next', here or for \
            the line

            no-match: {}
            nodes:
              a: {collect: {digits: "4", into: x, prompt: ask, next: end}}
            => 3:7: error: a collect does not say where to go after the last 'no-match'; give it a 'next', here or \
            for the line
            """))
    func refusesEndlessRetries(sample: Sample) {
        #expect(Complaints.ofFlow(sample.text) == sample.complaints)
    }

    @Test(
        "A confirm and the end of an entry need keys of their own",
        arguments: Sample.table(
            """
            nodes:
              a:
                collect:
                  {digits: "4", into: x, prompt: ask, next: end, confirm: {prompt: ask, accept: "1", again: "1"}}
            => 4:97: error: '1' cannot both accept the entry and ask for it again

            nodes:
              a:
                collect:
                  prompt: ask
                  into: x
                  next: end
                  digits: "4"
                  end-with: "5"
            => 8:17: error: '5' is a digit of the entry, so it cannot end it; write "#", "*" or none
            """))
    func refusesEntryKeys(sample: Sample) {
        #expect(Complaints.ofFlow(sample.text) == sample.complaints)
    }

    @Test(
        "A part of a prompt says one thing",
        arguments: Sample.table(
            """
            nodes:
              a: {play: [{en: ask, es: bye}], next: end}
            => 2:14: error: a part of a prompt says one thing; write several as a list
            """))
    func refusesDoubleSegments(sample: Sample) {
        #expect(Complaints.ofFlow(sample.text) == sample.complaints)
    }

    @Test(
        "A caller's place is told only in a queue",
        arguments: Sample.table(
            """
            nodes:
              a: {play: [{say-position: queue}], next: end}
            => 2:15: error: a caller has a place only in a queue; say it in the queue's announcements

            nodes:
              a:
                transfer:
                  to: op
                  busy: end
                  no-answer: end
                  when-open: {prompt: [{say-position: queue}]}
            => 7:29: error: a caller has a place only in a queue; say it in the queue's announcements
            """))
    func refusesPositions(sample: Sample) {
        #expect(Complaints.ofFlow(sample.text) == sample.complaints)
    }

    @Test(
        "Callers are sent to a closed branch only where there is one",
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
                      at-closing: close
            => 10:23: error: 'at-closing: close' sends callers to 'when-closed', which the transfer lacks

            nodes:
              a:
                transfer:
                  to: op
                  busy: end
                  no-answer: end
                  when-open:
                    queue:
                      hold-music: hold
                      last-entry: 10m
            => 10:11: error: 'last-entry' sends callers to 'when-closed', which the transfer lacks
            """))
    func refusesClosing(sample: Sample) {
        #expect(Complaints.ofFlow(sample.text) == sample.complaints)
    }

    @Test(
        "A case that no value can be is refused",
        arguments: Sample.table(
            """
            nodes:
              a: {branch: {on: caller, cases: {1202*: end}, else: end}}
            => 2:36: error: '1202*' matches no number; write its beginning with the country, as in "+1202*"

            nodes:
              a: {branch: {on: number, cases: {+12a*: end}, else: end}}
            => 2:36: error: '+12a*' matches no number; write its beginning with the country, as in "+1202*"

            nodes:
              a: {branch: {on: caller, cases: {nobody here!: end}, else: end}}
            => 2:36: error: 'nobody here!' is no telephone number

            nodes:
              a: {branch: {on: hours, cases: {op*: end}, else: end}}
            => 2:35: error: 'op*' is compared as a whole; a beginning with '*' has no meaning here

            nodes:
              a: {branch: {on: language, cases: {e*: end}, else: end}}
            => 2:38: error: 'e*' is compared as a whole; a beginning with '*' has no meaning here
            """))
    func refusesCases(sample: Sample) {
        #expect(Complaints.ofFlow(sample.text) == sample.complaints)
    }

    @Test(
        "A return is true",
        arguments: Sample.table(
            """
            nodes:
              a: {return: false}
            => 2:15: error: a return says nothing but 'true'

            nodes:
              a: {return: end}
            => 2:15: error: 'end' is neither true nor false
            """))
    func refusesReturns(sample: Sample) {
        #expect(Complaints.ofFlow(sample.text) == sample.complaints)
    }
}
