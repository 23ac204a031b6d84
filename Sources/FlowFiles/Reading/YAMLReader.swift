/// Builds the one value of a YAML file from its events, within limits.
///
/// An alias shares what its anchor built. What it would unfold to is counted before it is used, so that a small file
/// cannot become a large one.
struct YAMLReader {
    private struct Anchored {
        let value: YAMLValue
        /// How many values it stands for, itself included.
        let size: Int
        /// How deep it nests; a scalar is 1.
        let depth: Int
    }

    private struct OpenCollection {
        let isMapping: Bool
        let mark: Int
        let anchor: String?
        var items: [YAMLValue] = []
        var size = 1
        var depth = 1

        var value: YAMLValue {
            guard isMapping else { return YAMLValue(content: .list(items), mark: mark) }
            let pairs = stride(from: 0, to: items.count - 1, by: 2)
                .map { YAMLValue.Pair(key: items[$0], value: items[$0 + 1]) }
            return YAMLValue(content: .mapping(pairs), mark: mark)
        }
    }

    private let source: SourceText
    private var anchors: [String: Anchored] = [:]
    private var open: [OpenCollection] = []
    private var total = 0

    private init(_ source: SourceText) { self.source = source }

    /// The value of the only document; nil if there is none.
    static func read(_ source: SourceText) throws(Diagnostics) -> YAMLValue? {
        var reader = YAMLReader(source)
        return try reader.read()
    }

    private mutating func read() throws(Diagnostics) -> YAMLValue? {
        let events = YAMLEvents(source.bytes)
        var root: YAMLValue?
        var documents = 0
        while true {
            let event = try next(events)
            switch event.kind {
            case .streamEnd: return root
            case .documentEnd: continue
            case .documentStart:
                documents += 1
                if documents > 1 { throw failure(.severalDocuments, at: event.mark) }
            case .alias(let name):
                let anchored = try anchored(name, at: event.mark)
                root = try take(anchored, at: event.mark) ?? root
            case .scalar(let scalar):
                try checkTag(event)
                let value = YAMLValue(content: .scalar(scalar), mark: event.mark)
                root =
                    try finish(Anchored(value: value, size: 1, depth: 1), anchor: event.anchor, at: event.mark) ?? root
            case .listStart, .mappingStart:
                try checkTag(event)
                guard open.count < Limits.depth else { throw failure(.tooDeep(Limits.depth), at: event.mark) }
                var isMapping = false
                if case .mappingStart = event.kind { isMapping = true }
                // Within, the name is this collection's, whatever it stood for before.
                if let name = event.anchor { anchors[name] = nil }
                open.append(OpenCollection(isMapping: isMapping, mark: event.mark, anchor: event.anchor))
                try count(1, at: event.mark)
            case .collectionEnd:
                guard let collection = open.popLast() else { continue }
                let built = Anchored(value: collection.value, size: collection.size, depth: collection.depth)
                if let name = collection.anchor { anchors[name] = built }
                root = try take(built, at: event.mark) ?? root
            }
        }
    }

    private func next(_ events: YAMLEvents) throws(Diagnostics) -> YAMLEvents.Event {
        do {
            return try events.next()
        } catch {
            throw Diagnostics([error.diagnostic(in: source)])
        }
    }

    /// Names a finished value, and puts it where it belongs. Returns it if it is the whole document.
    private mutating func finish(_ built: Anchored, anchor: String?, at mark: Int) throws(Diagnostics) -> YAMLValue? {
        if let anchor { anchors[anchor] = built }
        try count(1, at: mark)
        return try take(built, at: mark)
    }

    private mutating func take(_ built: Anchored, at mark: Int) throws(Diagnostics) -> YAMLValue? {
        guard !open.isEmpty else { return built.value }
        guard open.count + built.depth <= Limits.depth + 1 else { throw failure(.tooDeep(Limits.depth), at: mark) }
        open[open.count - 1].items.append(built.value)
        open[open.count - 1].size += built.size
        open[open.count - 1].depth = max(open[open.count - 1].depth, built.depth + 1)
        return nil
    }

    private mutating func anchored(_ name: String, at mark: Int) throws(Diagnostics) -> Anchored {
        guard let anchored = anchors[name] else {
            let isOpen = open.contains { $0.anchor == name }
            throw failure(isOpen ? .recursiveAlias(name) : .undefinedAlias(name), at: mark)
        }
        try count(anchored.size, at: mark)
        return anchored
    }

    private mutating func count(_ values: Int, at mark: Int) throws(Diagnostics) {
        total += values
        if total > Limits.values { throw failure(.tooManyValues(Limits.values), at: mark) }
    }

    /// Only the tag of what a scalar is anyway is allowed: text.
    private func checkTag(_ event: YAMLEvents.Event) throws(Diagnostics) {
        guard let tag = event.tag, tag != "!", tag != "tag:yaml.org,2002:str" else { return }
        throw failure(.tag(tag), at: event.mark)
    }

    private func failure(_ mistake: Mistake, at mark: Int) -> Diagnostics {
        Diagnostics([source.diagnostic(mistake, at: mark)])
    }
}
