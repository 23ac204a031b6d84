extension ScheduleLinter {
    /// Rules that a later one overrules on their own dates: a closing that a rule as broad or broader opens again, or hours of
    /// which nothing is left.
    var shadowed: [ScheduleLint] {
        guard canShadow, rules.count <= Self.mostRules else { return [] }
        let tally = Tally(selection, years: years, from: firstDay)
        return rules.indices.compactMap { index -> ScheduleLint? in
            let rule = rules[index]
            let overruling = ((index + 1)..<rules.count).filter { tally.overruled[index][$0] > 0 }
            let culprits: [Int] =
                switch rule.effect {
                // Who starts with "off" says what holds unless more is said.
                case .off where rule.isDateless && rule.spans.isEmpty: []
                case .off: overruling.filter { tally.isAsBroad($0, as: index) }
                case .open: tally.isGone(index) ? overruling : []
                }
            guard let culprit = culprits.first, let last = culprits.last, let first = tally.firstDay[index][culprit]
            else { return nil }
            let name = selection.calendar?.holidayName(on: CivilDate(dayNumber: first))
            let day = "\(CivilDate(dayNumber: first))" + (name.map { ", \($0)" } ?? "")
            return lint(
                .shadowed,
                "the later '\(rules[culprit].text)' overrules '\(rule.text)' (first on \(day)); "
                    + (rule.effect == .off
                        ? "put what is special last" : "write all times in one rule, or take this one out"),
                at: rule, rewrite: rule.effect == .off ? moved(index, behind: last) : nil)
        }
    }

    /// More rules than anyone writes by hand: to compare each with each would take long.
    private static var mostRules: Int { 60 }

    /// Whether a rule can overrule another at all: that is seldom so, and asking takes a while.
    private var canShadow: Bool {
        rules.indices.dropFirst().contains { later in
            rules[..<later].contains { rules[later].mayOverrule($0) }
        }
    }

    /// The expression with a rule behind another, if all of them are joined by semicolons.
    private func moved(_ index: Int, behind other: Int) -> String? {
        guard rewrites else { return nil }
        var order = rules.filter { $0.origin == .expression }
        guard other < order.count, order.allSatisfy({ $0.joint == .replacing }) else { return nil }
        order.insert(order[index], at: other + 1)
        order.remove(at: index)
        let text = order.map(\.text).joined(separator: "; ")
        guard text.utf8.count <= 300,
            let moved = try? Schedule(text, zone: schedule.zone, holidays: selection.calendar), let rules = moved.rules
        else { return nil }
        // What is special on the same dates must not be lost for it.
        let linter = ScheduleLinter(schedule: moved, rules: rules, now: now, rewrites: false)
        return linter.shadowed.isEmpty ? text : nil
    }
}

/// On how many dates rules hold, and overrule each other.
private struct Tally {
    /// On how many dates a rule, the second index, takes something from another.
    private(set) var overruled: [[Int]]
    /// The first of those dates.
    private(set) var firstDay: [[Int?]]
    /// On how many dates a rule holds, and in how many years.
    private var dates: [Int]
    private var years: [Int]
    /// On how many dates nothing is left of what a rule opens.
    private var gone: [Int]

    init(_ selection: DateSelection, years span: ClosedRange<Int>, from start: Int) {
        let rules = selection.rules
        let zeros = Array(repeating: 0, count: rules.count)
        overruled = Array(repeating: zeros, count: rules.count)
        firstDay = Array(repeating: Array(repeating: nil, count: rules.count), count: rules.count)
        (dates, years, gone) = (zeros, zeros, zeros)
        var lastYear = zeros
        _ = selection.firstDay(in: span) { day, holding, _ in
            guard day >= start else { return false }
            let year = CivilDate(dayNumber: day).year
            for index in rules.indices where holding[index] {
                dates[index] += 1
                if lastYear[index] != year { years[index] += 1 }
                lastYear[index] = year
                let later = (index + 1..<rules.count).filter { holding[$0] && rules[$0].takes(from: rules[index]) }
                for other in later {
                    overruled[index][other] += 1
                    firstDay[index][other] = firstDay[index][other] ?? day
                }
                if later.contains(where: { rules[$0].replacesDate || rules[$0].effect == .off }) { gone[index] += 1 }
            }
            return false
        }
    }

    /// Whether a rule is no more special than another: holds on as many dates in all, or on more of a year in which it does.
    func isAsBroad(_ index: Int, as other: Int) -> Bool {
        dates[index] >= dates[other] || dates[index] * years[other] > dates[other] * years[index]
    }

    /// Whether nothing is ever left of what a rule opens.
    func isGone(_ index: Int) -> Bool { dates[index] > 0 && gone[index] == dates[index] }
}

extension Rule {
    /// Whether the rule takes something from an earlier one, on a date on which both hold.
    fileprivate func takes(from earlier: Rule) -> Bool {
        switch effect {
        case .off: return closesDate && earlier.effect == .open
        case .open where replacesDate: return true
        case .open:
            return earlier.effect == .off
                && earlier.effectiveSpans.contains { span in
                    effectiveSpans.contains { $0.start < span.end && span.start < $0.end }
                }
        }
    }

    /// Whether the rule can overrule an earlier one, as far as can be told without a look at dates: closings on special days
    /// leave the hours of a week as they are.
    fileprivate func mayOverrule(_ earlier: Rule) -> Bool {
        guard effect == .off else { return earlier.effect == .off || replacesDate }
        let isSpecial = asksCalendar || dates != nil
        let wasSpecial = earlier.asksCalendar || earlier.dates != nil
        return takes(from: earlier) && (!isSpecial || wasSpecial)
    }
}
