import FlowFiles
import Lines
import Prompts

/// What is read before a call can begin.
struct FileBenchmarks {
    private let common: FlowReader.Common

    init() throws { common = try EmbeddedLines.common() }

    var all: [Benchmark] {
        [
            .rate("reading the common prompts in both languages", unit: "times/s", batch: 50) {
                _ = try EmbeddedLines.common()
            },
            .rate("reading the detention line's flow file", unit: "times/s", batch: 50) {
                _ = try EmbeddedLines.flowFile(of: LineDirectory.usual, common: common)
            },
        ]
    }
}
