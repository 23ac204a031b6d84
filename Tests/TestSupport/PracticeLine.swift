import CallFlow
import FlowFiles
import ServiceHours
import Simulation

/// A small line: a menu, an entry, an operator with and without a queue, a voicemail, a lookup. Prompts last as many words as they have.
package enum PracticeLine {
    package static let text = #"""
        line: practice
        name: Practice line
        numbers: ["1-202-555-0100"]
        languages: [en, es]
        hours:
          zone: America/New_York
          zone-name: {en: Eastern Time, es: hora del Este}
          open: "Mo-Fr 08:00-20:00; PH off"
          holidays: us-federal
        keys: {"*": back, "0": operator}
        no-input: {next: goodbye}
        no-match: {prompts: [wrong], next: goodbye}
        limit: goodbye
        lookups: {cases: cases.csv}
        start: main
        prompts:
          main: {en: "One two three four five", es: "Uno dos tres cuatro cinco"}
          wrong: {en: "Wrong key", es: "Tecla equivocada"}
          number: {en: "Your number", es: "Su número"}
          right: {en: "Right?", es: "¿Correcto?"}
          hold-on: {en: "Hold on", es: "Espere"}
          place: {en: "You are number", es: "Usted es el número"}
          music: {en: "(music)", es: "(música)"}
          closed: {en: "We open", es: "Abrimos"}
          speak: {en: "Speak now", es: "Hable ahora"}
          thanks: {en: "Thank you", es: "Gracias"}
          found: {en: "Found", es: "Encontrado"}
          goodbye: {en: "Goodbye", es: "Adiós"}
        nodes:
          main:
            menu:
              prompt: main
              keys: {"1": entry, "2": {language: es, next: main}, "3": message, "4": desk, "5": look, "6": "repeat", "10": goodbye}
          entry:
            collect:
              prompt: number
              digits: "3-4"
              into: code
              confirm: {prompt: [{say-digits: code}, right], accept: "1", again: "2"}
              next: look
          look:
            lookup: {table: cases, key: code, found: found, not-found: main}
          found:
            play: [found, {say-text: state}]
            hang-up: informed
          operator:
            transfer:
              to: operators
              when-open:
                prompt: hold-on
                queue:
                  hold-music: music
                  announcements: [[place, {say-position: queue}]]
                  announce-every: 30s
                  wait: 5m
                  keys: {"1": message, "*": back}
              when-closed: {prompt: [closed, {say-next-opening: hours}], next: message}
              busy: goodbye
              no-answer: message
          desk:
            transfer: {to: desk, busy: goodbye, no-answer: message, next: goodbye}
          message:
            record: {prompt: speak, max: 20s, silence: 4s, empty: goodbye, next: thanks}
          thanks:
            play: thanks
            hang-up: voicemail
          goodbye:
            play: goodbye
            hang-up: completed
        """#

    package static let table = "code,state\n1234,open case\n"

    /// The line.
    package static func line() throws -> Line {
        let file = try FlowReader.read(text: text, file: "practice.yaml", files: ["cases.csv": table])
        return Line(flow: file.flow, catalog: file.prompts, tables: file.tables)
    }

    /// A call to it; Monday, November 23, 2026, 10:00 in New York, if nothing else is said.
    package static func session(
        at instant: String = "2026-11-23T10:00:00-05:00", operators: Operators = Operators(), ahead: Int = 0
    ) throws -> Session {
        var start = CallStart(answeredAt: try Instant.parse(instant, local: nil))
        start.number = PhoneNumber("202-555-0100")
        start.callersAhead = ahead
        return Session(line: try line(), start: start, operators: operators)
    }

    /// The transcript of a call whose caller does what lines say, without the first line, which tells what was dialed.
    package static func transcript(_ lines: String..., session: Session? = nil) throws -> [String] {
        let session = try session ?? Self.session()
        var rest = lines.makeIterator()
        var driver = PipeDriver(session: session) { rest.next() }
        var transcript = Transcript(session)
        var text: [String] = []
        _ = try driver.run { text += transcript.lines(for: $0).map { "\($0)" } }
        return Array(text.dropFirst()).map { String($0.drop { $0 == " " }) }
    }
}
