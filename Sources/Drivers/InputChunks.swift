import Glibc
import Simulation

/// The lines of a file descriptor, many at a time: all that have come, as soon as one has come whole. The last may lack its line
/// break; line ends are LF or CR LF.
public struct InputChunks {
    private let descriptor: Int32
    /// What was read of a line that has not come whole.
    private var rest: [UInt8] = []
    private var hasEnded = false
    private var hasBegun = false

    /// The most bytes of a line. Of a longer one a byte more than these is given out, so that input without line breaks takes no
    /// memory.
    public static let longest = 4096
    private static let blockSize = 1 << 16

    /// The lines of a descriptor that nothing else reads, standard input if none is given.
    public init(of descriptor: Int32 = STDIN_FILENO) { self.descriptor = descriptor }

    /// The next lines, at least one; nil at the end.
    public mutating func next() throws(InputError) -> [ArraySlice<UInt8>]? {
        while !hasEnded {
            var block = [UInt8](repeating: 0, count: Self.blockSize)
            let count = read(descriptor, &block, block.count)
            guard count > 0 else {
                guard count == 0 || errno != EINTR else { continue }
                guard count == 0 else {
                    let reason = strerror(errno).map { String(cString: $0) } ?? "error \(errno)"
                    throw InputError("standard input cannot be read: \(reason)")
                }
                hasEnded = true
                guard !rest.isEmpty else { return nil }
                return [rest.last == UInt8(ascii: "\r") ? rest.dropLast() : rest[...]]
            }
            let lines = take(withoutMark(block[..<count]))
            if !lines.isEmpty { return lines }
        }
        return nil
    }

    /// The first block without the mark that some programs put before UTF-8.
    private mutating func withoutMark(_ block: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        defer { hasBegun = true }
        return !hasBegun && block.starts(with: [0xEF, 0xBB, 0xBF]) ? block.dropFirst(3) : block
    }

    /// The lines that a block completes.
    private mutating func take(_ block: ArraySlice<UInt8>) -> [ArraySlice<UInt8>] {
        var lines: [ArraySlice<UInt8>] = []
        var start = block.startIndex
        while let end = block[start...].firstIndex(of: UInt8(ascii: "\n")) {
            var line = block[start..<end]
            if !rest.isEmpty {
                keep(line)
                line = rest[...]
                rest = []
            }
            lines.append((line.last == UInt8(ascii: "\r") ? line.dropLast() : line).prefix(Self.longest + 1))
            start = end + 1
        }
        keep(block[start...])
        return lines
    }

    private mutating func keep(_ bytes: ArraySlice<UInt8>) {
        let room = Self.longest + 1 - rest.count
        rest += bytes.prefix(room)
    }
}
