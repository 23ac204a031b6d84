import CallFlow
import ServiceHours
import TestSupport
import Testing

@Suite("Q: transfers and queues")
struct TransferTests {
    private static let hold = PromptID("hold")
    private static let announcements: [[Segment]] = [["number", .queuePosition], ["leave"]]

    private func queue(_ change: (inout Queue) -> Void = { _ in }) -> Queue {
        var queue = Queue(holdMusic: Self.hold, announcements: Self.announcements)
        queue.closingAnnouncement = ["closing"]
        change(&queue)
        return queue
    }

    /// A call to operators ten seconds before closing, whose prompt lasts a second.
    private func beforeClosing(
        _ queue: Queue?, closes: Bool = true, at instant: Instant = Sketch.tenSecondsToClosing,
        _ change: (inout Transfer) -> Void = { _ in }
    ) throws -> Phone {
        let sketch = try Sketch()
        sketch.hours = try Sketch.openUntil8()
        sketch.transfer("operators", closes: closes, queue: queue, change)
        return try Phone(sketch.flow(start: "operators")) { $0.answeredAt = instant }
    }

    @Test("Q1: hours are judged on entering; open plays the prompt and rings")
    func open() throws {
        var phone = try beforeClosing(nil)
        phone.wait(until: 1000)
        #expect(
            phone.lines == [
                "0 answered", "0 operators:", "0 hours open", "0 plays operators", "1000 heard", "1000 rings operators",
            ])
        #expect(phone.actions.last == .ring(destination: "operators", queued: false))
    }

    @Test("Q1: closed, from the closing instant on, plays the closed branch's prompt and goes its way")
    func closed() throws {
        let closing = Sketch.tenSecondsToClosing.advanced(byMilliseconds: 10_000)
        var phone = try beforeClosing(nil, at: closing)
        phone.wait(until: 1000)
        #expect(
            phone.lines == [
                "0 answered", "0 operators:", "0 hours closed", "0 transfer closed", "0 plays closed", "1000 heard",
                "1000 operators-closed:", "1000 plays operators-closed",
            ])
        let before = try beforeClosing(nil, at: closing.advanced(byMilliseconds: -1))
        #expect(before.lines.contains("0 hours open"))
    }

    @Test("Q1: unpublished hours go on as open, unless the flow has a way for them")
    func unpublished() throws {
        let sketch = try Sketch()
        sketch.hours = .unpublished(zone: sketch.hours.zone)
        sketch.transfer("operators", closes: true)
        var phone = try Phone(sketch.flow(start: "operators"))
        phone.wait(until: 1000)
        #expect(phone.lines.contains("0 hours unpublished") && phone.lines.last == "1000 rings operators")
        sketch.transfer("operators", closes: true) {
            $0.whenUnpublished = .turnsAway(Transfer.Refusal(prompt: ["no-hours"], next: .hangUp(.completed)))
        }
        let refused = try Phone(sketch.flow(start: "operators"))
        #expect(refused.lines.suffix(2) == ["0 transfer unpublished", "0 plays no-hours"])
        sketch.transfer("operators", closes: true) { $0.whenUnpublished = .rings(after: ["no-hours"]) }
        var told = try Phone(sketch.flow(start: "operators"))
        told.wait(until: 1000)
        #expect(told.lines.contains("0 plays no-hours") && told.lines.last == "1000 rings operators")
    }

    @Test("Q1: without a closed branch hours are not asked, and the queue knows no closing")
    func hoursNotAsked() throws {
        var phone = try beforeClosing(queue { $0.atClosing = .announce }, closes: false)
        phone.wait(until: 100_000)
        #expect(!phone.lines.contains { $0.contains("hours") })
    }

    @Test("Q1: an announcing queue whose line closed during the prompt says so first")
    func closesDuringPromptAnnounce() throws {
        let instant = Sketch.tenSecondsToClosing.advanced(byMilliseconds: 9500)
        var phone = try beforeClosing(queue { $0.atClosing = .announce }, at: instant)
        phone.wait(until: 1000)
        #expect(
            phone.lines(from: 1000) == [
                "1000 heard", "1000 queues for operators", "1000 hours change to closed, announce",
                "1000 plays closing",
            ])
        phone.wait(until: 2000)
        #expect(phone.lines(from: 2000) == ["2000 heard", "2000 music"])
    }

    @Test("Q1: a closing queue takes the closed branch without ringing")
    func closesDuringPromptClose() throws {
        let instant = Sketch.tenSecondsToClosing.advanced(byMilliseconds: 9500)
        var phone = try beforeClosing(queue { $0.atClosing = .close }, at: instant)
        phone.wait(until: 1000)
        #expect(
            phone.lines(from: 1000) == [
                "1000 heard", "1000 hours change to closed, close", "1000 transfer closed", "1000 plays closed",
            ])
        #expect(!phone.actions.contains(.ring(destination: "operators", queued: true)))
    }

    @Test("Q1: a draining queue logs the closing and goes on; a ring without a queue is never cut")
    func closesDuringPromptDrain() throws {
        let instant = Sketch.tenSecondsToClosing.advanced(byMilliseconds: 9500)
        var draining = try beforeClosing(queue(), at: instant)
        draining.wait(until: 1000)
        #expect(draining.lines.suffix(2) == ["1000 hours change to closed, drain", "1000 plays number+position(1)"])
        var ringing = try beforeClosing(nil, at: instant)
        ringing.wait(until: 20_000)
        #expect(ringing.lines.last == "1000 rings operators")
    }

    @Test("Q2: an operator answers, talks as long as they like, and the call goes on or ends completed")
    func answers() throws {
        var phone = try beforeClosing(nil)
        phone.tell(.farEnd(.answers), at: 5000)
        #expect(phone.call.nextTimer == nil)
        phone.tell(.farEnd(.hangsUp), at: 3_605_000)
        #expect(
            phone.lines(from: 5000) == [
                "5000 transfer answered", "3605000 talked 3600000", "3605000 ended completed by line",
            ])
        let record = try #require(phone.call.record)
        #expect(record.transfer == .answered && record.waited == .seconds(4) && record.talked == .minutes(60))
        var leading = try beforeClosing(nil) { $0.next = .next($0.busy) }
        leading.tell(.farEnd(.answers), at: 5000)
        leading.tell(.farEnd(.hangsUp), at: 6000)
        #expect(leading.node == "operators-busy")
    }

    @Test("Q2: busy, and no answer, by the far end or by the ring time, go their ways")
    func notAnswered() throws {
        var busy = try beforeClosing(nil)
        busy.tell(.farEnd(.busy), at: 5000)
        #expect(busy.lines(from: 5000).prefix(2) == ["5000 transfer busy", "5000 operators-busy:"])
        var absent = try beforeClosing(nil)
        absent.tell(.farEnd(.noAnswer), at: 5000)
        #expect(absent.node == "operators-no-answer")
        var ringing = try beforeClosing(nil)
        ringing.wait(until: 31_000)
        #expect(ringing.lines(from: 31_000).prefix(2) == ["31000 transfer no-answer", "31000 operators-no-answer:"])
        #expect(ringing.actions.contains(.release))
    }

    @Test("Q2: with a queue busy means full, and only its wait limit means no answer")
    func outcomesInQueue() throws {
        var full = try beforeClosing(queue())
        full.tell(.farEnd(.busy), at: 1000)
        #expect(full.node == "operators-busy")
        var waiting = try beforeClosing(queue())
        waiting.tell(.farEnd(.noAnswer), at: 5000)
        #expect(waiting.lines(from: 5000).isEmpty)
    }

    @Test("Q2: what the far end says when it means nothing changes nothing")
    func lateFarEnd() throws {
        var phone = try beforeClosing(nil)
        for said in FarEnd.allCases { phone.tell(.farEnd(said), at: 500) }
        #expect(phone.lines(from: 500).isEmpty)
    }

    @Test("Q3: announcements and music take turns, and the position is the callers before and one")
    func announcements() throws {
        let sketch = try Sketch()
        sketch.transfer("operators", queue: queue())
        var phone = try Phone(sketch.flow(start: "operators")) { $0.callersAhead = 2 }
        phone.tell(.queueMoved(ahead: 1), at: 20_000)
        phone.wait(until: 66_000)
        #expect(
            phone.lines(from: 1000) == [
                "1000 heard", "1000 queues for operators", "1000 plays number+position(3)", "3000 heard", "3000 music",
                "20000 ahead 1", "33000 music stopped after 30000", "33000 plays leave", "34000 heard", "34000 music",
                "64000 music stopped after 30000", "64000 plays number+position(2)", "66000 heard", "66000 music",
            ])
    }

    @Test("Q3: a queue without announcements plays music only")
    func onlyMusic() throws {
        let sketch = try Sketch()
        sketch.transfer("operators", queue: Queue(holdMusic: Self.hold, announcements: []))
        var phone = try Phone(sketch.flow(start: "operators"))
        phone.wait(until: 500_000)
        #expect(phone.lines.last == "1000 music")
    }

    @Test("Q4: a key of the queue acts at once, and all others are ignored, global keys too")
    func keys() throws {
        let sketch = try Sketch()
        sketch.globalKeys = ["0": "elsewhere"]
        var queue = queue()
        queue.keys[Key("1") ?? .star] = .act(KeyAction(next: sketch.node("message")))
        var speak = KeyAction()
        speak.language = Language("es")
        queue.keys[Key("2") ?? .star] = .act(speak)
        sketch.transfer("operators", queue: queue, node: { $0.bargeIn = false })
        var phone = try Phone(sketch.flow(start: "operators"))
        phone.press("0", at: 1500)
        phone.press("2", at: 1600)
        phone.press("1", at: 1700)
        #expect(
            phone.lines(from: 1500) == [
                "1500 key 0 ignored", "1600 key 2 taken", "1600 chooses 2 queue", "1600 speaks es",
                "1600 stopped after 600",
                "1600 plays leave", "1700 key 1 taken", "1700 chooses 1 queue", "1700 transfer left",
                "1700 stopped after 100",
                "1700 message:", "1700 plays message",
            ])
    }

    @Test("Q4: keys are ignored while it rings and while they talk")
    func keysWhileTalking() throws {
        var phone = try beforeClosing(nil)
        phone.press("1", at: 1500)
        phone.tell(.farEnd(.answers), at: 2000)
        phone.press("2", at: 2500)
        #expect(phone.lines(from: 1500) == ["1500 key 1 ignored", "2000 transfer answered", "2500 key 2 ignored"])
    }

    @Test("Q5: drain logs the closing, and the caller goes on waiting")
    func drain() throws {
        var phone = try beforeClosing(queue())
        phone.wait(until: 10_000)
        #expect(phone.lines(from: 10_000) == ["10000 hours change to closed, drain"])
        #expect(phone.call.status.activity == .queued(ahead: 0))
    }

    @Test("Q5: announce says so at once while music plays, and music goes on for a whole interval")
    func announce() throws {
        var phone = try beforeClosing(queue { $0.atClosing = .announce })
        phone.wait(until: 41_000)
        #expect(
            phone.lines(from: 3000) == [
                "3000 heard", "3000 music", "10000 hours change to closed, announce", "10000 music stopped after 7000",
                "10000 plays closing", "11000 heard", "11000 music", "41000 music stopped after 30000",
                "41000 plays leave",
            ])
    }

    @Test("Q5: announce waits for the announcement that plays")
    func announceAfterAnnouncement() throws {
        let instant = Sketch.tenSecondsToClosing.advanced(byMilliseconds: 8000)
        var phone = try beforeClosing(queue { $0.atClosing = .announce }, at: instant)
        phone.wait(until: 4000)
        #expect(
            phone.lines(from: 2000) == [
                "2000 hours change to closed, announce", "3000 heard", "3000 plays closing", "4000 heard", "4000 music",
            ])
    }

    @Test("Q5: close cuts whatever plays and goes to the closed branch")
    func close() throws {
        var phone = try beforeClosing(queue { $0.atClosing = .close })
        phone.wait(until: 10_000)
        #expect(
            phone.lines(from: 10_000) == [
                "10000 hours change to closed, close", "10000 transfer closed", "10000 music stopped after 7000",
                "10000 plays closed",
            ])
        #expect(phone.call.record == nil)
        phone.wait(until: 12_000)
        #expect(phone.call.record?.transfer == .closed && phone.call.record?.waited == .seconds(9))
    }

    @Test("Q5: a caller who talks is never cut off")
    func talkingAtClosing() throws {
        var phone = try beforeClosing(queue { $0.atClosing = .close })
        phone.tell(.farEnd(.answers), at: 9999)
        phone.wait(until: 3_600_000)
        #expect(phone.call.status.activity == .talking)
    }

    @Test("Q5: a line that opens again while the caller waits is logged, and closes again")
    func reopening() throws {
        let sketch = try Sketch()
        sketch.hours = try Schedule("08:00-20:00,20:01-20:02", zone: Zone("UTC"))
        sketch.transfer("operators", closes: true, queue: queue())
        var phone = try Phone(sketch.flow(start: "operators")) { $0.answeredAt = Sketch.tenSecondsToClosing }
        phone.wait(until: 130_000)
        #expect(
            phone.lines.filter { $0.contains("hours change") } == [
                "10000 hours change to closed, drain", "70000 hours change to open, drain",
                "130000 hours change to closed, drain",
            ])
    }

    @Test("Q6: last-entry shuts the queue to new callers, and closing still happens at closing")
    func lastEntry() throws {
        let late = try beforeClosing(queue { $0.lastEntry = .seconds(10) })
        #expect(late.lines.suffix(3) == ["0 hours last-entry-passed", "0 transfer closed", "0 plays closed"])
        let instant = Sketch.tenSecondsToClosing.advanced(byMilliseconds: -1)
        var inTime = try beforeClosing(queue { $0.lastEntry = .seconds(10) }, at: instant)
        inTime.wait(until: 10_001)
        #expect(inTime.lines.last == "10001 hours change to closed, drain")
    }

    @Test("Q6: who comes too late hears when the line opens after the closing that is ahead, not that it is open now")
    func nextOpeningAfterLastEntry() throws {
        let late = try beforeClosing(queue { $0.lastEntry = .seconds(10) }) {
            $0.whenClosed?.prompt = ["closed", .nextOpening(.line)]
        }
        #expect(late.lines.last == "0 plays closed+next-opening(10000)")
        let sketch = try Sketch()
        sketch.hours = try Sketch.openUntil8()
        sketch.transfer("operators", closes: true, queue: queue { $0.lastEntry = .seconds(10) })
        sketch.menu("operators-closed", [:], prompt: [.nextOpening(.line)])
        var later = try Phone(sketch.flow(start: "operators")) { $0.answeredAt = Sketch.tenSecondsToClosing }
        later.wait(until: 1000)
        #expect(later.lines.last == "1000 plays next-opening(10000)")
    }

    @Test("Q7: the wait limit goes to no-answer, logged as such")
    func waitLimit() throws {
        let sketch = try Sketch()
        sketch.transfer("operators", queue: queue { $0.waitLimit = .seconds(20) })
        var phone = try Phone(sketch.flow(start: "operators"))
        phone.wait(until: 21_000)
        #expect(
            phone.lines(from: 21_000).prefix(3) == [
                "21000 transfer wait-limit", "21000 music stopped after 18000", "21000 operators-no-answer:",
            ])
    }

    @Test("Q7: closing is armed before the wait limit")
    func closingBeforeWaitLimit() throws {
        var phone = try beforeClosing(
            queue {
                $0.waitLimit = .seconds(9)
                $0.atClosing = .close
            })
        phone.wait(until: 10_000)
        #expect(phone.lines(from: 10_000).first == "10000 hours change to closed, close")
    }

    @Test("Q1: a flow with a way for unpublished hours alone asks, and takes callers when closed")
    func onlyUnpublished() throws {
        let closing = Sketch.tenSecondsToClosing.advanced(byMilliseconds: 10_000)
        var phone = try beforeClosing(queue { $0.atClosing = .close }, closes: false, at: closing) {
            $0.whenUnpublished = .turnsAway(Transfer.Refusal(prompt: ["no-hours"], next: .hangUp(.completed)))
        }
        phone.wait(until: 1000)
        #expect(phone.lines[2] == "0 hours closed")
        #expect(phone.lines(from: 1000).prefix(2) == ["1000 heard", "1000 queues for operators"])
    }

    @Test("Q5: a closing queue whose flow has no closed branch keeps who waits")
    func closeWithoutBranch() throws {
        let refusal = Transfer.Refusal(prompt: ["no-hours"], next: .hangUp(.completed))
        var phone = try beforeClosing(queue { $0.atClosing = .close }, closes: false) {
            $0.whenUnpublished = .turnsAway(refusal)
        }
        phone.wait(until: 10_000)
        #expect(phone.lines(from: 10_000) == ["10000 hours change to closed, close"])
        let instant = Sketch.tenSecondsToClosing.advanced(byMilliseconds: 9500)
        var late = try beforeClosing(queue { $0.atClosing = .close }, closes: false, at: instant) {
            $0.whenUnpublished = .turnsAway(refusal)
        }
        late.wait(until: 1000)
        #expect(late.call.status.activity == .queued(ahead: 0))
    }

    @Test("Q1: hours given for the call hold instead of the line's")
    func givenHours() throws {
        let sketch = try Sketch()
        sketch.transfer("operators", closes: true)
        let phone = try Phone(sketch.flow(start: "operators")) { [hours = sketch.hours] in
            $0.hours = .always(.closed, zone: hours.zone)
        }
        #expect(phone.lines.contains("0 transfer closed"))
    }

    @Test("Q1: a prompt that ends at the closing instant has the line closed as the queue starts")
    func closesAtEndOfPrompt() throws {
        let instant = Sketch.tenSecondsToClosing.advanced(byMilliseconds: 9000)
        var phone = try beforeClosing(queue { $0.atClosing = .announce }, at: instant)
        phone.wait(until: 2000)
        #expect(
            phone.lines(from: 1000) == [
                "1000 heard", "1000 queues for operators", "1000 hours change to closed, announce",
                "1000 plays closing", "2000 heard", "2000 music",
            ])
    }

    @Test("Q1: a prompt that a key stops before closing has the line open still, and a reopening changes nothing")
    func stoppedBeforeClosing() throws {
        let instant = Sketch.tenSecondsToClosing.advanced(byMilliseconds: 9500)
        var phone = try beforeClosing(queue { $0.atClosing = .close }, at: instant)
        phone.press("1", at: 400)
        #expect(phone.lines(from: 400).suffix(2) == ["400 queues for operators", "400 plays number+position(1)"])
        phone.wait(until: 500)
        #expect(phone.lines(from: 500).first == "500 hours change to closed, close")
        let sketch = try Sketch()
        sketch.hours = try Schedule("08:00-20:00,20:01-20:02", zone: Zone("UTC"))
        sketch.transfer("operators", closes: true, queue: queue(), prompt: Array(repeating: "a", count: 75))
        var reopened = try Phone(sketch.flow(start: "operators")) { $0.answeredAt = Sketch.tenSecondsToClosing }
        reopened.wait(until: 75_000)
        #expect(
            reopened.lines(from: 75_000) == [
                "75000 heard", "75000 queues for operators", "75000 plays number+position(1)",
            ])
    }

    @Test("Q2: an operator can answer in an announcement, and a later transfer begins anew")
    func answersInAnnouncement() throws {
        var phone = try beforeClosing(queue()) { $0.next = .next(NodeID(0)) }
        phone.tell(.farEnd(.answers), at: 1500)
        #expect(phone.lines(from: 1500) == ["1500 transfer answered", "1500 stopped after 500"])
        phone.tell(.farEnd(.hangsUp), at: 2500)
        phone.tell(.callerHungUp, at: 3000)
        let record = try #require(phone.call.record)
        #expect(
            record.disposition == .callerHungUp && record.talked == .seconds(1) && record.waited == Milliseconds(500))
    }

    @Test("Q3: the number of callers before is told as it is when an announcement begins, and is never below none")
    func positions() throws {
        let sketch = try Sketch()
        sketch.transfer("operators", queue: queue { $0.announcements = [["number", .queuePosition]] })
        var phone = try Phone(sketch.flow(start: "operators")) { $0.callersAhead = -3 }
        phone.tell(.queueMoved(ahead: 4), at: 500)
        phone.tell(.queueMoved(ahead: 4), at: 2000)
        phone.tell(.queueMoved(ahead: -1), at: 4000)
        phone.wait(until: 33_000)
        #expect(phone.lines.filter { $0.contains("ahead") } == ["4000 ahead 0"])
        #expect(phone.lines.contains("1000 plays number+position(5)"))
        #expect(phone.lines.last == "33000 plays number+position(1)")
    }

    @Test("Q4: repeat, an unbound key, and back with no menu before mean nothing in a queue")
    func meaninglessKeys() throws {
        let sketch = try Sketch()
        var queue = queue()
        queue.keys[.star] = .back
        queue.keys[.pound] = .unbound
        queue.keys[Key("9") ?? .star] = .repeat
        sketch.transfer("operators", queue: queue)
        var phone = try Phone(sketch.flow(start: "operators"))
        phone.press("*#9", at: 1500)
        #expect(phone.lines(from: 1500) == ["1500 key * ignored", "1500 key # ignored", "1500 key 9 ignored"])
    }

    @Test("Q5: a key while the closing announcement is owed does not lose it")
    func keyBeforeClosingAnnouncement() throws {
        let instant = Sketch.tenSecondsToClosing.advanced(byMilliseconds: 8000)
        var speak = KeyAction()
        speak.language = Language("es")
        var phone = try beforeClosing(
            queue {
                $0.atClosing = .announce
                $0.keys[Key("2") ?? .star] = .act(speak)
            }, at: instant)
        phone.press("2", at: 2500)
        #expect(phone.lines(from: 2500).suffix(2) == ["2500 stopped after 1500", "2500 plays closing"])
    }

    @Test("Q5: an announcement that ends at the closing instant leaves the music, and close cuts one that plays")
    func closingAtEndOfAnnouncement() throws {
        let instant = Sketch.tenSecondsToClosing.advanced(byMilliseconds: 7000)
        var phone = try beforeClosing(queue { $0.atClosing = .announce }, at: instant)
        phone.wait(until: 3000)
        #expect(
            phone.lines(from: 3000) == [
                "3000 heard", "3000 music", "3000 hours change to closed, announce", "3000 music stopped after 0",
                "3000 plays closing",
            ])
        var closing = try beforeClosing(queue { $0.atClosing = .close }, at: instant.advanced(byMilliseconds: 500))
        closing.wait(until: 2500)
        #expect(
            closing.lines(from: 2500) == [
                "2500 hours change to closed, close", "2500 transfer closed", "2500 stopped after 1500",
                "2500 plays closed",
            ])
    }

    @Test("Q5: closing at the instant of the next announcement is told first, and then music plays a whole interval")
    func closingAtAnnouncement() throws {
        let instant = Sketch.tenSecondsToClosing.advanced(byMilliseconds: -23_000)
        var phone = try beforeClosing(queue { $0.atClosing = .announce }, at: instant)
        phone.wait(until: 64_000)
        #expect(
            phone.lines(from: 33_000) == [
                "33000 hours change to closed, announce", "33000 music stopped after 30000", "33000 plays closing",
                "34000 heard", "34000 music", "64000 music stopped after 30000", "64000 plays leave",
            ])
    }

    @Test("Q5: a queue with nothing to say at closing begins its music anew")
    func closingWithoutAnnouncement() throws {
        var phone = try beforeClosing(
            queue {
                $0.atClosing = .announce
                $0.closingAnnouncement = []
                $0.announcements = []
            })
        phone.wait(until: 20_000)
        #expect(
            phone.lines(from: 10_000) == [
                "10000 hours change to closed, announce", "10000 music stopped after 9000", "10000 music",
            ])
    }

    @Test("Q6: who came before the queue was shut waits on, and without a closed branch it is not shut")
    func lastEntryDuringPrompt() throws {
        let instant = Sketch.tenSecondsToClosing.advanced(byMilliseconds: -500)
        var phone = try beforeClosing(queue { $0.lastEntry = .seconds(10) }, at: instant)
        phone.wait(until: 1000)
        #expect(phone.lines(from: 1000).suffix(2) == ["1000 queues for operators", "1000 plays number+position(1)"])
        var open = try beforeClosing(queue { $0.lastEntry = .seconds(10) }, closes: false) {
            $0.whenUnpublished = .turnsAway(Transfer.Refusal(prompt: ["no-hours"], next: .hangUp(.completed)))
        }
        open.wait(until: 10_000)
        #expect(open.lines[2] == "0 hours last-entry-passed")
        #expect(open.lines.last == "10000 hours change to closed, drain")
    }

    @Test("Q7: a second closing comes before the wait limit of its instant too")
    func secondClosingBeforeWaitLimit() throws {
        let sketch = try Sketch()
        sketch.hours = try Schedule("08:00-20:00,20:01-20:02", zone: Zone("UTC"))
        sketch.transfer("operators", closes: true, queue: queue { $0.waitLimit = .seconds(129) })
        var phone = try Phone(sketch.flow(start: "operators")) { $0.answeredAt = Sketch.tenSecondsToClosing }
        phone.wait(until: 130_000)
        #expect(
            phone.lines(from: 130_000).prefix(2) == [
                "130000 hours change to closed, drain", "130000 transfer wait-limit",
            ])
    }

    @Test("Q4: a key of the queue that leads on and does more does that first")
    func actingKey() throws {
        let sketch = try Sketch()
        let topic = sketch.variable("topic")
        var queue = queue()
        var action = KeyAction(next: sketch.node("message"))
        action.pace = .relaxed
        action.assignments = [Assignment(variable: topic, source: .text("visits"))]
        queue.keys[Key("1") ?? .star] = .act(action)
        sketch.transfer("operators", queue: queue)
        var phone = try Phone(sketch.flow(start: "operators"))
        phone.press("1", at: 4000)
        #expect(
            phone.lines(from: 4000) == [
                "4000 key 1 taken", "4000 chooses 1 queue", "4000 pace relaxed", "4000 topic = visits",
                "4000 transfer left", "4000 music stopped after 1000", "4000 message:", "4000 plays message",
            ])
        #expect(phone.actions.suffix(3).contains(.release))
    }
}
