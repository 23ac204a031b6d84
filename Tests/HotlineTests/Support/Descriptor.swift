import Foundation
import Glibc

/// A file descriptor that is closed when nobody has it any more, and that no other process gets.
final class Descriptor {
    let number: Int32
    private let isKept: Bool

    private init(_ path: String, _ flags: Int32, isKept: Bool = false) throws {
        number = Glibc.open(path, flags | O_CLOEXEC | O_NOCTTY, 0o600)
        self.isKept = isKept
        guard number >= 0 else { throw Problem("'\(path)' cannot be opened", cause: errno) }
    }

    deinit { close(number) }

    /// A file without a name.
    static func temporary(_ bytes: [UInt8] = []) throws -> Descriptor {
        let folder = try Folder()
        let file = try Descriptor("\(folder.path)/file", O_RDWR | O_CREAT, isKept: true)
        guard write(file.number, bytes, bytes.count) == bytes.count, lseek(file.number, 0, SEEK_SET) == 0 else {
            throw Problem("a temporary file cannot be written", cause: errno)
        }
        return file
    }

    /// A file that is there, for writing.
    static func open(_ path: String) throws -> Descriptor { try Descriptor(path, O_WRONLY) }

    /// A terminal, for reading and writing.
    static func terminal(_ path: String) throws -> Descriptor { try Descriptor(path, O_RDWR) }

    /// A folder, as a file that is read.
    static func folder(_ path: String) throws -> Descriptor { try Descriptor(path, O_RDONLY) }

    /// The end of a pipe whose other end is closed. A named one, so that no other process can have got that end.
    static func brokenPipe() throws -> Descriptor {
        let folder = try Folder()
        let path = "\(folder.path)/pipe"
        guard mkfifo(path, 0o600) == 0 else { throw Problem("a pipe cannot be made", cause: errno) }
        let reader = try Descriptor(path, O_RDONLY | O_NONBLOCK)
        return try withExtendedLifetime(reader) { try open(path) }
    }

    /// A pipe into which nobody writes, and which does not end.
    static func silentPipe() throws -> Descriptor {
        let folder = try Folder()
        let path = "\(folder.path)/pipe"
        guard mkfifo(path, 0o600) == 0 else { throw Problem("a pipe cannot be made", cause: errno) }
        return try Descriptor(path, O_RDWR)
    }

    /// All that was written to a file without a name.
    func text() throws -> String {
        guard isKept else { return "" }
        var bytes: [UInt8] = []
        var chunk = [UInt8](repeating: 0, count: 1 << 16)
        var count = 1
        while count > 0 {
            count = pread(number, &chunk, chunk.count, bytes.count)
            bytes += chunk.prefix(max(0, count))
        }
        guard let text = String(validating: bytes, as: UTF8.self) else { throw Problem("the output is not UTF-8") }
        return text
    }
}
