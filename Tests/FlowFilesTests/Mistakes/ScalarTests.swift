import Testing

@Suite("Words and numbers that cannot be what they stand for")
struct ScalarTests {
    @Test(
        "Only true and false are true or false",
        arguments: Sample.table(
            """
            nodes:
              a: {play: ask, next: end, barge-in: no}
            => 2:39: error: 'no' is neither true nor false

            nodes:
              a: {play: ask, next: end, barge-in: "True"}
            => 2:39: error: 'True' is neither true nor false

            nodes:
              a:
                collect:
                  prompt: ask
                  into: x
                  next: end
                  digits: "4"
                  secret: 1
            => 8:15: error: '1' is neither true nor false
            """))
    func refusesBooleans(sample: Sample) {
        #expect(Complaints.ofFlow(sample.text) == sample.complaints)
    }

    @Test(
        "A count is a whole number that is large enough",
        arguments: Sample.table(
            """
            nodes:
              a:
                menu:
                  prompt: ask
                  keys: {"1": end}
                  no-input: {after: 0}
            => 6:25: error: '0' is not a whole number from 1 on

            nodes:
              a:
                menu:
                  prompt: ask
                  keys: {"1": end}
                  no-input: {after: three}
            => 6:25: error: 'three' is not a whole number from 1 on

            nodes:
              a:
                menu:
                  prompt: ask
                  keys: {"1": end}
                  no-input: {after: -1}
            => 6:25: error: '-1' is not a whole number from 1 on

            nodes:
              a:
                menu:
                  prompt: ask
                  keys: {"1": end}
                  no-input: {after: 99999999999999999999}
            => 6:25: error: '99999999999999999999' is not a whole number from 1 on
            """))
    func refusesCounts(sample: Sample) {
        #expect(Complaints.ofFlow(sample.text) == sample.complaints)
    }

    @Test(
        "A time without its unit, or in many words, is refused with how to write it",
        arguments: Sample.table(
            """
            timers: {call: 4}
            => 1:16: error: '4' is not a time; write '4s'

            timers: {call: 4 seconds}
            => 1:16: error: '4 seconds' is not a time; write '4s'

            timers: {call: 4S}
            => 1:16: error: '4S' is not a time; write '4s'

            timers: {call: 1.5s}
            => 1:16: error: '1.5s' is not a time; write '1500ms'

            timers: {call: 2m30s}
            => 1:16: error: '2m30s' is not a time; write '150s'

            timers: {call: 1h 30min}
            => 1:16: error: '1h 30min' is not a time; write '90m'
            """))
    func refusesTimes(sample: Sample) {
        #expect(Complaints.ofFlow(sample.text) == sample.complaints)
    }

    @Test(
        "A time that is none is refused with what times look like",
        arguments: Sample.table(
            """
            timers: {call: a while}
            => 1:16: error: 'a while' is not a time; write it as 500ms, 4s, 2m or 1h

            timers: {call: 20:00}
            => 1:16: error: '20:00' is not a time; write it as 500ms, 4s, 2m or 1h

            timers: {call: -4s}
            => 1:16: error: '-4s' is not a time; write it as 500ms, 4s, 2m or 1h

            timers: {call: 4ss}
            => 1:16: error: '4ss' is not a time; write it as 500ms, 4s, 2m or 1h

            timers: {call: "٤s"}
            => 1:16: error: '٤s' is not a time; write it as 500ms, 4s, 2m or 1h

            timers: {call: .5s}
            => 1:16: error: '.5s' is not a time; write it as 500ms, 4s, 2m or 1h

            timers: {call: 1.2345s}
            => 1:16: error: '1.2345s' is not a time; write it as 500ms, 4s, 2m or 1h

            timers: {call: 24h30m}
            => 1:16: error: '24h30m' is not a time; write it as 500ms, 4s, 2m or 1h
            """))
    func refusesOtherTimes(sample: Sample) {
        #expect(Complaints.ofFlow(sample.text) == sample.complaints)
    }

    @Test(
        "A time is at least a millisecond and at most a day",
        arguments: Sample.table(
            """
            timers: {call: 0s}
            => 1:16: error: this time is too short; write at least 1ms

            timers: {call: 0ms}
            => 1:16: error: this time is too short; write at least 1ms

            timers: {call: 25h}
            => 1:16: error: '25h' is too long; a time is at most 24h

            timers: {call: 1441m}
            => 1:16: error: '1441m' is too long; a time is at most 24h

            timers: {call: 90000000000000000000s}
            => 1:16: error: '90000000000000000000s' is too long; a time is at most 24h
            """))
    func refusesTimesOutOfRange(sample: Sample) {
        #expect(Complaints.ofFlow(sample.text) == sample.complaints)
    }

    @Test(
        "A key of the telephone is one of sixteen",
        arguments: Sample.table(
            """
            keys: {x: end}
            => 1:8: error: 'x' is not a key; the keys are 0-9, *, # and A-D

            keys: {a: end}
            => 1:8: error: 'a' is not a key; the keys are 0-9, *, # and A-D; did you mean 'A'?

            keys: {"12": end}
            => 1:8: error: '12' is not a key; the keys are 0-9, *, # and A-D

            keys: {star: end}
            => 1:8: error: 'star' is not a key; the keys are 0-9, *, # and A-D

            termination-key: "##"
            => 1:18: error: '##' is not a key; the keys are 0-9, *, # and A-D
            """))
    func refusesKeys(sample: Sample) {
        #expect(Complaints.ofFlow(sample.text) == sample.complaints)
    }

    @Test(
        "A choice is a few keys",
        arguments: Sample.table(
            """
            nodes:
              a: {menu: {prompt: ask, keys: {one: end}}}
            => 2:34: error: 'one' are not keys; a choice is 1 to 32 of 0-9, *, # and A-D

            nodes:
              a: {menu: {prompt: ask, keys: {1d: end}}}
            => 2:34: error: '1d' are not keys; a choice is 1 to 32 of 0-9, *, # and A-D; did you mean '1D'?

            nodes:
              a: {menu: {prompt: ask, keys: {"1 2": end}}}
            => 2:34: error: '1 2' are not keys; a choice is 1 to 32 of 0-9, *, # and A-D

            nodes:
              a: {menu: {prompt: ask, keys: {"123456789012345678901234567890123": end}}}
            => 2:34: error: '123456789012345678901234567890123' are not keys; a choice is 1 to 32 of 0-9, *, # and A-D
            """))
    func refusesChoices(sample: Sample) {
        #expect(Complaints.ofFlow(sample.text) == sample.complaints)
    }

    @Test(
        "A name has only the characters that its kind has",
        arguments: Sample.table(
            """
            line: My Line
            => 1:7: error: 'My Line' is no name for a line; use a-z, 0-9 and '-'

            nodes:
              my node: {play: ask, next: end}
            => 2:3: error: 'my node' is no name for a node; use letters, digits, '-' and '_'

            nodes:
              -a: {play: ask, next: end}
            => 2:3: error: '-a' is no name for a node; use letters, digits, '-' and '_'

            nodes:
              a: {hang-up: All done}
            => 2:16: error: 'All done' is no name for a disposition; use a-z, 0-9 and '-'

            prompts: {Ask: {en: A., es: A.}, bye: {en: B., es: B.}}
            => 1:11: error: 'Ask' is no name for a prompt; use a-z, 0-9 and '-'

            nodes:
              a: {set: {1st: x}, next: end}
            => 2:13: error: '1st' is no name for a variable; use a letter, then letters, digits, '-' and '_'

            nodes:
              a: {transfer: {to: the operators, busy: end, no-answer: end}}
            => 2:22: error: 'the operators' is no name for a destination; use letters, digits, '-' and '_'
            """))
    func refusesNames(sample: Sample) {
        #expect(Complaints.ofFlow(sample.text) == sample.complaints)
    }
}
