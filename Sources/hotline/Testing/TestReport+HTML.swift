import Simulation

/// A page that needs nothing else, with what failed first and the transcript of every call.
extension TestReport {
    var html: String {
        let cases = (failures + outcomes.filter(\.hasPassed)).map(Self.element)
        return """
            <!DOCTYPE html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>Call scripts: \(Markup.escaped(summary))</title>
            <style>
            \(Page.style)
            </style>
            </head>
            <body>
            <h1>Call scripts</h1>
            <p class="\(failures.isEmpty ? "ok" : "failed")"><strong>\(Markup.escaped(summary))</strong></p>
            <p><label>Find <input type="search" oninput="find(this.value)"></label></p>
            \(cases.joined(separator: "\n"))
            <script>
            function find(text) {
              for (const element of document.querySelectorAll("details"))
                element.hidden = !element.textContent.toLowerCase().includes(text.toLowerCase());
            }
            </script>
            </body>
            </html>

            """
    }

    private static func element(of outcome: ScriptOutcome) -> String {
        let mark = outcome.hasPassed ? "ok" : "failed"
        let told = outcome.hasPassed ? outcome.transcript : outcome.explanation
        return """
            <details\(outcome.hasPassed ? "" : " open")>
            <summary><span class="\(mark)">\(mark)</span> \(Markup.escaped(outcome.name)) \
            <small>\(outcome.spoken.map { "a call of \($0)" } ?? "")</small></summary>
            <pre>\(Markup.escaped(told.joined(separator: "\n")))</pre>
            </details>
            """
    }
}

/// What pages have in common.
enum Page {
    static let style = """
        :root { color-scheme: light dark; }
        body { font: 1rem/1.5 system-ui, sans-serif; max-width: 75rem; margin: 2rem auto; padding: 0 1rem; }
        details { border-top: 1px solid color-mix(in srgb, currentColor 20%, transparent); padding: .4rem 0; }
        summary { cursor: pointer; overflow-wrap: anywhere; }
        pre { overflow-x: auto; white-space: pre-wrap; font-size: .9rem; }
        small { opacity: .7; }
        .ok { color: light-dark(#1a6b2f, #7fd493); }
        .failed { color: light-dark(#a3126e, #ff9ddb); font-weight: bold; }
        table { border-collapse: collapse; }
        td, th { text-align: left; padding: .1rem .8rem .1rem 0; vertical-align: top; }
        td.count { text-align: right; font-variant-numeric: tabular-nums; }
        """
}
