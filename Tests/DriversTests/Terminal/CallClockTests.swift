import CallFlow
import Testing

@testable import Drivers

@Suite("A call's time by a clock")
struct CallClockTests {
    private let start = SuspendingClock().now

    @Test("Real time by a factor", arguments: [(1.0, 1500), (10, 15_000), (0.5, 750)])
    func factor(speed: Double, milliseconds: Int64) {
        let clock = CallClock(speed: speed, start: start)
        #expect(clock.time(at: start.advanced(by: .milliseconds(1500))) == CallTime(milliseconds: milliseconds))
    }

    @Test(
        "What no call can go at is taken as the nearest that it can",
        arguments: [(0, 0.01), (1e9, 1000), (.nan, 1), (-3, 0.01)])
    func limits(speed: Double, taken: Double) { #expect(CallClock(speed: speed, start: start).speed == taken) }

    @Test("A wait is rounded up, so that what is waited for has come then")
    func wait() {
        let clock = CallClock(speed: 3, start: start)
        #expect(clock.wait(until: CallTime(milliseconds: 100), from: start) == 34)
        #expect(clock.wait(until: CallTime(milliseconds: 100), from: start.advanced(by: .seconds(1))) == 0)
    }

    @Test("While it stands still no time passes")
    func stopping() {
        var clock = CallClock(speed: 1, start: start)
        clock.stop(at: start.advanced(by: .seconds(2)))
        #expect(clock.time(at: start.advanced(by: .seconds(9))) == CallTime(milliseconds: 2000))
        clock.resume(at: start.advanced(by: .seconds(10)))
        #expect(clock.time(at: start.advanced(by: .seconds(11))) == CallTime(milliseconds: 3000))
    }
}
