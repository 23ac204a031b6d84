import Foundation
import FoundationXML
import Testing

@Suite("hotline decode --picture")
struct PictureTests {
    /// A folder with a recording of keys, as `hotline tone` makes it.
    private static func folder(_ name: String, _ arguments: String...) throws -> Folder {
        let folder = try Folder()
        try make(name, arguments, in: folder)
        return folder
    }

    private static func make(_ name: String, _ arguments: [String], in folder: Folder) throws {
        var command = Command(in: folder)
        command.arguments = ["tone"] + arguments + ["-o", name]
        #expect(try command.run().state == .done)
    }

    /// Draws a recording of a folder.
    private static func draw(_ name: String, _ options: String..., in folder: Folder) throws -> Element {
        var command = Command(in: folder)
        command.arguments = ["decode", name, "--picture", "p.svg"] + options
        let outcome = try command.run()
        #expect(outcome.state == .done && outcome.errors == "")
        return try Element(of: try folder.bytes("p.svg"))
    }

    /// Where a moment is in a row that is so many seconds long.
    private static func x(_ seconds: Double, of length: Double) -> Double { 76 + seconds / length * 1066 }

    @Test("has a box for each key where it is, with its name above it")
    func boxes() throws {
        let picture = try Self.draw("n.wav", in: try Self.folder("n.wav", "159#"))
        let keys = picture.all("g", class: "key")
        #expect(keys.map { $0.text("title").prefix(5) } == ["key 1", "key 5", "key 9", "key #"])
        for (place, key) in keys.enumerated() {
            let box = try #require(key.all("rect").first)
            let (x, width) = (try box.number("x"), try box.number("width"))
            // 100 ms on and 100 ms off, and half a pause's edge at the end.
            #expect(abs(x - Self.x(Double(place) * 0.2, of: 0.8)) < 5, "\(place)")
            #expect(abs(width - 133.25) < 6, "\(place)")
            let name = try #require(picture.all("text").first { $0.words == String("159#".dropFirst(place).prefix(1)) })
            let middle = try name.number("x")
            #expect(middle > x && middle < x + width)
        }
        #expect(keys[0].text("title").contains("697.0 Hz (+0.0 %) at \u{2212}10.0 dBm0"))
        #expect(picture.texts.contains("4 keys: 159#"))
    }

    @Test("stands beside what is printed without it", arguments: [[], ["--times"], ["--json"], ["--why"]])
    func output(options: [String]) throws {
        let folder = try Self.folder("n.wav", "159", "--low-offset", "4")
        var plain = Command(in: folder)
        plain.arguments = ["decode", "n.wav"] + options
        var drawn = plain
        drawn.arguments += ["--picture", "p.svg"]
        let (first, second) = (try plain.run(), try drawn.run())
        #expect(first.output == second.output && first.errors == second.errors && second.state == .done)
        #expect(folder.names == ["n.wav", "p.svg"])
    }

    @Test("tells the reason why a pair was turned down, as --why does")
    func turnedDown() throws {
        let picture = try Self.draw("n.wav", in: try Self.folder("n.wav", "5", "--low-offset", "4"))
        let pairs = picture.all("g", class: "turned-down")
        #expect(pairs.count == 1 && pairs[0].text("title").hasPrefix("no 5, "))
        #expect(pairs[0].text("title").contains(": a tone is off its frequency (by 4.0 %); 800."))
        #expect(picture.texts.contains { $0.hasPrefix("no 5: a tone is off its frequency") })
        #expect(picture.texts.contains("no keys; 1 pair of tones turned down"))
    }

    @Test(
        "marks pairs that the detector passed over, with what keeps them from being keys",
        arguments: [
            (
                ["147", "--twist", "12", "--level", "-20"],
                "1, 4, 7 not examined: one tone is too much louder than the other"
            ),
            (["258", "--level", "-46"], "2, 5, 8 not examined: a tone is too quiet"),
        ])
    func passedOver(arguments: [String], reason: String) throws {
        let folder = try Folder()
        try Self.make("n.wav", arguments, in: folder)
        let picture = try Self.draw("n.wav", in: folder)
        #expect(picture.all("g", class: "unexamined").count == 3)
        #expect(picture.texts.contains { $0.hasPrefix(reason) }, "\(picture.texts)")
    }

    @Test("has many reasons in lanes, of which no two stand over each other")
    func lanes() throws {
        let folder = try Self.folder("n.wav", "12345678901234567890", "--on", "25", "--off", "75", "--noise", "10dB")
        let picture = try Self.draw("n.wav", in: folder)
        #expect(picture.all("g", class: "turned-down").count + picture.all("g", class: "unexamined").count > 10)
        let words = try picture.all("text").filter { $0.words.contains(":") && $0.attributes["font-size"] == nil }
            .map { text in
                let (x, y) = (try text.number("x"), try text.number("y"))
                let width = Double(text.words.count) * 5
                return (y: y, extent: text.attributes["text-anchor"] == "end" ? x - width...x : x...x + width)
            }
        for (place, first) in words.enumerated() {
            for second in words[(place + 1)...] where first.y == second.y {
                #expect(!first.extent.overlaps(second.extent))
            }
        }
    }

    @Test("escapes a file's name, and leaves out what steers a terminal")
    func names() throws {
        let name = "<&\">'\u{1B}[31m\u{202E}.wav"
        let picture = try Self.draw(name, in: try Self.folder(name, "5"))
        let title = try #require(picture.all("text").first).words
        #expect(title.hasPrefix("<&\">'") && title.hasSuffix(".wav"))
        #expect(!title.unicodeScalars.contains { $0.value < 0x20 || $0.value == 0x202E })
    }

    @Test("needs nothing but itself: no address of anything outside")
    func selfContained() throws {
        let folder = try Self.folder("n.wav", "5")
        let picture = try Self.draw("n.wav", in: folder)
        let images = picture.all("image").compactMap { $0.attributes["xlink:href"] }
        #expect(images.count == 1 && images.allSatisfy { $0.hasPrefix("data:image/png;base64,") })
        let data = try #require(Data(base64Encoded: String(images[0].dropFirst(22))))
        #expect(data.starts(with: [0x89, 0x50, 0x4E, 0x47]))
    }

    @Test("draws clips of a few samples, silence, and a key that is all there is")
    func short() throws {
        for (arguments, keys) in [
            (["5", "--length", "0.001"], 0), (["5", "--length", "0.02"], 0), (["5", "--length", "0.1"], 1),
            (["5", "--level", "-100", "--length", "1"], 0),
        ] {
            let folder = try Folder()
            try Self.make("n.wav", arguments, in: folder)
            let picture = try Self.draw("n.wav", in: folder)
            #expect(picture.all("g", class: "key").count == keys, "\(arguments)")
        }
    }

    @Test("cuts what is longer than five seconds into rows, and marks what it can of a long recording")
    func rows() throws {
        let folder = try Self.folder("n.wav", "1-202-555-0123", "--repeats", "10")
        #expect(try Self.draw("n.wav", in: folder).all("image").count == 5)
        // 1045 keys in 84 s: more than are marked.
        try Self.make("n.wav", ["1-202-555-0123", "--on", "40", "--off", "40", "--repeats", "95"], in: folder)
        let picture = try Self.draw("n.wav", in: folder)
        #expect(picture.all("image").count == 11)
        let marked = Set(picture.all("g", class: "key").map { $0.text("title") })
        #expect(marked.count == 1000)
        #expect(picture.texts.contains { $0.hasSuffix("only the first 1000 are marked") })
        #expect(try folder.bytes("p.svg").count < 3_000_000)
    }

    @Test("shows the part from --from to --to")
    func part() throws {
        let folder = try Self.folder("n.wav", "1-202-555-0123")
        let picture = try Self.draw("n.wav", "--from", "0.55", "--to", "1.15", in: folder)
        #expect(picture.all("g", class: "key").map { $0.text("title").prefix(5) } == ["key 2", "key 5", "key 5"])
        let box = try #require(picture.all("g", class: "key").first?.all("rect").first)
        let x = try box.number("x")
        #expect(abs(x - Self.x(0.05, of: 0.6)) < 5)
        #expect(picture.texts.contains("3 keys: 255"))
        #expect(picture.texts.contains("0.60 s") && !picture.texts.contains("0.50 s"))
    }

    @Test("draws raw samples of standard input, too")
    func raw() throws {
        let folder = try Self.folder("n.wav", "159#")
        var command = Command("decode", "-", "--picture", "p.svg", in: folder)
        command.input = Array(try folder.bytes("n.wav").dropFirst(44))
        #expect(try command.run().output == "159#\n")
        #expect(try Element(of: try folder.bytes("p.svg")).all("g", class: "key").count == 4)
    }

    @Test(
        "refuses what cannot be, in words",
        arguments: [
            (["n.wav", "n.wav", "--picture", "p.svg"], 64, "--picture draws one recording; name one file"),
            (
                ["--batch", "--picture", "p.svg"], 64,
                "--picture draws one recording; leave out --batch and name the file"
            ),
            (["n.wav", "--from", "1"], 64, "--from belongs to --picture"),
            (["n.wav", "--picture", "p.svg", "--from", "1", "--to", "1"], 64, "--to 1 is not after --from 1"),
            (["n.wav", "--picture", "p.svg", "--to=-1"], 64, "--to: 0 to 86400 seconds, not -1"),
            (["n.wav", "--picture", "p.svg", "--from", "9"], 64, "--from: the recording ends at 0.200 s"),
            (["n.wav", "--picture", "./n.wav"], 64, "--picture ./n.wav is the recording itself; name another file"),
            (["n.wav", "--picture", "none/p.svg"], 74, "'none/p.svg' cannot be opened for writing: No such file"),
            (["n.wav", "--picture", "/dev/full"], 74, "'/dev/full' cannot be written any more: No space left"),
        ] as [([String], Int32, String)])
    func refuses(arguments: [String], status: Int32, message: String) throws {
        let folder = try Self.folder("n.wav", "5")
        let before = try folder.bytes("n.wav")
        var command = Command(in: folder)
        command.arguments = ["decode"] + arguments
        let outcome = try command.run()
        #expect(outcome.state == .exit(status) && outcome.errors.contains(message), "\(outcome.errors)")
        #expect(try folder.bytes("n.wav") == before)
    }
}

/// What an XML file has.
private final class Element {
    let name: String
    let attributes: [String: String]
    private(set) var children: [Element] = []
    private(set) var words = ""

    private init(_ name: String, _ attributes: [String: String]) {
        self.name = name
        self.attributes = attributes
    }

    /// The root of a file, as a parser that knows nothing of this program reads it.
    convenience init(of data: Data) throws {
        let reader = Reader()
        let parser = XMLParser(data: data)
        parser.delegate = reader
        guard parser.parse(), let root = reader.root else {
            throw Problem("no XML: \(parser.parserError.map { "\($0)" } ?? "")")
        }
        self.init(root.name, root.attributes)
        children = root.children
    }

    /// All of a name below it, in the order of the file.
    func all(_ name: String, class kind: String? = nil) -> [Element] {
        children.flatMap { child in
            let isWanted = child.name == name && (kind == nil || child.attributes["class"] == kind)
            return (isWanted ? [child] : []) + child.all(name, class: kind)
        }
    }

    /// The words of a child.
    func text(_ name: String) -> String { children.first { $0.name == name }?.words ?? "" }

    /// All words that are drawn.
    var texts: [String] { all("text").map(\.words) }

    func number(_ name: String) throws -> Double {
        guard let number = attributes[name].flatMap({ Double($0) }) else {
            throw Problem("no \(name) in \(attributes)")
        }
        return number
    }

    private final class Reader: NSObject, XMLParserDelegate {
        var root: Element?
        private var open: [Element] = []

        func parser(
            _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
            attributes: [String: String]
        ) {
            let element = Element(name, attributes)
            open.last?.children.append(element)
            if open.isEmpty { root = element }
            open.append(element)
        }

        func parser(_ parser: XMLParser, foundCharacters words: String) { open.last?.words += words }

        func parser(
            _ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?
        ) {
            open.removeLast()
        }
    }
}
