internal import Vocabulary

/// Why a file could not be read or written.
public enum FileFault: Hashable, Sendable {
  /// The path names a folder.
  case directory
  /// The file holds no bytes.
  case empty
  /// The folder that should hold the file does not exist.
  case folderMissing
  /// The disk or the quota is full.
  case full
  /// There is no such file.
  case missing
  /// This account may not read the file, or write into the folder.
  case notAllowed
  /// The path names a device, a pipe or a socket.
  case special
  /// The file is larger than what is taken.
  case tooLarge(limitBytes: Int)
  /// Any other failure, by its number in the system's list.
  case system(code: Int32)

  /// What happened to the file and what to do next.
  func message(path: String) -> Message {
    let path = Message.Value.text(path)
    return switch self {
    case .directory: Message("formats.file-directory", ["path": path])
    case .empty: Message("formats.file-empty", ["path": path])
    case .folderMissing: Message("formats.file-folder-missing", ["path": path])
    case .full: Message("formats.file-full", ["path": path])
    case .missing: Message("formats.file-missing", ["path": path])
    case .notAllowed: Message("formats.file-not-allowed", ["path": path])
    case .special: Message("formats.file-special", ["path": path])
    case .tooLarge(let limit):
      Message("formats.file-too-large", ["path": path, "limit": .integer(Int64(limit))])
    case .system(let code):
      Message("formats.file-system", ["path": path, "code": .integer(Int64(code))])
    }
  }
}
