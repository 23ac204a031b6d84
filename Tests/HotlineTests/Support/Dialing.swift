/// Dials a line in a pipe.
///
/// - Parameters:
///   - options: the arguments after `dial`.
///   - moment: when; a Monday morning, in hours, if nothing is said.
///   - keys: the lines of standard input.
///   - folder: where the program starts.
func dial(
    _ options: String..., at moment: String = Moment.monday10, keys: String = "", in folder: Folder? = nil
) throws -> Command.Outcome {
    var command = Command(input: keys, in: folder)
    command.arguments = ["dial"] + options + ["--at", moment]
    return try command.run()
}

/// Moments that tests dial at. The line's clock is that of New York, five hours behind in November.
enum Moment {
    /// Monday, in hours.
    static let monday10 = "2026-11-23T10:00:00-05:00"
    /// Monday, an hour after the end of the hours.
    static let monday21 = "2026-11-23T21:00:00-05:00"
}
