/// Elementary functions as short polynomials: the same bits on every machine, which a system's library does not promise.
enum Approximations {
    /// The angle of a vector in radians, to about 2e-6.
    @inline(__always)
    static func angle(_ y: Float, _ x: Float) -> Float {
        let larger = max(abs(x), abs(y))
        guard larger > 0 else { return 0 }
        let ratio = min(abs(x), abs(y)) / larger
        let square = ratio * ratio
        var sum: Float = 0.0208351
        sum = sum * square - 0.0851330
        sum = sum * square + 0.1801410
        sum = sum * square - 0.3302995
        sum = sum * square + 0.9998660
        var angle = sum * ratio
        if abs(y) > abs(x) { angle = 1.57079633 - angle }
        if x < 0 { angle = 3.14159265 - angle }
        return y < 0 ? -angle : angle
    }

    /// Ten times the decimal logarithm of a power, to about 0.001 dB; −200 for nothing.
    static func decibels(_ power: Float) -> Float {
        guard power > 1e-20 else { return -200 }
        let mantissa = power.significand
        let position = (mantissa - 1) / (mantissa + 1)
        let square = position * position
        let logarithm =
            2 * position * (1 + square * (0.33333333 + square * (0.2 + square * (0.14285714 + square * 0.11111111))))
        return (Float(power.exponent) * 0.69314718 + logarithm) * 4.3429448
    }

    /// Cosine and sine of an angle within ±π, to about 1e-6.
    @inline(__always)
    static func turn(_ angle: Float) -> SIMD2<Float> {
        let half = angle * 0.25
        let square = half * half
        let sine = half * (1 - square * (0.16666667 - square * (0.0083333333 - square * 0.00019841270)))
        let cosine = 1 - square * (0.5 - square * (0.041666667 - square * (0.0013888889 - square * 0.000024801587)))
        let doubled = SIMD2(cosine * cosine - sine * sine, 2 * cosine * sine)
        return SIMD2(doubled.x * doubled.x - doubled.y * doubled.y, 2 * doubled.x * doubled.y)
    }

    /// Cosines of angles within ±π, to about 1e-6.
    @inline(__always)
    static func cosines<Angles: SIMD<Float>>(_ angles: Angles) -> Angles {
        let quarter = angles * 0.25
        let square = quarter * quarter
        let cosine = 1 - square * (0.5 - square * (0.041666667 - square * (0.0013888889 - square * 0.000024801587)))
        let doubled = 2 * cosine * cosine - 1
        return 2 * doubled * doubled - 1
    }
}
