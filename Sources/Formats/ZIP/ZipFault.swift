internal import Vocabulary

/// Why an archive was not read.
public enum ZipFault: Error, Hashable {
  /// A file in it cannot be unpacked, or is not what its sum says.
  case damaged(String)
  /// A file in it needs a password.
  case encrypted(String)
  /// The bytes are no ZIP archive, or not the whole of one.
  case notArchive
  /// Two files have one name, but for capital letters.
  case repeated(String)
  /// The files are too large together.
  case tooLarge(limitBytes: Int)
  /// There are too many files.
  case tooManyEntries(limit: Int)
  /// A name leads out of the folder, or is that of a link.
  case unsafeName(String)

  /// What is wrong and what to do next.
  func message(path: String) -> Message {
    let path = Message.Value.text(path)
    return switch self {
    case .damaged(let name):
      Message("formats.zip-damaged", ["path": path, "name": .text(name)])
    case .encrypted(let name):
      Message("formats.zip-encrypted", ["path": path, "name": .text(name)])
    case .notArchive: Message("formats.zip-not-archive", ["path": path])
    case .repeated(let name):
      Message("formats.zip-repeated", ["path": path, "name": .text(name)])
    case .tooLarge(let limit):
      Message("formats.zip-too-large", ["path": path, "limit": .integer(Int64(limit))])
    case .tooManyEntries(let limit):
      Message("formats.zip-too-many-entries", ["path": path, "limit": .integer(Int64(limit))])
    case .unsafeName(let name):
      Message("formats.zip-unsafe-name", ["path": path, "name": .text(name)])
    }
  }
}
