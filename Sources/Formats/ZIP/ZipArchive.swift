/// The files of a ZIP archive, in memory and in their order.
public struct ZipArchive: Hashable, Sendable {
  /// The files, in the order of the archive.
  public var entries: [Entry]

  /// One file of an archive.
  public struct Entry: Hashable, Sendable {
    /// The name, with `/` between the names of folders.
    public let name: String

    /// The content.
    public let bytes: [UInt8]

    /// Whether the file takes less room in the archive than outside it.
    public let isCompressed: Bool

    /// Makes a file of an archive.
    ///
    /// - Parameters:
    ///   - name: The name, with `/` between the names of folders.
    ///   - bytes: The content.
    ///   - isCompressed: Whether to compress it, which does nothing for pictures and fonts that are
    ///     compressed already.
    public init(name: String, bytes: [UInt8], isCompressed: Bool = true) {
      self.name = name
      self.bytes = bytes
      self.isCompressed = isCompressed
    }
  }

  /// Gathers files, in the order in which they are to be written.
  public init(_ entries: [Entry]) { self.entries = entries }

  /// The content of the file with a name, or nil when there is none.
  public subscript(name: String) -> [UInt8]? { entries.first { $0.name == name }?.bytes }

  /// Whether a name stays inside the folder that an archive is unpacked into, on every system.
  static func isSafe(_ name: String) -> Bool {
    let isPlain = name.unicodeScalars.allSatisfy { scalar in
      scalar.value >= 0x20 && scalar.value != 0x7F && scalar != "\\" && scalar != ":"
    }
    let parts = name.split(separator: "/", omittingEmptySubsequences: false)
    return isPlain && parts.allSatisfy { !$0.isEmpty && $0 != "." && $0 != ".." }
  }
}
