/// Names of what is measured can be given; without, everything is.
let wanted = CommandLine.arguments.dropFirst()
let benchmarks = try CallBenchmarks().all
let chosen = benchmarks.filter { benchmark in wanted.isEmpty || wanted.contains { benchmark.name.contains($0) } }
print(Measurement.table(of: try chosen.map { try $0.measure() }), terminator: "")
