/// Sums of products of 16-bit samples and tables in whole numbers: exact, so the same everywhere, and fast.
enum WholeNumbers {
    /// Eight samples from a place that need not be aligned.
    @inline(__always)
    static func samples(_ start: UnsafePointer<Int16>, _ place: Int) -> SIMD8<Int16> {
        UnsafeRawPointer(start + place).loadUnaligned(as: SIMD8<Int16>.self)
    }

    /// Sums of the products of neighbours; one instruction on most machines.
    @inline(__always)
    static func multiplied(_ left: SIMD8<Int16>, _ right: SIMD8<Int16>) -> SIMD4<Int32> {
        let products = SIMD8<Int32>(truncatingIfNeeded: left) &* SIMD8<Int32>(truncatingIfNeeded: right)
        return products.evenHalf &+ products.oddHalf
    }

    /// The sums of four vectors.
    @inline(__always)
    static func sums(
        _ a: SIMD4<Int32>, _ b: SIMD4<Int32>, _ c: SIMD4<Int32>, _ d: SIMD4<Int32>
    ) -> SIMD4<Float> {
        let ab = SIMD8(lowHalf: a, highHalf: b)
        let cd = SIMD8(lowHalf: c, highHalf: d)
        let pairs = SIMD8(lowHalf: ab.evenHalf &+ ab.oddHalf, highHalf: cd.evenHalf &+ cd.oddHalf)
        return SIMD4<Float>(pairs.evenHalf &+ pairs.oddHalf)
    }
}
