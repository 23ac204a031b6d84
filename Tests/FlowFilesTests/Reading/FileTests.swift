import Foundation
import Prompts
import Testing

@testable import FlowFiles

@Suite("Files that cannot be read, or are no text")
struct FileTests {
    /// What each reader says of a path.
    private static func failures(of path: String) -> [Diagnostics] {
        let readers: [(String) throws -> Void] = [
            { _ = try FlowReader.read(path: $0) }, { _ = try CatalogReader.read(path: $0) },
            { _ = try FactsReader.read(path: $0) }, { _ = try TableReader.read(path: $0) },
        ]
        return readers.compactMap { read in
            do {
                try read(path)
                return nil
            } catch {
                return error as? Diagnostics
            }
        }
    }

    @Test("A file that is not there is told to be missing", arguments: ["gone.yaml", "gone/gone.yaml", "", "a\u{0}b"])
    func missing(name: String) throws {
        let folder = try TemporaryFolder()
        let path = name.isEmpty ? "" : folder.path + "/" + name
        for error in Self.failures(of: path) {
            #expect(error.all == [Diagnostic(file: path, message: "there is no such file")])
            #expect(error.cause == .unreadable)
        }
        #expect(Self.failures(of: path).count == 4)
    }

    @Test("A file that is taken for a folder is told to be missing")
    func fileAsFolder() throws {
        let folder = try TemporaryFolder()
        let path = try folder.add("a.yaml", "x") + "/line.yaml"
        let expected = Diagnostic(file: path, message: "there is no such file")
        #expect(Self.failures(of: path).map(\.all) == [[expected], [expected], [expected], [expected]])
    }

    @Test("A folder is no catalog")
    func folder() throws {
        let folder = try TemporaryFolder()
        let error = #expect(throws: Diagnostics.self) { try CatalogReader.read(path: folder.path) }
        #expect(error?.all == [Diagnostic(file: folder.path, message: "this is a folder, not a file")])
        #expect(error?.cause == .unreadable)
    }

    @Test("A folder needs a flow file")
    func folderWithoutFlow() throws {
        let folder = try TemporaryFolder()
        let error = #expect(throws: Diagnostics.self) { try FlowReader.read(path: folder.path) }
        #expect(error?.all == [Diagnostic(file: folder.path, message: "the folder has no line.yaml")])
        #expect(error?.cause == .unreadable)
    }

    @Test("A pipe is refused without waiting for its other end", .timeLimit(.minutes(1)))
    func pipe() throws {
        let folder = try TemporaryFolder()
        let path = folder.path + "/pipe.yaml"
        try #require(mkfifo(path, 0o600) == 0)
        let failures = Self.failures(of: path)
        let expected = Diagnostic(file: path, message: "this is not an ordinary file")
        #expect(failures.map(\.all) == [[expected], [expected], [expected], [expected]])
        #expect(failures.map(\.cause) == [.unreadable, .unreadable, .unreadable, .unreadable])
    }

    @Test("A device is no file")
    func device() {
        let error = #expect(throws: Diagnostics.self) { try FlowReader.read(path: "/dev/null") }
        #expect(error?.description == "/dev/null: error: this is not an ordinary file")
    }

    @Test("A file that cannot be opened is told with the system's reason")
    func unreadable() throws {
        let folder = try TemporaryFolder()
        let path = folder.path + "/loop.yaml"
        try FileManager.default.createSymbolicLink(atPath: path, withDestinationPath: path)
        let error = #expect(throws: Diagnostics.self) { try FlowReader.read(path: path) }
        #expect(error?.all.first?.message == "the file cannot be read: Too many levels of symbolic links")
        #expect(error?.cause == .unreadable)
    }

    @Test(
        "A file over eight mebibytes is refused before it is read",
        arguments: [(100_000_000, "100 MB"), (8_388_609, "8.3 MB"), (12_345_678, "12.3 MB")])
    func tooLarge(size: Int, shown: String) throws {
        let folder = try TemporaryFolder()
        let path = try folder.add("large.yaml", "")
        try #require(truncate(path, size) == 0)
        let failures = Self.failures(of: path)
        let expected = Diagnostic(file: path, message: "the file has \(shown); at most 8 MB are read")
        #expect(failures.map(\.all) == [[expected], [expected], [expected], [expected]])
        #expect(failures.map(\.cause) == [.wrong, .wrong, .wrong, .wrong])
    }

    @Test("A text over eight mebibytes is refused too")
    func tooLargeText() {
        let text = String(repeating: "#", count: 8_388_609)
        #expect(Complaints.ofWholeFlow(text) == [" error: the file has 8.3 MB; at most 8 MB are read"])
    }

    @Test(
        "Bytes that are no UTF-8 are refused at their place",
        arguments: [
            ([0x61, 0x3A, 0x20, 0xFF], "1:4: error: the byte 0xFF is not UTF-8; save the file as UTF-8"),
            ([0x61, 0x0A, 0xC3, 0xB1, 0xE9, 0x62], "2:2: error: the byte 0xE9 is not UTF-8; save the file as UTF-8"),
            ([0xC3], "1:1: error: the byte 0xC3 is not UTF-8; save the file as UTF-8"),
            ([0xED, 0xA0, 0x80], "1:1: error: the byte 0xED is not UTF-8; save the file as UTF-8"),
            ([0xC0, 0x80], "1:1: error: the byte 0xC0 is not UTF-8; save the file as UTF-8"),
            ([0xFF, 0xFE, 0x61, 0x00], "1:1: error: the file is UTF-16; save it as UTF-8"),
            ([0xFE, 0xFF, 0x00, 0x61], "1:1: error: the file is UTF-16; save it as UTF-8"),
            ([0x61, 0x00, 0x62, 0x00], "1:2: error: the control character 0x00 is not text; take it out"),
            ([0x61, 0x0A, 0x09, 0x1B], "2:2: error: the control character 0x1B is not text; take it out"),
            ([0x61, 0x7F, 0xFF], "1:2: error: the control character 0x7F is not text; take it out"),
            ([0x61, 0xFF, 0x7F], "1:2: error: the byte 0xFF is not UTF-8; save the file as UTF-8"),
        ] as [([UInt8], String)])
    func noText(bytes: [UInt8], complaint: String) throws {
        let folder = try TemporaryFolder()
        let path = try folder.add("bytes.yaml", bytes: bytes)
        for error in Self.failures(of: path) {
            #expect(Complaints.lines(error.all) == [path + ":" + complaint])
            #expect(error.cause == .wrong)
        }
        #expect(Self.failures(of: path).count == 4)
    }

    @Test(
        "Characters that YAML does not allow are refused at their place",
        arguments: ["\u{80}", "\u{9F}", "\u{FFFE}", "\u{FFFF}"])
    func noYAMLText(character: String) {
        #expect(
            Complaints.ofWholeFlow("ñ: ñ\nñ: \(character)") == ["2:4: error: this character is not text; take it out"])
    }
}
