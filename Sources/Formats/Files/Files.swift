internal import Glibc

/// Reads and writes whole files.
public enum Files {
  /// Reads an ordinary file.
  ///
  /// - Parameters:
  ///   - path: The file.
  ///   - limitBytes: The largest size that is taken; a larger file is refused unread.
  /// - Returns: The bytes of the file, at least one.
  /// - Throws: `FormatError.file` for a file that is missing, empty, too large, not allowed or no
  ///   ordinary file, and when reading fails.
  public static func readWhole(path: String, limitBytes: Int) throws(FormatError) -> [UInt8] {
    // Without waiting: opening a pipe would otherwise last until someone writes into it.
    let file = try Descriptor(opening: path, flags: O_RDONLY | O_NONBLOCK | O_NOCTTY)
    let status = try file.status()
    try requireOrdinary(status, path: path)
    guard status.st_size > 0 else { throw .file(.empty, path: path) }
    guard status.st_size <= limitBytes else {
      throw .file(.tooLarge(limitBytes: limitBytes), path: path)
    }
    return try file.readAll(expected: Int(status.st_size), limitBytes: limitBytes)
  }

  /// Writes a file so that whoever reads it, even after a power cut, finds the old or the new
  /// bytes.
  ///
  /// The bytes go to a new file in the same folder, to the disk, and then take the name. An
  /// existing file gives its permissions to the new one; a symbolic link goes on pointing where it
  /// points.
  ///
  /// - Parameters:
  ///   - bytes: The contents.
  ///   - path: The file to make or to replace.
  /// - Throws: `FormatError.file`, with the old file as it was and nothing left beside it.
  public static func writeAtomically(_ bytes: [UInt8], path: String) throws(FormatError) {
    try writeAtomically(path: path) { (write) throws(FormatError) in try write(bytes) }
  }

  /// Writes a file like `writeAtomically` that only its owner can read, whoever could read an
  /// earlier one.
  ///
  /// - Parameters:
  ///   - bytes: The contents.
  ///   - path: The file to make or to replace.
  /// - Throws: `FormatError.file`, with the old file as it was and nothing left beside it.
  public static func writePrivately(_ bytes: [UInt8], path: String) throws(FormatError) {
    try writeAtomically(path: path, permissions: 0o600) { (write) throws(FormatError) in
      try write(bytes)
    }
  }

  /// Writes a file piece by piece, so that whoever reads it finds the old or the new bytes.
  ///
  /// - Parameters:
  ///   - path: The file to make or to replace.
  ///   - permissions: The permissions of the file; nil for those of an existing file, or those that
  ///     new files get.
  ///   - body: Hands over the contents, in any number of pieces.
  /// - Throws: `FormatError.file`, or what `body` throws, with the old file as it was and nothing
  ///   left beside it.
  public static func writeAtomically(
    path: String, permissions: UInt32? = nil,
    _ body: (_ write: ([UInt8]) throws(FormatError) -> Void) throws(FormatError) -> Void
  ) throws(FormatError) {
    let target = resolved(path)
    let existing = try existingStatus(of: target, path: path)
    let folder = folder(of: target)
    let folderFile = try folderDescriptor(folder, path: path)
    let file = try newFile(in: folder, path: path)
    do throws(FormatError) {
      if let wanted = permissions ?? existing.map({ $0.st_mode & 0o7777 }) {
        try file.setPermissions(wanted)
      }
      try body { (bytes) throws(FormatError) in try file.writeAll(bytes) }
      try file.synchronize()
      guard unsafe rename(file.name, target) == 0 else { throw fault(errno, path: path) }
    } catch {
      _ = unsafe unlink(file.name)
      throw error
    }
    try folderFile.synchronize()
  }

  /// Waits until the disk has a file, or the list of the files of a folder.
  ///
  /// - Parameter path: The file or folder.
  /// - Throws: `FormatError.file` when it cannot be opened or the disk fails.
  public static func synchronize(path: String) throws(FormatError) {
    try Descriptor(opening: path, flags: O_RDONLY | O_NONBLOCK | O_NOCTTY).synchronize()
  }

  /// The file that a symbolic link leads to, or the path itself.
  private static func resolved(_ path: String) -> String {
    guard let real = unsafe realpath(path, nil) else { return path }
    defer { unsafe free(real) }
    return unsafe String(cString: real)
  }

  private static func existingStatus(of target: String, path: String) throws(FormatError) -> stat? {
    var status = stat()
    guard unsafe stat(target, &status) == 0 else {
      guard errno == ENOENT || errno == ENOTDIR else { throw fault(errno, path: path) }
      return nil
    }
    try requireOrdinary(status, path: path)
    return status
  }

  private static func requireOrdinary(_ status: stat, path: String) throws(FormatError) {
    switch status.st_mode & S_IFMT {
    case S_IFREG: return
    case S_IFDIR: throw .file(.directory, path: path)
    default: throw .file(.special, path: path)
    }
  }

  private static func folder(of path: String) -> String {
    guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  private static func folderDescriptor(
    _ folder: String, path: String
  ) throws(FormatError) -> Descriptor {
    do throws(FormatError) {
      return try Descriptor(opening: folder, flags: O_RDONLY | O_DIRECTORY, reportedAs: path)
    } catch {
      guard case .file(.missing, _) = error else { throw error }
      throw .file(.folderMissing, path: path)
    }
  }

  /// Makes a file of a name that nobody has, with the permissions that new files get.
  private static func newFile(
    in folder: String, path: String
  ) throws(FormatError) -> Descriptor {
    for attempt in 0..<1000 {
      let temporary = "\(folder)/.new-\(getpid())-\(attempt)"
      do throws(FormatError) {
        let flags = O_WRONLY | O_CREAT | O_EXCL
        return try Descriptor(opening: temporary, flags: flags, reportedAs: path)
      } catch {
        guard error == .file(.system(code: EEXIST), path: path) else { throw error }
      }
    }
    throw .file(.system(code: EEXIST), path: path)
  }

  /// What a failure means for the user, by the number that the system gives it.
  public static func fault(_ code: Int32, path: String) -> FormatError {
    switch code {
    case ENOENT, ENOTDIR: .file(.missing, path: path)
    case EISDIR: .file(.directory, path: path)
    case EACCES, EPERM, EROFS: .file(.notAllowed, path: path)
    case ENOSPC, EDQUOT, EFBIG: .file(.full, path: path)
    case ENXIO, ENODEV: .file(.special, path: path)
    default: .file(.system(code: code), path: path)
    }
  }
}
