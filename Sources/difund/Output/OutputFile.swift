internal import Formats
internal import Foundation
internal import Vocabulary

/// Writes the files that users name.
enum OutputFile {
  /// Writes a text as a whole or not at all; the folder that it lies in is made when it is missing.
  static func write(_ text: String, to path: String) throws {
    try write(Array(text.utf8), to: path)
  }

  /// Writes a workbook to the file that was named, and tells so, or to standard output.
  static func write(workbook bytes: [UInt8], to path: String?) throws {
    guard let path else { return try Console.current.out(workbook: bytes) }
    try write(bytes, to: path)
    Console.current.note(Message("report.written", ["path": .text(path)]))
  }

  /// Writes bytes as a whole or not at all; the folder that they lie in is made when it is missing.
  static func write(bytes: [UInt8], to path: String) throws { try write(bytes, to: path) }

  private static func write(_ bytes: [UInt8], to path: String) throws {
    let folder = URL(filePath: path).deletingLastPathComponent().path
    // When this fails, writing does too, and says why.
    try? FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    try Files.writeAtomically(bytes, path: path)
  }
}
