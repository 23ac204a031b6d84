// swift-tools-version: 6.1
import PackageDescription

let package = Package(
    name: "hotline",
    products: [
        .library(name: "CallFlow", targets: ["CallFlow"]),
        .library(name: "FlowFiles", targets: ["FlowFiles"]),
        .library(name: "Prompts", targets: ["Prompts"]),
        .library(name: "ServiceHours", targets: ["ServiceHours"]),
    ],
    dependencies: [
        .package(url: "https://github.com/jpsim/Yams", from: "6.2.0"),
        .package(url: "https://github.com/swiftcsv/SwiftCSV", from: "0.10.0"),
    ],
    targets: [
        // Pure: no I/O, no clock, no threads.
        .target(name: "ServiceHours"),
        .target(name: "CallFlow", dependencies: ["ServiceHours"]),
        .target(name: "Prompts", dependencies: ["CallFlow", "ServiceHours"]),

        .target(name: "FlowFiles", dependencies: ["CallFlow", "Prompts", "ServiceHours", "Yams", "SwiftCSV"]),

        .testTarget(name: "CallFlowTests", dependencies: ["CallFlow", "ServiceHours"]),
        .testTarget(name: "PromptsTests", dependencies: ["Prompts", "CallFlow", "ServiceHours"]),
        .testTarget(name: "ServiceHoursTests", dependencies: ["ServiceHours"]),
    ],
    swiftLanguageModes: [.v6]
)
