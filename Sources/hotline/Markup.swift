import Prompts

/// Texts as XML and HTML have them.
enum Markup {
    static func escaped(_ text: String) -> String {
        // Of what is no character of XML, controls are shown, and the rest has no picture.
        text.replacing("\u{FFFE}", with: "\u{FFFD}").replacing("\u{FFFF}", with: "\u{FFFD}")
            .split(separator: "\n", omittingEmptySubsequences: false).map { $0.withoutControls }.joined(separator: "\n")
            .replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
            .replacing("\"", with: "&quot;")
    }
}
