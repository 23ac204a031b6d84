import Foundation

/// A WAV file byte by byte, right or wrong, made without the product's writer.
struct WAVBytes {
    var tag = 1
    var channels = 1
    var rate = 8000
    var bits = 16
    /// What a sample of all channels takes, if the header is to say something else.
    var frameSize: Int?
    /// Whether the format is told by an extension, and its GUID is one of the usual.
    var extended: Bool?
    /// Chunks before the samples.
    var before: [UInt8] = []
    /// What the header says of the bytes of samples, and of the file, if it is to lie.
    var claims: Int?
    var riffClaims: Int?
    var data: [UInt8] = []
    var after: [UInt8] = []

    static func number(_ value: Int, _ bytes: Int) -> [UInt8] {
        (0..<bytes).map { UInt8(truncatingIfNeeded: value >> (8 * $0)) }
    }

    static func chunk(_ id: String, _ bytes: [UInt8], claims: Int? = nil, isPadded: Bool = true) -> [UInt8] {
        Array(id.utf8) + number(claims ?? bytes.count, 4) + bytes
            + (isPadded && !bytes.count.isMultiple(of: 2) ? [0] : [])
    }

    var format: [UInt8] {
        let frame = frameSize ?? channels * bits / 8
        var format = Self.number(extended == nil ? tag : 0xFFFE, 2) + Self.number(channels, 2) + Self.number(rate, 4)
        format += Self.number(rate * frame, 4) + Self.number(frame, 2) + Self.number(bits, 2)
        if let extended {
            format += Self.number(22, 2) + Self.number(bits, 2) + Self.number(0, 4) + Self.number(tag, 2)
            format += [0, 0, 0, 0, 0x10, 0, 0x80, 0, 0, 0xAA, 0, 0x38, 0x9B, extended ? 0x71 : 0x72]
        }
        return format
    }

    var bytes: [UInt8] {
        var chunks = Array("WAVE".utf8) + Self.chunk("fmt ", format) + before
        chunks += Self.chunk("data", data, claims: claims) + after
        return Array("RIFF".utf8) + Self.number(riffClaims ?? chunks.count, 4) + chunks
    }

    /// 16-bit samples.
    static func words(_ samples: [Int]) -> [UInt8] { samples.flatMap { number($0, 2) } }
}

/// A temporary folder, gone when nobody has it any more.
final class TemporaryFolder {
    let path: String

    init() throws {
        let url = FileManager.default.temporaryDirectory.appending(path: "hotline-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
        path = url.path
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    func write(_ bytes: [UInt8], to name: String = "file.wav") throws -> String {
        let place = "\(path)/\(name)"
        try Data(bytes).write(to: URL(fileURLWithPath: place))
        return place
    }

    func bytes(_ name: String) throws -> [UInt8] {
        Array(try Data(contentsOf: URL(fileURLWithPath: "\(path)/\(name)")))
    }
}

/// Runs a program, found by its name, and gives its standard output; nil if there is none of that name.
func output(of program: String, _ arguments: [String]) throws -> String? {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = [program] + arguments
    let output = Pipe()
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    try process.run()
    let data = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return process.terminationStatus == 127 ? nil : String(decoding: data, as: UTF8.self)
}
