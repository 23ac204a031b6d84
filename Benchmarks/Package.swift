// swift-tools-version: 6.1
import PackageDescription

let package = Package(
    name: "benchmarks",
    dependencies: [.package(name: "hotline", path: "..")],
    targets: [
        .target(name: "CHeap"),
        // Finds the library when it runs, so that all builds without it.
        .target(name: "CSpandsp"),
        .executableTarget(name: "spandsp-decode", dependencies: ["CSpandsp"]),
        .executableTarget(
            name: "benchmarks",
            dependencies: [
                "CHeap", "CSpandsp",
                .product(name: "AudioFiles", package: "hotline"),
                .product(name: "CallFlow", package: "hotline"),
                .product(name: "CallRecords", package: "hotline"),
                .product(name: "Simulation", package: "hotline"),
                .product(name: "FlowFiles", package: "hotline"),
                .product(name: "Lines", package: "hotline"),
                .product(name: "Prompts", package: "hotline"),
                .product(name: "ServiceHours", package: "hotline"),
                .product(name: "ToneCases", package: "hotline"),
                .product(name: "Tones", package: "hotline"),
            ]),
    ],
    swiftLanguageModes: [.v6]
)
