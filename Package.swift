// swift-tools-version: 6.1
import PackageDescription

let package = Package(
    name: "hotline",
    products: [
        .executable(name: "hotline", targets: ["hotline"]),
        .library(name: "CallFlow", targets: ["CallFlow"]),
        .library(name: "CallRecords", targets: ["CallRecords"]),
        .library(name: "Drivers", targets: ["Drivers"]),
        .library(name: "FlowFiles", targets: ["FlowFiles"]),
        .library(name: "Lines", targets: ["Lines"]),
        .library(name: "Prompts", targets: ["Prompts"]),
        .library(name: "ServiceHours", targets: ["ServiceHours"]),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.0"),
        .package(url: "https://github.com/jpsim/Yams", from: "6.2.0"),
        .package(url: "https://github.com/swiftcsv/SwiftCSV", from: "0.10.0"),
    ],
    targets: [
        // Pure: no I/O, no clock, no threads.
        .target(name: "ServiceHours"),
        .target(name: "CallFlow", dependencies: ["ServiceHours"]),
        .target(name: "Prompts", dependencies: ["CallFlow", "ServiceHours"]),

        .target(name: "FlowFiles", dependencies: ["CallFlow", "Prompts", "ServiceHours", "Yams", "SwiftCSV"]),

        .target(name: "CallRecords", dependencies: ["CallFlow", "Prompts", "ServiceHours"]),
        .target(name: "CTerminal"),
        .target(
            name: "Drivers", dependencies: ["CallFlow", "CTerminal", "FlowFiles", "Prompts", "ServiceHours"]),
        .target(
            name: "Lines", dependencies: ["CallFlow", "FlowFiles", "Prompts"], exclude: ["detention-line"],
            plugins: ["EmbedLines"]),
        .plugin(
            name: "EmbedLines", capability: .buildTool(), dependencies: ["embed-lines"], path: "Sources/EmbedLines"),
        .executableTarget(name: "embed-lines"),
        .executableTarget(
            name: "hotline",
            dependencies: [
                "CallFlow", "CallRecords", "Drivers", "FlowFiles", "Lines", "ServiceHours",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ]),

        // What tests share: random numbers that a seed gives again.
        .target(name: "Randomness", path: "Tests/Randomness"),
        .testTarget(name: "CallFlowTests", dependencies: ["CallFlow", "ServiceHours", "Randomness"]),
        .testTarget(
            name: "CallRecordsTests", dependencies: ["CallRecords", "CallFlow", "Drivers", "FlowFiles", "ServiceHours"]),
        .testTarget(
            name: "DriversTests",
            dependencies: ["Drivers", "CallFlow", "CTerminal", "FlowFiles", "Prompts", "ServiceHours"]),
        .testTarget(
            name: "FlowFilesTests", dependencies: ["FlowFiles", "CallFlow", "Prompts", "ServiceHours", "Randomness"]),
        .testTarget(name: "HotlineTests", dependencies: ["hotline"]),
        .testTarget(
            name: "LinesTests", dependencies: ["Lines", "CallFlow", "Drivers", "FlowFiles", "Prompts", "ServiceHours"]),
        .testTarget(name: "PromptsTests", dependencies: ["Prompts", "CallFlow", "ServiceHours"]),
        .testTarget(name: "ServiceHoursTests", dependencies: ["ServiceHours", "Randomness"]),
    ],
    swiftLanguageModes: [.v6]
)
