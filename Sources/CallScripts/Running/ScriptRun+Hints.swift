import CallFlow
import Prompts
import Simulation

/// What would have helped. A run is a value: a copy of it goes on in other ways.
extension ScriptRun {
    /// How a prompt would have been heard that was not.
    func hints(for heard: CallScript.Heard, _ language: Language?) -> [String] {
        if let together = saidTogether(heard, language) {
            return ["it was said together with what was heard before: \(together)"]
        }
        var free = self
        free.forget()
        let earlier = heardEarlier(heard, language)
        if !session.call.hasEnded {
            let isHeard = { @Sendable (run: ScriptRun, entry: LogEntry) in
                if case .promptStarted(let utterance) = entry.event {
                    run.matches(utterance, heard, in: language)
                } else {
                    false
                }
            }
            if let time = free.silently(isHeard) {
                let span = (time - stepBegan).count
                return earlier + [
                    "it comes by itself at \(Self.clock(time)): allow the silence by 'say nothing for \((span + 999) / 1000)s'"
                ]
            }
            let keys = free.keys(leadingTo: isHeard)
            if !keys.isEmpty { return earlier + keys }
        }
        if let language, let other = spokenLanguage(of: heard), other != language {
            return ["it was heard in \(other)"]
        }
        return earlier.isEmpty ? nearest(to: heard).map { [$0] } ?? [] : earlier
    }

    /// That a prompt was heard before the step.
    private func heardEarlier(_ heard: CallScript.Heard, _ language: Language?) -> [String] {
        let before = log[..<min(stepSaw, log.count)].last {
            if case .promptStarted(let utterance) = $0.event { matches(utterance, heard, in: language) } else { false }
        }
        return before.map { ["it was said at \(Self.clock($0.time)), before this step"] } ?? []
    }

    /// Which keys would have led to somebody.
    func hints(forDestination destination: String) -> [String] {
        guard !session.call.hasEnded else { return [] }
        var free = self
        free.forget()
        return free.keys { _, entry in
            switch entry.event {
            case .ringing(let found), .queued(let found): LineNames.isNamed(found, destination)
            default: false
            }
        }
    }

    /// Which keys would have led to a node.
    func hints(forNode name: String) -> [String] {
        guard !session.call.hasEnded else { return [] }
        var free = self
        free.forget()
        return free.keys { run, entry in
            guard case .entered = entry.event else { return false }
            return LineNames.isNamed(run.session.call.flow[entry.node].name, name)
        }
    }

    private func keys(leadingTo isIt: (ScriptRun, LogEntry) -> Bool) -> [String] {
        meaningfulKeys.filter { pressing($0, leadsTo: isIt) }.map { "'press \($0)' in '\(node.name)' leads to it" }
    }

    /// How to ask for a prompt that an earlier step has heard with another, in one go.
    private func saidTogether(_ heard: CallScript.Heard, _ language: Language?) -> String? {
        let before = log[..<min(stepSaw, log.count)].last { if case .promptStarted = $0.event { true } else { false } }
        guard case .promptStarted(let utterance) = before?.event, matches(utterance, heard, in: language) else {
            return nil
        }
        let first = utterance.promptNames.split(separator: ",").first.map(String.init) ?? ""
        return "\(heard)" == first ? nil : "hear \(first) and \(heard)"
    }

    /// What the script awaits and forbids no longer counts.
    private mutating func forget() {
        forbidden = []
        awaited = []
        silence = nil
    }

    /// How many things may happen before a way is given up.
    private static let farthest = 400

    /// When something happens if the caller does nothing more.
    private func silently(_ isIt: (ScriptRun, LogEntry) -> Bool) -> CallTime? {
        var run = self
        for _ in 0..<Self.farthest {
            // What has begun with the silence is the first that can be heard after it.
            if let entry = run.log[run.seen...].first(where: { isIt(run, $0) }) { return entry.time }
            run.seen = run.log.count
            guard (try? run.advance()) == true else { break }
        }
        return nil
    }

    /// Whether something happens after keys, before a silence counts.
    private func pressing(_ keys: String, leadsTo isIt: (ScriptRun, LogEntry) -> Bool) -> Bool {
        var run = self
        run.seen = run.log.count
        for key in Keys(keys).map({ Array($0) }) ?? [] {
            guard !run.session.call.hasEnded else { return false }
            run.session.press(key, at: run.session.call.now)
        }
        for _ in 0..<Self.farthest {
            guard (try? run.note()) != nil else { return false }
            for entry in run.log[run.seen...] {
                if isIt(run, entry) { return true }
                switch entry.event {
                case .noInput(.silence, _, _), .ended: return false
                default: break
                }
            }
            run.seen = run.log.count
            guard (try? run.advance()) == true else { return false }
        }
        return false
    }

    private func spokenLanguage(of heard: CallScript.Heard) -> Language? {
        for entry in log {
            if case .promptStarted(let utterance) = entry.event, matches(utterance, heard) { return utterance.language }
        }
        return nil
    }

    /// The prompt whose words are most like some, where they are in no prompt that was heard.
    private func nearest(to heard: CallScript.Heard) -> String? {
        let words: String
        switch heard {
        case .words(let asked): words = asked
        case .several(let all): return all.lazy.compactMap { nearest(to: $0) }.first
        case .prompt: return nil
        }
        let all = Self.words(of: words)
        let telling = all.filter { $0.count > 3 }
        let wanted = telling.isEmpty ? all : telling
        guard !wanted.isEmpty else { return nil }
        var best: (share: Double, id: String, text: String)?
        for id in session.line.catalog.ids where names.says(id.name) {
            guard session.line.catalog[id, session.call.language] != nil else { continue }
            let utterance = Utterance(
                segments: [.prompt(id, in: nil)], language: session.call.language, values: [], pace: .normal)
            let text = session.renderer.render(utterance).text
            let present = Set(Self.words(of: text))
            let share = Double(wanted.filter(present.contains).count) / Double(wanted.count)
            if share > best?.share ?? 0.5 { best = (share, id.name, text) }
        }
        return best.map { "nearest prompt: \($0.id): \($0.text)" }
    }

    private static func words(of text: String) -> [String] {
        text.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init)
    }
}
