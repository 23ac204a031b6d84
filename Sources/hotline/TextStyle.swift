/// How text is marked at a terminal; not at all elsewhere.
struct TextStyle {
    let isOn: Bool

    func open(_ text: String) -> String { painted(text, "32") }
    func faint(_ text: String) -> String { painted(text, "2") }
    func strong(_ text: String, if holds: Bool = true) -> String { holds ? painted(text, "1") : text }

    private func painted(_ text: String, _ code: String) -> String { isOn ? "\u{1B}[\(code)m\(text)\u{1B}[0m" : text }
}
