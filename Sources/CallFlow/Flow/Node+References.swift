extension Node {
    /// Every node that this one leads to, in the order of its parts. A node may stand in it more than once.
    public var targets: [NodeID] {
        var targets = keys.all.compactMap(\.binding.target)
        switch kind {
        case .menu(let menu):
            targets += menu.choices.compactMap(\.binding.target) + [menu.noInput.next, menu.noMatch.next]
        case .collect(let collect):
            targets += [collect.next, collect.noInput.next, collect.noMatch.next]
        case .play(let exit):
            targets += exit.targets
        case .branch(let branch):
            targets += branch.cases.map(\.next) + [branch.otherwise]
        case .set(_, let next), .goto(let next):
            targets.append(next)
        case .lookup(let lookup):
            targets += [lookup.found, lookup.notFound, lookup.failed, lookup.timedOut]
        case .transfer(let transfer):
            targets += [transfer.busy, transfer.noAnswer] + transfer.next.targets
            targets += [transfer.whenClosed?.next, transfer.whenUnpublished?.exit].compactMap(\.self).flatMap(\.targets)
            targets += transfer.queue?.keys.all.compactMap(\.binding.target) ?? []
        case .record(let record):
            targets += record.next.targets + [record.empty].compactMap(\.self)
        case .subFlow(let entry, let next):
            targets += [entry, next]
        case .countDays(let count):
            targets += [count.within, count.past, count.future]
        case .return:
            break
        }
        return targets
    }

    /// Every variable that the node reads or sets.
    var variables: [VariableID] {
        var variables = prompts.joined().compactMap(\.variable)
        var bindings = keys.all.map(\.binding)
        switch kind {
        case .menu(let menu): bindings += menu.choices.map(\.binding)
        case .collect(let collect): variables.append(collect.variable)
        case .branch(let branch): if case .variable(let variable) = branch.subject { variables.append(variable) }
        case .set(let assignments, _): variables += assignments.flatMap(\.variables)
        case .lookup(let lookup): if case .variable(let variable) = lookup.key { variables.append(variable) }
        case .transfer(let transfer): bindings += transfer.queue?.keys.all.map(\.binding) ?? []
        case .countDays(let count):
            variables += [count.since] + [count.lastDay, count.daysLeft].compactMap(\.self)
        case .play, .record, .subFlow, .return, .goto: break
        }
        for case .act(let action) in bindings { variables += action.assignments.flatMap(\.variables) }
        return variables
    }

    /// All hours that the node asks or tells.
    var hours: [HoursID] {
        let told = prompts.joined().compactMap { segment -> HoursID? in
            switch segment {
            case .nextOpening(let hours), .hours(let hours): hours
            case .prompt, .digits, .telephone, .number, .date, .days, .text, .queuePosition: nil
            }
        }
        var counted: HoursID?
        if case .countDays(let count) = kind { counted = count.hours }
        return told + [askedHours, counted].compactMap(\.self)
    }

    /// The hours by which the call goes one way or another here, if it does.
    public var askedHours: HoursID? {
        switch kind {
        case .transfer(let transfer): transfer.asksHours ? transfer.hours : nil
        case .branch(let branch):
            switch branch.subject {
            case .hours(let hours), .hoursReason(let hours): hours
            case .language, .variable, .caller, .number: nil
            }
        default: nil
        }
    }

    /// Everything that the node may play, a list of segments for each time.
    public var prompts: [[Segment]] { occasions.map(\.prompt) }

    /// Everything that the node may play, and when: `""` when it is entered, else `no-input`, `no-match` (`no-match 2` the second time,
    /// where that differs), `confirm`, `closed`, `unpublished`, `announcement`, `closing`.
    public var occasions: [(name: String, prompt: [Segment])] {
        var occasions = [("", prompt)]
        func add(_ name: String, _ prompts: [[Segment]]) {
            occasions += prompts.enumerated().map { (prompts.count == 1 ? name : "\(name) \($0 + 1)", $1) }
        }
        switch kind {
        case .menu(let menu):
            add("no-input", menu.noInput.prompts)
            add("no-match", menu.noMatch.prompts)
        case .collect(let collect):
            add("no-input", collect.noInput.prompts)
            add("no-match", collect.noMatch.prompts)
            add("confirm", [collect.confirm?.prompt ?? []])
        case .transfer(let transfer):
            add("closed", [transfer.whenClosed?.prompt ?? []])
            add("unpublished", [transfer.whenUnpublished?.prompt ?? []])
            add("announcement", transfer.queue?.announcements ?? [])
            add("closing", [transfer.queue?.closingAnnouncement ?? []])
        case .play, .branch, .set, .lookup, .record, .subFlow, .return, .countDays, .goto:
            break
        }
        return occasions.filter { !$0.1.isEmpty }
    }
}

extension Exit {
    /// The node that the exit leads to, if it leads to one.
    var targets: [NodeID] { if case .next(let node) = self { [node] } else { [] } }
}

extension Binding {
    /// The node that the binding leads to, if it leads to one.
    public var target: NodeID? { if case .act(let action) = self { action.next } else { nil } }
}

extension Assignment {
    fileprivate var variables: [VariableID] {
        if case .variable(let source) = source { [variable, source] } else { [variable] }
    }
}

extension Segment {
    /// The variable that the segment reads, if it reads one.
    public var variable: VariableID? {
        switch self {
        case .digits(let variable), .telephone(let variable), .number(let variable), .date(let variable),
            .days(let variable), .text(let variable):
            variable
        case .prompt, .queuePosition, .nextOpening, .hours: nil
        }
    }
}
