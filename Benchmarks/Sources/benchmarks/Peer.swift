import Foundation

/// Another program that does the same work, asked in turns with ours so that both meet the same machine.
final class Peer {
    private let process = Process()
    private let (input, output) = (Pipe(), Pipe())

    /// Starts a Python program.
    ///
    /// - Parameter input: its first line.
    init(python: URL, script: String, input firstLine: String) throws {
        process.executableURL = python
        process.arguments = [script]
        process.standardInput = input
        process.standardOutput = output
        try process.run()
        try send(firstLine)
    }

    deinit {
        try? input.fileHandleForWriting.close()
        process.waitUntilExit()
    }

    /// How often a second it does a piece of work.
    func rate(of work: String) throws -> Double {
        try send(work)
        // A line may come in pieces.
        var bytes = Data()
        while bytes.last != UInt8(ascii: "\n") {
            let more = output.fileHandleForReading.availableData
            guard !more.isEmpty else { throw CocoaError(.executableRuntimeMismatch) }
            bytes += more
        }
        let answer = String(decoding: bytes, as: UTF8.self)
        guard let rate = Double(answer.trimmingCharacters(in: .whitespacesAndNewlines)) else {
            throw CocoaError(.fileReadCorruptFile)
        }
        return rate
    }

    private func send(_ line: String) throws {
        try input.fileHandleForWriting.write(contentsOf: Data("\(line)\n".utf8))
    }
}
