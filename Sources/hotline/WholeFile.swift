import CallRecords

/// A file that is written at once.
enum WholeFile {
    /// Writes a text in place of what the file had.
    static func write(_ text: String, to path: String) throws(RecordFileError) {
        let file = try RecordFile(path, .replacing)
        file.write(Array(text.utf8))
        if let failure = file.failure { throw failure }
    }
}
