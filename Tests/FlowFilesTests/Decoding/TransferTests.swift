import CallFlow
import FlowFiles
import Testing

@Suite("Transfers and queues")
struct TransferTests {
    @Test("A transfer without more calls somebody and ends the call")
    func least() throws {
        let flow = try PracticeFlow.flow("nodes:\n  a: {transfer: {to: operators, busy: a, no-answer: end}}")
        let transfer = try flow.transfer("a")
        #expect(try flow.node("a").prompt.isEmpty)
        #expect(transfer.destination == "operators")
        #expect(transfer.busy == NodeID(0))
        #expect(transfer.noAnswer == NodeID(1))
        #expect(transfer.next == .hangUp(.completed))
        #expect(transfer.ringTime == .seconds(30))
        #expect(transfer.queue == nil)
        #expect(transfer.whenClosed == nil)
        #expect(transfer.whenUnpublished == nil)
        #expect(!transfer.asksHours)
    }

    @Test("A transfer has its branches for hours, its way on, and its ring time")
    func all() throws {
        let flow = try PracticeFlow.flow(
            """
            nodes:
              a:
                transfer:
                  to: Operators_2
                  when-open: {prompt: ask}
                  when-closed: {prompt: [bye, {say-next-opening: hours}], next: a}
                  when-unpublished: {hang-up: unpublished}
                  busy: end
                  no-answer: end
                  next: a
                timers: {ring: 45s}
            """)
        let transfer = try flow.transfer("a")
        #expect(try flow.node("a").prompt == [.prompt("ask")])
        #expect(transfer.whenClosed?.prompt == [.prompt("bye"), .nextOpening(.line)])
        #expect(transfer.whenClosed?.next == .next(NodeID(0)))
        guard case .turnsAway(let refusal) = transfer.whenUnpublished else {
            Issue.record("\(String(describing: transfer.whenUnpublished)) does not turn away")
            return
        }
        #expect(refusal.prompt == [])
        #expect(refusal.next == .hangUp(Disposition("unpublished")))
        #expect(transfer.next == .next(NodeID(0)))
        #expect(transfer.ringTime == .seconds(45))
        #expect(transfer.asksHours)
    }

    @Test("A transfer that says that no hours are published and leads nowhere rings")
    func ringsUnpublished() throws {
        let flow = try PracticeFlow.flow(
            "nodes:\n  a: {transfer: {to: op, busy: end, no-answer: end, when-unpublished: {prompt: ask}}}")
        guard case .rings(let prompt) = try flow.transfer("a").whenUnpublished else {
            Issue.record("it does not ring")
            return
        }
        #expect(prompt == [.prompt("ask")])
    }

    @Test("A transfer may hang up with a name of its own")
    func hangUp() throws {
        let flow = try PracticeFlow.flow(
            "nodes:\n  a: {transfer: {to: op, busy: end, no-answer: end, hang-up: helped}}")
        #expect(try flow.transfer("a").next == .hangUp(Disposition("helped")))
    }
}

@Suite("Queues")
struct QueueTests {
    private static let prompts =
        "prompts: {bye: {en: B., es: B.}, hold: {en: M., es: M.}, queue-closing: {en: C., es: C.}, "
        + "queue-position-before: {en: Y., es: Y.}, queue-position-after: {en: N., es: N.}}\n"

    private static func queue(
        _ keys: String, beside: String = "", line: String = "", whenClosed: String = "when-closed: {next: end}"
    ) throws -> Queue {
        let flow = try PracticeFlow.flow(
            prompts + line + """
                nodes:
                  a:
                    transfer:
                      to: op
                      busy: end
                      no-answer: end
                      \(whenClosed)
                      when-open: {queue: {hold-music: hold\(keys)}}
                    \(beside)
                """)
        return try #require(try flow.transfer("a").queue)
    }

    @Test("A queue without more plays music for half an hour, and tells nobody that it closes")
    func least() throws {
        let queue = try Self.queue("")
        #expect(queue.holdMusic == PromptID("hold"))
        #expect(queue.announcements == [])
        #expect(queue.announcementInterval == .seconds(30))
        #expect(queue.waitLimit == .minutes(30))
        #expect(queue.atClosing == .drain)
        #expect(queue.closingAnnouncement == [])
        #expect(queue.lastEntry == .zero)
        #expect(queue.keys.all.isEmpty)
    }

    @Test("A queue that announces the position says it between two prompts")
    func announcePosition() throws {
        let queue = try Self.queue(", announce-position: 45s")
        #expect(
            queue.announcements == [
                [.prompt("queue-position-before"), .queuePosition, .prompt("queue-position-after")]
            ])
        #expect(queue.announcementInterval == .seconds(45))
    }

    @Test("A queue may have announcements of its own", arguments: ["announce-every: 20s", "announce-position: 20s"])
    func announcements(interval: String) throws {
        let queue = try Self.queue(", announcements: [bye, [bye, {say-position: queue}]], \(interval)")
        #expect(queue.announcements == [[.prompt("bye")], [.prompt("bye"), .queuePosition]])
        #expect(queue.announcementInterval == .seconds(20))
    }

    @Test(
        "At closing who waits is served, told and served, or sent away",
        arguments: [
            (", at-closing: drain", Queue.ClosingPolicy.drain, []),
            (", at-closing: close", .close, []),
            (", at-closing: announce", .announce, [.prompt("queue-closing")]),
            (
                ", at-closing: announce, closing-announcement: [bye, {say-position: queue}]", .announce,
                [.prompt("bye"), .queuePosition]
            ),
        ] as [(String, Queue.ClosingPolicy, [Segment])])
    func atClosing(keys: String, policy: Queue.ClosingPolicy, announcement: [Segment]) throws {
        let queue = try Self.queue(keys)
        #expect(queue.atClosing == policy)
        #expect(queue.closingAnnouncement == announcement)
    }

    @Test("A queue may shut before it closes", arguments: [("10m", 600_000), ("0s", 0)])
    func lastEntry(text: String, milliseconds: Int64) throws {
        #expect(try Self.queue(", last-entry: \(text)").lastEntry == Milliseconds(milliseconds))
    }

    @Test("A queue that shuts at closing and no sooner needs no closed branch")
    func lastEntryOfNothing() throws {
        #expect(try Self.queue(", last-entry: 0s", whenClosed: "next: end").lastEntry == .zero)
    }

    @Test("The longest wait is the queue's own, the node's or the line's")
    func waitLimit() throws {
        let line = "timers: {queue-wait: 20m}\n"
        #expect(try Self.queue("", line: line).waitLimit == .minutes(20))
        #expect(try Self.queue("", beside: "timers: {queue-wait: 10m}", line: line).waitLimit == .minutes(10))
        #expect(try Self.queue(", wait: 5m", line: line).waitLimit == .minutes(5))
    }

    @Test("A queue has keys of its own")
    func keys() throws {
        let queue = try Self.queue(", keys: {\"1\": end, \"*\": back, \"2\": {language: es}}")
        var spanish = KeyAction()
        spanish.language = Language("es")
        #expect(queue.keys.all.map(\.key.description) == ["1", "*", "2"])
        #expect(queue.keys.all.map(\.binding) == [.next(NodeID(1)), .back, .act(spanish)])
    }
}
