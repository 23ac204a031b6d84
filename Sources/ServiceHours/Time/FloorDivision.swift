extension BinaryInteger {
    /// The quotient rounded towards negative infinity, so that instants before 1970 fall on the right day.
    func quotient(flooredBy divisor: Self) -> Self {
        let (quotient, remainder) = quotientAndRemainder(dividingBy: divisor)
        return remainder < 0 ? quotient - 1 : quotient
    }

    /// The remainder in `0 ..< divisor`, for negative values too.
    func remainder(moduloPositive divisor: Self) -> Self {
        let remainder = self % divisor
        return remainder < 0 ? remainder + divisor : remainder
    }
}
