#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#endif

/// A file that records are written to as they are made, each whole and at once.
///
/// When something cannot be written, nothing more is: what the file has then is what came before, in its order.
public final class RecordFile {
    /// What becomes of what the file has already.
    public enum Mode: Hashable, Sendable {
        /// It is thrown away.
        case replacing
        /// It stays, and records are added.
        case appending
    }

    /// The file's path.
    public let path: String
    /// Why records are lost, since when that is so.
    public private(set) var failure: RecordFileError?
    /// Whether the file had anything in it.
    public let wasEmpty: Bool
    private let descriptor: Int32

    /// Opens a file, which is made if there is none.
    public init(_ path: String, _ mode: Mode) throws(RecordFileError) {
        (descriptor, wasEmpty) = try Self.opened(path, mode)
        self.path = path
    }

    private static func opened(_ path: String, _ mode: Mode) throws(RecordFileError) -> (Int32, isEmpty: Bool) {
        let flags = O_WRONLY | O_CREAT | O_CLOEXEC | O_NOCTTY | (mode == .replacing ? O_TRUNC : O_APPEND)
        let descriptor = path.utf8.contains(0) ? -1 : open(path, flags, 0o666)
        guard descriptor >= 0 else {
            throw RecordFileError(path: path, cause: path.utf8.contains(0) ? ENOENT : errno, isOpen: false)
        }
        var status = stat()
        return (descriptor, fstat(descriptor, &status) != 0 || status.st_size == 0)
    }

    deinit { close(descriptor) }

    /// Writes a record; nothing after a failure.
    public func write(_ bytes: [UInt8]) {
        var rest = bytes[...]
        while failure == nil, !rest.isEmpty {
            #if canImport(Musl)
                let written = rest.withUnsafeBytes { Musl.write(descriptor, $0.baseAddress, $0.count) }
            #else
                let written = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
            #endif
            if written > 0 {
                rest = rest.dropFirst(written)
            } else if errno != EINTR {
                failure = RecordFileError(path: path, cause: errno, isOpen: true)
            }
        }
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
