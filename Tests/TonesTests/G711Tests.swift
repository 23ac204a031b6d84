import Foundation
import Testing
import Tones

@Suite("G.711")
struct G711Tests {
    static let everySample = (Int16.min...Int16.max).map { $0 }

    /// SHA-256 of what the reference software of ITU-T G.191 gives for all samples in ascending order, in 16-bit little-endian words.
    @Test(
        "All codes and all decoded samples are those of the reference",
        arguments: [
            (
                G711.aLaw, "e1e8717a8c7a493583a2e8ac6916f0e37383d9226c6fb60de541393aba8bf402",
                "faf8570479a0e7d0e1da55d48c42e76961d0e5c285c35d42e9f6dafbafae8a35"
            ),
            (
                G711.muLaw, "0523921b8957bccf95d0e0f2e43930359403d5ad4e31926b2272aa74a1f22c43",
                "cf9f90195534a105f211b1fb5c511ab45ee76827ac0987d6cc804afb897ef0f6"
            ),
        ])
    func reference(law: G711, codes: String, decoded: String) throws {
        let samples = "697df5e3231fd569f25e5826e4aab08fe4526bb6730a7489aabeb4708e6efe5d"
        #expect(try Self.digest(Self.everySample) == samples)
        let encoded = Self.everySample.map { law.encode($0) }
        #expect(try Self.digest(encoded.map { Int16($0) }) == codes)
        #expect(try Self.digest(encoded.map { law.decode($0) }) == decoded)
    }

    @Test(
        "Single samples are coded as the standard has it",
        arguments: [
            (0, 213, 8, 255, 0), (-1, 85, -8, 127, 0), (1000, 250, 1008, 206, 988),
            (-32768, 42, -32256, 0, -32124),
        ])
    func spots(sample: Int, aLaw: Int, decodedA: Int, muLaw: Int, decodedMu: Int) {
        let sample = Int16(sample)
        #expect(G711.aLaw.encode(sample) == UInt8(aLaw))
        #expect(G711.aLaw.decode(UInt8(aLaw)) == Int16(decodedA))
        #expect(G711.muLaw.encode(sample) == UInt8(muLaw))
        #expect(G711.muLaw.decode(UInt8(muLaw)) == Int16(decodedMu))
    }

    @Test("A code decoded and coded again is the same, but for µ-law's second zero", arguments: G711.allCases)
    func again(law: G711) {
        for code in UInt8.min...UInt8.max {
            let again = law.encode(law.decode(code))
            #expect(again == code || law == .muLaw && code == 0x7F && again == 0xFF)
        }
    }

    /// The digest by the system's own program.
    private static func digest(_ words: [Int16]) throws -> String {
        let file = FileManager.default.temporaryDirectory.appending(path: "hotline-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: file) }
        try Data(words.flatMap { [UInt8(truncatingIfNeeded: $0), UInt8(truncatingIfNeeded: $0 >> 8)] }).write(to: file)
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = ["sha256sum", file.path]
        let output = Pipe()
        process.standardOutput = output
        try process.run()
        let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        process.waitUntilExit()
        return String(text.prefix(64))
    }
}

@Suite("Samples as integers")
struct PCMTests {
    @Test(
        "The nearest integer is taken; beyond full scale it is clipped, and what is no number is 0",
        arguments: [
            (0, 0), (1, 32767), (-1, -32768), (0.5, 16384), (1e-5, 0), (2e-5, 1), (-2e-5, -1), (1e30, 32767),
            (-1e30, -32768), (.infinity, 32767), (-.infinity, -32768), (.nan, 0), (.signalingNaN, 0),
            (.greatestFiniteMagnitude, 32767), (.leastNonzeroMagnitude, 0),
        ] as [(Float, Int16)])
    func integer(sample: Float, integer: Int16) {
        #expect(PCM.int16(sample) == integer)
    }

    @Test("Every integer comes back from its number")
    func again() {
        #expect(G711Tests.everySample.allSatisfy { PCM.int16(PCM.float($0)) == $0 })
    }

    @Test("What is clipped is counted, and nothing is written beyond either buffer")
    func count() {
        let samples: [Float] = [0.5, 1, -1, 1.5, -1.5, .nan, .infinity]
        var integers = [Int16](repeating: 7, count: 9)
        let clipped = samples.withUnsafeBufferPointer { samples in
            integers.withUnsafeMutableBufferPointer { PCM.convert(samples, to: $0) }
        }
        #expect(integers == [16384, 32767, -32768, 32767, -32768, 0, 32767, 7, 7])
        // A full-scale sine touches 32,768, which is one more than there is.
        #expect(clipped == 4)
        var few: [Int16] = [7, 7]
        samples.withUnsafeBufferPointer { samples in
            _ = few.withUnsafeMutableBufferPointer { PCM.convert(samples, to: $0) }
        }
        #expect(few == [16384, 32767])
    }
}
