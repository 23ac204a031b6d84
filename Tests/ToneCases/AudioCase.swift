/// A piece of audio and the keys that a detector must find in it.
public struct AudioCase: Sendable {
    /// What it is an example of, in the words of the promise table.
    public var row: String
    /// What is special about this one.
    public var name: String
    /// 8 kHz.
    public var samples: [Int16]
    /// The keys in their order; empty where there must be none.
    public var expected: String
    /// First and last sample of each key.
    public var keys: [(first: Int, last: Int)]

    init(_ row: String, _ name: String, _ canvas: Canvas, _ law: CompandingLaw = .none, _ expected: String) {
        self.row = row
        self.name = name
        samples = canvas.samples(law)
        self.expected = expected
        keys = canvas.keys
    }
}
