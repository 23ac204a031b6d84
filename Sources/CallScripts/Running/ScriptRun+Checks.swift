import CallFlow
import ServiceHours
import Simulation

/// What a script asks of the call, and what is told where it is not so.
extension ScriptRun {
    /// Whether what is said has a prompt, or words.
    func matches(_ utterance: Utterance, _ heard: CallScript.Heard, in language: Language? = nil) -> Bool {
        switch heard {
        case .prompt(let id):
            return utterance.segments.contains {
                guard case .prompt(let prompt, let own) = $0, LineNames.isNamed(prompt.name, id) else { return false }
                return language.map { $0 == own ?? utterance.language } ?? true
            }
        case .several(let all): return all.allSatisfy { matches(utterance, $0, in: language) }
        case .words(let words):
            guard isSaid(words, in: utterance) else { return false }
            guard let language, !isSaid(words, in: utterance.only(in: language)) else { return true }
            // They may go over from one language to another, but not be all of another.
            let others = utterance.segments.compactMap { if case .prompt(_, let own?) = $0 { own } else { nil } }
            return utterance.language == language
                && !others.contains { $0 != language && isSaid(words, in: utterance.only(in: $0)) }
        }
    }

    private func isSaid(_ words: String, in utterance: Utterance) -> Bool {
        session.renderer.render(utterance).text.lowercased().contains(words.lowercased())
    }

    /// That a prompt was not heard, and what was instead.
    func notHeard(_ heard: CallScript.Heard, _ language: Language?, _ places: Range<Int>, _ why: String) -> Failed {
        var told: [(text: String, times: Int)] = []
        for case .promptStarted(let utterance) in log[places].map(\.event) {
            let inLanguage = language == nil ? "" : " in \(utterance.language)"
            let words = session.renderer.render(utterance).text
            let text = "heard instead: \(utterance.promptNames)\(inLanguage): \(words)"
            if let place = told.firstIndex(where: { $0.text == text }) {
                told[place].times += 1
            } else {
                told.append((text, 1))
            }
        }
        let inLanguage = language.map { " in \($0.code)" } ?? ""
        var failed = Failed("\(heard)\(inLanguage) was not heard: \(why)")
        failed.message += told.map { $0.times == 1 ? $0.text : "\($0.text) (\($0.times) times)" }
        failed.message += hints(for: heard, language)
        return failed
    }

    func check(node name: String) throws(Failed) {
        guard !LineNames.isNamed(node.name, name) else { return }
        var failed = Failed("the call is in '\(node.name)', not in '\(name)'")
        failed.message += hints(forNode: name)
        throw failed
    }

    func check(variable name: String, is value: String?) throws(Failed) {
        let flow = session.call.flow
        var found: String?
        for entry in log {
            if case .set(let id, let set) = entry.event, LineNames.isNamed(flow[id], name) { found = set?.description }
        }
        guard found != value else { return }
        let told = [found, value].map { $0.map { "\"\($0)\"" } ?? "unset" }
        let remark = session.call.activity == .confirming ? "; an entry is set when it is confirmed" : ""
        throw Failed("\(name) is \(told[0]), not \(told[1])\(remark)")
    }

    /// - Parameters:
    ///   - state: nil asks for a holiday.
    ///   - hours: the name of hours; nil are those that the call meets where it is.
    func check(hours state: Availability?, of hours: String?) throws(Failed) {
        let start = session.call.start
        let flow = session.call.flow
        let named = hours.flatMap { name in flow.parts.schedules.firstIndex { LineNames.isNamed($0.name, name) } }
        let schedule =
            start.hours ?? flow.schedule(named.map { HoursID($0) } ?? node.askedHours ?? hoursOfPlace)
        let answer = schedule.answer(at: start.answeredAt.advanced(byMilliseconds: moment.milliseconds))
        guard state.map({ $0 != answer.state }) ?? (answer.holiday == nil) else { return }
        let why = [answer.rule, answer.holiday].compactMap(\.self).joined(separator: "; ")
        let found = answer.state.rawValue + (why.isEmpty ? "" : " (\(why))")
        throw Failed(
            state.map { "the line is \(found), not \($0.rawValue)" } ?? "it is no holiday: the line is \(found)")
    }

    /// The hours of the line that the node is of: an included line's own, if it has published some.
    private var hoursOfPlace: HoursID {
        let place = node.name.lastIndex(of: "/").map { node.name[...$0] } ?? ""
        let schedules = session.call.flow.parts.schedules
        let own = schedules.firstIndex {
            $0.name == place + NamedSchedule.ofLine && $0.schedule.expression != nil
        }
        return own.map { HoursID($0) } ?? .line
    }

    /// - Parameter before: the moment of the step before.
    func check(_ limits: [CallScript.Limit], since before: CallTime) throws(Failed) {
        for limit in limits {
            switch limit {
            case .notBefore(let span) where moment - before < span:
                throw Failed("it took \(Self.seconds(moment - before)), and must not come before \(Self.seconds(span))")
            case .within(let span) where moment - before > span:
                throw Failed("it took \(Self.seconds(moment - before)), not \(Self.seconds(span)) at most")
            case .by(let span) where moment - .answer > span:
                throw Failed("it came at \(Self.clock(moment)), not by \(Self.clock(.answer + span))")
            case .keys(let most) where keyCount > most:
                throw Failed("it took \(keyCount) keys, not \(most) at most")
            case .within, .notBefore, .by, .keys: break
            }
        }
    }
}

extension Utterance {
    /// What of it is said in a language.
    fileprivate func only(in language: Language) -> Utterance {
        var segments: [Segment] = []
        var values: [SpokenValue] = []
        var left = self.values[...]
        for segment in self.segments {
            if case .prompt(_, let own) = segment {
                if own ?? self.language == language { segments.append(segment) }
            } else if let value = left.popFirst(), self.language == language {
                segments.append(segment)
                values.append(value)
            }
        }
        return Utterance(segments: segments, language: language, values: values, pace: pace)
    }

    /// The ids of the prompts.
    package var promptNames: String {
        segments.compactMap { if case .prompt(let id, _) = $0 { id.name } else { nil } }.joined(separator: ", ")
    }
}
