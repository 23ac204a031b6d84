extension Canvas {
    /// An empty signal whose chance has nothing in common with that of the next number.
    init(scattered number: UInt64) {
        var source = RandomSource(seed: number)
        self.init(seed: source.next())
    }
}
