import Glibc

/// A regular file that is open for reading.
final class InputFile {
    let path: String
    /// How many bytes it had when it was opened.
    let size: Int
    private let descriptor: Int32

    /// Opens a file. Nothing here waits for the other end of a pipe.
    init(_ path: String) throws(AudioFileError) {
        guard !path.utf8.contains(0) else { throw AudioFileError(path, .missing) }
        descriptor = open(path, O_RDONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC)
        self.path = path
        var status = stat()
        guard descriptor >= 0, fstat(descriptor, &status) == 0 else {
            size = 0
            throw AudioFileError(path, Self.problem(errno))
        }
        size = Int(status.st_size)
        switch status.st_mode & S_IFMT {
        case S_IFREG: break
        case S_IFDIR: throw AudioFileError(path, .folder)
        default: throw AudioFileError(path, .notRegular)
        }
    }

    deinit { if descriptor >= 0 { close(descriptor) } }

    private static func problem(_ code: Int32) -> AudioFileError.Problem {
        switch code {
        case ENOENT, ENOTDIR: .missing
        case ENXIO: .notRegular
        default: .unreadable(code)
        }
    }

    /// Bytes from a place; fewer only where the file ends.
    func bytes(at place: Int, count: Int) throws(AudioFileError) -> [UInt8] {
        let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: count, alignment: 1)
        defer { buffer.deallocate() }
        return Array(buffer.prefix(try fill(buffer, from: place)))
    }

    /// Reads into a buffer from a place, and says how many bytes; fewer than there is room only where the file ends.
    func fill(_ buffer: UnsafeMutableRawBufferPointer, from place: Int) throws(AudioFileError) -> Int {
        var done = 0
        while done < buffer.count {
            let count = pread(
                descriptor, buffer.baseAddress.map { $0 + done }, buffer.count - done, off_t(place + done))
            if count > 0 {
                done += count
            } else if count == 0 {
                return done
            } else if errno != EINTR {
                throw AudioFileError(path, .unreadable(errno))
            }
        }
        return done
    }
}
