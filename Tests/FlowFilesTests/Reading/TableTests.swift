import CallFlow
import FlowFiles
import Simulation
import Testing

@Suite("Tables")
struct TableTests {
    private static func table(_ text: String) throws -> LookupTable {
        try TableReader.read(text: text, file: "cases.csv")
    }

    @Test("A table's first column is the key, the others are variables")
    func table() throws {
        let table = try Self.table("number,status,office\n123,open,Main\n456,closed,Other\n")
        #expect(table.file == "cases.csv")
        #expect(table.keyName == "number")
        #expect(table.variables == ["status", "office"])
        #expect(table.count == 2)
        #expect(table["123"] == ["status": "open", "office": "Main"])
        #expect(table["456"] == ["status": "closed", "office": "Other"])
        #expect(table["789"] == nil)
    }

    @Test(
        "Rows end at LF, CR LF or CR, the last one or not, and empty ones do not count",
        arguments: ["\n", "\r\n", "\r"])
    func lineEnds(end: String) throws {
        for text in ["key,x\n1,a\n\n2,b\n", "\nkey,x\n1,a\n2,b", "\u{FEFF}key,x\n1,a\n2,b\n\n\n"] {
            let table = try Self.table(text.replacing("\n", with: end))
            #expect(table.keyName == "key")
            #expect(table.variables == ["x"])
            #expect(table.count == 2)
            #expect(table["2"] == ["x": "b"])
        }
    }

    @Test(
        "Quoted fields may hold commas, line ends and quotation marks",
        arguments: [
            ("\"a,b\"", "a,b"), ("\"a\"\"b\"", "a\"b"), ("\"\"\"\"", "\""), ("\"\"", ""), ("\"a\nb\"", "a\nb"),
            ("\"a\r\nb\"", "a\r\nb"), ("\" a \"", " a "), ("", ""), ("ñ日", "ñ日"), ("a b", "a b"), ("a;b", "a;b"),
        ])
    func quoting(field: String, value: String) throws {
        let table = try Self.table("key,x,y\n1,\(field),z\n")
        #expect(table["1"] == ["x": value, "y": "z"])
        #expect(try Self.table("key,y,x\n1,z,\(field)\n")["1"] == ["x": value, "y": "z"])
    }

    @Test("A key is a text, not a number")
    func keys() throws {
        let table = try Self.table("key,x\n007,a\n7,b\n\"1,5\",c\n")
        #expect(table["007"] == ["x": "a"])
        #expect(table["7"] == ["x": "b"])
        #expect(table["1,5"] == ["x": "c"])
    }

    @Test("A table may have names and no rows, and keys and no variables")
    func small() throws {
        #expect(try Self.table("key,x\n").count == 0)
        #expect(try Self.table("key\n1\n")["1"] == [:])
    }

    @Test("A table's place in a row of several lines is that of its start")
    func severalLines() {
        #expect(
            Complaints.ofTable("key,x\r\n\"1\r\n2\",\"a\r\nb\"\r\n3\r\n\"1\r\n2\",c\r\n") == [
                "5:1: error: this row has 1 field, the first row has 2",
                "6:1: error: the key '1 2' is there twice, first in line 2",
            ])
    }

    @Test("A row of blanks is a row", arguments: [("  ", 1), (" , , ", 3)])
    func blankRow(row: String, fields: Int) {
        #expect(
            Complaints.ofTable("key,x\n\(row)\n") == [
                "2:1: error: this row has \(fields == 1 ? "1 field" : "3 fields"), the first row has 2"
            ])
    }

    @Test("A variable's name has no blank at its end")
    func blankInName() {
        #expect(
            Complaints.ofTable("key,x \n") == [
                "1:1: error: 'x ' is no name for a variable; use a letter, then letters, digits, '-' and '_'"
            ])
    }

    @Test("A table without a row is none", arguments: ["", "\n\n", "\r\n", "\u{FEFF}"])
    func empty(text: String) {
        #expect(
            Complaints.ofTable(text) == [
                "1:1: error: a table starts with a row of names: the key's, then one for each variable"
            ])
    }

    @Test("All mistakes of a table are reported at once")
    func reportsAll() {
        #expect(
            Complaints.ofTable("key,1st,x,x\n1,a\n2,\"b\"c,d,e\n3,a,b,c\n3,a,b,c\n") == [
                "1:1: error: '1st' is no name for a variable; use a letter, then letters, digits, '-' and '_'",
                "1:1: error: two columns are named 'x'",
                "2:1: error: this row has 2 fields, the first row has 4",
                "3:1: error: the quotation marks of this row do not match; a field's own are doubled",
                "5:1: error: the key '3' is there twice, first in line 4",
            ])
    }

    @Test("A flow has its tables by the names that it gives them, and their variables")
    func flowTables() throws {
        let sample = "lookups: {cases: data/cases.csv, offices: offices.csv}"
        let file = try FlowReader.read(
            text: PracticeFlow.yaml(sample), file: "x",
            files: ["data/cases.csv": "key,status\n1,open\n", "offices.csv": "key,city\n"])
        #expect(file.tables.keys.sorted() == ["cases", "offices"])
        #expect(file.tables["cases"]?["1"] == ["status": "open"])
        #expect(file.flow.variables == ["status", "city"])
    }

    @Test("What is wrong with a flow's table is told of the table's file")
    func flowTableMistakes() {
        let sample = "lookups: {cases: cases.csv}\nnodes:\n  a: {play: [{say-text: status}], next: ned}"
        #expect(
            Complaints.ofFlow(sample, tables: ["cases.csv": "key,status\n1\n"]) == [
                "cases.csv:2:1: error: this row has 1 field, the first row has 2",
                "3:41: error: no node is named 'ned'; did you mean 'end'?",
            ])
    }

    @Test("A table's name is that of a node, and one that is not there has a nearest one")
    func tableNames() {
        #expect(
            Complaints.ofFlow(
                """
                lookups: {my cases: cases.csv, offices: cases.csv}
                nodes:
                  a: {lookup: {table: office, key: {from: caller}, found: end, not-found: end}}
                """, tables: ["cases.csv": "key,x\n"]) == [
                    "1:11: error: 'my cases' is no name for a table; use letters, digits, '-' and '_'",
                    "3:23: error: no table is named 'office' under 'lookups'; did you mean 'offices'?",
                ])
    }
}
