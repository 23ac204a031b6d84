import FoundationEssentials

extension PNGImage {
    /// The file as a text that a page or a picture may have in it.
    var address: String { "data:image/png;base64," + Data(bytes).base64EncodedString() }
}
