import Foundation
import Testing

@Suite("hotline init --from freeswitch")
struct ImportTests {
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
        let call = try Command("dial", "fs", "--at", "2026-11-23 11:00 America/New_York", input: "3\n*\n", in: folder)
            .run()
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
            ("<menu/>\nhello", "x.xml:2: error: this is no XML"),
            ("<a b='", "x.xml:1: error: the value of 'b' has no end"),
        ])
    func wrongXML(text: String, message: String) throws {
        let folder = try Folder(["x.xml": text])
        let outcome = try Command("init", "fs", "--from", "freeswitch", "x.xml", in: folder).run()
        #expect(outcome.state == .unusableInput && outcome.errors.contains(message))
        #expect(!FileManager.default.fileExists(atPath: folder.path + "/fs"))
    }

    /// The line that menus become, in a folder `fs`, made without a word of what is not carried over.
    private static func line(of menus: String, languages: String = "en") throws -> Folder {
        let folder = try Folder(["x.xml": menus])
        let made = try Command(
            "init", "fs", "--from", "freeswitch", "x.xml", "--languages", languages, "--name", "Town", in: folder
        ).run()
        #expect(made.state == .done && !made.errors.contains("not carried over"), "\(made.errors)")
        return folder
    }

    @Test("gives each menu and prompt a name of its own, and leaves the common prompts as they are")
    func names() throws {
        let leaf = "<entry action='menu-top' digits='1'/></menu>"
        let names = [
            "main-short", "main-failed", "main-silent", "main-invalid", "main-1", "main-exit", "back", "repeat", "none",
            "null", "007", "2026-11-24", "simulation-notice", "closed", "nobody", "goodbye",
        ]
        let menus =
            "<menu name='main' greet-long='say:long' greet-short='say:short' invalid-sound='say:wrong' exit-sound='say:bye' "
            + "exec-on-max-failures='playback f.wav' exec-on-max-timeouts='playback s.wav'>"
            + "<entry action='menu-say-text' digits='1' param='one'/>"
            + names.enumerated().map { "<entry action='menu-sub' digits='\($0.offset + 20)' param='\($0.element)'/>" }
            .joined() + "<entry action='menu-exec-app' digits='A' param='transfer true XML default'/></menu>"
            + names.map { "<menu name='\($0)' greet-long='say:This is \($0).'>\(leaf)" }.joined()
        let folder = try Self.line(of: menus)
        for (place, name) in names.enumerated() {
            let call = try Command("dial", "fs", input: "\(place + 20)\n1\n1\n", in: folder).run()
            let told = call.told(from: "This is a simulation. It is not")
            #expect(call.errors == "" && told.count > 5, "\(call.errors)")
            #expect(
                told.filter { !$0.hasPrefix("▸") && !$0.hasPrefix("[") }.prefix(5) == [
                    "This is a simulation. It is not affiliated with any agency. It does not reach a real telephone network.",
                    "long", "This is \(name).", "long", "one",
                ], "\(call.output)")
        }
        let wrong = try Command("dial", "fs", input: "9\n9\n9\n", in: folder).run()
        #expect(wrong.output.contains("wrong short") && wrong.output.contains("(f.wav)"))
    }

    @Test("takes an attribute without a value for none")
    func emptyAttributes() throws {
        let folder = try Self.line(
            of:
                "<menu name='' greet-long='say:long' greet-short='' exit-sound=' ' invalid-sound='' exec-on-max-failures='' "
                + "timeout='' max-failures=''><entry action='menu-exit' digits='1'/></menu>")
        let call = try Command("dial", "fs", input: "9\n9\n9\n", in: folder).run()
        #expect(!call.output.contains("(nothing is said)"))
        #expect(try folder.text("fs/Prompts/en/catalog.yaml").split(separator: "\n").count == 6)
        #expect(call.told(from: "(3 of 3)").dropFirst().first == "Thank you for calling this simulation. Goodbye.")
    }

    @Test("goes back to the menu after what an entry plays")
    func playing() throws {
        let folder = try Self.line(
            of: "<menu name='m' greet-long='say:long' exec-on-max-failures='say over'>"
                + "<entry action='menu-exec-app' digits='1' param='playback a.wav'/>"
                + "<entry action='menu-exec-app' digits='2' param='phrase b'/></menu>")
        let call = try Command("dial", "fs", input: "1\n2\n9\n9\n9\n", in: folder).run()
        let told = call.told(from: "(a.wav)").filter { !$0.hasPrefix("▸") && !$0.hasPrefix("[") }
        #expect(told.prefix(4) == ["(a.wav)", "long", "(phrase:b)", "long"])
        #expect(told.suffix(2) == ["(over)", "Thank you for calling this simulation. Goodbye."], "\(told)")
    }

    @Test("leaves the words of the file as they are, on one line")
    func words() throws {
        let folder = try Self.line(
            of:
                "<menu name='m' greet-long='say:My NAME&#10;is&#x85;{NAME}&#x2028;.'><entry action='menu-exit' digits='1'/></menu>"
        )
        let call = try Command("dial", "fs", in: folder).run()
        #expect(call.output.contains("  My NAME is {NAME} ."), "\(call.output)")
    }

    @Test("reads menus side by side, as files have them that another includes")
    func severalRoots() throws {
        let folder = try Self.line(
            of:
                "<include/><menu name='a' greet-long='say:first'><entry action='menu-sub' digits='1' param='b'/></menu>\n"
                + "<!-- more --><menu name='b' greet-long='say:second'><entry action='menu-top' digits='1'/></menu>")
        #expect(try Command("dial", "fs", input: "1\n", in: folder).run().output.contains("  second\n"))
    }

    @Test("offers each language by the key that its words name, and more time")
    func languages() throws {
        let folder = try Self.line(
            of: "<menu name='m' greet-long='say:long'><entry action='menu-exit' digits='1'/></menu>", languages: "es,en"
        )
        let call = try Command("dial", "fs", input: "8\n1\n", in: folder).run()
        #expect(call.output.contains("[more time:") && call.output.contains("[language: en]"))
    }

    @Test("says in the file's own line what is too much")
    func tooMany() throws {
        let menus = String(repeating: "<menu name='m'/>\n", count: 1001)
        let entries = "<menu>" + String(repeating: "<entry action='menu-back' digits='1'/>\n", count: 2001) + "</menu>"
        let attributes = "<menu " + (0...100).map { "a\($0)='' " }.joined() + "/>"
        for (text, message) in [
            (menus, "x.xml:1001: error: this is menu 1001, one too many"),
            (entries, "x.xml:2001: error: this is entry 2001, one too many"),
            (attributes, "x.xml:1: error: the tag 'menu' has more than 100 attributes"),
        ] {
            let outcome = try Command("init", "fs", "--from", "freeswitch", "x.xml", in: try Folder(["x.xml": text]))
                .run()
            #expect(outcome.state == .unusableInput && outcome.errors.contains(message), "\(outcome.errors)")
        }
    }

    @Test("carries as many menus over as it takes, those of one name too")
    func most() throws {
        let menu = { (name: String) in
            "<menu name='\(name)' greet-short='b' exit-sound='d' timeout='1' inter-digit-timeout='1' max-timeouts='2' "
                + "max-failures='2' invalid-sound='c' exec-on-max-failures='transfer 1' exec-on-max-timeouts='transfer 2'>"
                + "<entry action='menu-exec-app' digits='1' param='transfer 1'/>"
                + "<entry action='menu-exec-app' digits='2' param='transfer 1'/></menu>"
        }
        _ = try Self.line(of: (1...1000).map { menu("a" + String(repeating: "-", count: $0)) }.joined())
    }

    @Test("says what is wrong with a file as it is, before it asks anything")
    func unreadable() throws {
        let folder = try Folder(["x.xml": "<menu \u{1}/>", "d/x": ""])
        for (path, state, message) in [
            ("nothing.xml", ExitState.notFound, "nothing.xml: error: there is no such file\n"),
            ("d", .notFound, "d: error: this is a folder, not a file\n"),
            ("x.xml", .unusableInput, "x.xml:1:7: error: the control character 0x01 is not text; take it out\n"),
        ] {
            let outcome = try Command(
                "init", "fs", "--from", "freeswitch", path, "--languages", "fr", in: folder
            ).run()
            #expect(outcome.state == state && outcome.errors.hasPrefix(message), "\(outcome.errors)")
        }
    }

    @Test("runs entries for the same digits one after the other, and leads a menu that gives up back to the one before")
    func order() throws {
        let menus = """
            <menus>
              <menu name="main" greet-long="say:Hello." exit-sound="bye.wav">
                <entry action="menu-play-sound" digits="2" param="say:One."/>
                <entry action="menu-exec-app" digits="2" param="playback say:Two."/>
                <entry action="menu-exec-app" digits="2" param="transfer 1002 XML default"/>
                <entry action="menu-exec-app" digits="2" param="transfer 1003 XML default"/>
                <entry action="menu-sub" digits="4" param="sub"/>
              </menu>
              <menu name="sub" greet-long="say:Sub."><entry action="menu-back" digits="1"/></menu>
            </menus>
            """
        let folder = try Folder(["x.xml": menus])
        let made = try Command("init", "fs", "--from", "freeswitch", "x.xml", in: folder).run()
        #expect(made.errors.contains("x.xml:6: not carried over: the entry for 2, menu-exec-app transfer 1003"))
        let call = try Command("dial", "fs", "--operators", "busy", input: "2\n", in: folder).run()
        let one = try #require(call.output.firstRange(of: "One.")).lowerBound
        #expect(call.output[one...].contains("Two.") && call.output[one...].contains("rings: x1002"), "\(call.output)")
        let tree = try Command("show", "fs", "--only", "tree", in: folder).run().output
        #expect(!tree.contains("Never reached") && tree.contains("no-input ×3 → main\n"), "\(tree)")
    }
}
