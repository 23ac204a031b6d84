/// The times that hold where neither a line nor a node says another (clauses T5, T8, Q3 and L2).
public enum StandardTimes {
    /// Silence in a menu.
    public static let noInput = Milliseconds.seconds(5)
    /// Silence before the first digit of a collect.
    public static let firstDigit = Milliseconds.seconds(10)
    /// Silence between the keys of an entry.
    public static let interDigit = Milliseconds.seconds(3)
    /// Ringing without a queue.
    public static let ring = Milliseconds.seconds(30)
    /// Waiting in a queue.
    public static let queueWait = Milliseconds.minutes(30)
    /// Music between announcements in a queue.
    public static let announcementInterval = Milliseconds.seconds(30)
    /// A recording.
    public static let recording = Milliseconds.minutes(2)
    /// Silence in a recording.
    public static let silence = Milliseconds.seconds(4)
    /// A lookup's answer.
    public static let lookup = Milliseconds.seconds(5)
    /// A pause.
    public static let pause = Milliseconds.minutes(2)
    /// The whole call, talking to an operator not counted.
    public static let call = Milliseconds.minutes(30)
}
