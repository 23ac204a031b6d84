/// A page of HTML that needs nothing else.
enum Page {
    /// A whole document.
    ///
    /// - Parameters:
    ///   - title: as HTML.
    ///   - style: rules besides the common ones.
    ///   - body: as HTML.
    static func document(title: String, style: String = "", body: String) -> String {
        """
        <!DOCTYPE html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>\(title)</title>
        <style>
        \(commonStyle)
        \(style)
        </style>
        </head>
        <body>
        \(body)
        </body>
        </html>

        """
    }

    /// Lines of text, each of which goes on below its own words where it is too long.
    static func lines(_ lines: [String]) -> String {
        let spans = lines.flatMap { $0.split(separator: "\n", omittingEmptySubsequences: false) }.map { line in
            let indent = HangingText.indent(of: line)
            let text = Markup.escaped(String(line))
            return "<span style=\"padding-left: \(indent)ch; text-indent: -\(indent)ch\">\(text)</span>"
        }
        return "<pre>\(spans.joined())</pre>"
    }

    private static let commonStyle = """
        :root { color-scheme: light dark; }
        body { font: 1rem/1.5 system-ui, sans-serif; max-width: 75rem; margin: 2rem auto; padding: 0 1rem; }
        details { border-top: 1px solid color-mix(in srgb, currentColor 20%, transparent); padding: .4rem 0; }
        summary { cursor: pointer; overflow-wrap: anywhere; }
        pre { font-size: .9rem; }
        pre span { display: block; white-space: pre-wrap; overflow-wrap: anywhere; min-height: 1lh; }
        small { opacity: .7; }
        .ok { color: light-dark(#1a6b2f, #7fd493); }
        .failed { color: light-dark(#a3126e, #ff9ddb); font-weight: bold; }
        table { border-collapse: collapse; }
        td, th { text-align: left; padding: .1rem .8rem .1rem 0; vertical-align: top; }
        td.count { text-align: right; font-variant-numeric: tabular-nums; }
        """
}
