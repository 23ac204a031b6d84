import Glibc
import Simulation

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

    /// The next line without its line feed; nil at the end.
    public mutating func next() throws(InputError) -> String? {
        while true {
            if let end = bytes[searched...].firstIndex(of: UInt8(ascii: "\n")) {
                return try line(endingAt: end, skip: 1)
            }
            searched = bytes.count
            if hasEnded { return bytes.isEmpty ? nil : try line(endingAt: bytes.endIndex, skip: 0) }
            guard bytes.count <= Self.longest else {
                throw InputError("the line has more than \(Self.longest) bytes; write keys in several lines")
            }
            try readMore()
        }
    }

    /// The number of the next line that says something, if there is one without waiting.
    ///
    /// - Parameter count: how many lines were taken.
    public mutating func nextUnused(after count: Int) -> Int? {
        var number = count
        while isReady, let line = try? next() {
            number += 1
            if line.contains(where: { !$0.isWhitespace }) { return number }
        }
        return nil
    }

    private var isReady: Bool {
        if hasEnded || bytes.contains(UInt8(ascii: "\n")) { return true }
        var place = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
        return poll(&place, 1, 0) > 0
    }

    private mutating func line(endingAt end: Int, skip: Int) throws(InputError) -> String {
        guard let line = String(validating: bytes[..<end], as: UTF8.self) else {
            throw InputError("the line is not UTF-8; the keys are 0-9, *, # and A-D")
        }
        bytes.removeFirst(end + skip)
        searched = 0
        return line
    }

    private mutating func readMore() throws(InputError) {
        guard EndSignals.wait(for: descriptor) else {
            hasEnded = true
            return
        }
        var chunk = [UInt8](repeating: 0, count: 4096)
        let count = read(descriptor, &chunk, chunk.count)
        if count > 0 { bytes += chunk[..<count] }
        if count == 0 { hasEnded = true }
        guard count < 0, errno != EINTR else { return }
        let reason = strerror(errno).map { String(cString: $0) } ?? "error \(errno)"
        throw InputError("nothing can be read here (\(reason)); give the keys by a pipe or a file")
    }
}
