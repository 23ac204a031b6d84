/// Samples as 16-bit integers and as numbers from −1 to 1, where 1 is 32,768: a full-scale sine reaches ±1.
public enum PCM {
    /// The integer nearest to a sample, of two the even one. Beyond full scale it is clipped; what is no number is 0.
    @inlinable
    public static func int16(_ sample: Float) -> Int16 {
        let scaled = sample * 32768
        // The sum has no bits left for a fraction: the processor rounds it, without a call of the C library.
        let rounded = (max(-32768, min(32767, scaled)) + 0x1.8p23) - 0x1.8p23
        return scaled.isNaN ? 0 : Int16(truncatingIfNeeded: Int32(rounded))
    }

    /// The sample of an integer, exactly.
    @inlinable
    public static func float(_ sample: Int16) -> Float { Float(sample) / 32768 }

    /// Turns samples into integers, as ``int16(_:)`` does, and says how many were clipped.
    ///
    /// - Parameters:
    ///   - samples: what is turned into integers.
    ///   - integers: gets them; its first ones, as many as there are samples or room.
    @discardableResult
    public static func convert(
        _ samples: UnsafeBufferPointer<Float>, to integers: UnsafeMutableBufferPointer<Int16>
    ) -> Int {
        var clipped = 0
        for index in 0..<min(samples.count, integers.count) {
            let sample = samples[index]
            // The largest numbers that round to an integer of 16 bits.
            if sample * 32768 >= 32767.5 || sample * 32768 < -32768.5 { clipped += 1 }
            integers[index] = int16(sample)
        }
        return clipped
    }
}
