import Tones

/// What generators make, as tests measure it: 16-bit samples as a file has them, where full scale is 1.
enum Samples {
    /// The first samples of a tone.
    static func of(_ pattern: TonePattern, count: Int, rate: Int = 8000, length: Duration? = nil) -> [Double] {
        var generator = ToneGenerator(pattern, rate: rate, length: length)
        var samples = [Float](repeating: 0, count: count)
        generator.fill(&samples)
        return samples.map { Double(PCM.int16($0)) / 32768 }
    }

    /// A tone whose sines sound for ever.
    static func steady(_ components: [ToneComponent]) -> TonePattern {
        TonePattern(cycle: [ToneSegment(components, for: .seconds(1))])
    }
}
