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

    @OptionGroup var folders: LineFolders

    func run() throws {
        let line = try folders.line(target).line
        try StandardOutput.write(FlowOutline(line).text)
    }
}
