import Foundation

// Arguments: the built program, Python with the peers' packages and a folder of recordings (or nothing in their place), then names of
// what is to be measured; without names, everything is. '--page FILE' instead of names brings the tables of a page up to date.
let arguments = Array(CommandLine.arguments.dropFirst())
guard arguments.count >= 3 else {
    print("benchmarks: the path of the built program, that of Python and a folder of recordings are needed")
    exit(64)
}
let hotline = URL(filePath: arguments[0])
let python = arguments[1].isEmpty ? nil : URL(filePath: arguments[1])
let names = Array(arguments.dropFirst(3))
let comparison = DecoderComparison(speech: Speech(folder: arguments[2]), hotline: hotline)
if names.first == "--page" {
    try comparison.update(page: URL(filePath: names[1]))
    exit(0)
}

func isChosen(_ name: String) -> Bool { names.isEmpty || names.contains { name.contains($0) } }

let all =
    ProcessBenchmarks(hotline: hotline).all + (try CallBenchmarks().all) + (try MemoryBenchmarks().all)
    + (try FileBenchmarks().all) + (try HoursBenchmarks(hotline: hotline, python: python).all)
    + ScriptBenchmarks(hotline: hotline).all + (try AudioBenchmarks().all)
let chosen = all.filter { isChosen($0.name) }
if !chosen.isEmpty { print(Measurement.table(of: try chosen.flatMap { try $0.measure() })) }
for report in comparison.reports where isChosen(report.name) {
    print("## \(report.name)\n\n\(try report.text())")
    fflush(nil)
}
