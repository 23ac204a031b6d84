import Foundation
import Prompts
import TestSupport
import Testing

@testable import FlowFiles

/// Files damaged at random. A failure names its seed; `HOTLINE_SEEDS=17` tries that one alone, `1-100000` so many.
@Suite("Any damage to a file")
struct RobustnessTests {
    static let seeds = Seeds.first(400)

    @Test("A damaged flow is read, or refused at places that it has")
    func flows() throws {
        let original = try FileBytes.contents(ofPath: Checkout.path("Sources/Lines/Embedded/detention-line/line.yaml"))
        let common = try DetentionLineTests.catalog()
        var surroundings = FlowDecoder.Surroundings(catalog: common)
        surroundings.folderCatalog = { language, known throws(Diagnostics) in
            let path = Checkout.path("Sources/Lines/Embedded/detention-line/Prompts/\(language.code)/catalog.yaml")
            return try CatalogReader.read(
                bytes: try FileBytes.contents(ofPath: path), file: path, folder: language, known: known)
        }
        surroundings.line = { id throws(Diagnostics) in
            let path = Checkout.path("Sources/Lines/Parts/\(id)/line.yaml")
            guard FileBytes.exists(path) else { return nil }
            return IncludedLine(
                source: try SourceText(bytes: try FileBytes.contents(ofPath: path), file: path),
                surroundings: FlowDecoder.Surroundings(catalog: common))
        }
        let undamaged = try SourceText(bytes: original, file: "x")
        #expect(try FlowDecoder.flowFile(of: undamaged, surroundings: surroundings).warnings.isEmpty)
        try Self.damage(original, name: "flows") { bytes throws(Diagnostics) in
            let source = try SourceText(bytes: bytes, file: "x")
            return try FlowDecoder.flowFile(of: source, surroundings: surroundings).warnings
        }
    }

    @Test("A damaged catalog is read, or refused at places that it has")
    func catalogs() throws {
        let original = try FileBytes.contents(ofPath: Checkout.path("Prompts/es/catalog.yaml"))
        try Self.damage(original, name: "catalogs") { bytes throws(Diagnostics) in
            _ = try CatalogReader.read(bytes: bytes, file: "x", folder: nil)
            return []
        }
    }

    @Test("A damaged table is read, or refused at places that it has")
    func tables() throws {
        let row = "\"1,2\",\"a \"\"b\"\"\",\"ñ\r\nñ\",x\r\n"
        let rows = (0..<20).map { row.replacing("1,2", with: "\($0)") }
        let original = Array(("key,a,b,c\r\n" + rows.joined()).utf8)
        try Self.damage(original, name: "tables") { bytes throws(Diagnostics) in
            _ = try TableReader.read(bytes: bytes, file: "x")
            return []
        }
    }

    /// Reads a file damaged in each seed's way.
    private static func damage(
        _ original: [UInt8], name: String, read: ([UInt8]) throws(Diagnostics) -> [Diagnostic]
    ) throws {
        print("damaged \(name): seeds \(seeds)")
        for seed in seeds {
            var generator = SplitMix64(state: seed)
            let bytes = Damage.apply(to: original, &generator)
            do throws(Diagnostics) {
                check(try read(bytes), in: bytes, "seed \(seed)")
            } catch {
                #expect(!error.errors.isEmpty && error.cause == .wrong, "seed \(seed)")
                check(error.all, in: bytes, "seed \(seed)")
                #expect(error.rendered(color: true).unicodeScalars.allSatisfy { $0 != "\0" }, "seed \(seed)")
            }
        }
    }

    private static func check(_ diagnostics: [Diagnostic], in bytes: [UInt8], _ seed: String) {
        let lines = Self.lines(of: bytes)
        for diagnostic in diagnostics {
            guard let position = diagnostic.position, lines.indices.contains(position.line - 1) else {
                Issue.record("\(seed): \(diagnostic) has no place")
                continue
            }
            let length = String(decoding: lines[position.line - 1], as: UTF8.self).unicodeScalars.count
            #expect((1...length + 1).contains(position.column), "\(seed): \(diagnostic)")
        }
    }

    /// The lines of a file, which end at LF, CR LF or CR.
    private static func lines(of bytes: [UInt8]) -> [ArraySlice<UInt8>] {
        let (feed, carriageReturn) = (UInt8(ascii: "\n"), UInt8(ascii: "\r"))
        let parts = bytes.split(separator: feed, omittingEmptySubsequences: false)
        return parts.flatMap { part in
            let isPair = part.last == carriageReturn && part.endIndex < bytes.count
            return (isPair ? part.dropLast() : part).split(separator: carriageReturn, omittingEmptySubsequences: false)
        }
    }
}

/// Ways to damage a file.
private enum Damage {
    /// One to four of them, one after the other.
    static func apply(to original: [UInt8], _ generator: inout SplitMix64) -> [UInt8] {
        var bytes = original
        for _ in 0..<Int.random(in: 1...4, using: &generator) where !bytes.isEmpty { damage(&bytes, &generator) }
        return bytes
    }

    /// Bytes that mean something to YAML or to what is read from it.
    private static let signs = Array("{}[]:,#*&!|>'\"%@` \n\t\r-?~0aA<.\u{1B}\u{0}é日".utf8)

    private static func damage(_ bytes: inout [UInt8], _ generator: inout SplitMix64) {
        let place = Int.random(in: 0..<bytes.count, using: &generator)
        let end = min(place + Int.random(in: 1...40, using: &generator), bytes.count)
        switch Int.random(in: 0..<8, using: &generator) {
        case 0: bytes[place] ^= 1 << UInt8.random(in: 0..<8, using: &generator)
        case 1: bytes[place] = signs.randomElement(using: &generator) ?? 0
        case 2: bytes.insert(signs.randomElement(using: &generator) ?? 0, at: place)
        case 3: bytes.removeSubrange(place..<end)
        case 4: bytes.insert(contentsOf: bytes[place..<end], at: place)
        case 5: bytes.removeSubrange(end...)
        case 6:
            let other = Int.random(in: 0..<bytes.count, using: &generator)
            bytes.insert(contentsOf: bytes[place..<end], at: other)
        default: swapLines(&bytes, &generator)
        }
    }

    private static func swapLines(_ bytes: inout [UInt8], _ generator: inout SplitMix64) {
        var lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
        let (first, second) = (
            lines.indices.randomElement(using: &generator), lines.indices.randomElement(using: &generator)
        )
        guard let first, let second else { return }
        lines.swapAt(first, second)
        bytes = Array(lines.joined(separator: [UInt8(ascii: "\n")]))
    }
}
