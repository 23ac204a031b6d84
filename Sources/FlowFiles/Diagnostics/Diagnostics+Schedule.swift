import ServiceHours

extension Diagnostics {
    /// Why hours that stand in no file were refused.
    ///
    /// - Parameters:
    ///   - name: where the expression comes from, such as an option.
    ///   - holidays: what `PH` would have stood for.
    public init(refusing expression: String, _ error: ScheduleError, holidays: HolidayCalendar?, named name: String) {
        let position = Diagnostic.Position(line: 1, column: error.column)
        self.init([
            Diagnostic(
                file: name, position: position, message: error.messageWithCode,
                suggestion: error.suggestion(for: expression, holidays: holidays),
                excerpt: Self.excerpt(of: expression, around: error.column))
        ])
    }

    /// What stands around a column, all of it if it is short.
    private static func excerpt(of text: String, around column: Int) -> Diagnostic.Excerpt {
        let (before, after) = (60, 40)
        let place = text.index(text.startIndex, offsetBy: column - 1, limitedBy: text.endIndex) ?? text.endIndex
        let start = text.index(place, offsetBy: -before, limitedBy: text.startIndex) ?? text.startIndex
        let end = text.index(place, offsetBy: after, limitedBy: text.endIndex) ?? text.endIndex
        let head = (start > text.startIndex ? "…" : "") + text[start..<place]
        return Diagnostic.Excerpt(
            text: head + text[place..<end] + (end < text.endIndex ? "…" : ""), column: head.count + 1)
    }
}
