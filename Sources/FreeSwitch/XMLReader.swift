import Prompts

/// An element of an XML file: its name, its attributes in their order, and the elements in it. Text between them is left out.
struct XMLElement {
    let name: String
    let attributes: [(name: String, value: String)]
    var children: [XMLElement] = []
    /// The line of its start tag, from 1.
    let line: Int

    /// The value of an attribute; one that is blank is as good as none.
    subscript(name: String) -> String? {
        attributes.first { $0.name == name && !$0.value.allSatisfy(\.isWhitespace) }?.value
    }
}

/// Why a text is no XML that can be read, and where.
public struct XMLMistake: Error, Hashable, Sendable {
    /// The line, from 1.
    public let line: Int
    /// What is wrong.
    public let message: String
}

/// Reads the elements of XML files such as FreeSWITCH has: no document type declarations, so that no entity can unfold.
///
/// The program's one file links no library for XML, which would need files beside it; configurations need no more than this.
struct XMLReader {
    private let bytes: [UInt8]
    private var place = 0
    private var line = 1

    private init(_ text: String) { bytes = Array(text.utf8) }

    /// The elements of a text, at least one: a part that another file includes may have several side by side.
    static func read(_ text: String) throws(XMLMistake) -> [XMLElement] {
        var reader = XMLReader(text)
        return try reader.roots()
    }

    private mutating func roots() throws(XMLMistake) -> [XMLElement] {
        var roots: [XMLElement] = []
        var open: [XMLElement] = []
        func close(_ element: XMLElement) {
            if open.isEmpty { roots.append(element) } else { open[open.count - 1].children.append(element) }
        }
        while try toTag(isInside: !open.isEmpty) {
            if take("/") {
                let name = try self.name()
                skipBlanks()
                guard take(">") else { throw mistake("the end tag '\(name)' is not closed by '>'") }
                guard let element = open.popLast() else { throw mistake("'</\(name)>' ends nothing") }
                guard element.name == name else {
                    throw mistake("'</\(name)>' stands where '</\(element.name)>' of line \(element.line) is awaited")
                }
                close(element)
                continue
            }
            let (element, isEmpty) = try startTag()
            guard isEmpty else {
                open.append(element)
                guard open.count <= Self.deepest else { throw mistake("elements nest more than \(Self.deepest) deep") }
                continue
            }
            close(element)
        }
        if let last = open.last { throw mistake("'\(last.name)' of line \(last.line) has no end tag") }
        guard !roots.isEmpty else { throw mistake("there is no element") }
        return roots
    }

    private static let deepest = 100
    private static let mostAttributes = 100

    /// Goes behind the next `<` of a tag; false at the end. Comments, sections of data and instructions are passed over.
    private mutating func toTag(isInside: Bool) throws(XMLMistake) -> Bool {
        while place < bytes.count {
            if take("<!--") {
                guard pass("-->") else { throw mistake("a comment has no end") }
            } else if take("<![CDATA[") {
                guard pass("]]>") else { throw mistake("a section of data has no end") }
            } else if take("<?") {
                guard pass("?>") else { throw mistake("an instruction has no end") }
            } else if take("<!") {
                throw mistake("declarations such as DOCTYPE are not read")
            } else if take("<") {
                return true
            } else {
                guard isInside || " \t\r\n\u{FEFF}".utf8.contains(bytes[place]) else { throw mistake("this is no XML") }
                advance()
            }
        }
        return false
    }

    private mutating func startTag() throws(XMLMistake) -> (XMLElement, isEmpty: Bool) {
        let start = line
        let name = try self.name()
        var attributes: [(name: String, value: String)] = []
        while true {
            skipBlanks()
            if take("/>") { return (XMLElement(name: name, attributes: attributes, line: start), true) }
            if take(">") { return (XMLElement(name: name, attributes: attributes, line: start), false) }
            guard place < bytes.count else { throw mistake("the tag '\(name)' is not closed by '>'") }
            let key = try self.name()
            skipBlanks()
            guard take("=") else { throw mistake("the attribute '\(key)' has no value") }
            skipBlanks()
            guard !attributes.contains(where: { $0.name == key }) else {
                throw mistake("the attribute '\(key)' is there twice")
            }
            guard attributes.count < Self.mostAttributes else {
                throw mistake("the tag '\(name)' has more than \(Self.mostAttributes) attributes")
            }
            attributes.append((key, try value(of: key)))
        }
    }

    /// A value in quotes, on one line and of characters that are seen.
    private mutating func value(of key: String) throws(XMLMistake) -> String {
        guard place < bytes.count, bytes[place] == UInt8(ascii: "\"") || bytes[place] == UInt8(ascii: "'") else {
            throw mistake("the value of '\(key)' is not quoted")
        }
        let quote = bytes[place]
        advance()
        var value: [UInt8] = []
        while place < bytes.count, bytes[place] != quote {
            guard bytes[place] == UInt8(ascii: "&") else {
                value.append(bytes[place])
                advance()
                continue
            }
            value += Array(try reference().utf8)
        }
        guard place < bytes.count else { throw mistake("the value of '\(key)' has no end") }
        advance()
        return String(decoding: value, as: UTF8.self).onOneLine
    }

    /// What `&amp;`, `&#38;` or `&#x26;` stand for.
    private mutating func reference() throws(XMLMistake) -> String {
        advance()
        guard let end = bytes[place...].prefix(12).firstIndex(of: UInt8(ascii: ";")) else {
            throw mistake("'&' stands for itself as '&amp;'")
        }
        let name = String(decoding: bytes[place..<end], as: UTF8.self)
        place = end + 1
        if let known = ["amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'"][name] { return known }
        let number =
            name.hasPrefix("#x")
            ? UInt32(name.dropFirst(2), radix: 16) : name.hasPrefix("#") ? UInt32(name.dropFirst()) : nil
        guard let number, let scalar = Unicode.Scalar(number), number >= 0x20 || [9, 10, 13].contains(number) else {
            throw mistake("'&\(name);' is not known")
        }
        return String(Character(scalar))
    }

    private mutating func name() throws(XMLMistake) -> String {
        let start = place
        while place < bytes.count, !" \t\r\n=/><\"'&".utf8.contains(bytes[place]) { place += 1 }
        guard place > start else { throw mistake("a name is missing") }
        return String(decoding: bytes[start..<place], as: UTF8.self)
    }

    private mutating func skipBlanks() {
        while place < bytes.count, " \t\r\n".utf8.contains(bytes[place]) { advance() }
    }

    private mutating func advance() {
        if bytes[place] == UInt8(ascii: "\n") { line += 1 }
        place += 1
    }

    private mutating func take(_ text: StaticString) -> Bool {
        let wanted = UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount)
        guard bytes[place...].starts(with: wanted) else { return false }
        place += wanted.count
        return true
    }

    /// Goes behind the next such text; false if there is none.
    private mutating func pass(_ text: StaticString) -> Bool {
        while place < bytes.count {
            if take(text) { return true }
            advance()
        }
        return false
    }

    private func mistake(_ message: String) -> XMLMistake { XMLMistake(line: line, message: message) }
}
