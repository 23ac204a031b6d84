import Foundation
import Testing

@Suite("hotline init")
struct InitTests {
    private static let monday = "2026-11-23 11:00 America/New_York"

    @Test(
        "writes a line that dials without a warning, in one language and in two",
        arguments: ["en", "es", "en,es", "es,en"])
    func dials(languages: String) throws {
        let folder = try Folder([:])
        let made = try Command(
            "init", "lines/town-library", "--languages", languages, "--zone", "America/New_York", "--number",
            "202-555-0142",
            in: folder
        ).run()
        #expect(made.state == .done && made.errors == "")
        let keys = languages.contains(",") ? "\(languages.hasSuffix("es") ? 2 : 1)\n1\n" : "1\n"
        let call = try Command("dial", "lines/town-library", "--at", Self.monday, input: keys, in: folder).run()
        #expect(call.state == .done && call.errors == "")
        let slowly = try Command("dial", "lines/town-library", "--at", Self.monday, input: "8\n", in: folder).run()
        #expect(slowly.output.contains("[more time:") && !slowly.output.contains("not a choice"))
        #expect(
            call.output.contains(
                "Town Library, 1-202-555-0142; Mon 2026-11-23 11:00:00 America/New_York, open until 17:00"))
        #expect(
            call.output.contains(
                languages.hasSuffix("en") ? "Our hours: Monday to Friday" : "Nuestro horario: de lunes a viernes"))
        #expect(try Command("show", "lines/town-library", in: folder).run().errors == "")
        let tested = try Command("test", "lines", in: folder).run()
        #expect(tested.state == .done && tested.lines.last == "2 scripts passed", "\(tested.output)")
        for file in ["line.yaml", "Prompts/\(languages.prefix(2))/catalog.yaml"] {
            let text = try folder.text("lines/town-library/" + file)
            let schema = try #require(text.firstMatch(of: /^# yaml-language-server: \$schema=(.*)\n/)).1
            let beside = (file as NSString).deletingLastPathComponent
            #expect(try folder.text("lines/town-library/\(beside)/\(schema)").contains("json-schema.org"))
        }
    }

    @Test("lets each key of the languages lead to the one that its words name", arguments: ["en,es", "es,en"])
    func languageKeys(languages: String) throws {
        let folder = try Folder([:])
        #expect(try Command("init", "x", "--languages", languages, in: folder).run().state == .done)
        for (key, offer, welcome) in [
            ("1", "For English, press 1.", "Welcome to X."),
            ("2", "Para español, oprima el 2.", "Le damos la bienvenida a X."),
        ] {
            let call = try Command("dial", "x", input: "\(key)\n", in: folder).run()
            #expect(call.output.contains(offer) && call.output.contains(welcome), "\(call.output)")
        }
    }

    @Test(
        "tells the hours, whatever they are",
        arguments: [
            (
                "unpublished", "Our hours: no hours are published.",
                "Nuestro horario: no se ha publicado ningún horario."
            ),
            ("off", "Our hours: closed.", "Nuestro horario: cerrado."),
            (
                "24/7", "Our hours: 24 hours a day, seven days a week.",
                "Nuestro horario: las 24 horas del día, los siete días de la semana."
            ),
            ("Mo 09:00-12:00; PH off \"PHONE\"", "Our hours: Monday from 9 a.m.", "Nuestro horario: los lunes de 9"),
            ("Mo 09:00-12:00 open \"PHONE\"", "Our hours: Monday from 9 a.m.", "Nuestro horario: los lunes de 9"),
        ])
    func hours(hours: String, english: String, spanish: String) throws {
        let folder = try Folder([:])
        let made = try Command(
            "init", "x", "--languages", "en,es", "--hours", hours, "--zone", "America/New_York", in: folder
        ).run()
        #expect(made.state == .done && made.errors == "")
        #expect(try folder.text("x/line.yaml").contains("holidays: us-federal") == hours.contains("PH off"))
        for (key, told) in [("1", english), ("2", spanish)] {
            let call = try Command("dial", "x", "--at", Self.monday, input: "\(key)\n1\n", in: folder).run()
            #expect(call.output.contains(told), "\(call.output)")
        }
    }

    @Test(
        "names a line after its folder, wherever that is, and shows commands that dial it",
        arguments: [
            ("lines/town-library", "town-library", "Town Library", "lines/town-library"),
            ("a b", "a-b", "A B", "'a b'"),
            ("it's", "it-s", "It S", #"'it'\''s'"#),
            ("detention-line", "detention-line", "Detention Line", "./detention-line"),
            ("Café-central", "caf-central", "Café Central", "Café-central"), ("null", "null", "Null", "null"),
            ("007", "007", "007", "007"), ("new/../other/.", "other", "Other", "new/../other/."),
            ("é", "line", "É", "é"),
        ])
    func folderNames(path: String, id: String, name: String, argument: String) throws {
        let folder = try Folder(["new/notes.txt": ""])
        let made = try Command("init", path, in: folder).run()
        #expect(made.state == .done && made.errors == "")
        #expect(
            made.lines == [
                "\(path): \(name), 6 files", "  hotline dial \(argument)", "  hotline show \(argument)",
                "  hotline test \(argument)",
            ])
        let dialed = path == id && id == "detention-line" ? argument : path
        let call = try Command("dial", dialed, in: folder).run()
        #expect(call.errors == "" && (call.lines.first ?? "").contains("Simulated call: \(name);"))
        #expect(try Command("show", dialed, in: folder).run().lines.first == "\(name) (\(id))")
    }

    @Test("writes into the present folder, and shows in its files what works there")
    func presentFolder() throws {
        let present = try Folder([:])
        let name = (present.path as NSString).lastPathComponent.lowercased()
        #expect(try Command("init", ".", in: present).run().state == .done)
        #expect(try present.text("line.yaml").contains("\nline: \(name)\n"))
        for file in ["line.yaml", "Calls/open.call"] {
            let text = try present.text(file)
            for shown in text.matches(of: /hotline (dial|test) (\S+)/) {
                #expect(try Command(String(shown.1), String(shown.2), in: present).run().state == .done)
            }
            #expect(text.contains("hotline"))
        }
    }

    @Test("takes back what it wrote when not everything can be written")
    func failedWrite() throws {
        let folder = try Folder([:])
        // Its line.yaml has a path that is just short enough, and its schemas have none.
        let name = String(repeating: "n", count: 200)
        let path = Array(repeating: name, count: 20).joined(separator: "/") + "/" + String(repeating: "n", count: 62)
        let outcome = try Command("init", path, in: folder).run()
        #expect(outcome.state == .outputLost && outcome.output == "", "\(outcome.errors)")
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).isEmpty)
    }

    @Test("takes any name")
    func names() throws {
        let folder = try Folder([:])
        let name = #"A "B" {c} \ é: #1"#
        #expect(try Command("init", "x", "--name", name, "--hours", "unpublished", in: folder).run().state == .done)
        let call = try Command("dial", "x", in: folder).run()
        #expect(call.errors == "" && call.output.contains("Welcome to \(name)."))
    }

    @Test(
        "refuses what is wrong, and writes nothing then",
        arguments: [
            (["--number", "x"], "'x' is no telephone number"), (["--hours", "9-5"], "'9-5':"),
            (["--zone", "Mars/Olympus"], "Mars/Olympus"), (["--languages", "fr"], "'fr' is not en, es, or both"),
            (["--from", "freeswitch"], "belong together"), (["--name", ""], "the name is blank"),
            (["--name", " \u{a0}"], "the name is blank"), (["--name", "a\nb"], "has the character U+000A"),
            (["--name", "a\u{200b}b"], "has the character U+200B"), (["--name", "a\u{1b}[1mb"], "U+001B"),
        ])
    func refuses(options: [String], message: String) throws {
        let folder = try Folder([:])
        var command = Command(in: folder)
        command.arguments = ["init", "new"] + options
        let outcome = try command.run()
        #expect(outcome.state == .usage && outcome.errors.contains(message))
        #expect(!FileManager.default.fileExists(atPath: folder.path + "/new"))
    }

    @Test("refuses a folder without a name before it writes anything")
    func emptyPath() throws {
        let outcome = try Command("init", "", in: try Folder([:])).run()
        #expect(outcome.state == .usage && outcome.errors.contains("DIR is empty"))
    }

    @Test("leaves a folder alone that has something in it")
    func fullFolder() throws {
        let folder = try Folder(["new/notes.txt": "mine"])
        let outcome = try Command("init", "new", in: folder).run()
        #expect(outcome.state == .usage && outcome.errors.contains("the folder 'new' is not empty"))
        #expect(try folder.text("new/notes.txt") == "mine")
    }
}
