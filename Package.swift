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

let package = Package(
  name: "difund",
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
  ],
  targets: [
    .target(
      name: "CSolver",
      linkerSettings: [
        .linkedLibrary("CbcSolver"), .linkedLibrary("Cbc"), .linkedLibrary("Clp"),
      ]),
    .target(name: "Portfolio", dependencies: ["CSolver", "Vocabulary"], swiftSettings: strict),
    .target(name: "Vocabulary", swiftSettings: strict),
    .testTarget(
      name: "PortfolioTests", dependencies: ["Portfolio", "Vocabulary"], exclude: ["Golden"],
      swiftSettings: strict),
    .testTarget(name: "VocabularyTests", dependencies: ["Vocabulary"], swiftSettings: strict),
  ]
)
