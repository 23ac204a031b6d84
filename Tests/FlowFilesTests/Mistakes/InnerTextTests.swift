import Testing

@Suite("Texts that have a grammar of their own")
struct InnerTextTests {
    @Test(
        "A pattern that is none is refused at its place within the text",
        arguments: Sample.table(
            #"""
            nodes:
              a: {collect: {digits: "4", pattern: '\d{4', prompt: ask, into: x, next: end}}
            => 2:42: error: '{4': a repetition is {n}, {n,} or {n,m}, without blanks

            nodes:
              a: {collect: {digits: "4", pattern: "[1-\\d]", prompt: ask, into: x, next: end}}
            => 2:43: error: '\': no telephone has this key; the keys are 0-9, \*, # and A-D

            nodes:
              a: {collect: {digits: "4", pattern: '^[0-9x]+$', prompt: ask, into: x, next: end}}
            => 2:45: error: 'x': no telephone has this key; the keys are 0-9, \*, # and A-D

            nodes:
              a: {collect: {digits: "4", pattern: "\u005b1", prompt: ask, into: x, next: end}}
            => 2:39: error: '[': the class is not closed; add ']' (at character 1 of the text)
            """#))
    func refusesPatterns(sample: Sample) {
        #expect(Complaints.ofFlow(sample.text) == sample.complaints)
    }

    @Test(
        "Hours that are none are refused at their place within the text",
        arguments: Sample.table(
            """
            hours: {zone: UTC, open: Mo-Fr 8am-8pm}
            => 1:32: error: '8am-8pm': times are on the 24-hour clock; write '08:00-20:00' [E_AMPM]

            hours: {zone: UTC, open: Mo-Fr 08:00-20:00; PH off}
            => 1:45: error: 'PH': PH needs a calendar of holidays, such as us-federal: name it with 'holidays: us-federal' or --holidays us-federal [E_NO_CALENDAR]

            hours: {zone: UTC, open: 'Mo-Fr 08:00-20:00; 10:00-12:00'}
            => 1:46: error: '10:00-12:00': hours without days or dates after another rule are read in three ways; \
            name the days [E_DATELESS_OVERRIDE]

            hours:
              zone: UTC
              open: >-
                Mo-Fr 08:00-20:00;
                Sa 8-12
            => 5:8: error: '8-12': a time is HH:MM and a span HH:MM-HH:MM; write '08:00-12:00' [E_TIME_FORMAT]

            hours: {zone: UTC, open: ""}
            => 1:26: error: expected hours such as "Mo-Fr 08:00-20:00", found nothing
            """))
    func refusesHours(sample: Sample) {
        #expect(Complaints.ofFlow(sample.text) == sample.complaints)
    }

    @Test(
        "Each exception that is wrong is reported at its place",
        arguments: Sample.table(
            """
            hours: {zone: UTC, open: "off", exceptions: {"2026-02-30": "off"}}
            => 1:47: error: '2026-02-30': an exception's date is YYYY-MM-DD and must exist [E_EXCEPTION]

            hours:
              zone: UTC
              open: "off"
              exceptions:
                "2026-12-24": 8-12
                24.12.2026: 08:00-12:00
                "2026-12-31": Mo 08:00-12:00
            => 5:19: error: '8-12': a time is HH:MM and a span HH:MM-HH:MM; write '08:00-12:00' [E_TIME_FORMAT]
            => 6:5: error: '24.12.2026': an exception's date is YYYY-MM-DD and must exist [E_EXCEPTION]
            => 7:19: error: 'Mo 08:00-12:00': an exception is the date's hours, as in 08:00-12:00, or off [E_EXCEPTION]
            """))
    func refusesExceptions(sample: Sample) {
        #expect(Complaints.ofFlow(sample.text) == sample.complaints)
    }

    @Test(
        "A zone is a region and a city that exist",
        arguments: Sample.table(
            """
            hours: {zone: EST, open: "off"}
            => 1:15: error: 'EST' is not a zone with a region and a city, such as America/New_York; did you mean \
            'America/New_York'?

            hours: {zone: Amerca/New_York, open: "off"}
            => 1:15: error: 'Amerca/New_York' is not a zone with a region and a city, such as America/New_York

            hours: {zone: America/Nowhere, open: "off"}
            => 1:15: error: there is no zone 'America/Nowhere'

            hours: {zone: GMT+5, open: "off"}
            => 1:15: error: 'GMT+5' is not a zone with a region and a city, such as America/New_York
            """))
    func refusesZones(sample: Sample) {
        #expect(Complaints.ofFlow(sample.text) == sample.complaints)
    }

    @Test(
        "A prompt's text that is wrong is refused at its place within the text",
        arguments: Sample.table(
            #"""
            prompts:
              bye: {en: 'Call {phone: opr}', es: Adiós.}
            => 2:19: error: '{phone: opr}': there is no such placeholder; there are {number: LINE}, {hours: LINE} and \#
            {fact: KEY}; write '{number: opr}'

            prompts:
              bye:
                en: Bye.
                es: Adiós {nombre}
            => 4:15: error: '{nombre}': a placeholder is {number: LINE}, {hours: LINE} or {fact: KEY}; braces to be \#
            shown are doubled; write '{{nombre}}'

            prompts:
              bye: {en: '', es: Adiós.}
            => 2:14: error: the prompt says nothing; write its words, or leave the prompt out

            prompts:
              bye:
                en: |
                  See you
                  {later}
                es: >
                  Hasta
                  la vista }
            => 5:7: error: '{later}': a placeholder is {number: LINE}, {hours: LINE} or {fact: KEY}; braces to be \#
            shown are doubled; write '{{later}}'
            => 8:16: error: '}': no placeholder is open here; a brace to be shown is doubled; write '}}'

            prompts:
              bye:
                en: See you
                  {later}
                es: Adiós.
            => 4:7: error: '{later}': a placeholder is {number: LINE}, {hours: LINE} or {fact: KEY}; braces to be \#
            shown are doubled; write '{{later}}'

            prompts:
              bye: {en: 'it''s {it}', es: "a \\ }"}
            => 2:20: error: '{it}': a placeholder is {number: LINE}, {hours: LINE} or {fact: KEY}; braces to be shown \#
            are doubled; write '{{it}}'
            => 2:37: error: '}': no placeholder is open here; a brace to be shown is doubled; write '}}'
            """#))
    func refusesPromptTexts(sample: Sample) {
        #expect(Complaints.ofFlow(sample.text) == sample.complaints)
    }

    @Test(
        "Where an escape, a tag or an anchor moves a text, its start and the character's number are given",
        arguments: Sample.table(
            #"""
            prompts:
              bye: {en: "\t}", es: &x 'Adiós }'}
            => 2:13: error: '}': no placeholder is open here; a brace to be shown is doubled; write '}}' (at \#
            character 2 of the text)
            => 2:24: error: '}': no placeholder is open here; a brace to be shown is doubled; write '}}' (at \#
            character 7 of the text)

            prompts:
              bye: {en: "two\
                lines }", es: !!str "a }"}
            => 2:13: error: '}': no placeholder is open here; a brace to be shown is doubled; write '}}' (at \#
            character 10 of the text)
            => 3:19: error: '}': no placeholder is open here; a brace to be shown is doubled; write '}}' (at \#
            character 3 of the text)
            """#))
    func countsWithinTexts(sample: Sample) {
        #expect(Complaints.ofFlow(sample.text) == sample.complaints)
    }
}
