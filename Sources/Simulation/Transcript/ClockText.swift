import CallFlow

/// Spans of call time as people read them.
package enum ClockText {
    /// To the millisecond, for what is compared with a timer: `0:20.600`.
    package static func precise(_ time: CallTime) -> String {
        "\(elapsed(time - .answer)).\(String(time.milliseconds % 1000 + 1000).dropFirst())"
    }

    /// In words, as short as it can be said: `0.8 s`, `5 s`, `1:30`.
    package static func span(_ span: Milliseconds) -> String {
        guard span < .minutes(1) else { return elapsed(span) }
        let tenths = max(0, span.count) % 1000 / 100
        return "\(max(0, span.count) / 1000)\(tenths == 0 ? "" : ".\(tenths)") s"
    }

    /// Minutes and whole seconds, with hours from the first on: `0:07`, `12:03`, `1:02:03`.
    package static func elapsed(_ span: Milliseconds) -> String {
        let seconds = max(0, span.count) / 1000
        let clock = "\(padded(seconds % 60))"
        let minutes = seconds / 60
        return minutes < 60 ? "\(minutes):\(clock)" : "\(minutes / 60):\(padded(minutes % 60)):\(clock)"
    }

    /// What is left of a timer: tenths of seconds below ten, then seconds, then minutes. Rounded up, so that nothing left is shown as such only then.
    package static func remaining(_ span: Milliseconds) -> String {
        let tenths = (max(0, span.count) + 99) / 100
        if tenths < 100 { return "\(tenths / 10).\(tenths % 10) s" }
        let seconds = (max(0, span.count) + 999) / 1000
        return seconds < 60 ? "\(seconds) s" : elapsed(.seconds(seconds))
    }

    /// How long ``remaining(_:)`` goes on to show the same.
    package static func nextChange(ofRemaining span: Milliseconds) -> Milliseconds {
        let step: Int64 = span.count <= 9900 ? 100 : 1000
        let over = max(1, span.count) % step
        return Milliseconds(over == 0 ? step : over)
    }

    private static func padded(_ number: Int64) -> String { number < 10 ? "0\(number)" : "\(number)" }
}
