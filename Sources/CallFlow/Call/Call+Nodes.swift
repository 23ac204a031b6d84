import ServiceHours

/// Entering nodes, and those that do not speak: clauses L1 to L3.
extension Call {
    /// Lets a node be entered as soon as the present step is done.
    mutating func go(to node: NodeID) { pending = node }

    mutating func enter(_ next: NodeID, _ effects: inout Effects) {
        node = next
        nodesEntered += 1
        guard nodesEntered <= Self.nodesWithoutWaiting else { return endByLimit(.nodes, &effects) }
        noInputs = 0
        noMatches = 0
        timers.cancelAll(but: .wholeCall)
        log(.entered, &effects)
        switch flow[node].kind {
        case .menu:
            remember(node)
            enterMenu(&effects)
        case .collect:
            remember(node)
            enterCollect(&effects)
        case .play(let exit): announce(flow[node].prompt, then: .exit(exit), &effects)
        case .branch(let branch): take(branch, &effects)
        case .set(let assignments, let next):
            for assignment in assignments { assign(assignment, &effects) }
            go(to: next)
        case .lookup(let lookup): lookUp(lookup, &effects)
        case .transfer(let transfer): enterTransfer(transfer, &effects)
        case .record:
            flushWaiting(&effects)
            announce(flow[node].prompt, then: .record, &effects)
        case .subFlow(let entry, let next): enterSubFlow(entry, returningTo: next, &effects)
        case .return: returnFromSubFlow(&effects)
        case .countDays(let count): self.count(count, &effects)
        case .goto(let next): go(to: next)
        }
    }

    private mutating func take(_ branch: Branch, _ effects: inout Effects) {
        let subject = value(of: branch.subject)
        log(.branched(subject?.logged), &effects)
        let texts =
            if case .hoursReason(let id) = branch.subject { hours(id).reason(at: instant).texts } else {
                subject.map { [$0.text] } ?? []
            }
        let next = branch.cases.first { test, _ in
            switch test {
            case .equals(let expected): texts.contains(expected)
            case .hasPrefix(let prefix): texts.contains { $0.hasPrefix(prefix) }
            case .spells(let name): texts.contains { name.begins(with: $0) }
            }
        }?.next
        go(to: next ?? longestName(begun: texts, in: branch) ?? branch.otherwise)
    }

    /// Where the longest name leads after which keys go on.
    private func longestName(begun texts: [String], in branch: Branch) -> NodeID? {
        let begun = branch.cases.compactMap { test, next -> (length: Int, next: NodeID)? in
            guard case .spells(let name) = test, texts.contains(where: { name.isBegun(by: $0) }) else { return nil }
            return (name.digits.utf8.count, next)
        }
        return begun.max { $0.length < $1.length }?.next
    }

    private func value(of subject: Branch.Subject) -> Value? {
        switch subject {
        case .hours(let id): Value(text: availability(id).rawValue, isSecret: false)
        case .hoursReason(let id): Value(text: hours(id).reason(at: instant).text, isSecret: false)
        case .language: value(from: .language)
        case .variable(let variable): value(from: .variable(variable))
        case .caller: value(from: .caller)
        case .number: value(from: .number)
        }
    }

    private func value(from source: Assignment.Source) -> Value? {
        switch source {
        case .text(let text): Value(text: text, isSecret: false)
        case .variable(let variable): variables[Int(variable.index)]
        case .caller: start.caller.map { Value(text: $0.text, isSecret: false) }
        case .number: start.number.map { Value(text: $0.text, isSecret: false) }
        case .language: Value(text: language.code, isSecret: false)
        }
    }

    mutating func assign(_ assignment: Assignment, _ effects: inout Effects) {
        assign(value(from: assignment.source), to: assignment.variable, &effects)
    }

    mutating func assign(_ value: Value?, to variable: VariableID, _ effects: inout Effects) {
        variables[Int(variable.index)] = value
        log(.set(variable, value?.logged), &effects)
    }

    private mutating func count(_ count: DayCount, _ effects: inout Effects) {
        let since = variables[Int(count.since.index)]
        let today = hours(count.hours).zone.local(instant).date
        guard let since, let date = CivilDate(since.text), date <= today else {
            log(.branched(.plain("future")), &effects)
            // What an earlier count found does not hold for this one.
            for variable in [count.lastDay, count.daysLeft] {
                if let variable, variables[Int(variable.index)] != nil { assign(nil, to: variable, &effects) }
            }
            return go(to: count.future)
        }
        let lastDay = CivilDate(dayNumber: date.dayNumber + count.allowed)
        let left = lastDay.dayNumber - today.dayNumber
        log(.branched(.plain(left < 0 ? "past" : "within")), &effects)
        if let variable = count.lastDay {
            assign(Value(text: lastDay.description, isSecret: since.isSecret), to: variable, &effects)
        }
        if let variable = count.daysLeft {
            assign(left < 0 ? nil : Value(text: String(left), isSecret: since.isSecret), to: variable, &effects)
        }
        go(to: left < 0 ? count.past : count.within)
    }

    private mutating func enterSubFlow(_ entry: NodeID, returningTo next: NodeID, _ effects: inout Effects) {
        guard returns.count < Self.deepestReturns else { return endByLimit(.returns, &effects) }
        returns.append(next)
        log(.subFlow(returningTo: next), &effects)
        go(to: entry)
    }

    private mutating func returnFromSubFlow(_ effects: inout Effects) {
        guard let next = returns.popLast() else { return endByLimit(.noReturn, &effects) }
        log(.returned(to: next), &effects)
        go(to: next)
    }

    private mutating func lookUp(_ lookup: Lookup, _ effects: inout Effects) {
        let key = value(from: lookup.key) ?? Value(text: "", isSecret: false)
        phase = .lookingUp
        timers.arm(.lookup, at: now + lookup.time)
        log(.lookedUp(table: lookup.table, key: key.logged), &effects)
        effects.actions.append(.lookUp(table: lookup.table, key: key.text))
    }

    mutating func answerLookup(_ answer: LookupAnswer, _ effects: inout Effects) {
        guard case .lookingUp = phase else { return }
        switch answer {
        case .found(let found):
            // In the flow's order, so that one answer gives one log.
            let names = flow.variables.indices.filter { found[flow.variables[$0]] != nil }
            endLookup(.found, &effects)
            for index in names {
                let value = found[flow.variables[index]].map { Value(text: $0, isSecret: false) }
                assign(value, to: VariableID(index), &effects)
            }
        case .notFound: endLookup(.notFound, &effects)
        case .failed: endLookup(.failed, &effects)
        }
    }

    mutating func endLookup(_ outcome: LookupOutcome, _ effects: inout Effects) {
        guard case .lookingUp = phase, case .lookup(let lookup) = flow[node].kind else { return }
        timers.cancel(.lookup)
        log(.lookupEnded(outcome), &effects)
        switch outcome {
        case .found: go(to: lookup.found)
        case .notFound: go(to: lookup.notFound)
        case .failed: go(to: lookup.failed)
        case .timedOut:
            effects.actions.append(.cancelLookUp)
            go(to: lookup.timedOut)
        }
    }
}
