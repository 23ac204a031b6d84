// swift-tools-version: 6.1
import PackageDescription

let package = Package(
    name: "hotline",
    products: [
        .executable(name: "hotline", targets: ["hotline"]),
        .library(name: "AudioFiles", targets: ["AudioFiles"]),
        .library(name: "CallFlow", targets: ["CallFlow"]),
        .library(name: "CallRecords", targets: ["CallRecords"]),
        .library(name: "CallScripts", targets: ["CallScripts"]),
        .library(name: "CallTesting", targets: ["CallTesting"]),
        .library(name: "Drivers", targets: ["Drivers"]),
        .library(name: "FlowFiles", targets: ["FlowFiles"]),
        .library(name: "Lines", targets: ["Lines"]),
        .library(name: "Prompts", targets: ["Prompts"]),
        .library(name: "Schemas", targets: ["Schemas"]),
        .library(name: "ServiceHours", targets: ["ServiceHours"]),
        .library(name: "Simulation", targets: ["Simulation"]),
        // For the benchmarks.
        .library(name: "ToneCases", targets: ["ToneCases"]),
        .library(name: "Tones", targets: ["Tones"]),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.0"),
        // Its C part is used for the events, which no later minor version need keep.
        .package(url: "https://github.com/jpsim/Yams", .upToNextMinor(from: "6.2.0")),
        .package(url: "https://github.com/swiftcsv/SwiftCSV", from: "0.10.0"),
    ],
    targets: [
        // Pure: no I/O, no clock, no threads.
        .target(name: "ServiceHours"),
        .target(name: "CallFlow", dependencies: ["ServiceHours"]),
        .target(name: "Prompts", dependencies: ["CallFlow", "ServiceHours"]),
        .target(name: "CToneSums"),
        .target(name: "Tones", dependencies: ["CToneSums"]),

        .target(name: "Simulation", dependencies: ["CallFlow", "Prompts", "ServiceHours"]),
        .target(name: "CallRecords", dependencies: ["CallFlow", "Prompts", "ServiceHours"]),

        .target(name: "AudioFiles", dependencies: ["Tones"]),
        .target(name: "Schemas"),
        .target(name: "FreeSwitch", dependencies: ["FlowFiles", "Prompts"]),
        .target(name: "CWidth"),
        .target(name: "CellWidth", dependencies: ["CWidth"]),
        .target(
            name: "FlowFiles",
            dependencies: ["CallFlow", "CellWidth", "Prompts", "ServiceHours", "Simulation", "Yams", "SwiftCSV"]),
        .target(
            name: "CallScripts", dependencies: ["CallFlow", "FlowFiles", "Prompts", "ServiceHours", "Simulation"]),
        .target(
            name: "CallTesting",
            dependencies: ["CallFlow", "CallScripts", "FlowFiles", "Lines", "Prompts", "ServiceHours", "Simulation"]),
        .target(name: "CTerminal"),
        .target(
            name: "Drivers",
            dependencies: ["CallFlow", "CellWidth", "CTerminal", "Prompts", "ServiceHours", "Simulation"]),
        .target(
            name: "Lines", dependencies: ["CallFlow", "FlowFiles", "Prompts", "Simulation"],
            exclude: ["Embedded", "Parts"], plugins: ["EmbedLines"]),
        .plugin(
            name: "EmbedLines", capability: .buildTool(), dependencies: ["embed-lines"], path: "Sources/EmbedLines"),
        .executableTarget(name: "embed-lines"),
        .executableTarget(
            name: "hotline",
            dependencies: [
                "AudioFiles", "CallFlow", "CallRecords", "CallScripts", "CellWidth", "Drivers", "FlowFiles",
                "FreeSwitch", "Lines", "Prompts", "Schemas", "ServiceHours", "Simulation", "Tones",
                .product(name: "ArgumentParser", package: "swift-argument-parser"), "Yams",
            ]),

        // What tests share: flows drawn in a few lines, at random too, and a small line to call.
        .target(
            name: "TestSupport", dependencies: ["CallFlow", "FlowFiles", "ServiceHours", "Simulation"],
            path: "Tests/TestSupport"),
        .testTarget(name: "AudioFilesTests", dependencies: ["AudioFiles", "Tones", "TestSupport"]),
        // Audio for each row of what the detector promises.
        .target(name: "ToneCases", dependencies: ["AudioFiles", "Tones"], path: "Tests/ToneCases"),
        .testTarget(name: "CallFlowTests", dependencies: ["CallFlow", "ServiceHours", "TestSupport"]),
        .testTarget(
            name: "CallScriptsTests",
            dependencies: [
                "CallScripts", "CallFlow", "FlowFiles", "Lines", "ServiceHours", "Simulation", "TestSupport",
            ]),
        .testTarget(name: "CallTestingTests", dependencies: ["CallTesting", "TestSupport"]),
        .testTarget(
            name: "CallRecordsTests",
            dependencies: ["CallRecords", "CallFlow", "FlowFiles", "ServiceHours", "Simulation"]),
        .testTarget(
            name: "DriversTests",
            dependencies: ["Drivers", "CallFlow", "CellWidth", "CTerminal", "Simulation", "TestSupport"]),
        .testTarget(
            name: "FlowFilesTests",
            dependencies: [
                "FlowFiles", "CallFlow", "CallRecords", "Prompts", "Schemas", "ServiceHours", "Simulation",
                "TestSupport",
            ],
            exclude: ["Schemas/validate.py"]),
        .testTarget(name: "HotlineTests", dependencies: ["hotline", "Lines", "Schemas", "TestSupport", "Tones"]),
        .testTarget(
            name: "LinesTests",
            dependencies: ["Lines", "CallFlow", "FlowFiles", "Prompts", "ServiceHours", "Simulation"]),
        .testTarget(name: "PromptsTests", dependencies: ["Prompts", "CallFlow", "ServiceHours"]),
        .testTarget(name: "ServiceHoursTests", dependencies: ["ServiceHours", "TestSupport"], exclude: ["Data"]),
        .testTarget(
            name: "SimulationTests",
            dependencies: ["Simulation", "CallFlow", "FlowFiles", "Prompts", "ServiceHours", "TestSupport"]),
        .testTarget(name: "TonesTests", dependencies: ["CToneSums", "Tones", "TestSupport", "ToneCases"]),
    ],
    swiftLanguageModes: [.v6]
)
