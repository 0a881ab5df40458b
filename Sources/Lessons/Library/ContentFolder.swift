import FoundationEssentials

/// The way to the files of lessons: a folder, or whatever a caller puts in its place.
public struct ContentFolder: Sendable {
  /// Returns the bytes of a file, or nil when there is no such file.
  public let bytes: @Sendable (_ path: String) throws(LessonError) -> [UInt8]?

  /// Returns the names in a folder, sorted; a folder that does not exist is empty.
  public let names: @Sendable (_ path: String) throws(LessonError) -> [String]

  /// Takes the two ways to reach files; paths are relative, with `/` between their parts.
  ///
  /// - Parameters:
  ///   - bytes: Returns the bytes of a file, or nil when there is no such file.
  ///   - names: Returns the names in a folder, in any order.
  public init(
    bytes: @escaping @Sendable (_ path: String) throws(LessonError) -> [UInt8]?,
    names: @escaping @Sendable (_ path: String) throws(LessonError) -> [String]
  ) {
    self.bytes = bytes
    self.names = { (path) throws(LessonError) in
      try names(path).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    }
  }

  /// Reads from a folder of the file system.
  public init(at root: String) {
    self.init(
      bytes: { (path) throws(LessonError) in
        let whole = "\(root)/\(path)"
        guard FileManager.default.fileExists(atPath: whole) else { return nil }
        guard let data = FileManager.default.contents(atPath: whole) else {
          throw .unreadable(path: whole)
        }
        return [UInt8](data)
      },
      names: { (path) throws(LessonError) in
        let whole = "\(root)/\(path)"
        guard FileManager.default.fileExists(atPath: whole) else { return [] }
        guard let names = try? FileManager.default.contentsOfDirectory(atPath: whole) else {
          throw .unreadable(path: whole)
        }
        return names
      })
  }

  /// Returns the text of a file, without a byte order mark and with plain line ends; nil when there
  /// is none.
  func text(_ path: String, limitBytes: Int) throws(LessonError) -> String? {
    guard let bytes = try bytes(path) else { return nil }
    return try plainText(of: bytes, in: path, limitBytes: limitBytes)
  }
}

/// Returns bytes as text, without a byte order mark and with plain line ends.
func plainText(
  of bytes: [UInt8], in path: String, limitBytes: Int
) throws(LessonError) -> String {
  var bytes = bytes
  guard bytes.count <= limitBytes else {
    throw .tooLarge(path: path, limitBytes: limitBytes)
  }
  if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { bytes.removeFirst(3) }
  guard let text = String(validating: bytes, as: UTF8.self) else {
    throw .notText(path: path)
  }
  return text.utf8.contains(0x0D) ? text.replacing("\r\n", with: "\n") : text
}
