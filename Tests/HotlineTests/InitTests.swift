import Foundation
import Testing

@Suite("hotline init")
struct InitTests {
    private static let monday = "2026-11-23 11:00 America/New_York"

    @Test("writes a line that dials without a warning, in one language and in two", arguments: ["en", "es", "en,es"])
    func dials(languages: String) throws {
        let folder = try Folder([:])
        let made = try Command(
            "init", "lines/town-library", "--languages", languages, "--zone", "America/New_York", "--number",
            "202-555-0142",
            in: folder
        ).run()
        #expect(made.state == .done && made.errors == "")
        let keys = languages.contains(",") ? "2\n1\n" : "1\n"
        let call = try Command("dial", "lines/town-library", "--at", Self.monday, input: keys, in: folder).run()
        #expect(call.state == .done && call.errors == "")
        let slowly = try Command("dial", "lines/town-library", "--at", Self.monday, input: "8\n", in: folder).run()
        #expect(slowly.output.contains("[more time:") && !slowly.output.contains("not a choice"))
        #expect(
            call.output.contains(
                "Town Library, 1-202-555-0142; Mon 2026-11-23 11:00:00 America/New_York, open until 17:00"))
        #expect(
            call.output.contains(languages == "en" ? "We are here Monday to Friday" : "Atendemos de lunes a viernes"))
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
            (["--from", "freeswitch"], "belong together"),
        ])
    func refuses(options: [String], message: String) throws {
        let folder = try Folder([:])
        var command = Command(in: folder)
        command.arguments = ["init", "new"] + options
        let outcome = try command.run()
        #expect(outcome.state == .usage && outcome.errors.contains(message))
        #expect(!FileManager.default.fileExists(atPath: folder.path + "/new"))
    }

    @Test("leaves a folder alone that has something in it")
    func fullFolder() throws {
        let folder = try Folder(["new/notes.txt": "mine"])
        let outcome = try Command("init", "new", in: folder).run()
        #expect(outcome.state == .usage && outcome.errors.contains("the folder 'new' is not empty"))
        #expect(try folder.text("new/notes.txt") == "mine")
    }

    // MARK: FreeSWITCH

    /// Every attribute and action of menus that FreeSWITCH's documentation has.
    private static let menus = """
        <?xml version="1.0"?>
        <!-- Menus. -->
        <configuration name="ivr.conf">
          <menus>
            <menu name="Main Menu" greet-long="say:Welcome &amp; hello. For sales, press 1." greet-short="phrase:short"
                  invalid-sound="invalid.wav" exit-sound="bye.wav" transfer-sound="t.wav" confirm-macro="m" confirm-key="#"
                  confirm-attempts="3" tts-engine="flite" tts-voice="rms" phrase-lang="en" timeout="10000" inter-digit-timeout="2500"
                  max-failures="3" max-timeouts="2" digit-len="4" pin="1234" pin-file="p.wav" prompt-pin-file="q.wav"
                  bad-pin-file="b.wav" exec-on-max-failures="transfer 1000 XML default" exec-on-max-timeouts="hangup">
              <entry action="menu-exec-app" digits="1" param="transfer 9996 XML default"/>
              <entry action="menu-sub" digits="2" param="Sub"/>
              <entry action="menu-play-sound" digits="3" param="say:We are {open}."/>
              <entry action="menu-say-phrase" digits="4" param="account"/>
              <entry action="menu-exec-app" digits="/^(10[01][0-9])$/" param="transfer $1 XML default"/>
              <entry action="menu-exec-app" digits="5" param="conference 3000"/>
              <entry action="menu-exec-api" digits="6" param="reload"/>
              <entry action="menu-exec-app" digits="7" param="voicemail default $${domain} 1000"/>
              <entry action="menu-exec-app" digits="8" param="voicemail check default $${domain}"/>
              <entry action="menu-exit" digits="*"/>
              <entry action="menu-top" digits="9"/>
            </menu>
            <X-PRE-PROCESS cmd="include" data="more/*.xml"/>
            <menu name="Sub" tts-engine="" greet-long="sub.wav"><entry action="menu-back" digits="1"/><entry action="menu-top" digits="#"/></menu>
          </menus>
        </configuration>
        """

    @Test("starts from FreeSWITCH's menus, and names what cannot be carried over")
    func freeSwitch() throws {
        let folder = try Folder(["ivr.conf.xml": Self.menus])
        let outcome = try Command(
            "init", "fs", "--from", "freeswitch", "ivr.conf.xml", "--zone", "America/New_York", in: folder
        ).run()
        #expect(outcome.state == .done)
        let tree = try Command("show", "fs", "--only", "tree", in: folder).run()
        #expect(tree.errors == "")
        for line in [
            "main-menu  menu, no-input 10s", "1 → main-menu-1  transfer to x9996", "2 → sub  menu, no-input 5s",
            "3 → main-menu-3  plays",
            "4 → main-menu-4  plays", "* → main-menu-exit  plays", "9 → main-menu", "1 back", "# → main-menu",
            "no-input ×2 → end",
            "no-match ×3 → main-menu-failed  transfer to x1000", "7 → message",
        ] {
            #expect(tree.output.contains(line), "\(line)")
        }
        // Every attribute and entry is in the line, or named as not carried over.
        let lost = outcome.errors
        for attribute in [
            "transfer-sound", "confirm-macro", "confirm-key", "confirm-attempts", "tts-engine", "tts-voice",
            "phrase-lang", "digit-len", "pin",
            "pin-file", "prompt-pin-file", "bad-pin-file",
        ] {
            #expect(lost.contains("ivr.conf.xml:5: not carried over: \(attribute)=\""), "\(attribute)")
        }
        for entry in [
            "/^(10[01][0-9])$/", "conference 3000", "menu-exec-api reload", "voicemail check default",
            "ivr.conf.xml:22: not carried over: X-PRE-PROCESS include more/*.xml",
        ] {
            #expect(lost.contains(entry), "\(entry)")
        }
        // Nothing is added without a word: no key but those of the file, and no hours.
        let added = lost.split(separator: "\n").filter { $0.hasPrefix("fs: added: ") }
        #expect(added.count == 3 && lost.split(separator: "\n").count == 17 + added.count)
        #expect(tree.output.contains("hours         24/7 (") && !tree.output.contains("\n  keys "))
        #expect(try Command("test", "fs", in: folder).run().state == .done)
        let call = try Command("dial", "fs", "--at", Self.monday, input: "3\n*\n", in: folder).run()
        #expect(call.errors == "" && call.output.contains("Welcome & hello. For sales, press 1."))
        #expect(call.output.contains("We are {open}.") && call.output.contains("(bye.wav)"))
    }

    @Test("says that the words of FreeSWITCH's menus are to be translated")
    func freeSwitchInTwoLanguages() throws {
        let folder = try Folder(["ivr.conf.xml": Self.menus])
        let outcome = try Command(
            "init", "fs", "--from", "freeswitch", "ivr.conf.xml", "--languages", "en,es", in: folder
        ).run()
        #expect(
            outcome.errors.contains("the words are the same in en and es: translate them in Prompts/es/catalog.yaml"))
        #expect(try Command("test", "fs", in: folder).run().state == .done)
    }

    @Test(
        "says where a file is no XML",
        arguments: [
            ("<a>\n<b></a>", "x.xml:2: error: '</a>' stands where '</b>' of line 2 is awaited"),
            ("<menus/>", "x.xml:1: error: there is no <menu> in it"), ("hello", "x.xml:1: error: this is no XML"),
            ("<menu name=x>", "x.xml:1: error: the value of 'name' is not quoted"),
            ("<menu a='1' a='2'/>", "x.xml:1: error: the attribute 'a' is there twice"),
            ("<menu a='&nbsp;'/>", "x.xml:1: error: '&nbsp;' is not known"),
            ("<!DOCTYPE a [<!ENTITY b 'c'>]><menu/>", "x.xml:1: error: declarations such as DOCTYPE are not read"),
            ("<menu>", "x.xml:1: error: 'menu' of line 1 has no end tag"), ("", "x.xml:1: error: there is no element"),
            (String(repeating: "<a>", count: 200), "x.xml:1: error: elements nest more than 100 deep"),
            ("<!-- a", "x.xml:1: error: a comment has no end"),
            ("<a b='", "x.xml:1: error: the value of 'b' has no end"),
        ])
    func wrongXML(text: String, message: String) throws {
        let folder = try Folder(["x.xml": text])
        let outcome = try Command("init", "fs", "--from", "freeswitch", "x.xml", in: folder).run()
        #expect(outcome.state == .unusableInput && outcome.errors.contains(message))
        #expect(!FileManager.default.fileExists(atPath: folder.path + "/fs"))
    }
}
