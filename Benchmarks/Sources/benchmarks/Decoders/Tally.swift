import Foundation
import ToneCases

/// How a decoder did on a number of cases.
struct Tally: Sendable {
    private(set) var cases = 0
    /// Cases whose keys were all found, and nothing else.
    private(set) var right = 0
    /// Keys that were there.
    private(set) var drawn = 0
    /// Keys that were told.
    private(set) var told = 0
    /// Keys that were told and there.
    private(set) var matched = 0
    /// The names of the cases that went wrong, with what was told.
    private(set) var wrong: [String] = []

    /// Keys that were told and not there.
    var extra: Int { told - matched }

    mutating func add(_ found: String, for one: AudioCase) {
        cases += 1
        drawn += one.expected.count
        told += found.count
        matched += Self.common(Array(found), Array(one.expected))
        if found == one.expected {
            right += 1
        } else {
            wrong.append("\(one.name): '\(found)' for '\(one.expected)'")
        }
    }

    /// The length of the longest sequence that both have in this order.
    private static func common(_ left: [Character], _ right: [Character]) -> Int {
        var row = [Int](repeating: 0, count: right.count + 1)
        for one in left {
            var diagonal = 0
            for (place, other) in right.enumerated() {
                let above = row[place + 1]
                row[place + 1] = one == other ? diagonal + 1 : max(above, row[place])
                diagonal = above
            }
        }
        return row[right.count]
    }
}

extension Double {
    /// With so many digits after the point.
    func text(_ digits: Int) -> String { String(format: "%.\(digits)f", self) }
}

extension Int {
    /// Its share of another, in percent; only all of them are 100.0.
    func percent(of whole: Int) -> String {
        guard whole > 0 else { return "–" }
        let share = 100 * Double(self) / Double(whole)
        return (self < whole ? Swift.min(share, 99.9) : share).text(1)
    }
}
