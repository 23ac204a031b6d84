let calls = try CallBenchmarks().measure()
print(Measurement.table(of: calls), terminator: "")
