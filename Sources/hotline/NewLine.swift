import CallFlow
import FlowFiles
import FreeSwitch
import Glibc
import Prompts
import Schemas
import ServiceHours

/// The files of a new line.
struct NewLine {
    /// What a person decides of a new line.
    struct Answers {
        let id: String
        let name: String
        let number: PhoneNumber?
        let languages: [String]
        let hours: String
        let zone: String
        /// Whether the hours name holidays.
        let hasHolidays: Bool

        /// What options say, else what is asked for at a terminal, else what is shown there.
        ///
        /// - Parameter folder: the name of the line's folder.
        init(asked: Init, folder: String) throws(Failure) {
            let question = Question(isAsked: isatty(STDIN_FILENO) == 1 && isatty(STDERR_FILENO) == 1)
            id = Name.id(from: folder) ?? "line"
            let words = folder.onOneLine.split { !$0.isLetter && !$0.isNumber }
                .map { $0.prefix(1).uppercased() + $0.dropFirst() }
            name = try question.answer(
                "Name", asked.name, usual: words.isEmpty ? "Line" : words.joined(separator: " "),
                problem: Self.problem(ofName:))
            let written = try question.answer("Number (empty for none)", asked.number, usual: "") {
                $0.isEmpty || PhoneNumber($0) != nil ? nil : "'\($0)' is no telephone number"
            }
            number = PhoneNumber(written)
            let codes = try question.answer("Languages", asked.languages, usual: "en") { text in
                let codes = Self.codes(text)
                return !codes.isEmpty && codes.allSatisfy(["en", "es"].contains) && Set(codes).count == codes.count
                    ? nil : "'\(text)' is not en, es, or both; for others, add catalogs of all prompts afterwards"
            }
            languages = Self.codes(codes)
            zone = try question.answer("Time zone", asked.zone, usual: Self.zoneHere) { text in
                do throws(ZoneError) {
                    _ = try Zone(text)
                    return nil
                } catch {
                    return "\(error)"
                }
            }
            let chosenZone = try? Zone(zone)
            hours = try question.answer(
                "Hours, or unpublished", asked.hours, usual: asked.from == nil ? "Mo-Fr 09:00-17:00; PH off" : "24/7"
            ) {
                text in
                guard text != "unpublished", let chosenZone else { return nil }
                do throws(ScheduleError) {
                    _ = try Schedule(text, zone: chosenZone, holidays: .usFederal)
                    return nil
                } catch {
                    return "'\(text)': \(error)"
                }
            }
            hasHolidays = chosenZone.map { [hours] in Self.needsHolidays(hours, zone: $0) } ?? false
        }

        /// What is wrong with a name.
        private static func problem(ofName name: String) -> String? {
            if let unseen = name.unicodeScalars.first(where: \.isUnseen) {
                let code = String(unseen.value, radix: 16, uppercase: true)
                return
                    "the name has the character U+\(String(repeating: "0", count: max(0, 4 - code.utf8.count)))\(code), "
                    + "which is not seen; take it out"
            }
            return name.allSatisfy(\.isWhitespace) ? "the name is blank; write one" : nil
        }

        private static func needsHolidays(_ hours: String, zone: Zone) -> Bool {
            do throws(ScheduleError) {
                _ = try Schedule(hours, zone: zone)
                return false
            } catch {
                return error.reason == .calendarMissing
            }
        }

        private static func codes(_ text: String) -> [String] {
            text.split { $0 == "," || $0 == " " }.map(String.init)
        }

        /// The zone of this machine, where it has one with a region and a city.
        private static var zoneHere: String {
            let given = getenv("TZ").map { String(cString: $0) } ?? ""
            var bytes = [CChar](repeating: 0, count: 4096)
            let length = readlink("/etc/localtime", &bytes, bytes.count - 1)
            let link = length > 0 ? String(decoding: bytes[..<length].map { UInt8(bitPattern: $0) }, as: UTF8.self) : ""
            let linked = link.firstRange(of: "zoneinfo/").map { String(link[$0.upperBound...]) } ?? ""
            return [given, linked].first { $0.contains("/") && (try? Zone($0)) != nil } ?? "America/New_York"
        }
    }

    private let answers: Answers
    private let imported: FreeSwitchMenus?

    init(answers: Answers, imported: FreeSwitchMenus?) {
        self.answers = answers
        self.imported = imported
    }

    /// Every file by its path in the line's folder.
    var everything: [(path: String, text: String)] {
        [("line.yaml", flow)] + calls + files.sorted { $0.key < $1.key }.map { ($0.key, $0.value) } + [
            ("Schemas/flow.schema.json", FileSchema.flow.text),
            ("Schemas/catalog.schema.json", FileSchema.catalog.text),
        ]
    }

    /// Two scripts that pass: what a caller hears first, and that nobody is reached when it is closed.
    private var calls: [(path: String, text: String)] {
        let isChosen = answers.languages.count > 1
        let first = imported == nil ? "main-menu" : imported?.firstPrompt ?? ""
        let toMenu = (isChosen ? "hear choose-language\npress 1\n" : "") + "hear \(first)\n"
        let open = """
            # What callers hear first. From the line's folder: hotline test .
            given the line is open
            hear simulation-notice
            \(toMenu)
            """
        guard imported == nil else { return [("Calls/open.call", open)] }
        let closed = """
            # When it is closed, nobody is called, and a message can be left.
            given the line is closed
            never hear connecting
            \(toMenu)press 0
            hear closed
            hear nobody
            press 1
            speak 5s
            press #
            recorded
            ended voicemail

            """
        return [
            (
                "Calls/open.call",
                open
                    + "press 0\ntransferred to desk\noperator answers\noperator hangs up after 20s\nended completed within 2m\n"
            ), ("Calls/closed.call", closed),
        ]
    }

    /// What stands beside the flow file: the catalogs.
    var files: [String: String] {
        var files: [String: String] = [:]
        for language in answers.languages { files["Prompts/\(language)/catalog.yaml"] = catalog(in: language) }
        return files
    }

    private func catalog(in language: String) -> String {
        let name = answers.name.replacing("{", with: "{{").replacing("}", with: "}}")
        let own = Self.prompts.map { id, texts in (id, (texts[language] ?? "").replacing("NAME", with: name)) }
        let prompts =
            imported.map { menus in menus.prompts + own.filter { Self.importedPrompts.contains($0.0) } } ?? own
        let lines = prompts.map { id, text in "  \(id): \(Self.quoted(text))\n" }
        return """
            # yaml-language-server: $schema=../../Schemas/catalog.schema.json
            # The words of the line's prompts. Others come from the common ones: closed, still-there, goodbye and the like.
            language: \(language)
            prompts:

            """ + lines.joined()
    }

    private static let importedPrompts = ["nobody"]

    private static let prompts: [(String, [String: String])] = [
        ("welcome", ["en": "Welcome to NAME.", "es": "Le damos la bienvenida a NAME."]),
        (
            "main-menu",
            [
                "en": "For our hours, press 1. To leave a message, press 2. To talk with someone, press 0.",
                "es":
                    "Para nuestro horario, oprima el 1. Para dejar un mensaje, oprima el 2. Para hablar con alguien, oprima el 0.",
            ]
        ),
        ("our-hours", ["en": "Our hours:", "es": "Nuestro horario:"]),
        (
            "what-now",
            [
                "en": "For the main menu, press 1. To end the call, press 2. To hear this again, press 9.",
                "es":
                    "Para el menú principal, oprima el 1. Para terminar la llamada, oprima el 2. Para oír esto otra vez, oprima el 9.",
            ]
        ),
        (
            "connecting",
            ["en": "Please hold while we connect you.", "es": "Por favor, espere mientras le comunicamos."]
        ),
        (
            "nobody",
            [
                "en": "To leave a message, press 1. For the main menu, press 2. To end the call, press 3.",
                "es":
                    "Para dejar un mensaje, oprima el 1. Para el menú principal, oprima el 2. Para terminar la llamada, oprima el 3.",
            ]
        ),
    ]

    /// The flow file.
    var flow: String {
        let number = answers.number.map { "numbers: [\(Self.quoted($0.description))]\n" } ?? ""
        let languages = answers.languages.joined(separator: ", ")
        let first = imported == nil ? "welcome" : "menus"
        // The keys are those that the prompt names, in whichever order the languages are.
        let choice =
            answers.languages.count > 1
            ? """
              # The languages are offered once\(imported == nil ? "; main's star leads back here" : "").
              languages:
                menu:
                  prompt: [{en: choose-language}, {es: choose-language}]
                  keys:
                    "1": {language: en, next: \(first)}
                    "2": {language: es, next: \(first)}
            \(imported == nil ? "" : "        \"8\": {pace: relaxed}\n")

            """ : ""
        let head = """
            # yaml-language-server: $schema=Schemas/flow.schema.json
            # \(answers.name): a line to start from. From this folder: hotline dial . Every key is told in 'hotline schema flow --reference'.
            line: \(YAMLMisreading.reading(of: answers.id) == nil ? answers.id : Self.quoted(answers.id))
            name: \(Self.quoted(answers.name))
            \(number)languages: [\(languages)]

            # When somebody answers, in the words of OpenStreetMap's opening_hours; PH are the holidays. "unpublished" if nobody has said.
            hours:
              zone: \(answers.zone)
              open: \(Self.quoted(answers.hours))\(answers.hasHolidays ? "\n  holidays: us-federal" : "")

            \(imported == nil ? Self.keysEverywhere : "")# After three silences or wrong keys the call goes on; it never goes round.
            no-input: {after: 3, prompts: [still-there], next: \(imported == nil ? "desk" : "end")}
            no-match: {after: 3, prompts: [not-a-choice], next: \(imported == nil ? "desk" : "end")}

            """
        let notice = """
            nodes:
              # Every call says that it is a simulation, and no key cuts that short.
              notice:
                play: simulation-notice
                barge-in: false
                next: \(answers.languages.count > 1 ? "languages" : first)

            """
        let desk = """
              # Somebody, or why nobody answers.
              desk:
                transfer:
                  to: desk
                  when-open: {prompt: connecting}
                  when-closed: {prompt: [closed, {say-next-opening: hours}], next: nobody}
                  busy: nobody
                  no-answer: nobody


            """
        let rest = """
              # Where calls go that nobody answers.
              nobody:
                menu:
                  prompt: nobody
                  keys: {"1": message, "2": \(imported == nil ? "main" : "menus"), "3": end}

              message:
                record: {prompt: leave-a-message, empty: nobody, next: kept}

              kept:
                play: [message-kept, goodbye]
                hang-up: voicemail

              end:
                play: goodbye
                hang-up: completed

            """
        guard let imported else {
            return head + """

                # What comes after everything that 'tell' says.
                after-telling: {prompt: what-now, keys: {"1": main, "2": end}}

                start: notice

                \(notice)
                \(choice)  welcome:
                    play: welcome
                    next: main

                  main:
                    menu:
                      prompt: main-menu
                      keys:
                        "1": hours
                        "2": message

                  hours: {tell: [our-hours, {say-hours: hours}]}

                \(desk)\(rest)
                """
        }
        return head + "\nstart: notice\n\n" + notice + "\n" + choice + imported.nodes + "\n" + rest
    }

    private static let keysEverywhere = """
        # What keys do in every menu; 8 gives more time to answer.
        keys: {"*": back, "0": desk, "9": repeat, "8": {pace: relaxed}}


        """

    /// What a line has that the file it starts from has not, and what is to be done about it.
    var additions: [String] {
        guard imported != nil else { return [] }
        var additions = [
            "every call says first that it is a simulation ('notice')",
            "transfers that nobody answers lead to a menu with voicemail ('nobody')",
            "open \(answers.hours): give the hours of your operators with --hours, or under 'hours'",
        ]
        if answers.languages.count > 1 {
            additions += [
                "a menu of languages ('languages')",
                "the words are the same in \(answers.languages.joined(separator: " and ")): translate them in "
                    + answers.languages.dropFirst().map { "Prompts/\($0)/catalog.yaml" }.joined(separator: ", "),
            ]
        }
        return additions
    }

    /// A text as YAML and JSON quote it.
    static func quoted(_ text: String) -> String {
        var quoted = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": quoted += "\\\""
            case "\\": quoted += "\\\\"
            case "\n", "\t", "\r": quoted += " "
            default: quoted.unicodeScalars.append(scalar)
            }
        }
        return quoted + "\""
    }
}

/// A question that a person at a terminal may be asked.
private struct Question {
    let isAsked: Bool

    /// The option's value, else what is answered, else the usual one.
    ///
    /// - Parameter problem: what is wrong with an answer, if something is.
    func answer(_ what: String, _ given: String?, usual: String, problem: (String) -> String?) throws(Failure) -> String
    {
        if let given {
            if let problem = problem(given) { throw Failure(.usage, problem) }
            return given
        }
        guard isAsked else { return usual }
        while true {
            StandardError.ask("\(what)\(usual.isEmpty ? "" : " [\(usual)]"): ")
            guard let line = readLine() else { throw Failure(.usage, "no answer came; nothing is written") }
            let answer = line.isEmpty ? usual : line
            guard let problem = problem(answer) else { return answer }
            StandardError.write(problem)
        }
    }
}
