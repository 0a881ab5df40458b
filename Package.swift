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
    .target(name: "Vocabulary", swiftSettings: strict),
    .target(
      name: "Audit",
      dependencies: ["Vocabulary", .product(name: "Crypto", package: "swift-crypto")],
      swiftSettings: strict),
    .target(name: "Grants", dependencies: ["Audit", "Vocabulary"], swiftSettings: strict),
    .target(
      name: "Store",
      dependencies: [
        "Audit", "Grants", "Vocabulary", .product(name: "GRDB", package: "GRDB.swift"),
      ],
      swiftSettings: strict),
    .testTarget(name: "AuditTests", dependencies: ["Audit", "Vocabulary"], swiftSettings: strict),
    .testTarget(
      name: "GrantsTests", dependencies: ["Audit", "Grants", "Store", "TestSupport", "Vocabulary"],
      swiftSettings: strict),
    .testTarget(
      name: "StoreTests",
      dependencies: [
        "Audit", "Grants", "Store", "TestSupport", "Vocabulary",
        .product(name: "GRDB", package: "GRDB.swift"),
      ],
      exclude: ["Golden"],
      swiftSettings: strict),
    .target(
      name: "TestSupport", dependencies: ["Grants", "Vocabulary"], path: "Tests/TestSupport",
      swiftSettings: strict),
    .testTarget(name: "VocabularyTests", dependencies: ["Vocabulary"], swiftSettings: strict),
  ]
)
