import Foundation

/// The files of this package.
enum Repository {
  /// The folder of the package.
  static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// The folders that are written by hand.
  private static let folders = [".ci", "Content", "Locales", "Sources", "Tests"]

  /// Every file of the folders and of the root, by its path in the package.
  static let files: [String] = {
    let manager = FileManager.default
    let inFolders = folders.flatMap { folder in
      ((try? manager.subpathsOfDirectory(atPath: root.path + "/" + folder)) ?? [])
        .map { "\(folder)/\($0)" }
    }
    let inRoot = (try? manager.contentsOfDirectory(atPath: root.path)) ?? []
    return (inFolders + inRoot).filter(isFile).sorted()
  }()

  /// The names of the targets, by their folders.
  static let targets: [String] = Set(
    files.filter { $0.hasPrefix("Sources/") }
      .compactMap { $0.split(separator: "/").dropFirst().first.map(String.init) }
  ).sorted()

  /// The Swift files of `Sources`.
  static let sources: [SwiftSource] = swift(in: "Sources")

  /// The Swift files of `Tests`.
  static let tests: [SwiftSource] = swift(in: "Tests")

  /// The text of a file, or nil when it is no text.
  static func text(_ path: String) -> String? {
    try? String(contentsOf: root.appending(path: path), encoding: .utf8)
  }

  private static func swift(in folder: String) -> [SwiftSource] {
    files.filter { $0.hasPrefix(folder + "/") && $0.hasSuffix(".swift") }
      .compactMap { path in text(path).map { SwiftSource(path: path, text: $0) } }
  }

  private static func isFile(_ path: String) -> Bool {
    let values = try? root.appending(path: path).resourceValues(forKeys: [.isRegularFileKey])
    return values?.isRegularFile == true && !path.contains("__pycache__")
  }
}
