import Foundation

/// A file that goes away with the value.
final class TemporaryFile {
    let url: URL

    init(extension: String) {
        url = FileManager.default.temporaryDirectory.appending(
            path: "hotline-bench-\(UUID().uuidString).\(`extension`)")
    }

    deinit { try? FileManager.default.removeItem(at: url) }
}
