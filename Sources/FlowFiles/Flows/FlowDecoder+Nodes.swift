import CallFlow

/// A node being read.
struct NodeDraft {
    let name: String
    let kind: NodeKind
    /// The node's own key, which names its kind, and the value there.
    let body: YAMLValue.Pair
    /// What stands beside the kind's own key.
    let fields: Fields
    var prompt: [Segment] = []
    var ownKeys = KeyBindings()
    var timers: NodeTimes
    /// The line of each choice, by its keys.
    var keyLines: [String: Int] = [:]
}

extension FlowDecoder {
    private static let common = ["barge-in", "type-ahead", "keys", "timers"]

    /// A node of the file.
    mutating func node(_ pair: YAMLValue.Pair, named name: String) -> Node {
        let unread = Node(name: name, kind: .return)
        guard let pairs = report.pairs(of: pair.value, expected: "what the node does", keepsMergeKey: true),
            let body = body(of: pairs, name: name, at: pair.key),
            let kind = body.key.text.flatMap({ NodeKind(rawValue: $0) })
        else {
            variables.isIncomplete = true
            return unread
        }
        let rest = pairs.filter { $0.key.mark != body.key.mark }
        let fields = companions(rest, of: kind, at: pair.key)
        var draft = NodeDraft(name: name, kind: kind, body: body, fields: fields, timers: timers)
        report.read(fields["timers"], into: &draft.timers, of: (kind.noun, kind.timers))
        draft.ownKeys = fields["keys"].map { bindings($0, in: .node) } ?? KeyBindings()
        guard let content = content(&draft) else {
            variables.isIncomplete = true
            return unread
        }
        let timers = timersInForce(draft, content)
        if !timers.isEmpty { timersOfNodes[name] = timers }
        placesOfNodes[name] = NodePlace(
            file: report.source.file, line: report.source.line(ofScalar: pair.key.mark), keys: draft.keyLines)
        var node = Node(name: name, kind: content)
        node.prompt = draft.prompt
        node.bargeIn = fields["barge-in"].flatMap { report.boolean($0) } ?? true
        let typeAhead: TypeAhead? = fields["type-ahead"].flatMap { report.word($0, what: "way to treat type-ahead") }
        node.keepsTypeAhead = typeAhead != .drop
        node.ownKeys = draft.ownKeys
        node.keys = keys
        for (key, binding) in draft.ownKeys.all { node.keys[key] = binding }
        return node
    }

    private enum TypeAhead: String, CaseIterable {
        case keep, drop
    }

    /// The pair that says what a node is. A `hang-up` does only where nothing else does.
    private mutating func body(of pairs: [YAMLValue.Pair], name: String, at place: YAMLValue) -> YAMLValue.Pair? {
        let bodies = pairs.filter { $0.key.text.flatMap { NodeKind(rawValue: $0) } != nil }
        let others = bodies.filter { $0.key.text != NodeKind.hangUp.rawValue }
        guard let body = others.first ?? bodies.first else {
            if let merge = pairs.first(where: { $0.key.text == "<<" }) {
                report.error(.mergeKey, at: merge.key)
                return nil
            }
            let words = pairs.filter { !Self.common.contains($0.key.text ?? "") }.map(\.key)
            let kinds = NodeKind.allCases.map(\.rawValue)
            for word in words {
                guard let meant = Suggestion.nearest(to: word.text ?? "", among: kinds) else { continue }
                report.error(.noKind(node: name), at: word, suggestion: meant)
                return nil
            }
            report.error(.noKind(node: name), at: place)
            return nil
        }
        for other in others.dropFirst() {
            report.error(.twoKinds(body.key.text ?? "", other.key.text ?? ""), at: other.key)
        }
        return body
    }

    /// What stands beside the kind's own key.
    private mutating func companions(_ pairs: [YAMLValue.Pair], of kind: NodeKind, at place: YAMLValue) -> Fields {
        let known = Self.common + kind.companions
        var kept: [YAMLValue.Pair] = []
        for pair in pairs {
            let name = pair.key.text ?? ""
            let isExit = name == "next" || name == "hang-up"
            if known.contains(name) {
                kept.append(pair)
            } else if kind.parts.contains(name) || isExit {
                report.error(
                    .misplacedKey(name, beside: kind.rawValue, isPart: kind.parts.contains(name)), at: pair.key)
            } else if NodeKind(rawValue: name) == nil {
                kept.append(pair)
            }
            let isIdle = name == "keys" ? !kind.takesKeys : (name == "barge-in" || name == "type-ahead") && !kind.plays
            if isIdle {
                report.warning(.noEffect(name, in: kind.noun), at: pair.key)
            }
        }
        return report.fields(kept, noun: kind.noun, known: known, at: place)
    }

    /// What the node does; nil if that is no mapping where one is needed.
    private mutating func content(_ draft: inout NodeDraft) -> Node.Kind? {
        let value = draft.body.value
        switch draft.kind {
        case .menu: return parts(draft).map { .menu(menu($0, &draft)) }
        case .tell: return telling(&draft).map { .menu($0) }
        case .collect: return parts(draft).map { .collect(collect($0, &draft)) }
        case .branch: return parts(draft).map { .branch(branch($0)) }
        case .lookup: return parts(draft).map { .lookup(lookup($0, draft)) }
        case .transfer: return parts(draft).map { .transfer(transfer($0, &draft)) }
        case .record: return parts(draft).map { .record(record($0, &draft)) }
        case .countDays: return parts(draft).map { .countDays(dayCount($0)) }
        case .play:
            draft.prompt = prompt(value)
            return .play(exit(of: draft.fields))
        case .set: return .set(assignments(value), next: node("next", of: draft.fields))
        case .subFlow: return .subFlow(entry: node(value), next: node("next", of: draft.fields))
        case .return:
            if let isTrue = report.boolean(value), !isTrue { report.error(.returnNotTrue, at: value) }
            return .return
        case .goto: return .goto(node(value))
        case .hangUp: return .play(.hangUp(report.disposition(value) ?? .completed))
        }
    }

    /// The mapping of a node's kind.
    private mutating func parts(_ draft: NodeDraft) -> Fields? {
        report.fields(of: draft.body.value, noun: draft.kind.noun, known: draft.kind.parts, at: draft.body.key)
    }

    /// How something ends that goes on or hangs up.
    ///
    /// - Parameter usual: what holds where neither is said; without it one must be.
    mutating func exit(of fields: Fields, usual: Exit? = nil) -> Exit {
        if fields["next"] != nil, let key = fields.key("hang-up") {
            report.error(.excludes("next", "hang-up"), at: key)
        }
        if let next = fields["next"] { return .next(node(next)) }
        if let hangUp = fields["hang-up"] { return .hangUp(report.disposition(hangUp) ?? .completed) }
        if usual == nil, fields.lacks("next"), fields.lacks("hang-up") {
            report.error(.missingOneOf("next", "hang-up", in: fields.noun), at: fields.value)
        }
        return usual ?? .next(.unread)
    }
}
