import Testing

@Suite("What is allowed, but may not be meant")
struct WarningTests {
    @Test(
        "An unquoted text that other programs read otherwise is warned of",
        arguments: Sample.table(
            """
            nodes:
              off: {play: ask, next: end}
            => 2:3: warning: unquoted, other programs read off as false; write "off"

            hours: {zone: UTC, open: off}
            => 1:26: warning: unquoted, other programs read off as false; write "off"

            hours: {zone: UTC, open: "off", exceptions: {2026-12-24: off}}
            => 1:46: warning: unquoted, other programs read 2026-12-24 as a date; write "2026-12-24"
            => 1:58: warning: unquoted, other programs read off as false; write "off"

            keys: {1: end}
            => 1:8: warning: unquoted, other programs read 1 as a number; write "1"

            prompts:
              ask: {en: Yes, es: no}
              bye: {en: 20:00, es: 12}
            => 2:13: warning: unquoted, other programs read Yes as true; write "Yes"
            => 2:22: warning: unquoted, other programs read no as false; write "no"
            => 3:13: warning: unquoted, other programs read 20:00 as a number; write "20:00"

            nodes:
              a: {branch: {on: {variable: x}, cases: {on: end, 007: end, 7: end}, else: b}}
              b: {set: {x: null, y: 0x1F, z: 1_000, w: +1, v: 1.5}, next: end}
            => 2:43: warning: unquoted, other programs read on as true; write "on"
            => 2:52: warning: unquoted, other programs read 007 as a number; write "007"
            => 3:16: warning: unquoted, other programs read null as nothing; write "null"
            => 3:25: warning: unquoted, other programs read 0x1F as a number; write "0x1F"
            => 3:34: warning: unquoted, other programs read 1_000 as a number; write "1_000"
            => 3:44: warning: unquoted, other programs read +1 as a number; write "+1"
            => 3:51: warning: unquoted, other programs read 1.5 as a number; write "1.5"

            name: 2026-12-24
            => 1:7: warning: unquoted, other programs read 2026-12-24 as a date; write "2026-12-24"
            """))
    func unquoted(sample: Sample) {
        #expect(Complaints.ofFlow(sample.text) == sample.complaints)
    }

    @Test(
        "A comment that was meant as a key is warned of",
        arguments: Sample.table(
            """
            keys:
              "1": end
              #: end
            => 3:3: warning: this is a comment, as an unquoted # starts one; for the key write "#"
            """))
    func keysInComments(sample: Sample) {
        #expect(Complaints.ofFlow(sample.text) == sample.complaints)
    }

    @Test(
        "A line that says nothing when a call reaches its limit is warned of",
        arguments: Sample.table(
            """
            line: a
            name: A
            languages: [en]
            start: a
            nodes: {a: {hang-up: completed}}
            => 1:1: warning: no prompt is named 'call-limit' in every language, so a call that reaches its limit ends \
            without a word
            """))
    func silentLimits(sample: Sample) {
        #expect(Complaints.ofWholeFlow(sample.text) == sample.complaints)
    }

    @Test(
        "A key that changes nothing is warned of",
        arguments: Sample.table(
            """
            hours: {zone: UTC, open: unpublished, holidays: us-federal, exceptions: {}}
            => 1:39: warning: 'holidays' changes nothing in hours that are unpublished; take it out
            => 1:61: warning: 'exceptions' changes nothing in hours that are unpublished; take it out

            nodes:
              a: {goto: end, barge-in: false}
            => 2:18: warning: 'barge-in' changes nothing in a goto; take it out

            nodes:
              a: {goto: end, type-ahead: drop}
            => 2:18: warning: 'type-ahead' changes nothing in a goto; take it out

            nodes:
              a: {play: ask, next: end, keys: {"1": back}}
            => 2:29: warning: 'keys' changes nothing in a play node; take it out

            nodes:
              a:
                transfer:
                  to: op
                  busy: end
                  no-answer: end
                  when-open:
                    queue:
                      hold-music: hold
                      wait: 1m
                timers: {ring: 4s}
            => 11:14: warning: 'ring' changes nothing in a transfer with a queue; take it out

            nodes:
              a:
                transfer:
                  to: op
                  busy: end
                  no-answer: end
                timers: {queue-wait: 4m}
            => 7:14: warning: 'queue-wait' changes nothing in a transfer without a queue; take it out

            nodes:
              a:
                transfer:
                  to: op
                  busy: end
                  no-answer: end
                  when-open:
                    queue:
                      hold-music: hold
                      closing-announcement: ask
            => 10:11: warning: 'closing-announcement' changes nothing in a queue without 'at-closing: announce'; take \
            it out
            """))
    func noEffect(sample: Sample) {
        #expect(Complaints.ofFlow(sample.text) == sample.complaints)
    }

    @Test(
        "A retry's prompt that is never played is warned of",
        arguments: Sample.table(
            """
            nodes:
              a:
                menu:
                  prompt: ask
                  keys: {"1": end}
                  no-input: {after: 2, prompts: [ask, bye]}
            => 6:43: warning: this is never played: the second time leads on; take it out, or raise 'after'

            nodes:
              a:
                menu:
                  prompt: ask
                  keys: {"1": end}
                  no-input: {after: 1, prompts: [ask]}
            => 6:38: warning: this is never played: the first time leads on; take it out, or raise 'after'

            nodes:
              a:
                menu:
                  prompt: ask
                  keys: {"1": end}
                  no-input: {after: 4, prompts: [ask, ask, ask, ask]}
            => 6:53: warning: this is never played: the 4th time leads on; take it out, or raise 'after'

            no-input: {prompts: [ask, ask, ask], next: end}
            => 1:32: warning: this is never played: the third time leads on; take it out, or raise 'after'
            """))
    func neverPlayed(sample: Sample) {
        #expect(Complaints.ofFlow(sample.text) == sample.complaints)
    }

    @Test(
        "A case after one that takes all its values is warned of",
        arguments: Sample.table(
            """
            nodes:
              a:
                branch:
                  on: caller
                  cases: {"+1*": end, "+1202*": a, 202-555-0123: end, "+44*": end}
                  else: end
            => 5:27: warning: no value comes here, as '+1*' before it takes them all
            => 5:40: warning: no value comes here, as '+1*' before it takes them all

            nodes:
              a: {branch: {on: caller, cases: {202-555-0123: end, +1 202 555 0123: a}, else: end}}
            => 2:55: warning: no value comes here, as '202-555-0123' before it takes them all
            """))
    func shadowedCases(sample: Sample) {
        #expect(Complaints.ofFlow(sample.text) == sample.complaints)
    }

    @Test(
        "A reason that the line's hours never have is warned of",
        arguments: Sample.table(
            """
            hours: {zone: UTC, open: "24/7; PH off", holidays: us-federal, exceptions: {"2026-12-24": 'off "eve"'}}
            nodes:
              a: {branch: {on: hours-reason, cases: {"holiday: Thanksgiving": end, "exception: evening": end}, else: end}}
            => 3:42: warning: the line's calendar has no holiday 'Thanksgiving'; did you mean 'holiday: Thanksgiving Day'?
            => 3:72: warning: no exception of the line's has the comment 'evening'

            nodes:
              a: {branch: {on: hours-reason, cases: {"weekend: x": end}, else: end}}
            => 2:42: error: 'weekend: x' is no reason of hours; write exception, holiday, weekend, closed-day, after-hours, \
            hours, unpublished or given; did you mean 'weekend'?
            """))
    func reasons(sample: Sample) {
        #expect(Complaints.ofFlow(sample.text) == sample.complaints)
    }

    @Test(
        "Hours that may not be meant are warned of, at the rule",
        arguments: Sample.table(
            """
            hours: {zone: America/New_York, open: "PH off; Mo-Fr 08:00-20:00", holidays: us-federal}
            => 1:40: warning: the later 'Mo-Fr 08:00-20:00' overrules 'PH off' (first on 2022-01-17, Birthday of Martin Luther \
            King, Jr.); put what is special last; write 'Mo-Fr 08:00-20:00; PH off' [W_SHADOWED]

            hours: {zone: America/New_York, open: "Mo-Fr 08:00-20:00", holidays: us-federal}
            => 1:40: warning: no rule has PH, so the holidays of 'us-federal' change nothing; write 'Mo-Fr 08:00-20:00; PH off' [W_NO_PH]

            hours: {zone: America/New_York, open: "PH off", holidays: us-federal}
            => 1:40: warning: the line never opens [W_NEVER]
            """))
    func hours(sample: Sample) {
        #expect(Complaints.ofFlow(sample.text) == sample.complaints)
    }
}
