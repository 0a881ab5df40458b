internal import Glibc

/// Reads a file piece by piece, in memory that does not grow with it.
public struct FileReader: ~Copyable {
  /// How many bytes were read so far.
  public private(set) var bytesRead = 0

  private let file: Descriptor
  private let path: String
  private let chunkBytes: Int

  /// Opens an ordinary file, or a pipe such as `/dev/stdin`.
  ///
  /// - Parameters:
  ///   - path: The file.
  ///   - chunkBytes: How many bytes a piece has at most.
  /// - Throws: `FormatError.file` for a file that is missing, a folder or not allowed.
  public init(path: String, chunkBytes: Int = 1 << 16) throws(FormatError) {
    let file = try Descriptor(opening: path, flags: O_RDONLY | O_NOCTTY)
    guard try file.status().st_mode & S_IFMT != S_IFDIR else {
      throw .file(.directory, path: path)
    }
    self.file = file
    self.path = path
    self.chunkBytes = chunkBytes
  }

  /// Reads the next bytes.
  ///
  /// - Returns: At least one byte, or nil at the end.
  /// - Throws: `FormatError.file` when reading fails or the file holds nothing at all.
  public mutating func next() throws(FormatError) -> [UInt8]? {
    let bytes = try file.readSome(limitBytes: chunkBytes)
    guard !bytes.isEmpty else {
      guard bytesRead > 0 else { throw .file(.empty, path: path) }
      return nil
    }
    bytesRead += bytes.count
    return bytes
  }
}
