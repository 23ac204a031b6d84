/// The text of an SVG picture as it grows.
struct SVGText {
    private(set) var text = ""

    /// Something without content. Values are escaped, and numbers short.
    mutating func add(_ name: String, _ attributes: KeyValuePairs<String, any SVGValue>) {
        text += "<\(name)\(Self.text(of: attributes))/>\n"
    }

    /// Something with content of its own.
    mutating func add(
        _ name: String, _ attributes: KeyValuePairs<String, any SVGValue>, _ content: (inout SVGText) -> Void
    ) {
        text += "<\(name)\(Self.text(of: attributes))>"
        content(&self)
        text += "</\(name)>\n"
    }

    /// Something with words.
    mutating func add(_ name: String, _ attributes: KeyValuePairs<String, any SVGValue>, words: String) {
        add(name, attributes) { $0.text += Markup.escaped(words) }
    }

    private static func text(of attributes: KeyValuePairs<String, any SVGValue>) -> String {
        attributes.map { " \($0)=\"\($1.svgText)\"" }.joined()
    }
}

/// What an attribute may be.
protocol SVGValue {
    var svgText: String { get }
}

extension String: SVGValue {
    var svgText: String { Markup.escaped(self) }
}

extension Double: SVGValue {
    /// To a hundredth, which is less than anybody sees.
    var svgText: String { NumberText.of((self * 100).rounded() / 100) }
}

extension Int: SVGValue {
    var svgText: String { "\(self)" }
}
