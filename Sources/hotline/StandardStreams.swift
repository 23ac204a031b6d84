import Drivers
import Glibc

/// The places of the standard streams.
enum StandardStreams {
    /// Gives a stream that was closed its place back, as one that is at its end and takes nothing; else the next file that is opened, a
    /// call's log, would take the place and what is written to the stream.
    static func keepPlaces() {
        for descriptor in STDIN_FILENO...STDERR_FILENO where fcntl(descriptor, F_GETFD) < 0 {
            // The lowest that is free is given: this one.
            _ = open("/dev/null", O_RDONLY)
        }
    }
}

/// Standard output, written at once.
enum StandardOutput {
    /// Writes a text.
    ///
    /// - Throws: ``Failure`` with the status for lost output.
    static func write(_ text: String) throws(Failure) { try write(Array(text.utf8)) }

    /// Writes bytes: UTF-8, or samples.
    ///
    /// - Throws: ``Failure`` with the status for lost output.
    static func write(_ bytes: [UInt8]) throws(Failure) {
        guard let cause = FileDescriptorText.write(bytes, to: STDOUT_FILENO) else { return }
        let reason = strerror(cause).map { String(cString: $0) } ?? "error \(cause)"
        throw Failure(.outputLost, "standard output cannot be written any more: \(reason)")
    }
}

/// Standard error, for people.
enum StandardError {
    /// Whether colors help whoever reads it.
    static var isColored: Bool { TerminalLook(output: STDERR_FILENO).isStyled }

    /// Writes a question, whose answer stands on the same line.
    static func ask(_ question: String) { _ = FileDescriptorText.write(Array(question.utf8), to: STDERR_FILENO) }

    /// Writes a message and a line end. If that cannot be, nobody can be told.
    static func write(_ message: String) {
        _ = FileDescriptorText.write(Array((message + "\n").utf8), to: STDERR_FILENO)
    }
}

private enum FileDescriptorText {
    /// Writes all of some bytes, or returns the `errno` that stopped it.
    static func write(_ bytes: [UInt8], to descriptor: Int32) -> Int32? {
        var bytes = bytes[...]
        while !bytes.isEmpty {
            let written = bytes.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
            if written > 0 {
                bytes = bytes.dropFirst(written)
            } else if written == 0 || errno != EINTR {
                return written == 0 ? EIO : errno
            }
        }
        return nil
    }
}
