/// Prompts: clauses P1, P5 and what plays.
extension Call {
    /// Starts a prompt of the present node; false if none begins, as there is nothing to be heard or keys wait (clause P5).
    ///
    /// - Parameter plain: whether the node's settings for keys do not hold, and the prompt just plays.
    mutating func play(_ segments: [Segment], regardlessOfKeys plain: Bool = false, _ effects: inout Effects) -> Bool {
        let utterance = utterance(of: segments)
        guard !utterance.isSilent else { return false }
        let bargeIn = !plain && flow[node].bargeIn
        if bargeIn, !waiting.isEmpty {
            log(.promptSkipped(utterance), &effects)
            return false
        }
        if !plain, !bargeIn, !flow[node].keepsTypeAhead { flushWaiting(&effects) }
        playback = Playback(since: now, isMusic: false, bargeIn: bargeIn)
        log(.promptStarted(utterance), &effects)
        effects.actions.append(.play(utterance))
        return true
    }

    /// Plays a prompt to which nobody listens, and goes on after it.
    mutating func announce(_ segments: [Segment], then continuation: Continuation, _ effects: inout Effects) {
        phase = .announcing(continuation)
        if !play(segments, &effects) { proceed(&effects) }
    }

    mutating func playMusic(_ prompt: PromptID, _ effects: inout Effects) {
        playback = Playback(since: now, isMusic: true, bargeIn: false)
        log(.musicStarted(prompt), &effects)
        effects.actions.append(.playMusic(prompt, language))
    }

    mutating func stopPlaying(_ effects: inout Effects) {
        guard let playback else { return }
        self.playback = nil
        let heard = now - playback.since
        log(playback.isMusic ? .musicStopped(heard: heard) : .promptStopped(heard: heard), &effects)
        effects.actions.append(.stopPlaying)
    }

    mutating func hearPrompt(_ effects: inout Effects) {
        guard let heard = playback, !heard.isMusic else { return }
        playback = nil
        log(.promptHeard(now - heard.since), &effects)
        switch phase {
        case .announcing: proceed(&effects)
        case .choosing, .entering, .confirming: listen()
        case .queued: endAnnouncement(&effects)
        case .paused, .lookingUp, .ringing, .talking, .recording, .ended: break  // nothing but music plays in these
        }
    }

    /// Goes on after a prompt to which nobody listened.
    mutating func proceed(_ effects: inout Effects) {
        guard case .announcing(let continuation) = phase else { return }
        switch continuation {
        case .exit(let exit): leave(by: exit, &effects)
        case .connect(let verdict): connect(openedAs: verdict, &effects)
        case .record: startRecording(&effects)
        case .end(let disposition): end(disposition, by: .line, &effects)
        }
    }

    /// Goes a node's way out.
    mutating func leave(by exit: Exit, _ effects: inout Effects) {
        switch exit {
        case .next(let node): go(to: node)
        case .hangUp(let disposition): end(disposition, by: .line, &effects)
        }
    }

    private func utterance(of segments: [Segment]) -> Utterance {
        var values: [SpokenValue] = []
        for segment in segments {
            switch segment {
            case .prompt: break
            case .digits(let variable), .telephone(let variable), .number(let variable), .date(let variable),
                .days(let variable), .text(let variable):
                let value = spoken(variable)
                values.append(.text(value?.text ?? "", isSecret: value?.isSecret ?? false))
            case .queuePosition: values.append(.number(callersAhead + 1))
            case .nextOpening(let hours): values.append(.moment(momentForNextOpening(of: hours)))
            case .hours: values.append(.moment(now))
            }
        }
        return Utterance(segments: segments, language: language, values: values, pace: pace)
    }

    /// A variable as a prompt reads it: a confirm's prompt reads the entry that it is about (clause C7).
    private func spoken(_ variable: VariableID) -> Value? {
        if case .confirming(let confirmation) = phase, case .collect(let collect) = flow[node].kind,
            collect.variable == variable
        {
            return confirmation.value
        }
        return variables[Int(variable.index)]
    }
}

extension Utterance {
    /// Whether there is nothing to be heard: no prompt, and all that is read is unset.
    var isSilent: Bool {
        guard values.count == segments.count else { return false }
        return values.allSatisfy { if case .text(let text, _) = $0 { text.isEmpty } else { false } }
    }
}
