import Foundation
import Testing

/// A program of others that reads what ours writes.
enum Tool {
    /// The Python that Scripts/test makes with what tests need of it.
    static func python() throws -> String {
        let path = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
            .appending(path: "../../../.build-python/bin/python").path
        try #require(
            FileManager.default.isExecutableFile(atPath: path),
            "there is no \(path); Scripts/test makes it, with the packages of Tests/requirements.txt")
        return path
    }

    /// Runs a program, found by its name, in a folder.
    ///
    /// - Returns: its exit status, and what it writes to standard output and standard error together.
    static func run(_ program: String, _ arguments: String..., in folder: Folder) throws -> (
        status: Int32, output: String
    ) {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = [program] + arguments
        process.currentDirectoryURL = URL(fileURLWithPath: folder.path)
        let output = Pipe()
        process.standardOutput = output
        process.standardError = output
        try process.run()
        let data = output.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return (process.terminationStatus, String(decoding: data, as: UTF8.self))
    }
}
