/// One of the sixteen keys of a telephone: `0`–`9`, `*`, `#`, `A`–`D` (ITU-T Q.23).
public struct Key: Hashable, Sendable, CustomStringConvertible {
    /// The key's place in ``Key/all``: digits 0–9, then A–D, `*`, `#`. Always 0...15.
    public let index: UInt8

    /// All sixteen keys, by ``index``.
    public static let all: [Key] = (0..<16).map { Key(uncheckedIndex: $0) }

    /// The star key.
    public static let star = Key(uncheckedIndex: 14)
    /// The number sign, also called pound or hash.
    public static let pound = Key(uncheckedIndex: 15)

    /// The key that a character names, or nil. Only upper-case `A`–`D` are keys.
    public init?(_ character: Character) {
        guard let byte = character.asciiValue else { return nil }
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): index = byte - UInt8(ascii: "0")
        case UInt8(ascii: "A")...UInt8(ascii: "D"): index = byte - UInt8(ascii: "A") + 10
        case UInt8(ascii: "*"): index = 14
        case UInt8(ascii: "#"): index = 15
        default: return nil
        }
    }

    init(uncheckedIndex index: UInt8) { self.index = index }

    /// Whether the key is one of 0–9.
    public var isDigit: Bool { index < 10 }

    /// The character on the key.
    public var character: Character { Character(UnicodeScalar(Self.characters[Int(index)])) }

    /// The character on the key, as text.
    public var description: String { String(character) }

    static let characters: [UInt8] = Array("0123456789ABCD*#".utf8)
}

/// Up to 32 keys in a row: an entry, a menu choice, or the keys that wait.
///
/// A plain value of fixed size: comparing, copying and appending allocate nothing.
public struct Keys: Hashable, Sendable {
    /// The most keys that a value holds.
    public static let capacity = 32

    private var nibbles: UInt128 = 0
    private var length: UInt8 = 0

    /// No keys.
    public init() {}

    /// One key.
    public init(_ key: Key) { append(key) }

    /// The keys that a text spells, or nil if a character is no key, or there are more than ``capacity``.
    public init?(_ text: some StringProtocol) {
        for character in text {
            guard let key = Key(character), append(key) else { return nil }
        }
    }

    /// Appends a key; false, and nothing done, when ``capacity`` is reached.
    @discardableResult
    public mutating func append(_ key: Key) -> Bool {
        guard count < Self.capacity else { return false }
        nibbles |= UInt128(key.index) << (4 * UInt128(length))
        length += 1
        return true
    }

    /// Takes the first key off, if there is one.
    public mutating func popFirst() -> Key? {
        guard let key = first else { return nil }
        nibbles >>= 4
        length -= 1
        return key
    }

    /// These keys and one more; a full value stays as it is.
    public func appending(_ key: Key) -> Keys {
        var keys = self
        keys.append(key)
        return keys
    }

    /// Whether these keys begin with all of `prefix`, in order. Each value begins with itself.
    public func starts(with prefix: Keys) -> Bool {
        guard prefix.count <= count else { return false }
        guard prefix.count < Self.capacity else { return self == prefix }
        let mask = (UInt128(1) << (4 * UInt128(prefix.length))) - 1
        return nibbles & mask == prefix.nibbles
    }
}

extension Keys: RandomAccessCollection, CustomStringConvertible {
    /// The first place, always 0.
    public var startIndex: Int { 0 }
    /// The place after the last key.
    public var endIndex: Int { Int(length) }
    /// The key at a place, which must be one.
    public subscript(position: Int) -> Key {
        precondition(indices.contains(position), "no key at this place")
        return Key(uncheckedIndex: UInt8(truncatingIfNeeded: nibbles >> (4 * UInt128(position))) & 15)
    }
    /// The keys as text, as on a telephone: `1`, `10`, `*9`.
    public var description: String { String(decoding: map { Key.characters[Int($0.index)] }, as: UTF8.self) }
}
