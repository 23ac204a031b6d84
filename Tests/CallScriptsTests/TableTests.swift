import CallScripts
import FlowFiles
import Testing

@Suite("Rows, values and included files of a script")
struct TableTests {
    private static let included = [
        "main.steps": "hear choose-language\npress {language}\nhear main-menu in {language-code}\n"
    ]

    private static func scripts(_ text: String, _ files: [String: String] = [:]) throws -> [CallScript] {
        let file = try ScriptFile(text: text, file: "x.call")
        return try file.rows.map { row in
            try file.script(of: row) { path throws(Diagnostics) in
                guard let text = files[path] else {
                    throw Diagnostics([Diagnostic(file: path, message: "no such file")])
                }
                return text
            }
        }
    }

    private static func mistakes(_ text: String, _ files: [String: String] = [:]) -> [String] {
        do {
            _ = try scripts(text, files)
            return []
        } catch let error as Diagnostics {
            return error.all.map { mistake in
                let place = mistake.position.map { ":\($0.line):\($0.column)" } ?? ""
                return "\(mistake.file)\(place): \(mistake.message)"
                    + (mistake.suggestion.map { "; did you mean '\($0)'?" } ?? "")
            }
        } catch {
            return ["\(error)"]
        }
    }

    @Test("A script runs once for each row, with the row's values")
    func rows() throws {
        let scripts = try Self.scripts(
            """
            at {when}
            press {key}
            hear {words} within {time}
            rows
            | key | when                              | words      | time |

            | 1   | 2026-11-23 10:00 America/New_York | "a | \\"b" | 5s   |
            | 2#  | 2026-11-24 10:00 local            | menu       | 1m   |
            """)
        #expect(
            scripts.map(\.name) == [
                "x.call [key 1, when 2026-11-23 10:00 America/New_York, words \"a | \\\"b\", time 5s]",
                "x.call [key 2#, when 2026-11-24 10:00 local, words menu, time 1m]",
            ])
        #expect(scripts.map { $0.row?.line } == [7, 8])
        #expect(scripts[0].setting.instant?.text == "2026-11-23 10:00 America/New_York")
        #expect(scripts[0].steps[1].action == .hear(.words("a | \"b"), in: nil))
        #expect(scripts[1].steps[1].action == .hear(.prompt("menu"), in: nil))
        #expect(
            scripts[1].steps[1].limits == [.within(.minutes(1))] && scripts[1].steps[1].text == "hear menu within 1m")
        #expect(scripts[1].steps.map(\.line) == [2, 3])
    }

    @Test("Values are set, and files are included with values of their own")
    func includes() throws {
        let script = try Self.scripts(
            "set language-code to en\ninclude main.steps with language 1, language-code es\nhear {language-code}\nset w to \"two words\"\nhear {w}",
            Self.included)[0]
        #expect(
            script.steps.map(\.text) == [
                "hear choose-language", "press 1", "hear main-menu in es", "hear en", "hear \"two words\"",
            ])
        #expect(script.steps[1].place.file == "main.steps" && script.steps[1].line == 2)
        #expect(script.steps[1].includedAt.map(\.position.line) == [2] && script.steps[3].includedAt.isEmpty)
    }

    @Test("A part in another folder includes what is beside it")
    func folders() throws {
        let files = ["../parts/a.steps": "include b.steps", "../parts/b.steps": "wait 1s"]
        #expect(try Self.scripts("include ../parts/a.steps", files)[0].steps.map(\.line) == [1])
    }

    @Test(
        "Mistakes have their places, also where values are filled in",
        arguments: [
            (
                "press {key}",
                ["x.call:1:7: nothing is named 'key'; name it by 'set', by 'with', or as a column of 'rows'"]
            ),
            (
                "set keys to 1\npress {key}",
                [
                    "x.call:2:7: nothing is named 'key'; name it by 'set', by 'with', or as a column of 'rows'; did you mean 'keys'?"
                ]
            ),
            (
                "press {key} twice\nrows\n| key |\n| 1234567 |",
                ["x.call:1:13: expected keys, such as 1 or 12#, found 'twice' (the line is 'press 1234567 twice')"]
            ),
            (
                "wait 1s\nrows",
                ["x.call:2:1: the table has no row; write one below its names, such as | 1 | find-menu |"]
            ),
            ("wait 1s\nrows\n| a | b |\n| 1 |", ["x.call:4:6: the row has 1 cells, and the table 2 columns"]),
            ("wait 1s\nrows\n| a | a |\n| 1 | 2 |", ["x.call:3:7: there is a column 'a' already"]),
            ("wait 1s\nrows\n| a b |\n| 1 |", ["x.call:3:3: a column's name has letters, digits, '-' and '_'"]),
            ("wait 1s\n| a |", ["x.call:2:1: a table begins with a line 'rows'"]),
            (
                "rows\n| a |\n| 1 |\nwait 1s\nrows\n| b |\n| 2 |",
                ["x.call:5:1: a script has one table"]
            ),
            ("include x.call", ["x.call:1:9: 'x.call' would include itself"]),
            ("include none.steps", ["x.call:1:9: 'none.steps' cannot be included: no such file"]),
            (
                "include main.steps",
                [
                    "main.steps:2:7: nothing is named 'language'; name it by 'set', by 'with', or as a column of 'rows', included at x.call:1",
                    "main.steps:3:19: nothing is named 'language-code'; name it by 'set', by 'with', or as a column of 'rows', included at x.call:1",
                ]
            ),
            ("include loop.steps", ["loop.steps:1:9: 'loop.steps' would include itself, included at x.call:1"]),
            ("include rows.steps", ["x.call:1:9: 'rows.steps' has a table, which only a script itself can have"]),
            (
                "include main.steps with language",
                ["x.call:1:25: after 'with' stand names and values: with key 1, language es"]
            ),
            ("set a b", ["x.call:1:7: expected 'to', found 'b'; did you mean 'to'?"]),
            ("set a to b c", ["x.call:1:12: a value with blanks stands in \"quotation marks\""]),
        ])
    func mistakes(text: String, expected: [String]) {
        let files = Self.included.merging([
            "loop.steps": "include loop.steps", "rows.steps": "rows\n| a |\n| 1 |",
        ]) { $1 }
        let found = Self.mistakes(text, files)
        #expect(found == expected)
    }

    @Test("A script that is too long is refused")
    func long() {
        let text = String(repeating: "wait 1s\n", count: 100_001)
        #expect(Self.mistakes(text) == ["x.call:100001:1: a script has 100000 steps at most"])
    }

    @Test("A value stands inside quotation marks as it is, and alone in its own")
    func quoted() throws {
        let script = try Self.scripts(
            #"""
            set who to "your \"card\" \\ {{x}"
            hear "enter {who} now"
            hear {who}
            hear "{{who} {row}"
            rows
            | row  |
            | a\b  |
            """#)[0]
        #expect(
            script.steps.map(\.action) == [
                .hear(.words(#"enter your "card" \ {x} now"#), in: nil), .hear(.words(#"your "card" \ {x}"#), in: nil),
                .hear(.words(#"{who} a\b"#), in: nil),
            ])
    }

    @Test("Files that include others for ever, and lines of braces, come to an end")
    func ends() {
        var files: [String: String] = [:]
        for level in 0..<18 { files["\(level).steps"] = String(repeating: "include \(level + 1).steps\n", count: 4) }
        files["18.steps"] = "# nothing\n"
        #expect(Self.mistakes("include 0.steps", files).first?.contains("lines at most") == true)
        #expect(Self.mistakes("hear \"" + String(repeating: "{a", count: 30_000) + "\"") == [])
    }

    @Test("A rule of dashes is none but below the names, and a lone # is a value")
    func dashes() throws {
        let scripts = try Self.scripts("press {k}\nrows\n| k |\n|---|\n| # |\n| 1 |  # one")
        #expect(scripts.map(\.name) == ["x.call [k #]", "x.call [k 1]"])
        #expect(try Self.scripts("hear \"{k}\"\nrows\n| k |\n| + |\n| - |").count == 2)
    }
}
