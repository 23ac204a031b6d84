import Simulation
internal import SwiftCSV

/// Reads tables: CSV (RFC 4180) with a row of names, the first column being the key.
public enum TableReader {
    /// Reads a table's file.
    ///
    /// - Throws: ``Diagnostics`` with all mistakes; of cause `unreadable` if the file cannot be opened.
    public static func read(path: String) throws(Diagnostics) -> LookupTable {
        try read(bytes: try FileBytes.contents(ofPath: path), file: path)
    }

    /// Reads a table's text.
    ///
    /// - Parameter file: what the file is called in messages.
    /// - Throws: ``Diagnostics`` with all mistakes.
    public static func read(text: String, file: String) throws(Diagnostics) -> LookupTable {
        try read(bytes: Array(text.utf8), file: file)
    }

    static func read(bytes: [UInt8], file: String) throws(Diagnostics) -> LookupTable {
        let source = try SourceText(bytes: bytes, file: file)
        var decoder = TableDecoder(report: Report(source))
        let table = decoder.table()
        _ = try decoder.report.warnings()
        return table
    }
}

private struct TableDecoder {
    var report: Report

    mutating func table() -> LookupTable {
        let file = report.source.file
        let records = Record.all(of: report.source)
        guard let first = records.first else {
            report.error(.tableHeaderMissing, atByte: 0)
            return LookupTable(file: file, keyName: "", variables: [], rows: [:])
        }
        let header = fields(of: first) ?? []
        check(header, at: first)
        var rows: [String: [String]] = [:]
        var lines: [String: Int] = [:]
        for record in records.dropFirst() {
            guard let fields = fields(of: record), let key = fields.first else { continue }
            guard fields.count == header.count || header.isEmpty else {
                report.error(.raggedRow(fields: fields.count, header: header.count), atByte: record.bytes.lowerBound)
                continue
            }
            if let line = lines[key] {
                report.error(.duplicateRow(key, firstLine: line), atByte: record.bytes.lowerBound)
                continue
            }
            lines[key] = record.line
            rows[key] = Array(fields.dropFirst())
        }
        return LookupTable(file: file, keyName: header.first ?? "", variables: Array(header.dropFirst()), rows: rows)
    }

    private mutating func check(_ header: [String], at record: Record) {
        let place = record.bytes.lowerBound
        var seen: Set<String> = []
        for name in header.dropFirst() {
            if !Name.isVariable(name) {
                let rule = "a letter, then letters, digits, '-' and '_'"
                report.error(.badName(name, of: "a variable", rule: rule), atByte: place)
            } else if ReservedWord.variables.contains(name) {
                report.error(.reservedVariable(name), atByte: place)
            } else if !seen.insert(name).inserted {
                report.error(.duplicateColumn(name), atByte: place)
            }
        }
    }

    private mutating func fields(of record: Record) -> [String]? {
        // The line break makes an empty last field count.
        let text = String(decoding: report.source.bytes[record.bytes], as: UTF8.self) + "\n"
        guard record.isClosed, let csv = try? EnumeratedCSV(string: text, delimiter: .comma, loadColumns: false) else {
            report.error(.tableQuotation, atByte: record.bytes.lowerBound)
            return nil
        }
        return csv.header
    }
}

/// The bytes of one row, which may have several lines in quotes.
private struct Record {
    let bytes: Range<Int>
    /// Its first line, from 1.
    let line: Int
    /// Whether each quotation mark has its partner.
    let isClosed: Bool

    /// The rows of a text, but for empty lines.
    static func all(of source: SourceText) -> [Record] {
        var records: [Record] = []
        var (start, line, lines, isQuoted) = (0, 1, 1, false)
        let bytes = source.bytes
        for (offset, byte) in bytes.enumerated() {
            if byte == UInt8(ascii: "\"") { isQuoted.toggle() }
            let next = offset + 1 < bytes.count ? bytes[offset + 1] : 0
            let isReturn = byte == UInt8(ascii: "\r") && next != UInt8(ascii: "\n")
            guard byte == UInt8(ascii: "\n") || isReturn else { continue }
            lines += 1
            guard !isQuoted else { continue }
            let isPair = byte == UInt8(ascii: "\n") && offset > start && bytes[offset - 1] == UInt8(ascii: "\r")
            let end = isPair ? offset - 1 : offset
            if end > start { records.append(Record(bytes: start..<end, line: line, isClosed: true)) }
            (start, line) = (offset + 1, lines)
        }
        if start < bytes.count { records.append(Record(bytes: start..<bytes.count, line: line, isClosed: !isQuoted)) }
        return records
    }
}
