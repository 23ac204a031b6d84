import Glibc

/// The lines of a file descriptor, each given out as soon as it has come whole. The last one may lack its line break.
public struct InputLines {
    private let descriptor: Int32
    /// What was read and not given out yet.
    private var bytes: [UInt8] = []
    /// How many of those are known to have no line break.
    private var searched = 0
    private var hasEnded = false

    /// The most bytes of a line, far more than a caller presses at once; what never breaks its lines is not kept for ever.
    static let longest = 1 << 16

    /// The lines of a descriptor that nothing else reads, standard input if none is given.
    public init(of descriptor: Int32 = STDIN_FILENO) { self.descriptor = descriptor }

    /// Why there is no next line.
    public enum Mistake: Error, Hashable, Sendable, CustomStringConvertible {
        /// It is no text.
        case notUTF8
        /// It has too many bytes.
        case tooLong
        /// Nothing can be read; the cause is an `errno`.
        case unreadable(cause: Int32)

        /// What is wrong, and what to do next.
        public var description: String {
            switch self {
            case .notUTF8: "the line is not UTF-8; the keys are 0-9, *, # and A-D"
            case .tooLong: "the line has more than \(InputLines.longest) bytes; write keys in several lines"
            case .unreadable(let cause):
                "nothing can be read here (\(strerror(cause).map { String(cString: $0) } ?? "error \(cause)")); "
                    + "give the keys by a pipe or a file"
            }
        }
    }

    /// The next line without its line feed; nil at the end.
    public mutating func next() throws(Mistake) -> String? {
        while true {
            if let end = bytes[searched...].firstIndex(of: UInt8(ascii: "\n")) {
                return try line(endingAt: end, skip: 1)
            }
            searched = bytes.count
            if hasEnded { return bytes.isEmpty ? nil : try line(endingAt: bytes.endIndex, skip: 0) }
            guard bytes.count <= Self.longest else { throw .tooLong }
            try readMore()
        }
    }

    private mutating func line(endingAt end: Int, skip: Int) throws(Mistake) -> String {
        guard let line = String(validating: bytes[..<end], as: UTF8.self) else { throw .notUTF8 }
        bytes.removeFirst(end + skip)
        searched = 0
        return line
    }

    private mutating func readMore() throws(Mistake) {
        var chunk = [UInt8](repeating: 0, count: 4096)
        let count = read(descriptor, &chunk, chunk.count)
        if count > 0 { bytes += chunk[..<count] }
        if count == 0 { hasEnded = true }
        if count < 0, errno != EINTR { throw .unreadable(cause: errno) }
    }
}
