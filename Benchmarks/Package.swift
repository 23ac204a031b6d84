// swift-tools-version: 6.1
import PackageDescription

let package = Package(
    name: "benchmarks",
    dependencies: [.package(name: "hotline", path: "..")],
    targets: [
        .target(name: "CHeap"),
        .executableTarget(
            name: "benchmarks",
            dependencies: [
                "CHeap",
                .product(name: "CallFlow", package: "hotline"),
                .product(name: "CallRecords", package: "hotline"),
                .product(name: "Simulation", package: "hotline"),
                .product(name: "FlowFiles", package: "hotline"),
                .product(name: "Lines", package: "hotline"),
                .product(name: "Prompts", package: "hotline"),
                .product(name: "ServiceHours", package: "hotline"),
            ]),
    ],
    swiftLanguageModes: [.v6]
)
