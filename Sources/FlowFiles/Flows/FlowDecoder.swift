import CallFlow
import Prompts
import ServiceHours
import Simulation

/// Makes a flow of a file's YAML.
///
/// What cannot be read is reported and stands as something empty until the end, so that all mistakes are found at once; a
/// flow is only made of a file without any. Names that may be used before they are given are collected first.
struct FlowDecoder {
    /// What a flow file names besides itself.
    struct Surroundings {
        /// The common catalog.
        var catalog = Catalog()
        /// What every line's prompts may tell of the world; nil is anything.
        var facts: Facts?
        /// The line's own facts, if it has some, with their warnings.
        var folderFacts: () throws(Diagnostics) -> (facts: Facts, warnings: [Diagnostic])? = { () throws(Diagnostics) in
            nil
        }
        /// The line's own catalog in a language, if it has one, with its warnings.
        ///
        /// The second parameter says what its prompts may tell.
        var folderCatalog: (Language, KnownFacts?) throws(Diagnostics) -> (catalog: Catalog, warnings: [Diagnostic])? =
            {
                _, _ throws(Diagnostics) in nil
            }
        /// A table by its path as the flow file has it; nil when there is none.
        var table: (String) throws(Diagnostics) -> LookupTable? = { _ throws(Diagnostics) in nil }
        /// Another line by its id or path as the flow file has it; nil when there is none.
        var line: (String) throws(Diagnostics) -> IncludedLine? = { _ throws(Diagnostics) in nil }
        /// The ids or paths that may have been meant by one that leads to no line.
        var lines: (String) -> [String] = { _ in [] }
    }

    var report: Report
    let surroundings: Surroundings
    /// Stands for a zone that is not given, or wrong.
    let universal: Zone
    var languages: [Language] = []
    /// The facts of the flow's folder.
    var ownFacts = Facts()
    /// Whether the folder's facts could not be read.
    var factsAreUnread = false
    /// What the flow's prompts may tell of the world; nil is anything.
    var knownFacts: KnownFacts?
    /// The flow's own prompts and its folder's.
    var ownPrompts = Catalog()
    var prompts = PromptNames()
    /// Where this file's names and places begin: not at the start where another includes it.
    var base = Base()
    /// What the lines that this one includes bring.
    var included = Included()
    /// The files that include this one, the outermost first, and this one itself.
    var hosts: [String]
    /// Places outside the file that it leads to: a line that includes it says where they are.
    var exits: [String] = []
    var nodes = NodeNames([])
    var variables = VariableNames()
    var tables: [String: LookupTable] = [:]
    /// The tables that the flow names, read or not.
    var tableNames: [String] = []
    var calendars = CalendarNames()
    /// The line's own hours first, then those that it names besides; unpublished where they are not read, or wrong.
    var schedules: [NamedSchedule]
    /// Whether the file gives the line's own hours.
    var hasHours = false
    /// The names of hours that are wrong.
    var unreadHours: Set<String> = []
    var timers = NodeTimes()
    /// The times of each node, those of included lines too, by the nodes' names in the flow.
    var timersOfNodes: [String: [TimerInForce]] = [:]
    /// Where each file has what is true of all of it.
    var placesOfFiles: [String: FilePlaces] = [:]
    /// Where each node is written, those of included lines too, by the nodes' names in the flow.
    var placesOfNodes: [String: NodePlace] = [:]
    var terminationKey: Key? = .pound
    var keys = KeyBindings()
    var noInput: RetryPlan?
    var noMatch: RetryPlan?
    /// The menu after everything that the line tells.
    var afterTelling: YAMLValue?

    /// Reads a flow.
    static func flowFile(
        of source: SourceText, surroundings: Surroundings = Surroundings()
    ) throws(Diagnostics) -> FlowFile {
        guard let root = try YAMLReader.read(source), !root.isNothing else {
            throw Diagnostics([source.diagnostic(.emptyFile(startsWith: "line: NAME"), atByte: 0)])
        }
        guard let universal = try? Zone("UTC") else {
            throw Diagnostics([
                Diagnostic(file: source.file, message: Mistake.badZone("the zone data has no UTC").message)
            ])
        }
        var decoder = FlowDecoder(report: Report(source), surroundings: surroundings, universal: universal)
        let (parts, about) = decoder.flow(root)
        let warnings = try decoder.report.warnings()
        return FlowFile(
            flow: Flow(parts), prompts: decoder.ownPrompts, facts: decoder.ownFacts, tables: decoder.tables,
            about: about, includes: decoder.included.lines, timers: decoder.timersOfNodes,
            places: decoder.placesOfNodes,
            files: decoder.placesOfFiles,
            warnings: warnings)
    }

    init(report: Report, surroundings: Surroundings, universal: Zone, hosts: [String] = []) {
        self.report = report
        self.surroundings = surroundings
        self.universal = universal
        self.hosts = hosts + [report.source.file]
        schedules = [NamedSchedule(name: NamedSchedule.ofLine, schedule: .unpublished(zone: universal))]
    }

    /// The keys of a flow file.
    static let known = [
        "line", "name", "about", "numbers", "languages", "include", "exits", "calendars", "hours", "more-hours", "keys",
        "start", "timers", "termination-key", "limit", "no-input", "no-match", "after-telling", "prompts", "lookups",
        "nodes",
    ]

    /// Reads the whole file, and the lines that it includes.
    mutating func flow(_ root: YAMLValue) -> (Flow.Parts, about: String?) {
        findKeysInComments()
        let placeholder = Schedule.unpublished(zone: universal)
        var parts = Flow.Parts(line: "", name: "", languages: [], hours: placeholder)
        guard let fields = report.fields(of: root, noun: "a flow", known: Self.known) else { return (parts, nil) }
        parts.line = report.required("line", of: fields).flatMap { report.id($0, of: "a line") } ?? ""
        parts.name = report.required("name", of: fields).flatMap { report.words($0, expected: "the line's name") } ?? ""
        if isIncluded { base.names += parts.line + "/" }
        parts.numbers = fields["numbers"].map { numbers($0) } ?? []
        languages = report.required("languages", of: fields).map { languageList($0) } ?? []
        readFacts(line: parts.line)
        include(fields["include"], hours: 1 + (fields["more-hours"]?.pairCount ?? 0))
        knownFacts?.lines += included.lines
        readPrompts(fields["prompts"])
        readTables(fields["lookups"])
        readExits(fields["exits"], at: fields.key("exits"))
        let nodePairs = report.required("nodes", of: fields).map { nameNodes($0) } ?? []
        report.read(fields["timers"], into: &timers, of: ("a line", TimerName.allCases))
        if let value = fields["termination-key"], let key = report.terminationKey(value) { terminationKey = key }
        readCalendars(fields["calendars"])
        hasHours = !fields.lacks("hours")
        readHours(fields["hours"], at: fields.key("hours"), others: fields["more-hours"])
        if let value = fields["keys"] { keys = bindings(value, in: .line) }
        placesOfFiles[report.source.file] = FilePlaces(
            languages: lineNumber(of: fields.key("languages")), hours: lineNumber(of: fields.key("hours")),
            keys: keyLines(fields["keys"]))
        noInput = fields["no-input"].map { retryPlan($0) }
        noMatch = fields["no-match"].map { retryPlan($0) }
        readAfterTelling(fields, nodes: nodePairs)
        parts.start = node("start", of: fields)
        // The limit is that of the line that is dialed.
        parts.limitPrompt =
            fields["limit"].map { prompt($0) } ?? (isIncluded ? [] : usualLimitPrompt(at: root))
        parts.languages = languages
        parts.keys = keys
        parts.callTimers = callTimers
        wireIncluded()
        parts.nodes = included.nodes
        for (name, pair) in zip(nodes.own, nodePairs) { parts.nodes.append(node(pair, named: base.names + name)) }
        // Where an exit leads is known where the file is included.
        parts.nodes += exits.map { Node(name: base.names + $0, kind: .goto(.unread)) }
        variables.check(&report)
        parts.variables = included.variables + variables.all.map { base.names + $0 }
        parts.schedules =
            schedules.map { schedule in
                var named = schedule
                named.name = base.names + schedule.name
                return named
            } + included.schedules
        ownPrompts = renamedPrompts.merging(included.prompts)
        return (parts, fields["about"].flatMap { report.words($0, expected: "a text about the line") })
    }

    /// The menu after what is told is read with each node that tells something.
    private mutating func readAfterTelling(_ fields: Fields, nodes: [YAMLValue.Pair]) {
        afterTelling = fields["after-telling"]
        if let key = fields.key("after-telling"), !nodes.contains(where: { $0.value[NodeKind.tell.rawValue] != nil }) {
            report.warning(.noEffect(key.text ?? "", in: "a line without 'tell'"), at: key)
        }
    }

    private func lineNumber(of key: YAMLValue?) -> Int { key.map { report.source.line(ofScalar: $0.mark) } ?? 1 }

    private func keyLines(_ value: YAMLValue?) -> [String: Int] {
        guard case .mapping(let pairs) = value?.content else { return [:] }
        return Dictionary(pairs.map { ($0.key.text ?? "", lineNumber(of: $0.key)) }) { first, _ in first }
    }

    /// Whether another line includes this one.
    var isIncluded: Bool { hosts.count > 1 }

    private var callTimers: CallTimers {
        var times = CallTimers()
        times.wholeCall = timers[.call]
        times.pause = timers[.pause]
        times.noInput = timers[.noInput]
        times.interDigit = timers[.interDigit]
        times.terminationKey = terminationKey
        return times
    }

    private mutating func numbers(_ value: YAMLValue) -> [PhoneNumber] {
        var numbers: [PhoneNumber] = []
        for item in report.list(value, of: "telephone numbers") ?? [] {
            guard let number = report.phoneNumber(item) else { continue }
            if numbers.contains(number) { report.error(.duplicateItem(item.text ?? ""), at: item) }
            numbers.append(number)
        }
        return numbers
    }

    /// The line's languages; none, as if they were not known, if one of them cannot be read.
    private mutating func languageList(_ value: YAMLValue) -> [Language] {
        var languages: [Language] = []
        var isIncomplete = false
        for item in report.list(value, of: "languages") ?? [] {
            guard let code = report.words(item, expected: "a language code") else {
                isIncomplete = true
                continue
            }
            if !Name.isLanguage(code) {
                isIncomplete = true
                report.error(
                    .badLanguage(code), at: item,
                    suggestion: Name.isLanguage(code.lowercased()) ? code.lowercased() : nil)
            } else if languages.contains(Language(code)) {
                report.error(.duplicateItem(code), at: item)
            } else {
                languages.append(Language(code))
            }
        }
        return isIncomplete ? [] : languages
    }

    /// Collects the nodes' names, so that each may lead to any other.
    private mutating func nameNodes(_ value: YAMLValue) -> [YAMLValue.Pair] {
        guard let pairs = report.pairs(of: value, expected: "nodes, each a name and what it does") else { return [] }
        if value.isEmptyMapping { report.error(.emptyMapping(of: "node"), at: value) }
        for pair in pairs {
            let name = pair.key.text ?? ""
            report.warnIfMisread(pair.key)
            if ReservedWord.targets.contains(name) {
                report.error(.reservedNode(name), at: pair.key)
            } else if exits.contains(name) {
                report.error(.exitIsNode(name), at: pair.key)
            } else if !Name.isWord(name) {
                report.error(.badName(name, of: "a node", rule: "letters, digits, '-' and '_'"), at: pair.key)
            }
        }
        let isIncomplete = nodes.isIncomplete
        nodes = NodeNames(
            pairs.map { $0.key.text ?? "" } + exits, from: base.nodes + included.nodes.count,
            included: included.nodeNames)
        nodes.isIncomplete = isIncomplete
        return pairs
    }

    /// Warns of lines such as `#: operator`, in which a key was meant.
    private mutating func findKeysInComments() {
        let bytes = report.source.bytes
        for line in 1...report.source.lineCount {
            var place = report.source.start(ofLine: line)
            while place < bytes.count, bytes[place] == UInt8(ascii: " ") { place += 1 }
            if bytes[place...].starts(with: [UInt8(ascii: "#"), UInt8(ascii: ":")]) {
                report.warning(.keyInComment, atByte: place)
            }
        }
    }
}
