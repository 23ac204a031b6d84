import Testing

@testable import Drivers

@Suite("How a transcript is broken into rows")
struct TranscriptColumnTests {
    private func rows(_ words: String, width: Int, label: String = "0:12") -> [String] {
        var column = TranscriptColumn(width: width)
        var rows = column.begin(label: label)
        for word in words.split(separator: " ") { rows += column.append(Span(word)) }
        return (rows + column.end()).map(\.description)
    }

    @Test("A wide one has times beside it")
    func wide() {
        #expect(
            rows("To report a problem in detention, press 3. To hear", width: 40) == [
                " 0:12  To report a problem in detention,", "       press 3. To hear",
            ])
    }

    @Test("A narrow one has not")
    func narrow() {
        #expect(rows("To report a problem, press 3.", width: 19) == ["To report a", " problem, press 3."])
    }

    @Test("A word that is too long for a row is broken")
    func long() {
        #expect(rows("see Donaudampfschifffahrt now", width: 12) == ["see", " Donaudampfs", " chifffahrt", " now"])
    }

    @Test("No row is wider than the column, whatever the words", arguments: 2...40)
    func fits(width: Int) {
        for row in rows("Para español, oprima 日本語 dos 👍👍👍👍👍👍 extraordinariamente", width: width) {
            #expect(row.cellWidth <= width)
        }
    }

    @Test("One that becomes narrower while it grows is broken anew")
    func rewrap() {
        var column = TranscriptColumn(width: 30)
        _ = column.begin(label: "")
        for word in ["to", "report", "a", "problem"] { #expect(column.append(Span(word)) == []) }
        #expect(column.rewrap(width: 12).map(\.description) == ["to report a"])
        #expect(column.row.description == " problem")
    }
}
