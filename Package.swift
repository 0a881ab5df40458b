// swift-tools-version: 6.2
import PackageDescription

let strict: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .treatAllWarnings(as: .error),
  .treatWarning("DeprecatedDeclaration", as: .warning),
  .strictMemorySafety(),
]

let argumentParser: Target.Dependency = .product(
  name: "ArgumentParser", package: "swift-argument-parser")
let crypto: Target.Dependency = .product(name: "Crypto", package: "swift-crypto")
let grdb: Target.Dependency = .product(name: "GRDB", package: "GRDB.swift")
let sqlite: Target.Dependency = .product(name: "GRDBSQLite", package: "GRDB.swift")
let yams: Target.Dependency = .product(name: "Yams", package: "Yams")

/// Makes a library of the package; `TidyTests` holds the imports against the table in the README.
func library(_ name: String, _ dependencies: [Target.Dependency]) -> Target {
  .target(name: name, dependencies: dependencies, swiftSettings: strict)
}

/// Makes the tests of a library.
func tests(
  _ name: String, _ dependencies: [Target.Dependency], exclude: [String] = []
) -> Target {
  .testTarget(name: name, dependencies: dependencies, exclude: exclude, swiftSettings: strict)
}

let package = Package(
  name: "difund",
  products: [
    .executable(name: "difund", targets: ["difund"]),
    // Is loaded before a program by the tests that make its disk fail.
    .library(name: "FaultyDisk", type: .dynamic, targets: ["FaultyDisk"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
  ],
  targets: [
    .target(name: "CAllocations"),
    .target(name: "CExpat", linkerSettings: [.linkedLibrary("expat")]),
    .target(
      name: "CArchive", linkerSettings: [.linkedLibrary("zip"), .linkedLibrary("z")]),
    .target(
      name: "CFonts",
      linkerSettings: [
        .linkedLibrary("harfbuzz-subset"), .linkedLibrary("harfbuzz"), .linkedLibrary("woff2enc"),
      ]),
    .target(
      name: "CICU", linkerSettings: [.linkedLibrary("icui18n"), .linkedLibrary("icuuc")]),
    .target(
      name: "CMarkdown",
      linkerSettings: [.linkedLibrary("cmark-gfm-extensions"), .linkedLibrary("cmark-gfm")]),
    .target(
      name: "CSolver",
      linkerSettings: [
        .linkedLibrary("CbcSolver"), .linkedLibrary("Cbc"), .linkedLibrary("Clp"),
      ]),
    .target(name: "CTextModels"),
    .systemLibrary(
      name: "CPangoLibrary", path: "Sources/CPangoLibrary", pkgConfig: "pangocairo"),
    .target(
      name: "CTypesetting", dependencies: ["CPangoLibrary"],
      linkerSettings: [
        .linkedLibrary("pangoft2-1.0"), .linkedLibrary("fontconfig"), .linkedLibrary("z"),
      ]),
    library("Vocabulary", []),
    library("Audit", ["Vocabulary", crypto]),
    library("Text", ["CICU", "CTextModels", "Vocabulary"]),
    library("Formats", ["CArchive", "CExpat", "Vocabulary"]),
    library("Portfolio", ["CSolver", "Vocabulary"]),
    library("Grants", ["Audit", "Portfolio", "Text", "Vocabulary"]),
    library("Lessons", ["CMarkdown", "Formats", "Text", "Vocabulary", yams]),
    library(
      "LessonPacks",
      [
        "CFonts", "CTypesetting", "Formats", "Lessons", "Text", "Vocabulary", grdb, sqlite,
      ]),
    library("Intake", ["Audit", "Formats", "Grants", "Text", "Vocabulary", yams]),
    library("OpenData", ["Formats", "Grants", "Vocabulary", crypto]),
    library("Store", ["Audit", "Grants", "Text", "Vocabulary", grdb, sqlite]),
    library(
      "Workspace",
      [
        "Audit", "Formats", "Grants", "Intake", "LessonPacks", "Lessons", "Store",
        "Text",
        "Vocabulary",
      ]),
    .executableTarget(
      name: "difund",
      dependencies: [
        "Audit", "Formats", "Grants", "Intake", "LessonPacks", "Lessons", "OpenData", "Text",
        "Vocabulary", "Workspace", argumentParser,
      ],
      swiftSettings: strict),
    .executableTarget(
      name: "difund-bench",
      dependencies: [
        "Audit", "CAllocations", "Grants", "Intake", "LessonPacks", "Lessons", "OpenData",
        "Portfolio", "Store",
        "Text", "Vocabulary", "Workspace", grdb,
      ],
      swiftSettings: strict),
    .target(
      name: "TestSupport", dependencies: ["Grants", "Vocabulary"], path: "Tests/TestSupport",
      swiftSettings: strict),
    .target(name: "FaultyDisk", path: "Tests/FaultyDisk"),
    .executableTarget(
      name: "DurabilityWriter", dependencies: ["Grants", "Vocabulary", "Workspace"],
      path: "Tests/DurabilityWriter", swiftSettings: strict),
    tests("AuditTests", ["Audit", "Vocabulary"]),
    tests(
      "DurabilityTests",
      [
        "DurabilityWriter", "Formats", "Grants", "Store", "TestSupport", "Vocabulary", "Workspace",
        "difund",
      ]),
    tests("FormatsTests", ["Formats", "Vocabulary"], exclude: ["Golden"]),
    tests(
      "difundTests",
      ["Formats", "TestSupport", "Text", "Vocabulary", "difund", argumentParser, grdb],
      exclude: ["Golden"]),
    tests("GrantsTests", ["Audit", "Grants", "Store", "TestSupport", "Text", "Vocabulary"]),
    tests("IntakeTests", ["Formats", "Grants", "Intake", "TestSupport", "Vocabulary"]),
    tests("LessonPacksTests", ["Formats", "LessonPacks", "Lessons", "Text", "Vocabulary", grdb]),
    tests("LessonsTests", ["Formats", "Lessons", "Text", "Vocabulary"]),
    tests(
      "OpenDataTests",
      ["Audit", "Formats", "Grants", "OpenData", "TestSupport", "Vocabulary"], exclude: ["Golden"]),
    tests("PortfolioTests", ["Portfolio", "Vocabulary"], exclude: ["Golden"]),
    tests(
      "StoreTests", ["Audit", "Grants", "Store", "TestSupport", "Text", "Vocabulary", grdb],
      exclude: ["Golden"]),
    tests("TextTests", ["CAllocations", "Text", "Vocabulary"], exclude: ["Golden"]),
    tests(
      "TidyTests",
      ["Audit", "Formats", "Grants", "Lessons", "OpenData", "Text", "Vocabulary"]),
    tests("VocabularyTests", ["Vocabulary"]),
    tests("WorkspaceTests", ["Audit", "Grants", "TestSupport", "Vocabulary", "Workspace"]),
  ],
  cxxLanguageStandard: .cxx17
)
