import Foundation

// Arguments: the built program, then names of what is to be measured; without names, everything is.
let arguments = Array(CommandLine.arguments.dropFirst())
guard let hotline = arguments.first else {
    print("benchmarks: the path of the built program is needed")
    exit(64)
}
let names = arguments.dropFirst()
let all =
    ProcessBenchmarks(hotline: URL(filePath: hotline)).all + (try CallBenchmarks().all) + (try MemoryBenchmarks().all)
    + (try FileBenchmarks().all) + (try HoursBenchmarks().all)
let chosen = all.filter { benchmark in names.isEmpty || names.contains { benchmark.name.contains($0) } }
print(Measurement.table(of: try chosen.map { try $0.measure() }), terminator: "")
