// swift-tools-version: 6.2
import PackageDescription

/// Settings of the tests, which may do without the proof of memory safety.
var testSettings: [SwiftSetting] = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("InternalImportsByDefault"),
]
if Context.environment["CI"] != nil {
    testSettings.append(.treatAllWarnings(as: .error))
}

/// Settings of every room.
let settings = testSettings + [.strictMemorySafety()]

let nio = ["NIOCore", "NIOPosix", "NIOHTTP1"].map {
    Target.Dependency.product(name: $0, package: "swift-nio")
}
let arguments = Target.Dependency.product(name: "ArgumentParser", package: "swift-argument-parser")

/// The page that `trang preview` serves; its files become part of the program.
let pageFiles = [
    "page.html", "page.css", "page.js", "words.js", "sheets.js", "layer.js", "findings.js",
    "source.js",
]

let package = Package(
    name: "trang",
    products: [
        .library(name: "Trang", targets: ["Trang"]),
        .executable(name: "trang", targets: ["TrangCLI"]),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/apple/swift-nio", from: "2.101.2"),
    ],
    targets: [
        // The C doors.
        .systemLibrary(
            name: "CTrangPango",
            pkgConfig: "pangocairo pangoft2 fontconfig cairo-pdf cairo-ft harfbuzz-subset",
            providers: [.apt(["libpango1.0-dev", "libcairo2-dev", "libharfbuzz-dev"])]),
        .systemLibrary(
            name: "CTrangGLib", pkgConfig: "glib-2.0", providers: [.apt(["libglib2.0-dev"])]),
        .systemLibrary(
            name: "CTrangDeflate", pkgConfig: "libdeflate", providers: [.apt(["libdeflate-dev"])]),
        .systemLibrary(
            name: "CTrangQPDF", providers: [.apt(["libqpdf-dev"])]),
        .systemLibrary(
            name: "CTrangCMark", pkgConfig: "libcmark-gfm",
            providers: [.apt(["libcmark-gfm-dev", "libcmark-gfm-extensions-dev"])]),
        .systemLibrary(
            name: "CTrangJPEG", pkgConfig: "libturbojpeg",
            providers: [.apt(["libturbojpeg0-dev"])]),
        .systemLibrary(
            name: "CTrangYAML", pkgConfig: "yaml-0.1", providers: [.apt(["libyaml-dev"])]),
        .systemLibrary(
            name: "CTrangZip", providers: [.apt(["libzip-dev"])]),
        .systemLibrary(
            name: "CTrangExpat", pkgConfig: "expat", providers: [.apt(["libexpat1-dev"])]),

        // The rooms.
        .target(name: "TrangModel", swiftSettings: settings),
        .target(
            name: "TrangReading",
            dependencies: [
                "TrangModel", "CTrangCMark", "CTrangDeflate", "CTrangGLib", "CTrangJPEG",
                "CTrangYAML", "CTrangZip", "CTrangExpat",
            ],
            swiftSettings: settings),
        .target(
            name: "TrangReports", dependencies: ["TrangModel", "TrangReading"],
            swiftSettings: settings),
        .target(
            name: "TrangCongress", dependencies: ["TrangModel", "TrangReading", "TrangReports"],
            swiftSettings: settings),
        .target(
            name: "TrangImport", dependencies: ["TrangModel", "TrangReading", "TrangCongress"],
            swiftSettings: settings),
        .target(name: "TrangCharts", dependencies: ["TrangModel"], swiftSettings: settings),
        .target(
            name: "TrangTypesetting", dependencies: ["TrangModel", "TrangCharts"],
            swiftSettings: settings),
        .target(
            name: "TrangInk",
            dependencies: [
                "TrangModel", "CTrangPango", "CTrangQPDF", "CTrangJPEG", "CTrangDeflate",
                "CTrangGLib",
            ],
            resources: [.embedInCode("Archive/sRGB.icc")], swiftSettings: settings),
        .target(
            name: "Trang",
            dependencies: [
                "TrangModel", "TrangReading", "TrangReports", "TrangCongress", "TrangImport",
                "TrangTypesetting", "TrangInk",
            ],
            swiftSettings: settings),
        .target(
            name: "TrangPreview", dependencies: ["TrangModel", "Trang"] + nio,
            resources: pageFiles.map { .embedInCode("Page/" + $0) },
            swiftSettings: settings),
        .executableTarget(
            name: "TrangCLI", dependencies: ["Trang", "TrangPreview", arguments],
            swiftSettings: settings),

        // Programs from other fields that use the library; not products, but built and run by the tests.
        .executableTarget(
            name: "SchoolYear", dependencies: ["Trang"], path: "Examples/SchoolYear",
            exclude: ["library.png"], swiftSettings: testSettings),
        .executableTarget(
            name: "WaterBills", dependencies: ["Trang"], path: "Examples/WaterBills",
            swiftSettings: testSettings),
        .executableTarget(
            name: "Milestones", dependencies: ["Trang"], path: "Examples/Milestones",
            exclude: ["milestones.yaml", "hoa-binh"], swiftSettings: testSettings),

        // Tests: one target a room, and what they share.
        .target(
            name: "TrangTestSupport", dependencies: ["TrangModel"], path: "Tests/Support",
            swiftSettings: testSettings),
        .testTarget(
            name: "TrangModelTests", dependencies: ["TrangModel"], swiftSettings: testSettings),
        .testTarget(
            name: "TrangReadingTests", dependencies: ["TrangReading", "TrangTestSupport"],
            exclude: ["Fixtures"],
            swiftSettings: testSettings),
        .testTarget(
            name: "TrangReportsTests",
            dependencies: ["TrangReports", "TrangTypesetting", "TrangTestSupport"],
            swiftSettings: testSettings),
        .testTarget(
            name: "TrangCongressTests",
            dependencies: ["TrangCongress", "TrangReports", "TrangTestSupport"],
            swiftSettings: testSettings),
        .testTarget(
            name: "TrangImportTests",
            dependencies: ["TrangImport", "TrangCongress", "TrangReading", "TrangTestSupport"],
            exclude: ["Fixtures"], swiftSettings: testSettings),
        .testTarget(
            name: "TrangChartsTests", dependencies: ["TrangCharts", "TrangTestSupport"],
            swiftSettings: testSettings),
        .testTarget(
            name: "TrangTypesettingTests",
            dependencies: ["TrangTypesetting", "TrangTestSupport"], exclude: ["Goldens"],
            swiftSettings: testSettings),
        .testTarget(
            name: "TrangInkTests", dependencies: ["TrangInk", "TrangReading", "TrangTestSupport"],
            swiftSettings: testSettings),
        .testTarget(
            name: "TrangTests",
            dependencies: [
                "Trang", "TrangCongress", "TrangImport", "TrangInk", "TrangModel", "TrangReading",
                "TrangReports", "TrangTypesetting", "TrangTestSupport", "SchoolYear", "WaterBills",
                "Milestones",
            ], exclude: ["Goldens"], swiftSettings: testSettings),
        .testTarget(
            name: "TrangPreviewTests",
            dependencies: ["TrangPreview", "Trang", "TrangModel", "TrangTestSupport"],
            swiftSettings: testSettings),
        .testTarget(
            name: "TrangCLITests",
            dependencies: ["TrangCLI", "TrangReading", "TrangTestSupport"],
            exclude: ["Goldens"], swiftSettings: testSettings),
    ],
    swiftLanguageModes: [.v6]
)

// `Tests/Fuzz/run.sh` builds the readers with libFuzzer; nothing else sees the target.
if Context.environment["TRANG_FUZZ"] != nil {
    package.targets.append(
        .executableTarget(
            name: "trang-fuzz",
            dependencies: [
                "TrangCongress", "TrangImport", "TrangInk", "TrangModel", "TrangReading",
                "TrangReports",
            ],
            path: "Tests/Fuzz", exclude: ["run.sh", "floods.py"], sources: ["Fuzz.swift"],
            swiftSettings: testSettings))
}
