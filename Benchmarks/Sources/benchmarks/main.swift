import Foundation

// Arguments: the built program, Python with the peers' packages (or nothing in its place), then names of what is to be measured;
// without names, everything is.
let arguments = Array(CommandLine.arguments.dropFirst())
guard arguments.count >= 2 else {
    print("benchmarks: the path of the built program and that of Python are needed")
    exit(64)
}
let hotline = URL(filePath: arguments[0])
let python = arguments[1].isEmpty ? nil : URL(filePath: arguments[1])
let names = arguments.dropFirst(2)
let all =
    ProcessBenchmarks(hotline: hotline).all + (try CallBenchmarks().all) + (try MemoryBenchmarks().all)
    + (try FileBenchmarks().all) + (try HoursBenchmarks(hotline: hotline, python: python).all)
    + ScriptBenchmarks(hotline: hotline).all
let chosen = all.filter { benchmark in names.isEmpty || names.contains { benchmark.name.contains($0) } }
print(Measurement.table(of: try chosen.flatMap { try $0.measure() }), terminator: "")
