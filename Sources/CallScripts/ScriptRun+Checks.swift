import CallFlow
import FlowFiles
import ServiceHours
import Simulation

/// What a script asks of the call, and what is told where it is not so.
extension ScriptRun {
    /// Whether a name is meant by another: the same, or the same in an included line.
    static func isNamed(_ name: String, _ asked: String) -> Bool { name == asked || name.hasSuffix("/" + asked) }

    /// Whether what is said has a prompt, or words.
    func matches(_ utterance: Utterance, _ heard: CallScript.Heard, in language: Language? = nil) -> Bool {
        if let language, utterance.language != language { return false }
        switch heard {
        case .prompt(let id):
            return utterance.segments.contains {
                if case .prompt(let prompt, _) = $0 { Self.isNamed(prompt.name, id) } else { false }
            }
        case .words(let words):
            return session.renderer.render(utterance).text.lowercased().contains(words.lowercased())
        }
    }

    /// A prompt that the line does not have is never heard.
    func checkKnown(_ heard: CallScript.Heard) throws(Failed) {
        guard case .prompt(let id) = heard else { return }
        let known = session.line.catalog.ids.map(\.name)
        guard !known.contains(where: { Self.isNamed($0, id) }) else { return }
        throw Failed(message: "the line has no prompt '\(id)'", suggestion: Suggestion.nearest(to: id, among: known))
    }

    /// That a prompt was not heard, and what was instead.
    func notHeard(_ heard: CallScript.Heard, _ language: Language?, _ places: Range<Int>, _ why: String) -> Failed {
        let told = log[places].compactMap { entry -> String? in
            guard case .promptStarted(let utterance) = entry.event else { return nil }
            let ids = utterance.segments.compactMap { if case .prompt(let id, _) = $0 { id.name } else { nil } }
            return "heard instead: \(ids.joined(separator: ", ")): \(session.renderer.render(utterance).text)"
        }
        let inLanguage = language.map { " in \($0.code)" } ?? ""
        return Failed(message: (["\(heard)\(inLanguage) was not heard: \(why)"] + told).joined(separator: "\n"))
    }

    func check(node name: String) throws(Failed) {
        guard !Self.isNamed(node.name, name) else { return }
        let known = session.call.flow.nodes.map(\.name)
        throw Failed(
            message: "the call is in '\(node.name)', not in '\(name)'",
            suggestion: known.contains(name) ? nil : Suggestion.nearest(to: name, among: known))
    }

    func check(variable name: String, is value: String?) throws(Failed) {
        let flow = session.call.flow
        guard let id = flow.variable(named: name) else {
            throw Failed(
                message: "the line has no variable '\(name)'",
                suggestion: Suggestion.nearest(to: name, among: flow.variables))
        }
        var found: String?
        for entry in log { if case .set(id, let set) = entry.event { found = set?.description } }
        guard found != value else { return }
        let told = [found, value].map { $0.map { "\"\($0)\"" } ?? "unset" }
        throw Failed(message: "\(name) is \(told[0]), not \(told[1])")
    }

    /// - Parameter state: nil asks for a holiday.
    func check(hours state: Availability?) throws(Failed) {
        let start = session.call.start
        let schedule = start.hours ?? session.call.flow.schedule(node.askedHours ?? .line)
        let answer = schedule.answer(at: start.answeredAt.advanced(byMilliseconds: moment.milliseconds))
        guard state.map({ $0 != answer.state }) ?? (answer.holiday == nil) else { return }
        let why = [answer.rule, answer.holiday].compactMap(\.self).joined(separator: "; ")
        let found = answer.state.rawValue + (why.isEmpty ? "" : " (\(why))")
        throw Failed(
            message: state.map { "the line is \(found), not \($0.rawValue)" }
                ?? "it is no holiday: the line is \(found)")
    }

    /// - Parameter before: the moment of the step before.
    func check(_ limits: [CallScript.Limit], since before: CallTime) throws(Failed) {
        for limit in limits {
            switch limit {
            case .within(let span) where moment - before > span:
                throw Failed(message: "it took \(Self.seconds(moment - before)), not \(Self.seconds(span)) at most")
            case .by(let span) where moment - .answer > span:
                throw Failed(message: "it came at \(Self.clock(moment)), not by \(Self.clock(.answer + span))")
            case .keys(let most) where keyCount > most:
                throw Failed(message: "it took \(keyCount) keys, not \(most) at most")
            case .within, .by, .keys: break
            }
        }
    }

    private static func seconds(_ span: Milliseconds) -> String { "\(Double(span.count) / 1000) s" }
}
