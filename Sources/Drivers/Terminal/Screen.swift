/// What a person sees of a call: a transcript that grows as it is spoken, and a status below it where the terminal can do that.
///
/// It collects what is to be seen; ``frame(status:)`` gives what to write for it. It writes nothing itself and has no clock.
struct Screen: Sendable {
    private enum Painter: Sendable {
        case status(StatusPainter)
        case plain(PlainPainter)
    }

    /// The terminal's size.
    private(set) var size: TerminalSize
    private var painter: Painter
    private var column: TranscriptColumn
    private var complete: [StyledLine] = []
    private var text = ""
    /// Whether the last thing in the passage is keys, which more keys may follow.
    private var endsInKeys = false
    private var isInPassage = false

    /// A screen of a terminal.
    init(size: TerminalSize, look: TerminalLook) {
        self.size = size
        // Below two rows there is no room for a status.
        let hasStatus = look.hasStatus && size.rows > 1
        painter =
            hasStatus
            ? .status(StatusPainter(isStyled: look.isStyled)) : .plain(PlainPainter(isStyled: look.isStyled))
        isLinear = look.isLinear
        column = TranscriptColumn(width: look.isLinear ? Self.unbroken : size.usableColumns)
    }

    /// Wider than any line: what is read line by line is not broken.
    static let unbroken = 1_000_000
    /// Whether everything is a line of its own.
    let isLinear: Bool

    /// Whether there is a status below the transcript.
    var hasStatus: Bool { if case .status = painter { true } else { false } }

    /// Begins a passage in a new row; the label, such as its time, is shown before it.
    mutating func begin(label: String = "") {
        complete += column.begin(label: label)
        endsInKeys = false
        isInPassage = true
    }

    /// Ends the passage; what comes next begins one of its own.
    mutating func end() {
        complete += column.end()
        endsInKeys = false
        isInPassage = false
    }

    /// Adds a word, with a blank before it.
    mutating func say(_ word: String, _ style: Style = .plain) {
        complete += column.append(Span(word, style))
        endsInKeys = false
        isInPassage = true
    }

    /// Takes back the last characters of the last word, because they were not spoken. What cannot take back shows the whole word.
    mutating func cut(dropping count: Int) {
        guard hasStatus else { return }
        column.cut(dropping: count)
    }

    /// Shows keys where they were pressed: `▸ 2`. Keys that follow each other stand together.
    ///
    /// - Parameters:
    ///   - remark: what became of them, if that is not plain.
    ///   - label: begins the passage, if the keys do not fall into one.
    mutating func press(_ keys: String, remark: String? = nil, label: String = "") {
        if !isInPassage { begin(label: label) }
        if endsInKeys {
            complete += column.append(Span(keys, .key), isSpaced: false)
        } else {
            complete += column.append(Span("▸ \(keys)", .key))
        }
        endsInKeys = remark == nil
        if let remark { for word in "(\(remark))".split(separator: " ") { say(String(word), .faint) } }
    }

    /// Shows a passage of its own, word by word so that it wraps.
    mutating func note(_ note: String, _ style: Style = .note, label: String = "") {
        begin(label: label)
        for word in note.split(whereSeparator: \.isWhitespace) { say(String(word), style) }
        end()
    }

    /// Shows rows as they are, cut off where they are too wide.
    mutating func show(_ rows: [StyledLine]) {
        end()
        complete += rows.map { $0.fitted(to: column.width) }
    }

    /// Takes the terminal's size as it is now; nothing if it is the same. Directly after a frame, or words may be lost.
    mutating func resize(to new: TerminalSize) {
        guard new != size else { return }
        let isNarrower = new.columns < size.columns
        size = new
        if case .status(var status) = painter {
            let (erased, keepsRow) = status.resize(isNarrower: isNarrower)
            painter = .status(status)
            text += erased
            if !keepsRow { column.leaveRow() }
        }
        if !isLinear { complete += column.rewrap(width: new.usableColumns) }
    }

    /// Draws the status anew, below whatever the terminal shows now. Directly after a frame, or words may be lost.
    mutating func redraw() {
        guard case .status(var status) = painter else { return }
        text += "\r\u{1b}[J"
        status.forget()
        painter = .status(status)
        column.leaveRow()
    }

    /// What to write so that everything up to now is seen, and the status, of which only the lowest rows are drawn if there is no room.
    mutating func frame(status rows: [StyledLine]) -> [UInt8] {
        switch painter {
        case .status(var status):
            let fitting = rows.suffix(max(0, size.rows - 1)).map { $0.fitted(to: size.usableColumns) }
            text += status.frame(complete: complete, row: column.row, status: fitting)
            painter = .status(status)
        case .plain(var plain):
            text += plain.frame(complete: complete, row: column.row)
            painter = .plain(plain)
        }
        defer { text = "" }
        complete = []
        return Array(text.utf8)
    }

    /// What to write at the end: the transcript is complete and the status gone.
    mutating func close() -> [UInt8] {
        end()
        return frame(status: [])
    }
}
