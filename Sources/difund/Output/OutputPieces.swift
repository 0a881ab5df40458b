internal import Formats
internal import Foundation

extension OutputFile {
  /// Writes a file piece by piece, as a whole or not at all; its folder is made when it is missing.
  static func write(
    to path: String,
    _ body: (_ write: ([UInt8]) throws(FormatError) -> Void) throws(FormatError) -> Void
  ) throws {
    let folder = URL(filePath: path).deletingLastPathComponent().path
    // When this fails, writing does too, and says why.
    try? FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    try Files.writeAtomically(path: path, body)
  }
}
