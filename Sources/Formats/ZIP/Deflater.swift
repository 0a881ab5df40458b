internal import CArchive

/// The content of a file of an archive as the archive holds it.
struct Deflated: Sendable {
  /// The compressed bytes.
  let bytes: [UInt8]

  /// How many bytes they stand for.
  let size: Int

  /// The CRC-32 of what they stand for.
  let sum: UInt32
}

/// Compresses a file of an archive while it is made, so that it never lies in memory as a whole.
///
/// The one owner of a deflater, and the only code that sees its pointer.
@safe struct Deflater: ~Copyable {
  private let pointer: OpaquePointer

  init() {
    guard let created = unsafe carchive_deflater_create() else { preconditionFailure("No memory") }
    unsafe pointer = created
  }

  deinit { unsafe carchive_deflater_free(pointer) }

  /// Compresses more bytes.
  mutating func append(_ bytes: [UInt8]) {
    let status = unsafe bytes.withUnsafeBufferPointer {
      unsafe carchive_deflater_append(pointer, $0.baseAddress, $0.count)
    }
    precondition(status == 0, "No memory")
  }

  /// Ends the file.
  consuming func finish() -> Deflated {
    var length = 0
    guard let bytes = unsafe carchive_deflater_finish(pointer, &length) else {
      preconditionFailure("No memory")
    }
    return Deflated(
      bytes: unsafe Array(UnsafeBufferPointer(start: bytes, count: length)),
      size: unsafe Int(carchive_deflater_size(pointer)),
      sum: unsafe carchive_deflater_crc(pointer))
  }
}
