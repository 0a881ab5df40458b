import Foundation
import Glibc

/// The test files of Unicode 15, as Debian's `unicode-data` installs them.
enum UnicodeFiles {
  private struct NotThere: Error {
    let path: String
  }

  /// Reads a file; those that the package compresses are unpacked by `bzcat`.
  static func text(_ name: String) throws -> String {
    let path = "/usr/share/unicode/\(name)"
    if FileManager.default.fileExists(atPath: path) {
      return try String(contentsOfFile: path, encoding: .utf8)
    }
    guard FileManager.default.fileExists(atPath: path + ".bz2"),
      let pipe = unsafe popen("bzcat \(path).bz2", "r")
    else { throw NotThere(path: path) }
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = unsafe fread(&chunk, 1, chunk.count, pipe)
      if count == 0 { break }
      bytes += chunk[..<count]
    }
    guard unsafe pclose(pipe) == 0 else { throw NotThere(path: path) }
    return String(decoding: bytes, as: UTF8.self)
  }
}
