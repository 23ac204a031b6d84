import ServiceHours

/// Transfers: clauses Q1 and Q2. Waiting in a queue has a file of its own.
extension Call {
    /// The instant of the present moment.
    var instant: Instant { start.answeredAt.advanced(byMilliseconds: now.milliseconds) }

    /// The hours that hold for this call.
    func hours(_ id: HoursID) -> Schedule { start.hours ?? flow.schedule(id) }

    /// Whether it is open now.
    func availability(_ id: HoursID) -> Availability { hours(id).state(at: instant) }

    mutating func enterTransfer(_ transfer: Transfer, _ effects: inout Effects) {
        flushWaiting(&effects)
        tally.transfer = nil
        guard transfer.asksHours else { return announce(flow[node].prompt, then: .connect(nil), &effects) }
        let verdict = judge(transfer)
        log(.hours(verdict), &effects)
        shut =
            verdict == .lastEntryPassed
            ? hours(transfer.hours).nextChange(after: instant).map {
                ShutQueue(hours: transfer.hours, until: time(of: $0))
            } : nil
        switch transfer.reception(under: verdict) ?? .rings(after: flow[node].prompt) {
        case .rings(let prompt): announce(prompt, then: .connect(verdict), &effects)
        case .turnsAway(let refusal):
            refuse(refusal, as: verdict == .unpublished ? .unpublished : .closed, &effects)
        }
    }

    /// What the hours say to a caller who comes to the transfer now (clauses Q1 and Q6).
    private func judge(_ transfer: Transfer) -> HoursVerdict {
        switch availability(transfer.hours) {
        case .closed: return .closed
        case .unpublished: return .unpublished
        case .open:
            guard let queue = transfer.queue, queue.lastEntry > .zero,
                let closing = hours(transfer.hours).nextChange(after: instant),
                closing.milliseconds - instant.milliseconds <= queue.lastEntry.count
            else { return .open }
            return .lastEntryPassed
        }
    }

    /// As of when the next opening is told: now, or for who came too late to a queue (clause Q6) the closing that is still ahead.
    func momentForNextOpening(of hours: HoursID) -> CallTime {
        guard let shut, shut.hours == hours else { return now }
        return max(now, shut.until)
    }

    private func time(of moment: Instant) -> CallTime {
        now + Milliseconds(moment.milliseconds - instant.milliseconds)
    }

    mutating func refuse(_ refusal: Transfer.Refusal, as outcome: TransferOutcome, _ effects: inout Effects) {
        tally.transfer = outcome
        log(.transferEnded(outcome), &effects)
        announce(refusal.prompt, then: .exit(refusal.next), &effects)
    }

    /// The transfer's prompt is over: it rings.
    mutating func connect(openedAs verdict: HoursVerdict?, _ effects: inout Effects) {
        guard case .transfer(let transfer) = flow[node].kind else { return }
        flushWaiting(&effects)
        tally.rangAt = now
        guard let queue = transfer.queue else {
            phase = .ringing
            timers.arm(.ring, at: now + transfer.ringTime)
            log(.ringing(destination: transfer.destination), &effects)
            effects.actions.append(.ring(destination: transfer.destination, queued: false))
            return
        }
        let wasOpen = verdict == .open || verdict == .lastEntryPassed
        enterQueue(queue, of: transfer, hasClosed: wasOpen && availability(transfer.hours) == .closed, &effects)
    }

    /// Arms the next change of the hours, where the queue knows closing.
    mutating func armHoursChange(_ transfer: Transfer, after fired: ArmedTimers.Armed? = nil) {
        guard transfer.asksHours, let change = hours(transfer.hours).nextChange(after: instant) else { return }
        timers.arm(.hoursChange, at: time(of: change), after: fired)
    }

    mutating func farEnd(_ said: FarEnd, _ effects: inout Effects) {
        switch (phase, said) {
        case (.ringing, .answers), (.queued, .answers): talk(&effects)
        case (.ringing, .busy), (.queued, .busy): endRing(.busy, &effects)
        case (.ringing, .noAnswer): endRing(.noAnswer, &effects)
        case (.talking(let since), .hangsUp): endTalk(since: since, &effects)
        default: break  // it comes too late, or means nothing here (clause Q2)
        }
    }

    private mutating func talk(_ effects: inout Effects) {
        log(.transferEnded(.answered), &effects)
        tally.transfer = .answered
        endWait()
        stopPlaying(&effects)
        timers.cancelAll(but: .wholeCall)
        timers.suspend(.wholeCall, at: now)
        phase = .talking(since: now)
    }

    private mutating func endTalk(since: CallTime, _ effects: inout Effects) {
        guard case .transfer(let transfer) = flow[node].kind else { return }
        log(.talkEnded(now - since), &effects)
        tally.talked = tally.talked + (now - since)
        timers.resume(at: now)
        leave(by: transfer.next, &effects)
    }

    /// Nobody talks: busy, no answer, or the wait limit passed (clauses Q2 and Q7).
    mutating func endRing(_ outcome: TransferOutcome, _ effects: inout Effects) {
        guard case .transfer(let transfer) = flow[node].kind else { return }
        stopRinging(outcome, &effects)
        go(to: outcome == .busy ? transfer.busy : transfer.noAnswer)
    }

    /// Lets the far end go, with what plays to the caller meanwhile and its timers.
    mutating func stopRinging(_ outcome: TransferOutcome, _ effects: inout Effects) {
        log(.transferEnded(outcome), &effects)
        tally.transfer = outcome
        endWait()
        stopPlaying(&effects)
        timers.cancelAll(but: .wholeCall)
        effects.actions.append(.release)
    }

    private mutating func endWait() {
        guard let rangAt = tally.rangAt else { return }
        tally.rangAt = nil
        tally.waited = tally.waited + (now - rangAt)
    }
}

extension Transfer {
    /// What becomes of callers under a verdict, if that differs from when it is open.
    fileprivate func reception(under verdict: HoursVerdict) -> Reception? {
        switch verdict {
        case .open: nil
        case .closed, .lastEntryPassed: whenClosed.map(Reception.turnsAway)
        case .unpublished: whenUnpublished
        }
    }
}
