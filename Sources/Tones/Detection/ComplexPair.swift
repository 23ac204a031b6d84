/// Two complex numbers at once, a low tone's and a high tone's: real and imaginary part of one, then of the other.
enum ComplexPair {
    /// Cosines and sines of two angles within ±π.
    @inline(__always)
    static func phasors(_ angles: SIMD2<Float>) -> SIMD4<Float> {
        SIMD4(lowHalf: Approximations.turn(angles.x), highHalf: Approximations.turn(angles.y))
    }

    @inline(__always)
    static func conjugate(_ pair: SIMD4<Float>) -> SIMD4<Float> { pair * SIMD4<Float>(1, -1, 1, -1) }

    /// The angles of both in radians.
    @inline(__always)
    static func angles(_ pair: SIMD4<Float>) -> SIMD2<Float> {
        SIMD2(Approximations.angle(pair.y, pair.x), Approximations.angle(pair.w, pair.z))
    }

    /// The first times the second.
    @inline(__always)
    static func times(_ left: SIMD4<Float>, _ right: SIMD4<Float>) -> SIMD4<Float> {
        let real = SIMD4(right.x, right.x, right.z, right.z)
        let imaginary = SIMD4(-right.y, right.y, -right.w, right.w)
        return left * real + SIMD4(left.y, left.x, left.w, left.z) * imaginary
    }

    /// The first times the conjugate of the second.
    @inline(__always)
    static func timesConjugate(_ left: SIMD4<Float>, _ right: SIMD4<Float>) -> SIMD4<Float> {
        times(left, conjugate(right))
    }
}
