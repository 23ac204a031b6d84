// swift-tools-version: 6.1
import PackageDescription

let package = Package(
    name: "hotline",
    products: [
        .library(name: "CallFlow", targets: ["CallFlow"]),
        .library(name: "ServiceHours", targets: ["ServiceHours"]),
        .library(name: "Prompts", targets: ["Prompts"]),
    ],
    targets: [
        // Pure: no I/O, no clock, no threads.
        .target(name: "ServiceHours"),
        .target(name: "CallFlow", dependencies: ["ServiceHours"]),
        .target(name: "Prompts", dependencies: ["CallFlow", "ServiceHours"]),

        .testTarget(name: "CallFlowTests", dependencies: ["CallFlow", "ServiceHours"]),
        .testTarget(name: "PromptsTests", dependencies: ["Prompts", "CallFlow", "ServiceHours"]),
        .testTarget(name: "ServiceHoursTests", dependencies: ["ServiceHours"]),
    ],
    swiftLanguageModes: [.v6]
)
