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
    private let mode: Mode

    /// Opens a file, which is made if there is none.
    public init(_ path: String, _ mode: Mode) throws(RecordFileError) {
        let flags = O_WRONLY | O_CREAT | O_CLOEXEC | O_NOCTTY | (mode == .replacing ? O_TRUNC : O_APPEND)
        guard !path.utf8.contains(0) else { throw RecordFileError(path: path, cause: ENOENT, isOpen: false) }
        let opened = open(path, flags, 0o666)
        guard opened >= 0 else { throw RecordFileError(path: path, cause: errno, isOpen: false) }
        descriptor = opened
        self.path = path
        self.mode = mode
    }

    deinit { close(descriptor) }

    /// Writes a record; nothing after a failure.
    ///
    /// - Parameter header: what stands before the first record of a file.
    public func write(_ record: [UInt8], header: [UInt8] = []) {
        guard failure == nil else { return }
        // Another call may be recorded at the same moment. Who is asked to end meanwhile does not wait for it.
        if mode == .appending { flock(descriptor, LOCK_EX) }
        defer { if mode == .appending { flock(descriptor, LOCK_UN) } }
        let size = sizeIfRegular
        let start = isFirst(size) ? header : isInLine(size) ? Array("\r\n".utf8) : []
        hasWritten = true
        guard let cause = writeAll(start + record) else { return }
        failure = RecordFileError(path: path, cause: cause, isOpen: true)
        if let size { _ = ftruncate(descriptor, size) }
    }

    private var hasWritten = false

    /// Whether the next record is the first that is there.
    private func isFirst(_ size: off_t?) -> Bool { size.map { $0 == 0 } ?? !hasWritten }

    /// Whether a path is that of this file.
    public func isFile(at path: String) -> Bool {
        var (own, other) = (stat(), stat())
        guard fstat(descriptor, &own) == 0, stat(path, &other) == 0 else { return false }
        return own.st_dev == other.st_dev && own.st_ino == other.st_ino
    }

    /// How much the file has; nil if it is no regular file, such as a pipe.
    private var sizeIfRegular: off_t? {
        var status = stat()
        guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
        return status.st_size
    }

    /// Whether the file's last line was not ended, as an editor may leave it.
    private func isInLine(_ size: off_t?) -> Bool {
        guard let size, size > 0 else { return false }
        let reader = open(path, O_RDONLY | O_CLOEXEC | O_NOCTTY | O_NONBLOCK)
        defer { if reader >= 0 { close(reader) } }
        var last: UInt8 = 0
        return pread(reader, &last, 1, size - 1) == 1 && last != UInt8(ascii: "\n")
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
