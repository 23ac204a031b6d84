import CallFlow

extension FlowDecoder {
    mutating func transfer(_ fields: Fields, _ draft: inout NodeDraft) -> Transfer {
        var transfer = Transfer(
            destination: report.required("to", of: fields).flatMap { destination($0) } ?? "",
            busy: node("busy", of: fields), noAnswer: node("no-answer", of: fields))
        if let closed = notice("when-closed", of: fields) {
            transfer.whenClosed = Transfer.Refusal(prompt: closed.prompt, next: exit(of: closed.fields))
        }
        if let unpublished = notice("when-unpublished", of: fields) {
            let leads = !unpublished.fields.lacks("next") || !unpublished.fields.lacks("hang-up")
            transfer.whenUnpublished =
                leads
                ? .turnsAway(Transfer.Refusal(prompt: unpublished.prompt, next: exit(of: unpublished.fields)))
                : .rings(after: unpublished.prompt)
        }
        transfer.hours = fields["hours"].flatMap { hoursID($0) } ?? HoursID(base.hours)
        transfer.next = exit(of: fields, usual: .hangUp(.completed))
        transfer.ringTime = draft.timers[.ring]
        if let value = fields["when-open"],
            let open = report.fields(of: value, noun: "a 'when-open'", known: ["prompt", "queue"])
        {
            draft.prompt = open["prompt"].map { prompt($0) } ?? []
            transfer.queue = open["queue"].flatMap {
                queue($0, draft, at: open.key("queue"), hasClosedBranch: !fields.lacks("when-closed"))
            }
        }
        warnOfIdleTimers(draft, hasQueue: transfer.queue != nil)
        return transfer
    }

    private mutating func destination(_ value: YAMLValue) -> String? {
        guard let name = report.words(value, expected: "whom to call, such as operators") else { return nil }
        guard Name.isWord(name) else {
            report.error(.badName(name, of: "a destination", rule: "letters, digits, '-' and '_'"), at: value)
            return nil
        }
        return name
    }

    /// What a transfer says of the hours, and what stands beside that.
    private mutating func notice(_ name: String, of fields: Fields) -> (prompt: [Segment], fields: Fields)? {
        guard let value = fields[name],
            let notice = report.fields(
                of: value, noun: "a '\(name)'", known: ["prompt", "next", "hang-up"], at: fields.key(name))
        else { return nil }
        return (notice["prompt"].map { prompt($0) } ?? [], notice)
    }

    /// A queue ends by its wait limit, anything else by its ring time.
    private mutating func warnOfIdleTimers(_ draft: NodeDraft, hasQueue: Bool) {
        guard case .mapping(let pairs) = draft.fields["timers"]?.content else { return }
        let idle: TimerName = hasQueue ? .ring : .queueWait
        for pair in pairs where pair.key.text == idle.rawValue {
            report.warning(
                .noEffect(idle.rawValue, in: hasQueue ? "a transfer with a queue" : "a transfer without a queue"),
                at: pair.key)
        }
    }
}

extension FlowDecoder {
    private static let queueParts = [
        "hold-music", "announcements", "announce-position", "announce-every", "at-closing", "closing-announcement",
        "last-entry", "wait", "keys",
    ]

    fileprivate mutating func queue(
        _ value: YAMLValue, _ draft: NodeDraft, at key: YAMLValue?, hasClosedBranch: Bool
    ) -> Queue? {
        guard let fields = report.fields(of: value, noun: "a queue", known: Self.queueParts, at: key) else {
            return nil
        }
        let music = report.required("hold-music", of: fields).flatMap { promptID($0) }
        var queue = Queue(holdMusic: music ?? PromptID(""), announcements: announcements(fields))
        if let interval = interval(fields) { queue.announcementInterval = interval }
        queue.waitLimit = wait(fields, draft)
        queue.keys = fields["keys"].map { bindings($0, in: .queue) } ?? KeyBindings()
        queue.lastEntry = fields["last-entry"].flatMap { report.duration($0, orZero: true) } ?? .zero
        queue.atClosing = fields["at-closing"].flatMap { report.word($0, what: "way to close a queue") } ?? .drain
        if !hasClosedBranch, queue.atClosing == .close, let place = fields["at-closing"] {
            report.error(.closingWithoutBranch("at-closing: close"), at: place)
        }
        if !hasClosedBranch, queue.lastEntry > .zero, let place = fields.key("last-entry") {
            report.error(.closingWithoutBranch("last-entry"), at: place)
        }
        closing(fields, &queue)
        return queue
    }

    private mutating func closing(_ fields: Fields, _ queue: inout Queue) {
        if let value = fields["closing-announcement"] {
            queue.closingAnnouncement = prompt(value, in: .queue)
            guard queue.atClosing != .announce, let key = fields.key("closing-announcement") else { return }
            report.warning(.noEffect("closing-announcement", in: "a queue without 'at-closing: announce'"), at: key)
        } else if queue.atClosing == .announce, let key = fields.key("at-closing") {
            queue.closingAnnouncement = [impliedPrompt("queue-closing", by: key)]
        }
    }

    private mutating func announcements(_ fields: Fields) -> [[Segment]] {
        if let value = fields["announcements"] {
            return (report.list(value, of: "announcements") ?? []).map { prompt($0, in: .queue) }
        }
        guard let key = fields.key("announce-position") else { return [] }
        return [
            [
                impliedPrompt("queue-position-before", by: key), .queuePosition,
                impliedPrompt("queue-position-after", by: key),
            ]
        ]
    }

    private mutating func interval(_ fields: Fields) -> Milliseconds? {
        let position = fields["announce-position"].flatMap { report.duration($0) }
        let every = fields["announce-every"].flatMap { report.duration($0) }
        if let key = fields.key("announce-every") {
            if fields["announce-position"] != nil {
                report.error(.excludes("announce-position", "announce-every"), at: key)
            } else if fields["announcements"] == nil {
                report.error(.missingKey("announcements", in: "a queue with 'announce-every'"), at: key)
            }
        }
        return every ?? position
    }

    private mutating func wait(_ fields: Fields, _ draft: NodeDraft) -> Milliseconds {
        guard let value = fields["wait"] else { return draft.timers[.queueWait] }
        if draft.fields["timers"]?[TimerName.queueWait.rawValue] != nil, let key = fields.key("wait") {
            report.error(.excludes("timers: queue-wait", "wait"), at: key)
        }
        return report.duration(value) ?? draft.timers[.queueWait]
    }
}
