import Glibc

/// A run of the program as a script starts it: arguments, standard input, and what becomes of its output.
struct Command {
    /// Where standard output goes.
    enum Output {
        /// It is kept for the test.
        case kept
        /// To a file that is there.
        case file(String)
        /// To a pipe that nobody reads.
        case brokenPipe
        /// Nowhere: it is closed.
        case closed
    }

    var arguments: [String]
    /// What standard input has; nil is a standard input that is closed.
    var input: [UInt8]? = []
    var environment: [String: String] = [:]
    var output = Output.kept
    /// Where it starts; nil is where the tests do.
    var folder: Folder?

    init(_ arguments: String..., input: String = "", in folder: Folder? = nil) {
        self.arguments = arguments
        self.input = Array(input.utf8)
        self.folder = folder
    }

    /// What a run leaves behind.
    struct Outcome {
        let state: ExitState
        let output: String
        let errors: String

        /// The lines of standard output.
        var lines: [String] { output.split(separator: "\n").map(String.init) }

        /// The lines of a transcript from one that has a text, without their times.
        func told(from start: String) -> [String] {
            let told = lines.map { String($0.drop { $0 == " " }.drop { $0 != " " }.dropFirst(2)) }
            return Array(told.drop { !$0.contains(start) })
        }
    }

    /// Runs the program to its end, which is one of its own: whatever is wrong, it neither hangs nor dies of a signal.
    func run() throws -> Outcome {
        let errors = try Descriptor.temporary()
        let output = try outputDescriptor()
        let input = try input.map { try Descriptor.temporary($0) }
        let child = try Child(
            arguments: arguments, environment: Self.inherited.merging(environment) { $1 },
            streams: (input, output, errors), folder: folder?.path)
        let state = child.state()
        guard case .exit = state else { throw Problem("'\(arguments)' ends by \(state): \(try errors.text())") }
        return Outcome(state: state, output: try output?.text() ?? "", errors: try errors.text())
    }

    private func outputDescriptor() throws -> Descriptor? {
        switch output {
        case .kept: return try .temporary()
        case .file(let path): return try .open(path)
        case .brokenPipe: return try .brokenPipe()
        case .closed: return nil
        }
    }

    /// What the environment of the tests passes on: where libraries are, and where coverage is written.
    static let inherited = ["LD_LIBRARY_PATH", "LLVM_PROFILE_FILE"].reduce(into: [String: String]()) {
        if let value = getenv($1) { $0[$1] = String(cString: value) }
    }
}
