import CToneSums
import Testing
import ToneCases

@Suite("Sums of products in whole numbers")
struct ToneSumsTests {
    @Test("are the same as one product after the other, whatever the processor has")
    func sums() {
        var random = RandomSource(seed: 1)
        for number in 0..<200 {
            // Every tenth time the ends of the scale.
            func sample() -> Int16 {
                number % 10 == 0
                    ? random.pick([Int16.min, .max]) : Int16(truncatingIfNeeded: Int(random.next() % 65536) - 32768)
            }
            func tabled() -> Int16 { Int16(truncatingIfNeeded: Int(random.next() % 601) - 300) }
            let samples = (0..<160).map { _ in sample() }
            let low = (0..<160).map { _ in tabled() }
            let high = (0..<160).map { _ in tabled() }
            // From an odd place, as samples in a stream lie.
            let first = number % 7
            var points = [Int32](repeating: 0, count: 8)
            samples.withUnsafeBufferPointer { tone_envelope($0.baseAddress! + first, 2, low, high, &points) }
            for point in 0..<2 {
                for (place, table) in [low[..<80], low[80...], high[..<80], high[80...]].enumerated() {
                    let sum = zip(samples[(first + point * 16)...], table).reduce(0) { $0 + Int32($1.0) * Int32($1.1) }
                    #expect(points[point * 4 + place] == sum)
                }
            }
            let look = (0..<128).map { _ in sample() }
            let table = (0..<1024).map { _ in tabled() }
            var sums = [Int32](repeating: 0, count: 16)
            tone_look(look, table, &sums)
            for tone in 0..<8 {
                var (even, odd): (Int32, Int32) = (0, 0)
                for place in 0..<64 {
                    let (right, left) = (Int32(look[64 + place] >> 1), Int32(look[63 - place] >> 1))
                    let entry = place / 2 * 16 + tone * 2 + place % 2
                    even += (right + left) * Int32(table[entry])
                    odd += (right - left) * Int32(table[512 + entry])
                }
                #expect(sums[tone] == even)
                #expect(sums[8 + tone] == odd)
            }
        }
    }
}
