import CallFlow
import CallRecords
import Simulation

/// The files that a call is kept in: its log, and the records of ended calls.
struct CallFiles {
    private let log: RecordFile?
    private let records: RecordFile?
    private let encoder: LogEncoder
    private let whole: KeptLog?

    /// The whole log, where it is kept in memory.
    private final class KeptLog {
        var entries: [LogEntry] = []
    }

    /// Opens the files that are asked for.
    ///
    /// - Parameter keepsLog: whether ``kept`` is asked for.
    init(log: String?, cdr: String?, keepsLog: Bool, session: Session) throws {
        whole = keepsLog ? KeptLog() : nil
        encoder = LogEncoder(session.call, renderer: session.renderer)
        let isOne = Failure(.usage, "--log and --cdr name the same file, '\(log ?? "")'; name two")
        if log != nil, log == cdr { throw isOne }
        // The log last: opening it throws away what it had.
        if let cdr { records = try RecordFile(cdr, .appending) } else { records = nil }
        if let log, let records, records.isFile(at: log) {
            throw isOne
        }
        if let log { self.log = try RecordFile(log, .replacing) } else { self.log = nil }
    }

    /// Keeps what the log gained.
    func take(_ entries: [LogEntry]) {
        whole?.entries += entries
        guard let log else { return }
        for entry in entries { log.write(encoder.line(for: entry)) }
    }

    /// The whole log.
    var kept: [LogEntry] { whole?.entries ?? [] }

    /// Keeps the record of the ended call, with a header if it is the file's first.
    func take(_ record: CallDetailRecord) {
        records?.write(Array(record.csvRow.utf8), header: Array(CallDetailRecord.csvHeader.utf8))
    }

    /// What was lost, if anything was.
    var failure: Failure? {
        let lost = [log?.failure, records?.failure].compactMap(\.self)
        guard !lost.isEmpty else { return nil }
        return Failure(.outputLost, lost.map(\.description).joined(separator: "; ") + "; the call went on without")
    }
}
