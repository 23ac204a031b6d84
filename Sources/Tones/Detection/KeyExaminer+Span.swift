extension KeyExaminer {
    /// When both tones were last on, in samples from the origin.
    struct Span {
        /// The first crossing of half the amplitude, breaks bridged.
        var first: Float
        /// The last crossing, or the last point if the tones are on.
        var end: Float
        /// The longest part without a break.
        var run: ClosedRange<Float>
    }

    /// The last time both tones were on, breaks bridged.
    func lastSpan(above half: SIMD2<Float>, after floor: Float) -> Span? {
        let lowest = max(0, Int((floor - Float(Self.centre)) / Float(Self.step)) + 2)
        var point = points - 1
        while point >= lowest, !isOn(point, half) { point -= 1 }
        guard point >= lowest else { return nil }
        let step = Float(Self.step)
        func place(_ point: Int) -> Float { Float(point * Self.step + Self.centre) }
        var end = place(point)
        if point < points - 1 { end += step * crossing(point, point + 1, half) }
        var span = Span(first: end, end: end, run: end...end)
        while true {
            var start = point
            while start > lowest, isOn(start - 1, half) { start -= 1 }
            span.first = place(start)
            if start > 0 { span.first -= step * crossing(start, start - 1, half) }
            // A tone that is on at the last point is on until the end of its window.
            let reach = point == points - 1 ? place(point) + Float(Self.centre) : end
            if reach - span.first > span.run.upperBound - span.run.lowerBound { span.run = span.first...reach }
            var before = start - 1
            while before >= lowest, !isOn(before, half) {
                guard span.first - place(before) < Float(KeyLimits.bridged + 2 * Self.step) else { return span }
                before -= 1
            }
            guard before >= lowest else { break }
            end = place(before) + step * crossing(before, before + 1, half)
            guard span.first - end < Float(KeyLimits.bridged) else { break }
            point = before
        }
        return span
    }

    /// The whole of the span, breaks and all, or the end of it.
    func region(of span: Span) -> Region {
        let step = Float(Self.step)
        let first = max(0, Int(((span.first - Float(Self.centre)) / step).rounded(.up)))
        let last = min(points - 1, Int((span.end - Float(Self.centre)) / step))
        return Region(first: max(first, last - Self.mostMeasured + 1), last: last)
    }

    /// The parts of the span to measure, as points, in this order: its longest part without a break, the end of that if
    /// it is long, and its longest part without even a dip.
    func regions(of span: Span, above half: SIMD2<Float>) -> Regions {
        let step = Float(Self.step)
        let margin = Float(Self.centre - 4)
        let first = max(0, Int(((span.run.lowerBound + margin - Float(Self.centre)) / step).rounded(.up)))
        let last = min(points - 1, Int((span.run.upperBound - margin - Float(Self.centre)) / step))
        let whole = Region(first: max(first, last - Self.mostMeasured + 1), last: last)
        let end = whole.count > 14 ? Region(first: last - 10, last: last) : nil
        var steady = Region(first: 0, last: -1)
        var start = first
        for point in stride(from: first, through: last + 1, by: 1) {
            if point <= last, isOn(point, half * 1.7) { continue }
            if point - start > steady.count { steady = Region(first: start, last: point - 1) }
            start = point + 1
        }
        let isShorter = steady.count >= 3 && steady.count < whole.count - 1
        return Regions(whole: whole, end: end, steady: isShorter ? steady : nil)
    }

    /// A range of points.
    struct Region {
        var first: Int
        var last: Int
        var count: Int { last - first + 1 }
        /// Samples under its windows.
        var samples: Int { (count - 1) * KeyExaminer.step + KeyExaminer.width }
    }

    /// The parts of a span to measure.
    struct Regions {
        var whole: Region
        var end: Region?
        var steady: Region?

        /// The first, second or third of them, if there is such a part.
        subscript(number: Int) -> Region? {
            switch number {
            case 0: whole
            case 1: end
            default: steady
            }
        }
    }
}
