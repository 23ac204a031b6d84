import CallFlow
import ServiceHours

/// Valid flows with every kind of node, at random: what a decoder lets through, and no more.
package struct RandomFlow {
    package var generator: SplitMix64
    private var sketch: Sketch
    private let count: Int

    package init(seed: UInt64) throws {
        generator = SplitMix64(state: seed)
        sketch = try Sketch()
        count = Int.random(in: 1...12, using: &generator)
    }

    package mutating func flow() throws -> Flow {
        let zone = try Zone("America/New_York")
        sketch.hours =
            switch number(0...3) {
            case 0: .unpublished(zone: zone)
            case 1: .always(.closed, zone: zone)
            default: try Schedule("Mo-Fr 08:00-20:00; PH off", zone: zone, holidays: .usFederal)
            }
        sketch.moreHours = [
            NamedSchedule(
                name: "desk", schedule: try Schedule("Mo-Su 12:00-22:00", zone: try Zone("America/Los_Angeles")))
        ]
        sketch.timers.wholeCall = .seconds(Int64(number(1...600)))
        sketch.timers.pause = .seconds(Int64(number(1...60)))
        sketch.timers.terminationKey = flip() ? .pound : nil
        if flip() { sketch.limitPrompt = [] }
        sketch.globalKeys = flip() ? ["*": "back", "0": .binding(binding()), "9": "repeat"] : [:]
        for index in 0..<count { draw("n\(index)") }
        return sketch.flow(start: "n0")
    }

    private mutating func draw(_ name: String) {
        let kinds = 11
        var node = Node(name: name, kind: .return)
        node.prompt = number(0...3) == 0 ? [] : segments()
        node.bargeIn = number(0...3) > 0
        node.keepsTypeAhead = flip()
        switch number(0...kinds) {
        case 0, 1, 2:
            var choices: [String: Binding] = [:]
            for _ in 0..<number(0...4) { choices[keys(1...2)] = binding() }
            var menu = Menu(
                choices: choices.sorted { $0.key < $1.key }.map {
                    Menu.Choice(keys: Keys($0.key) ?? Keys(), binding: $0.value)
                },
                noInput: retry(), noMatch: retry())
            menu.noInputTime = span()
            menu.interDigitTime = span()
            menu.terminationKey = flip() ? .pound : nil
            node.kind = .menu(menu)
        case 3, 4:
            let least = number(0...4)
            var collect = Collect(
                digits: least...max(1, least + number(0...4)), variable: sketch.variable("v\(number(0...2))"),
                noInput: retry(),
                noMatch: retry(), next: next())
            if number(0...3) == 0 {
                collect.digits = DateOrder.digits...DateOrder.digits
                collect.dateOrders = [Language("en"): .monthDayYear, Language("es"): .dayMonthYear]
            }
            collect.isSecret = flip()
            collect.terminationKey = flip() ? .pound : flip() ? .star : nil
            if flip() {
                collect.confirm = Collect.Confirm(
                    prompt: segments(), accept: Keys("1") ?? Keys(), again: Keys("12") ?? Keys())
            }
            node.kind = .collect(collect)
        case 5: node.kind = .play(exit())
        case 6:
            let subjects: [Branch.Subject] = [
                .hours(.line), .hours(HoursID(1)), .hoursReason(HoursID(1)), .language, .caller, .number,
                .variable(sketch.variable("v0")),
            ]
            node.kind = .branch(
                Branch(
                    subject: subjects[number(0...6)],
                    cases: [
                        (.equals("open"), next()), (.hasPrefix("1"), next()),
                        (SpelledName("desk").map { .spells($0) } ?? .equals(""), next()),
                    ],
                    otherwise: next()))
        case 7:
            node.kind = .set(
                [Assignment(variable: sketch.variable("v0"), source: .variable(sketch.variable("v1")))], next: next())
        case 8:
            node.kind = .lookup(
                Lookup(
                    table: "t", key: .variable(sketch.variable("v1")), found: next(), notFound: next(), failed: next(),
                    timedOut: next()))
        case 9, 10:
            var transfer = Transfer(destination: "operators", busy: next(), noAnswer: next())
            transfer.next = exit()
            if flip() { transfer.whenClosed = Transfer.Refusal(prompt: segments(), next: exit()) }
            transfer.hours = flip() ? .line : HoursID(1)
            if flip() {
                transfer.whenUnpublished =
                    flip() ? .rings(after: segments()) : .turnsAway(Transfer.Refusal(prompt: [], next: exit()))
            }
            if flip() { transfer.queue = queue() }
            node.kind = .transfer(transfer)
        default:
            switch number(0...4) {
            case 4:
                var count = DayCount(
                    since: sketch.variable("v0"), allowed: number(1...99), within: next(), past: next(), future: next())
                count.lastDay = flip() ? sketch.variable("v1") : nil
                count.daysLeft = flip() ? sketch.variable("v2") : nil
                node.kind = .countDays(count)
            case 0: node.kind = .subFlow(entry: next(), next: next())
            case 1: node.kind = .goto(next())
            case 2: node.kind = .return
            default:
                var record = Record(next: exit())
                record.empty = flip() ? next() : nil
                record.terminationKey = flip() ? .pound : nil
                node.kind = .record(record)
            }
        }
        if flip() { node.ownKeys[Key("5") ?? .star] = flip() ? .unbound : binding() }
        let drawn = node
        sketch.draw(name, node.kind, prompt: node.prompt) {
            $0.bargeIn = drawn.bargeIn
            $0.keepsTypeAhead = drawn.keepsTypeAhead
            $0.ownKeys = drawn.ownKeys
        }
    }

    private mutating func queue() -> Queue {
        var queue = Queue(
            holdMusic: PromptID("hold"), announcements: (0..<number(0...2)).map { _ in ["wait", .queuePosition] })
        queue.announcementInterval = span()
        queue.waitLimit = span()
        queue.atClosing = Queue.ClosingPolicy.allCases[number(0...2)]
        queue.closingAnnouncement = flip() ? ["closing"] : []
        queue.lastEntry = flip() ? .zero : span()
        for key in ["1", "2", "*"] where flip() {
            var bound = binding()
            if case .act(var action) = bound {
                action.pauses = false
                bound = .act(action)
            }
            queue.keys[Key(Character(key)) ?? .star] = bound
        }
        return queue
    }

    private mutating func binding() -> Binding {
        switch number(0...5) {
        case 0: return .back
        case 1: return .repeat
        default:
            var action = KeyAction(next: number(0...3) > 0 ? next() : nil)
            if number(0...3) == 0 { action.pauses = true }
            if number(0...3) == 0 { action.language = Language("es") }
            if number(0...3) == 0 { action.pace = .relaxed }
            return .act(action)
        }
    }

    private mutating func retry() -> Retry {
        Retry(prompts: (0..<number(0...2)).map { _ in segments() }, after: number(1...3), next: next())
    }

    private mutating func segments() -> [Segment] {
        (0..<number(0...2)).map { _ in
            switch number(0...4) {
            case 0: .digits(sketch.variable("v\(number(0...2))"))
            case 1: .nextOpening(.line)
            case 2: .date(sketch.variable("v\(number(0...2))"))
            default: .prompt(PromptID("p\(number(0...9))"), in: nil)
            }
        }
    }

    private mutating func exit() -> Exit { number(0...4) == 0 ? .hangUp(.completed) : .next(next()) }
    private mutating func next() -> NodeID { sketch.node("n\(number(0...count - 1))") }
    private mutating func span() -> Milliseconds { Milliseconds(Int64(number(1...40)) * 250) }
    private mutating func keys(_ count: ClosedRange<Int>) -> String {
        (0..<number(count)).map { _ in String(["0", "1", "2", "12", "*", "#", "A"][number(0...6)]) }.joined()
    }
    private mutating func flip() -> Bool { Bool.random(using: &generator) }
    private mutating func number(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &generator) }
}
