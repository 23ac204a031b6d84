import ArgumentParser
import Lines

/// `hotline show`: a line's menus as a tree.
struct Show: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Show a line's menu tree, and the timers in force.",
        discussion: """
            Each node stands where it is reached with the fewest steps; elsewhere only its name is shown. Times are those in force, the \
            line's and the built-in defaults included.
            """)

    @Argument(help: "A number in any punctuation, a line's id, a flow file, or a line's folder.")
    var target = LineDirectory.usual

    @Option(
        name: .customLong("lines"),
        help: ArgumentHelp("A folder with lines of your own, or one line's folder; may be repeated.", valueName: "dir"))
    var folders: [String] = []

    func run() throws {
        var options = LineOptions()
        options.folders = folders
        let line = try options.directory().found(target).line
        try StandardOutput.write(FlowOutline(line).text)
    }
}
