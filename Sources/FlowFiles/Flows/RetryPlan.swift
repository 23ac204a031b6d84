import CallFlow

/// What a line or a node says of silences or wrong keys; a node's own prompts are joined to it later.
struct RetryPlan {
    /// What is played on each time, and whether the node's own prompt follows.
    var prompts: [(segments: [Segment], reprompts: Bool)] = []
    var after: Int?
    var next: NodeID?
}

extension FlowDecoder {
    /// What a `no-input` or a `no-match` says.
    ///
    /// - Parameter line: what the line says, which holds for what is left out; but for the prompts.
    mutating func retryPlan(_ value: YAMLValue, line: RetryPlan? = nil) -> RetryPlan {
        let known = ["after", "prompts", "next"]
        guard let fields = report.fields(of: value, noun: "a retry", known: known) else {
            return RetryPlan(next: .unread)
        }
        var plan = RetryPlan()
        plan.after = fields["after"].flatMap { report.count($0, atLeast: 1) } ?? line?.after
        plan.next = fields["next"].map { node($0) } ?? line?.next ?? (fields.lacks("next") ? nil : .unread)
        guard let prompts = fields["prompts"] else { return plan }
        guard case .list(let items) = prompts.content else {
            report.error(.expected("a list of prompts, one for each time", prompts.found), at: prompts)
            return plan
        }
        let after = plan.after ?? Self.usualAfter
        for (index, item) in items.enumerated() {
            plan.prompts.append(retryPrompt(item))
            if index + 1 >= after { report.warning(.promptNeverPlayed(after: after), at: item) }
        }
        return plan
    }

    /// What a node does, by its own plan, else the line's.
    ///
    /// - Parameters:
    ///   - own: the node's part of that name.
    ///   - base: what the node plays again.
    mutating func retry(
        _ name: String, own: YAMLValue?, line: RetryPlan?, base: [Segment], node fields: Fields
    ) -> Retry {
        guard let plan = own.map({ retryPlan($0, line: line) }) ?? line else {
            report.error(.nothingAfterRetries(name, in: fields.noun), at: fields.value)
            return Retry(prompts: [], next: .unread)
        }
        if plan.next == nil {
            report.error(.nothingAfterRetries(name, in: fields.noun), at: fields.key(name) ?? fields.value)
        }
        let prompts = plan.prompts.map { $0.reprompts ? $0.segments + base : $0.segments }
        return Retry(
            prompts: prompts.isEmpty ? [base] : prompts, after: plan.after ?? Self.usualAfter,
            next: plan.next ?? .unread)
    }

    private static let usualAfter = 3

    /// One prompt of a retry: as any, or with whether the node's own follows.
    private mutating func retryPrompt(_ value: YAMLValue) -> (segments: [Segment], reprompts: Bool) {
        guard value["prompt"] != nil || value["reprompt"] != nil else { return (prompt(value), true) }
        guard let fields = report.fields(of: value, noun: "a retry's prompt", known: ["prompt", "reprompt"]) else {
            return ([], true)
        }
        return (prompt("prompt", of: fields), fields["reprompt"].flatMap { report.boolean($0) } ?? true)
    }
}
