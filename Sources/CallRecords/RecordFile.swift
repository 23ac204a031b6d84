import Glibc

/// A file that records are written to as they are made, each whole and at once.
///
/// When something cannot be written, nothing more is: what the file has then is what came before, in its order, and no part of a record.
public final class RecordFile {
    /// What becomes of what the file has already.
    public enum Mode: Hashable, Sendable {
        /// It is thrown away.
        case replacing
        /// It stays, and records are added; those of other processes too, in turn.
        case appending
    }

    /// The file's path.
    public let path: String
    /// Why records are lost, since when that is so.
    public private(set) var failure: RecordFileError?
    private let descriptor: Int32

    /// Opens a file, which is made if there is none.
    public init(_ path: String, _ mode: Mode) throws(RecordFileError) {
        // Read as well where that is allowed, to see how the file ends.
        let flags = O_CREAT | O_CLOEXEC | O_NOCTTY | (mode == .replacing ? O_TRUNC : O_APPEND)
        guard !path.utf8.contains(0) else { throw RecordFileError(path: path, cause: ENOENT, isOpen: false) }
        var opened = open(path, O_RDWR | flags, 0o666)
        if opened < 0, errno == EACCES || errno == EINVAL { opened = open(path, O_WRONLY | flags, 0o666) }
        guard opened >= 0 else { throw RecordFileError(path: path, cause: errno, isOpen: false) }
        descriptor = opened
        self.path = path
    }

    deinit { close(descriptor) }

    /// Writes a record; nothing after a failure.
    ///
    /// - Parameter header: what stands before the first record of a file.
    public func write(_ record: [UInt8], header: [UInt8] = []) {
        guard failure == nil else { return }
        // Another call may be recorded at the same moment.
        while flock(descriptor, LOCK_EX) != 0, errno == EINTR {}
        defer { flock(descriptor, LOCK_UN) }
        let size = sizeIfRegular
        let start = size == 0 ? header : isInLine(size) ? Array("\r\n".utf8) : []
        guard let cause = writeAll(start + record) else { return }
        failure = RecordFileError(path: path, cause: cause, isOpen: true)
        if let size { _ = ftruncate(descriptor, size) }
    }

    /// How much the file has; nil if it is no regular file, such as a pipe.
    private var sizeIfRegular: off_t? {
        var status = stat()
        guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
        return status.st_size
    }

    /// Whether the file's last line was not ended, as an editor may leave it.
    private func isInLine(_ size: off_t?) -> Bool {
        var last: UInt8 = 0
        guard let size, size > 0, pread(descriptor, &last, 1, size - 1) == 1 else { return false }
        return last != UInt8(ascii: "\n")
    }

    /// Writes everything, or returns the `errno` that stopped it.
    private func writeAll(_ bytes: [UInt8]) -> Int32? {
        var rest = bytes[...]
        while !rest.isEmpty {
            let written = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
            if written > 0 {
                rest = rest.dropFirst(written)
            } else if written == 0 || errno != EINTR {
                return written == 0 ? EIO : errno
            }
        }
        return nil
    }
}

/// Why records are not kept.
public struct RecordFileError: Error, Hashable, Sendable, CustomStringConvertible {
    /// The file's path.
    public let path: String
    /// The operating system's reason, an `errno`.
    public let cause: Int32
    /// Whether the file had been opened.
    public let isOpen: Bool

    /// What is wrong.
    public var description: String {
        let reason = strerror(cause).map { String(cString: $0) } ?? "error \(cause)"
        return isOpen
            ? "'\(path)' cannot be written any more: \(reason)" : "'\(path)' cannot be opened for writing: \(reason)"
    }
}
