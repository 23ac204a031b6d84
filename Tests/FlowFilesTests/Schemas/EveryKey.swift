import CallFlow
import FlowFiles
import Prompts

/// A flow in which every key that a flow file can have is used, and what it needs beside it.
enum EveryKey {
    static let flow = """
        line: every-key
        name: Every key
        about: A flow with every key.
        numbers: ["1-202-555-0142", 202-555-0143]
        languages: [en, es]
        include: {desk: {keys: {"9": none, "0": end}, exits: {done: end, ask: main}}}
        calendars:
          own: {extends: [us-federal], add: {2026-12-24: Christmas Eve, Dec 26: Boxing Day}, remove: [Columbus Day]}
        hours:
          zone: America/New_York
          zone-name: {en: Eastern Time, es: hora del Este}
          open: "Mo-Fr 08:00-20:00; PH off"
          holidays: own
          exceptions: {"2026-12-23": "08:00-12:00"}
        more-hours:
          night: {zone: America/Los_Angeles, open: unpublished}
        keys: {"*": back, "9": repeat, "0": operator, "8": {pace: relaxed}}
        start: main
        timers: {no-input: 6s, first-digit: 9s, inter-digit: 3s, ring: 20s, queue-wait: 5m, recording: 1m, silence: 3s, call: 1h, lookup: 4s, pause: 1m}
        termination-key: "#"
        limit: [bye]
        no-input: {after: 4, prompts: [ask, {prompt: ask, reprompt: false}], next: end}
        no-match: {next: end}
        after-telling: {prompt: ask, keys: {"1": main, "2": end}}
        prompts:
          ask: {en: Yes?, es: ¿Sí?}
          bye: {en: "Bye. {hours: desk} {fact: term} {number: desk}", es: Adiós.}
          hold: {en: Music., es: Música.}
        lookups: {cases: cases.csv}
        nodes:
          main:
            menu:
              prompt: [ask, {es: ask}, {say-hours: hours}, {say-next-opening: night}]
              short-prompt: ask
              keys: {"1": tells, "23": {language: es, pace: normal, pause: true, set: {x: "1", y: {from: caller}}, next: number}, "4": back, "5": none, "6": repeat}
              no-input: {after: 3, prompts: [ask], next: end}
              no-match: {after: "3", prompts: [[ask, bye]], next: end}
            barge-in: false
            type-ahead: drop
            keys: {"7": date}
            timers: {no-input: 4s, inter-digit: 2s}
          tells: {tell: [ask, bye], timers: {no-input: 7s}}
          number:
            collect:
              prompt: ask
              short-prompt: ask
              digits: 4-6
              end-with: "#"
              pattern: "[1-9]\\\\d*"
              into: entry
              secret: true
              confirm: {prompt: [{say-digits: entry}], accept: "1", again: "2"}
              no-input: {next: end}
              no-match: {next: end}
              next: asks
            timers: {first-digit: 8s, inter-digit: 2s}
          date: {collect: {prompt: ask, date: {en: month-day-year, es: day-month-year}, end-with: none, into: day, next: counts}}
          digits: {collect: {prompt: ask, digits: 4, into: entry, next: by-state}}
          counts: {count-days: {since: day, days: {fact: term}, hours: night, last-day: last, days-left: left, within: says, past: also, future: digits}}
          also: {count-days: {since: day, days: 3, within: says, past: says, future: date}}
          says: {play: [{say-date: last}, {say-days: left}, {say-text: x}, {say-telephone: y}, {say-number: entry}], next: by-state}
          by-state: {branch: {on: hours, cases: {open: operator, closed: message, unpublished: by-night}}}
          by-night: {branch: {on: {hours: night}, cases: {open: by-reason}, else: end}}
          by-reason: {branch: {on: hours-reason, cases: {"holiday: Christmas Day": end, after-hours: end}, else: by-nightly-reason}}
          by-nightly-reason: {branch: {on: {hours-reason: night}, cases: {exception: end}, else: by-language}}
          by-language: {branch: {on: language, cases: {en: end, es: by-caller}}}
          by-caller: {branch: {on: caller, cases: {202-555-0142: end, "+1202*": end}, else: by-number}}
          by-number: {branch: {on: number, cases: {202-555-0142: end}, else: by-variable}}
          by-variable: {branch: {on: {variable: entry}, cases: {"12*": end, "34": end}, else: by-letters}}
          by-letters: {branch: {on: {letters: entry}, cases: {María: end, Marcos: end}, else: sets}}
          sets: {set: {x: "2", z: {from: language}}, next: asks}
          asks: {lookup: {table: cases, key: entry, found: end, not-found: end, failed: asks-caller, timed-out: end}, timers: {lookup: 2s}}
          asks-caller: {lookup: {table: cases, key: {from: caller}, found: end, not-found: night}}
          operator:
            transfer:
              to: operators
              hours: hours
              when-open:
                prompt: ask
                queue:
                  hold-music: hold
                  announcements: [[ask, {say-position: queue}], bye]
                  announce-every: 20s
                  at-closing: announce
                  closing-announcement: bye
                  last-entry: 10m
                  wait: 10m
                  keys: {"1": message, "*": back, "2": {language: es, next: end}}
              when-closed: {prompt: [bye], next: message}
              when-unpublished: {prompt: bye, hang-up: unpublished}
              busy: end
              no-answer: message
              next: part
            barge-in: true
            type-ahead: keep
          night: {transfer: {to: night, hours: night, when-open: {queue: {hold-music: hold, announce-position: 10s}}, when-unpublished: {prompt: bye}, when-closed: {hang-up: closed}, busy: other, no-answer: end, hang-up: helped}, timers: {queue-wait: 1m}}
          message: {record: {prompt: bye, max: 30s, silence: 2s, end-with: "#", empty: end, next: end}}
          other: {record: {hang-up: voicemail}, timers: {recording: 20s, silence: 2s}}
          part: {sub-flow: step, next: goes-on}
          step: {return: true}
          goes-on: {goto: end}
          end: {hang-up: completed}

        """

    /// Announcements of the queue's position need these.
    static let commonPrompts = ["queue-position-before", "queue-position-after", "queue-closing"]

    private static let desk = """
        line: desk
        name: Desk
        languages: [en, es]
        exits: [done, ask]
        hours: {zone: America/New_York, open: "Mo 09:00-10:00"}
        start: done
        nodes: {other: {goto: ask}}
        """

    private static let facts = """
        facts:
          term: {days: 45, source: x, checked: 2026-11-24}
          desk.number: {telephone: 202-555-0142, source: x, checked: 2026-11-24}
        """

    /// What stands beside the flow file.
    static let files = ["cases.csv": "key,a\n1,2\n", "Prompts/facts.yaml": facts]

    static func common() throws -> FlowReader.Common {
        var catalog = Catalog()
        for id in commonPrompts {
            for language in ["en", "es"] {
                catalog.insert(try PromptText("So."), for: PromptID(id), in: Language(language))
            }
        }
        return FlowReader.Common(catalog: catalog, facts: Facts(), lines: ["desk"]) { id in
            id == "desk" ? FlowReader.Source(text: desk, file: "desk/line.yaml") : nil
        }
    }
}
