import CallFlow

/// Turns the bytes of a terminal's keyboard into keys of the telephone and commands.
///
/// What has no meaning here (arrow and function keys, mouse reports, letters of any script) is passed over whole: no part of it is
/// taken for a key. Of pasted text only digits, `*` and `#` count, so that a pasted number can be entered and no word hangs up.
struct Keyboard: Sendable {
    /// What a person means at the keyboard.
    enum Input: Hashable, Sendable {
        case key(Key)
        case hangUp
        case skip
        case help
        case redraw
        case decide(FarEnd)
        case voice
        case status
    }

    private enum State: Hashable {
        case ground
        case escape
        /// After ESC O, or ESC [ [ of the Linux console: one more byte.
        case lastByte
        /// After ESC [: up to a final byte (ECMA-48 5.4); its bytes are kept as far as a paste's need.
        case control([UInt8])
        /// An operating system command or its like, up to BEL or ESC \.
        case string
    }

    private var state = State.ground
    private var isPasting = false

    /// Whether an escape sequence has begun and not ended.
    var isInSequence: Bool { state != .ground }

    /// What the bytes mean, in order. A sequence may go on in the next bytes.
    mutating func take(_ bytes: some Sequence<UInt8>) -> [Input] { bytes.compactMap { take($0) } }

    /// Gives up a sequence that did not go on: Escape was pressed alone.
    mutating func giveUpSequence() { state = .ground }

    private mutating func take(_ byte: UInt8) -> Input? {
        // Ctrl-C gets a person out of anything, an unfinished sequence or paste included.
        if byte == 0x03 {
            state = .ground
            return .hangUp
        }
        switch state {
        case .ground: return ground(byte)
        case .lastByte: state = .ground
        case .escape: state = Self.afterEscape(byte)
        case .string: if byte == 0x07 { state = .ground } else if byte == 0x1b { state = .escape }
        case .control(let bytes): control(byte, after: bytes)
        }
        return nil
    }

    private static func afterEscape(_ byte: UInt8) -> State {
        switch byte {
        case UInt8(ascii: "["): .control([])
        case UInt8(ascii: "O"): .lastByte
        case UInt8(ascii: "]"), UInt8(ascii: "P"), UInt8(ascii: "X"), UInt8(ascii: "^"), UInt8(ascii: "_"): .string
        case 0x1b: .escape
        default: .ground
        }
    }

    private mutating func control(_ byte: UInt8, after bytes: [UInt8]) {
        switch byte {
        case 0x1b: state = .escape
        case UInt8(ascii: "[") where bytes.isEmpty: state = .lastByte
        case 0x40...0x7e:
            if byte == UInt8(ascii: "~") {
                // Bracketed paste: ESC [ 200 ~ before, ESC [ 201 ~ after.
                if bytes == Array("200".utf8) { isPasting = true }
                if bytes == Array("201".utf8) { isPasting = false }
            }
            state = .ground
        case 0x20...0x3f: if bytes.count < 8 { state = .control(bytes + [byte]) }
        default: state = .ground
        }
    }

    private mutating func ground(_ byte: UInt8) -> Input? {
        if byte == 0x1b {
            state = .escape
            return nil
        }
        // No byte of a longer UTF-8 sequence is ASCII.
        guard byte < 0x80 else { return nil }
        let key = Key(Character(UnicodeScalar(byte)))
        if isPasting {
            guard let key, key.isDigit || key == .star || key == .pound else { return nil }
            return .key(key)
        }
        return key.map { .key($0) } ?? Self.commands[byte]
    }

    private static let commands: [UInt8: Input] = [
        0x04: .hangUp, UInt8(ascii: "q"): .hangUp, UInt8(ascii: " "): .skip, UInt8(ascii: "?"): .help, 0x0c: .redraw,
        UInt8(ascii: "a"): .decide(.answers), UInt8(ascii: "b"): .decide(.busy), UInt8(ascii: "n"): .decide(.noAnswer),
        UInt8(ascii: "h"): .decide(.hangsUp), UInt8(ascii: "v"): .voice, UInt8(ascii: "s"): .status,
    ]
}
