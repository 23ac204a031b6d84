import FlowFiles

/// The menus of a FreeSWITCH configuration (`ivr.conf.xml`), as nodes and prompts of a flow file.
///
/// Its attributes and actions are those of mod_dptools' documentation of IVR menus.
public struct FreeSwitchMenus: Sendable {
    /// Something that a flow cannot have in the same way, and why.
    public struct Note: Hashable, Sendable {
        /// Where it stands, from 1.
        public let line: Int
        /// What it is, and what became of it.
        public let text: String
    }

    /// The nodes as YAML, two blanks in; the first menu's is named `menus`.
    public private(set) var nodes = ""
    /// The words of the prompts, by their ids.
    public private(set) var prompts: [(String, String)] = []
    /// What was not carried over, in the order of the file.
    public private(set) var notes: [Note] = []
    /// The prompt that is heard first.
    public var firstPrompt: String { prompts.first?.0 ?? "" }
    private var nodeNames: [String: String] = [:]
    /// The menus that lead to a menu.
    private var parents: [String: Set<String>] = [:]
    private var usedNames: Set<String> = ["nobody", "message", "kept", "end", "notice", "languages", "menus"]
    /// The last number behind a name that is used more than once.
    private var numbers: [String: Int] = [:]

    /// The most menus, and the most entries of all of them: so many fit into a flow file.
    private static let most = (menus: 1000, entries: 2000)

    /// The menus of a file's text, which may be a part that FreeSWITCH includes: menus side by side.
    ///
    /// - Parameter taken: ids of prompts that are others' already.
    /// - Throws: ``XMLMistake`` where it is no XML, has no menu, or too many.
    public init(_ text: String, taken: some Sequence<String> = []) throws(XMLMistake) {
        let roots = try XMLReader.read(text)
        let menus = roots.flatMap { Self.menus(in: $0) }
        guard let first = menus.first else {
            throw XMLMistake(line: roots.first?.line ?? 1, message: "there is no <menu> in it")
        }
        try Self.checkCount(menus)
        usedNames.formUnion(ReservedWord.targets)
        usedNames.formUnion(taken)
        for menu in menus {
            let name = menu["name"] ?? "menu"
            if nodeNames[name] != nil { notes.append(Note(line: menu.line, text: "a second menu '\(name)'")) }
            nodeNames[name] = nodeNames[name] ?? unused(Name.id(from: name) ?? "menu")
        }
        nodes =
            "  # The first menu of the file.\n  menus:\n    goto: \(nodeNames[first["name"] ?? "menu"] ?? "menus")\n"
        for menu in menus {
            for entry in menu.children where entry["action"] == "menu-sub" {
                parents[entry["param"] ?? "", default: []].insert(menu["name"] ?? "menu")
            }
        }
        var written: Set<String> = []
        for menu in menus where written.insert(menu["name"] ?? "menu").inserted {
            write(menu, top: nodeNames[first["name"] ?? "menu"] ?? "menus")
        }
        for root in roots { noteInstructions(in: root) }
        notes.sort { $0.line < $1.line }
    }

    private static func menus(in element: XMLElement) -> [XMLElement] {
        element.name == "menu" ? [element] : element.children.flatMap { menus(in: $0) }
    }

    private static func checkCount(_ menus: [XMLElement]) throws(XMLMistake) {
        if menus.count > most.menus {
            throw XMLMistake(
                line: menus[most.menus].line, message: "this is menu \(most.menus + 1), one too many; split the file")
        }
        let entries = menus.lazy.flatMap(\.children).dropFirst(most.entries)
        if let entry = entries.first {
            throw XMLMistake(
                line: entry.line, message: "this is entry \(most.entries + 1), one too many; split the file")
        }
    }

    /// FreeSWITCH's preprocessor puts other files and values into one before it is read; here nothing does.
    private mutating func noteInstructions(in element: XMLElement) {
        if element.name.uppercased() == "X-PRE-PROCESS" {
            let (command, data) = (element["cmd"] ?? "", element["data"] ?? "")
            let why =
                command == "include"
                ? "write the menus of those files into this one first" : "write its value where it is used"
            notes.append(Note(line: element.line, text: "X-PRE-PROCESS \(command) \(data): \(why)"))
        }
        for child in element.children { noteInstructions(in: child) }
    }

    /// A name that no node and no prompt has yet.
    private mutating func unused(_ wanted: String) -> String {
        // YAML would take some, such as 'true' or '007', for something else than a name.
        let name = YAMLMisreading.reading(of: wanted) == nil ? wanted : "menu-" + wanted
        var candidate = name
        while !usedNames.insert(candidate).inserted {
            numbers[name, default: 1] += 1
            candidate = "\(name)-\(numbers[name] ?? 1)"
        }
        return candidate
    }

    // MARK: Menus

    /// Attributes that are carried over.
    private static let carried: Set<String> = [
        "name", "greet-long", "greet-short", "invalid-sound", "exit-sound", "timeout", "inter-digit-timeout",
        "max-failures",
        "max-timeouts", "exec-on-max-failures", "exec-on-max-timeouts",
    ]

    /// Why others are not.
    private static let lost: [String: String] = [
        "confirm-macro": "a menu's choice is not confirmed; a collect can be",
        "confirm-key": "a menu's choice is not confirmed; a collect can be",
        "confirm-attempts": "a menu's choice is not confirmed; a collect can be",
        "tts-engine": "prompts are words, without an engine for speech",
        "tts-voice": "prompts are words, without a voice",
        "phrase-lang": "the line's languages are those of 'languages'",
        "digit-len": "keys act as soon as no longer choice begins with them",
        "pin": "ask for it by a collect with 'secret', and compare it by a branch",
        "pin-file": "ask for it by a collect with 'secret'",
        "prompt-pin-file": "ask for it by a collect with 'secret'",
        "bad-pin-file": "ask for it by a collect with 'secret'",
        "transfer-sound": "write it as the 'when-open: prompt' of the transfers",
        "sound-prefix": "prompts are words; recordings have their own folder",
    ]

    private mutating func write(_ menu: XMLElement, top: String) {
        let name = nodeNames[menu["name"] ?? "menu"] ?? "menus"
        for (attribute, value) in menu.attributes where !Self.carried.contains(attribute) && !value.isEmpty {
            let why = Self.lost[attribute] ?? "it is not known"
            notes.append(
                Note(line: menu.line, text: "\(attribute)=\"\(value)\" of menu '\(menu["name"] ?? "")': \(why)"))
        }
        let greeting = prompt(menu["greet-long"] ?? menu["greet-short"] ?? "", named: name)
        let short = menu["greet-short"].map { prompt($0, named: unused(name + "-short")) }
        var more = ""
        let leave = exit(of: menu, named: name, &more)
        var entries: [(digits: String, all: [XMLElement])] = []
        for entry in menu.children where entry.name.uppercased() != "X-PRE-PROCESS" {
            guard entry.name == "entry" else {
                notes.append(
                    Note(line: entry.line, text: "<\(entry.name)> in menu '\(menu["name"] ?? "")': it is no entry"))
                continue
            }
            let digits = entry["digits"] ?? ""
            if let place = entries.firstIndex(where: { $0.digits == digits }) {
                entries[place].all.append(entry)
            } else {
                entries.append((digits, [entry]))
            }
        }
        var keys: [(keys: String, binding: String)] = []
        for (digits, all) in entries {
            if let target = target(of: all, in: name, top: top, leave: leave, &more) { keys.append((digits, target)) }
        }
        let givesUp = givingUp(menu, isTop: name == top) ?? leave
        if keys.isEmpty {
            keys = [("0", "nobody")]
            notes.append(
                Note(
                    line: menu.line,
                    text: "menu '\(menu["name"] ?? "")' has no entry that can be carried over; 0 leads to 'nobody'"))
        }
        let failed = ending(menu, "exec-on-max-failures", of: name, &more) ?? givesUp
        let silent = ending(menu, "exec-on-max-timeouts", of: name, &more) ?? givesUp
        let invalid = menu["invalid-sound"].map { "prompts: [\(prompt($0, named: unused(name + "-invalid")))], " } ?? ""
        let times = [time(menu, "timeout", "no-input"), time(menu, "inter-digit-timeout", "inter-digit")].compactMap(
            \.self)
        nodes += """

              \(name):
                menu:
                  prompt: \(greeting)
            \(short.map { "      short-prompt: \($0)\n" } ?? "")      keys:
            \(keys.map { "        \"\($0.keys)\": \($0.binding)\n" }.joined())      no-input: {after: \(count(menu, "max-timeouts")), next: \(silent)}
                  no-match: {after: \(count(menu, "max-failures")), \(invalid)next: \(failed)}
            \(times.isEmpty ? "" : "    timers: {\(times.joined(separator: ", "))}\n")
            """ + more
    }

    private mutating func count(_ menu: XMLElement, _ attribute: String) -> Int {
        guard let text = menu[attribute] else { return 3 }
        if let count = Int(text), (1...99).contains(count) { return count }
        notes.append(Note(line: menu.line, text: "\(attribute)=\"\(text)\": it is no number from 1 to 99; 3 is taken"))
        return 3
    }

    private mutating func time(_ menu: XMLElement, _ attribute: String, _ name: String) -> String? {
        guard let text = menu[attribute] else { return nil }
        if let milliseconds = Int(text), (1...86_400_000).contains(milliseconds) {
            return "\(name): \(milliseconds.isMultiple(of: 1000) ? "\(milliseconds / 1000)s" : "\(milliseconds)ms")"
        }
        notes.append(Note(line: menu.line, text: "\(attribute)=\"\(text)\": it is no time in milliseconds up to a day"))
        return nil
    }

    /// Where a menu goes that gives up: one that another leads to, back to that; nil for the first, and where several lead to it.
    private mutating func givingUp(_ menu: XMLElement, isTop: Bool) -> String? {
        guard !isTop, let name = menu["name"] else { return nil }
        let parents = self.parents[name] ?? []
        if let parent = parents.first, parents.count == 1 { return nodeNames[parent] }
        let isSaid = menu["exec-on-max-failures"] != nil && menu["exec-on-max-timeouts"] != nil
        if parents.count > 1, !isSaid {
            notes.append(
                Note(
                    line: menu.line,
                    text: "menu '\(name)' gives up: several menus lead to it, so it cannot go back; it ends the call"))
        }
        return nil
    }

    /// What a menu does after its last failure or silence, if it says so itself.
    private mutating func ending(_ menu: XMLElement, _ attribute: String, of name: String, _ more: inout String)
        -> String?
    {
        guard let text = menu[attribute] else { return nil }
        let node = unused(name + (attribute.hasSuffix("failures") ? "-failed" : "-silent"))
        return application(text, for: node, then: "end", &more, line: menu.line)
    }

    /// Where a menu is left: its exit sound, and the end.
    private mutating func exit(of menu: XMLElement, named name: String, _ more: inout String) -> String {
        guard let sound = menu["exit-sound"] else { return "end" }
        let node = unused(name + "-exit")
        more += "\n  \(node):\n    play: \(prompt(sound, named: node))\n    hang-up: completed\n"
        return node
    }

    // MARK: Entries

    /// Where keys lead whose entries run one after the other: each that only plays goes on to the next.
    private mutating func target(
        of entries: [XMLElement], in menu: String, top: String, leave: String, _ more: inout String
    ) -> String? {
        func text(_ entry: XMLElement) -> String {
            "the entry for \(entry["digits"] ?? ""), \(entry["action"] ?? "") \(entry["param"] ?? "")"
        }
        // What does more than play is the last that runs.
        let count = (entries.firstIndex { !Self.onlyPlays($0) } ?? entries.count - 1) + 1
        for entry in entries.dropFirst(count) {
            notes.append(
                Note(line: entry.line, text: "\(text(entry)): the entry before it for these digits leads elsewhere"))
        }
        var next: String?
        for entry in entries.prefix(count).reversed() {
            if next == "back" {
                notes.append(Note(line: entry.line, text: "\(text(entry)): nothing can be played before going back"))
            } else {
                next = binding(of: entry, in: menu, then: next ?? menu, top: top, leave: leave, &more) ?? next
            }
        }
        return next
    }

    private static func onlyPlays(_ entry: XMLElement) -> Bool {
        switch entry["action"] ?? "" {
        case "menu-play-sound", "menu-say-phrase", "menu-say-text": true
        case "menu-exec-app":
            ["playback", "say", "phrase"].contains(
                (entry["param"] ?? "").split(separator: " ").first.map(String.init) ?? "")
        default: false
        }
    }

    private mutating func binding(
        of entry: XMLElement, in menu: String, then next: String, top: String, leave: String, _ more: inout String
    ) -> String? {
        let (action, digits, parameter) = (entry["action"] ?? "", entry["digits"] ?? "", entry["param"] ?? "")
        func lost(_ why: String) -> Note {
            Note(
                line: entry.line,
                text: "the entry \(digits.isEmpty ? "without digits" : "for \(digits)"), \(action) \(parameter): \(why)"
            )
        }
        for (attribute, value) in entry.attributes where !["action", "digits", "param"].contains(attribute) {
            notes.append(
                Note(line: entry.line, text: "\(attribute)=\"\(value)\" of the entry for \(digits): it is not known"))
        }
        guard !digits.isEmpty, digits.count <= 32, digits.allSatisfy({ "0123456789*#ABCD".contains($0) }) else {
            notes.append(lost("its digits are a pattern; take the number by a collect with 'pattern'"))
            return nil
        }
        let keys = digits.lowercased().replacing("*", with: "star").replacing("#", with: "pound")
        let node = unused("\(menu)-\(keys)")
        switch action {
        case "menu-sub":
            guard let target = nodeNames[parameter] else {
                notes.append(lost("there is no menu '\(parameter)'"))
                return nil
            }
            return target
        case "menu-back": return "back"
        case "menu-top": return top
        case "menu-exit": return leave
        case "menu-play-sound", "menu-say-phrase", "menu-say-text":
            let text =
                action == "menu-play-sound" ? parameter : (action == "menu-say-text" ? "say:" : "phrase:") + parameter
            more += "\n  \(node):\n    play: \(prompt(text, named: node))\n    next: \(next)\n"
            return node
        case "menu-exec-app":
            return application(parameter, for: node, then: next, &more, line: entry.line)
        case "menu-exec-api":
            notes.append(lost("a flow runs no commands"))
            return nil
        default:
            notes.append(lost("there is no such action"))
            return nil
        }
    }

    /// The node of a dialplan application; nil if a flow has nothing like it.
    ///
    /// - Parameter next: where the call goes after what only plays.
    private mutating func application(
        _ text: String, for node: String, then next: String, _ more: inout String, line: Int
    ) -> String? {
        let parts = text.split(separator: " ", maxSplits: 1).map(String.init)
        let data = parts.count > 1 ? parts[1] : ""
        switch parts.first ?? "" {
        case "transfer" where data.contains("$"), "bridge" where data.contains("$1"):
            notes.append(
                Note(
                    line: line, text: "\(text): it depends on what was dialed; take that by a collect, and branch on it"
                ))
            return nil
        case "voicemail" where !data.split(separator: " ").contains("check"): return "message"
        case "voicemail":
            notes.append(Note(line: line, text: "\(text): a flow keeps messages, and does not play them back"))
            return nil
        case "transfer", "bridge", "ivr", "execute_extension":
            if parts[0] == "ivr", let menu = nodeNames[data] { return menu }
            let first = data.split(separator: " ").first.map(String.init) ?? "desk"
            let word = Name.id(from: first) ?? ""
            let isName = word.first?.isLetter ?? false && YAMLMisreading.reading(of: word) == nil
            let destination = isName ? word : "x\(word)"
            more +=
                "\n  # \(text)\n  \(node):\n    transfer: {to: \(destination), busy: nobody, no-answer: nobody}\n"
            return node
        case "hangup": return "end"
        case "playback", "say", "phrase":
            more +=
                "\n  \(node):\n    play: \(prompt(parts[0] == "phrase" ? "phrase:" + data : data, named: node))\n    next: \(next)\n"
            return node
        default:
            notes.append(Note(line: line, text: "\(text): a flow has no such application"))
            return nil
        }
    }

    // MARK: Prompts

    /// The id of a prompt with the words of a greeting: those of `say:`, else what would be played, in parentheses.
    private mutating func prompt(_ greeting: String, named id: String) -> String {
        let words =
            if greeting.hasPrefix("say:") { String(greeting.dropFirst(4)) } else if greeting.isEmpty {
                "(nothing is said)"
            } else {
                "(\(greeting))"
            }
        let text = words.replacing("{", with: "{{").replacing("}", with: "}}")
        prompts.append((id, text.allSatisfy(\.isWhitespace) ? "(nothing is said)" : text))
        return id
    }
}
