import Foundation

/// The files of the product beside these tests.
enum Checkout {
    private static let root = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    /// The path of a file by its path in the checkout.
    static func path(_ path: String) -> String { root.appendingPathComponent(path).path }

    /// The folder of the detention information line.
    static let detentionLine = path("Sources/Lines/Embedded/detention-line")
}
