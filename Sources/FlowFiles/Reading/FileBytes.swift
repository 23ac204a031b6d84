import Glibc

/// Reads whole files, and only what a flow's files can be.
package enum FileBytes {
    /// The bytes of a file.
    ///
    /// - Throws: ``Diagnostics`` of cause `unreadable`, or `wrong` if the file is too large.
    static func contents(ofPath path: String) throws(Diagnostics) -> [UInt8] {
        do {
            return try contents(ofFile: path)
        } catch {
            var cause = Diagnostics.Cause.unreadable
            if case .fileTooLarge = error { cause = .wrong }
            throw Diagnostics([Diagnostic(file: path, message: error.message)], cause: cause)
        }
    }

    /// Whether anything has that path.
    package static func exists(_ path: String) -> Bool { status(of: path) != nil }

    /// Whether a path is that of a folder.
    package static func isFolder(_ path: String) -> Bool {
        status(of: path).map { $0.st_mode & S_IFMT == S_IFDIR } ?? false
    }

    /// The names of what is in a folder.
    ///
    /// - Throws: ``Diagnostics`` of cause `unreadable`.
    package static func names(inFolder path: String) throws(Diagnostics) -> [String] {
        guard !path.utf8.contains(0), let folder = opendir(path) else {
            throw Diagnostics([Diagnostic(file: path, message: openFailure(errno).message)], cause: .unreadable)
        }
        defer { closedir(folder) }
        var names: [String] = []
        while let entry = readdir(folder) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) {
                $0.withMemoryRebound(to: CChar.self, capacity: Int(entry.pointee.d_reclen)) { String(cString: $0) }
            }
            if name != ".", name != ".." { names.append(name) }
        }
        return names
    }

    private static func status(of path: String) -> stat? {
        var status = stat()
        return !path.utf8.contains(0) && stat(path, &status) == 0 ? status : nil
    }

    /// The bytes of a regular file of a bearable size.
    ///
    /// The size is asked before anything is read, and nothing here waits for the other end of a pipe.
    static func contents(ofFile path: String) throws(Mistake) -> [UInt8] {
        guard !path.utf8.contains(0) else { throw .fileMissing }
        let descriptor = open(path, O_RDONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC)
        guard descriptor >= 0 else { throw openFailure(errno) }
        defer { close(descriptor) }
        var status = stat()
        guard fstat(descriptor, &status) == 0 else { throw .fileUnreadable(reason(errno)) }
        switch status.st_mode & S_IFMT {
        case S_IFREG: break
        case S_IFDIR: throw .fileIsFolder
        default: throw .fileNotRegular
        }
        guard status.st_size <= Limits.bytes else { throw .fileTooLarge(bytes: Int(status.st_size)) }
        return try contents(of: descriptor, expecting: Int(status.st_size))
    }

    /// Reads to the end, which may have moved since the size was asked.
    private static func contents(of descriptor: Int32, expecting size: Int) throws(Mistake) -> [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(size)
        var chunk = [UInt8](repeating: 0, count: 1 << 16)
        while true {
            let count = chunk.withUnsafeMutableBytes { read(descriptor, $0.baseAddress, $0.count) }
            if count < 0, errno == EINTR { continue }
            guard count >= 0 else { throw .fileUnreadable(reason(errno)) }
            guard count > 0 else { return bytes }
            bytes += chunk[..<count]
            guard bytes.count <= Limits.bytes else { throw .fileTooLarge(bytes: bytes.count) }
        }
    }

    private static func openFailure(_ code: Int32) -> Mistake {
        switch code {
        case ENOENT, ENOTDIR: .fileMissing
        case ENXIO: .fileNotRegular
        default: .fileUnreadable(reason(code))
        }
    }

    private static func reason(_ code: Int32) -> String {
        strerror(code).map { String(cString: $0) } ?? "error \(code)"
    }
}
