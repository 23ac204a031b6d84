import CallFlow
import Simulation

/// A call as a person hears and steers it at a terminal, without the terminal and without a clock.
///
/// It is told what is meant at the keyboard and how late it is, and says what to write and when something is to be seen next. What a
/// key means for the call is the engine's business alone.
struct TerminalCall {
    var session: Session
    var screen: Screen
    var clock: LineClock
    let narrator: Narrator
    /// Gives a line for everything that happens, where that is wanted.
    var transcript: Transcript?
    /// The time of what is shown.
    private(set) var now = CallTime.answer
    /// The prompt that is being spoken.
    var passage: SpokenPassage?
    /// When the music began that plays.
    var musicSince: CallTime?
    /// Whether the wait in this queue has shown its music.
    var hasShownMusic = false
    /// What the log gained and was not taken yet.
    private var entries: [LogEntry] = []

    /// How high a terminal is that begins with the keypad and all commands, not with a line that names the help.
    private static let rowsForHelp = 20
    /// How long `v` speaks into a recording.
    static let voiceSpan = Milliseconds.seconds(3)

    /// A call that was just answered, or has come to a moment with all that its history has.
    init(
        _ session: Session, history: [LogEntry] = [], at moment: CallTime = .answer,
        remark: String? = nil, size: TerminalSize,
        look: TerminalLook
    ) {
        self.session = session
        screen = Screen(size: size, look: look)
        let call = session.call
        clock = LineClock(hours: call.start.hours ?? call.flow.hours, answeredAt: call.start.answeredAt)
        narrator = Narrator(call)
        if look.isLinear { transcript = Transcript(session) }
        if size.rows >= Self.rowsForHelp, !look.isLinear {
            screen.show(KeypadHelp.rows(columns: size.usableColumns))
        } else {
            screen.note(KeypadHelp.reminder, .faint)
        }
        showHistory(history, remark: remark)
        now = moment
        speak()
        showNews()
    }

    /// Whether the call is over.
    var hasEnded: Bool { session.record != nil }

    /// Lets everything happen up to and including a time, each thing at its own.
    mutating func go(to time: CallTime) {
        happen { $0 <= time }
        session.advance(to: time)
        showNews()
        now = max(now, time)
        speak()
    }

    /// Does what a person means at the keyboard. Of one instant, keys come before what happens by itself (clause T2).
    mutating func take(_ input: Keyboard.Input, at time: CallTime) {
        guard !hasEnded else { return }
        happen { $0 < time }
        now = max(now, time)
        switch input {
        case .key(let key): session.press(key, at: now)
        case .hangUp: session.hangUp(at: now)
        case .skip: session.skipPrompt(at: now)
        case .decide(let farEnd): session.decide(farEnd, at: now)
        case .voice: if session.call.activity == .recording { session.speak(Self.voiceSpan, at: now) }
        case .help: help()
        case .status: screen.show(statusLines)
        case .redraw: break
        }
        showNews()
    }

    /// When something is to be seen or happens next; nil when nothing does by itself.
    var nextTime: CallTime? {
        [session.nextTime, passage?.nextTime, screen.hasStatus ? nextTick : nil].compactMap { $0 }.min()
    }

    /// What to write to show everything up to now.
    mutating func frame() -> [UInt8] {
        screen.frame(status: screen.hasStatus ? status.rows(for: screen.size) : [])
    }

    /// What the log gained since the last time.
    mutating func takeEntries() -> [LogEntry] {
        defer { entries = [] }
        return entries
    }

    /// One step after the other, because only what plays after a step can be spoken.
    private mutating func happen(while isDue: (CallTime) -> Bool) {
        while !hasEnded, let next = session.nextTime, isDue(next) {
            session.advance(to: next)
            showNews()
        }
    }

    private mutating func help() {
        screen.show(screen.isLinear ? KeypadHelp.lines : KeypadHelp.rows(columns: screen.size.usableColumns))
        if !screen.hasStatus { screen.show(statusLines) }
    }

    private var statusLines: [StyledLine] {
        mutating get { screen.isLinear ? [status.inOneLine] : status.lines(columns: screen.size.usableColumns) }
    }

    private mutating func showNews() {
        let news = session.takeEntries()
        entries += news
        show(news)
    }

    /// Shows the words that are due.
    private mutating func speak() {
        for word in passage?.words(by: now) ?? [] { screen.say(word) }
    }
}
