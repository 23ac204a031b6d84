import Simulation

/// A page that needs nothing else, with what failed first and the transcript of every call.
extension TestReport {
    var html: String {
        let cases = (failures + outcomes.filter(\.hasPassed)).map(Self.element)
        return Page.document(
            title: "Call scripts: \(Markup.escaped(summary))",
            body: """
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
                """)
    }

    private static func element(of outcome: ScriptOutcome) -> String {
        let mark = outcome.hasPassed ? "ok" : "failed"
        let told = outcome.hasPassed ? outcome.transcript : outcome.explanation
        return """
            <details\(outcome.hasPassed ? "" : " open")>
            <summary><span class="\(mark)">\(mark)</span> \(Markup.escaped(outcome.name)) \
            <small>\(outcome.spoken.map { "a call of \($0)" } ?? "")</small></summary>
            \(Page.lines(told))
            </details>
            """
    }
}
