internal import Formats
internal import Foundation

/// Writes the files that users name.
enum OutputFile {
  /// Writes a text as a whole or not at all; the folder that it lies in is made when it is missing.
  static func write(_ text: String, to path: String) throws {
    let folder = URL(filePath: path).deletingLastPathComponent().path
    // When this fails, writing does too, and says why.
    try? FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    try Files.writeAtomically(Array(text.utf8), path: path)
  }
}
