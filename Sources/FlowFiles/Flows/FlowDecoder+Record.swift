import CallFlow

extension FlowDecoder {
    mutating func record(_ fields: Fields, _ draft: inout NodeDraft) -> Record {
        draft.prompt = fields["prompt"].map { prompt($0) } ?? []
        var record = Record(next: exit(of: fields))
        record.maximum = time("max", .recording, fields, draft)
        record.silence = time("silence", .silence, fields, draft)
        record.terminationKey = terminationKey
        if let value = fields["end-with"], let key = report.terminationKey(value) { record.terminationKey = key }
        record.empty = fields["empty"].map { node($0) }
        return record
    }

    /// A time that the recording or the node's `timers` may say, not both.
    private mutating func time(
        _ name: String, _ timer: TimerName, _ fields: Fields, _ draft: NodeDraft
    ) -> Milliseconds {
        guard let value = fields[name] else { return draft.timers[timer] }
        if draft.fields["timers"]?[timer.rawValue] != nil, let key = fields.key(name) {
            report.error(.excludes("timers: \(timer.rawValue)", name), at: key)
        }
        return report.duration(value) ?? draft.timers[timer]
    }
}
