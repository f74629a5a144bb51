// swift-tools-version: 6.2
import PackageDescription

/// Settings that every target of the house shares.
var settings: [SwiftSetting] = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .strictMemorySafety(),
]
if Context.environment["CI"] != nil {
    settings.append(.treatAllWarnings(as: .error))
}

let yams = Target.Dependency.product(name: "Yams", package: "Yams")
let arguments = Target.Dependency.product(name: "ArgumentParser", package: "swift-argument-parser")

let package = Package(
    name: "trang",
    products: [
        .library(name: "Trang", targets: ["Trang"]),
        .executable(name: "trang", targets: ["TrangCLI"]),
    ],
    dependencies: [
        .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    ],
    targets: [
        // The C doors.
        .systemLibrary(
            name: "CTrangPango",
            pkgConfig: "pangocairo pangoft2 fontconfig cairo-pdf cairo-svg",
            providers: [.apt(["libpango1.0-dev", "libcairo2-dev"])]),
        .systemLibrary(
            name: "CTrangQPDF", pkgConfig: "libqpdf", providers: [.apt(["libqpdf-dev"])]),
        .systemLibrary(
            name: "CTrangCMark", pkgConfig: "libcmark-gfm",
            providers: [.apt(["libcmark-gfm-dev", "libcmark-gfm-extensions-dev"])]),
        .systemLibrary(
            name: "CTrangJPEG", pkgConfig: "libturbojpeg",
            providers: [.apt(["libturbojpeg0-dev"])]),

        // The rooms.
        .target(name: "TrangModel", swiftSettings: settings),
        .target(
            name: "TrangReading", dependencies: ["TrangModel", "CTrangCMark", yams],
            swiftSettings: settings),
        .target(
            name: "TrangCongress", dependencies: ["TrangModel", "TrangReading"],
            swiftSettings: settings),
        .target(name: "TrangCharts", dependencies: ["TrangModel"], swiftSettings: settings),
        .target(
            name: "TrangTypesetting", dependencies: ["TrangModel", "TrangCharts"],
            swiftSettings: settings),
        .target(
            name: "TrangInk",
            dependencies: ["TrangModel", "CTrangPango", "CTrangQPDF", "CTrangJPEG"],
            swiftSettings: settings),
        .target(
            name: "Trang",
            dependencies: [
                "TrangModel", "TrangReading", "TrangCongress", "TrangTypesetting", "TrangInk",
            ],
            swiftSettings: settings),
        .executableTarget(
            name: "TrangCLI", dependencies: ["Trang", arguments], swiftSettings: settings),
    ],
    swiftLanguageModes: [.v6]
)
