internal import CArchive

extension ZipArchive {
  /// How much is taken from an archive that comes from elsewhere.
  public struct Limits: Sendable {
    /// The most files.
    public var entries = 10_000

    /// The most bytes of all files together when they are unpacked.
    public var bytes = 200_000_000

    /// The most bytes that one byte of the archive may become; nil for what the format allows.
    public var growth: Int?

    /// Makes the usual limits.
    public init() {}
  }

  /// Reads an archive whole, or refuses it; folders without files are passed over.
  ///
  /// - Parameters:
  ///   - bytes: The archive.
  ///   - path: The archive as people know it.
  ///   - limits: How much is taken. Nothing is unpacked before the sizes are known to fit.
  ///   - isWanted: Tells by its name whether a file is unpacked; the names of all are checked.
  /// - Throws: `FormatError.zip` when the archive is damaged, encrypted or too large, or when a
  ///   name leads out of its folder.
  public init(
    reading bytes: [UInt8], path: String, limits: Limits = Limits(),
    where isWanted: (String) -> Bool = { _ in true }
  ) throws(FormatError) {
    guard let reader = ZipReaderHandle(bytes) else { throw .zip(.notArchive, path: path) }
    var limits = limits
    if let growth = limits.growth {
      // What is small takes little memory however far it grew.
      let (grown, isOver) = bytes.count.multipliedReportingOverflow(by: growth)
      limits.bytes = min(limits.bytes, isOver ? limits.bytes : max(grown, 10_000_000))
    }
    do {
      try reader.check(limits)
      entries = try reader.entries(where: isWanted)
    } catch {
      throw .zip(error, path: path)
    }
  }
}

/// The one owner of an open archive, and the only code that sees its pointer.
@safe private struct ZipReaderHandle: ~Copyable {
  private let pointer: OpaquePointer
  private let count: Int64

  init?(_ bytes: [UInt8]) {
    let opened = unsafe bytes.withUnsafeBufferPointer {
      unsafe carchive_reader_open($0.baseAddress, $0.count)
    }
    guard let opened = unsafe opened else { return nil }
    unsafe pointer = opened
    count = unsafe carchive_reader_count(opened)
  }

  deinit { unsafe carchive_reader_free(pointer) }

  /// Looks at the directory of the archive alone.
  func check(_ limits: ZipArchive.Limits) throws(ZipFault) {
    guard count <= limits.entries else { throw .tooManyEntries(limit: limits.entries) }
    var names: Set<String> = []
    var total = 0
    for index in 0..<count {
      let name = try name(of: index)
      let isFolder = name.hasSuffix("/")
      guard ZipArchive.isSafe(isFolder ? String(name.dropLast()) : name),
        unsafe carchive_reader_is_special(pointer, index) == 0
      else { throw .unsafeName(name) }
      // Many systems take names that differ in this alone for one.
      guard names.insert(name.lowercased()).inserted else { throw .repeated(name) }
      guard unsafe carchive_reader_is_encrypted(pointer, index) == 0 else {
        throw .encrypted(name)
      }
      let size = unsafe Int(carchive_reader_size(pointer, index))
      guard size >= 0 else { throw .damaged(name) }
      guard size <= limits.bytes - total else { throw .tooLarge(limitBytes: limits.bytes) }
      total += size
    }
  }

  func entries(where isWanted: (String) -> Bool) throws(ZipFault) -> [ZipArchive.Entry] {
    var entries: [ZipArchive.Entry] = []
    for index in 0..<count {
      let name = try name(of: index)
      guard !name.hasSuffix("/"), isWanted(name) else { continue }
      entries.append(
        ZipArchive.Entry(
          name: name, bytes: try bytes(of: index, name),
          isCompressed: unsafe carchive_reader_is_compressed(pointer, index) == 1))
    }
    return entries
  }

  private func name(of index: Int64) throws(ZipFault) -> String {
    guard let name = unsafe carchive_reader_name(pointer, index),
      let text = unsafe String(validatingCString: name)
    else { throw .notArchive }
    return text
  }

  private func bytes(of index: Int64, _ name: String) throws(ZipFault) -> [UInt8] {
    let size = unsafe Int(carchive_reader_size(pointer, index))
    var status: Int32 = -1
    let bytes = unsafe [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
      status = unsafe carchive_reader_read(pointer, index, buffer.baseAddress, size)
      count = status == 0 ? size : 0
    }
    guard status == 0 else { throw .damaged(name) }
    return bytes
  }
}
