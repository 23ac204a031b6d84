/// How large what is read may be. A flow file of a real line has about 30 kB and a thousand values.
enum Limits {
    /// The most bytes of a file.
    static let bytes = 8_000_000
    /// The most YAML values of a file, each alias counted as all that it stands for.
    static let values = 100_000
    /// How deep YAML may nest; a flow file needs ten.
    static let depth = 64
    /// The most mistakes of a file that are listed.
    static let mistakes = 100
}
