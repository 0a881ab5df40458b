internal import CArchive

extension ZipArchive {
  /// Writes the archive: the same files give the same bytes, whenever and wherever that is.
  ///
  /// - Precondition: Each name is there once, and stays inside the folder.
  public func bytes() -> [UInt8] { bytes(adding: []) }

  /// Writes the archive with files behind its own that are compressed already.
  ///
  /// - Precondition: Each name is there once, and stays inside the folder.
  func bytes(adding files: [(name: String, content: Deflated)]) -> [UInt8] {
    let writer = ZipWriterHandle()
    for entry in entries {
      precondition(Self.isSafe(entry.name), "No name for an archive: \(entry.name)")
      writer.add(entry)
    }
    for file in files {
      precondition(Self.isSafe(file.name), "No name for an archive: \(file.name)")
      writer.add(file.content, name: file.name)
    }
    return writer.finish()
  }
}

/// The one owner of an archive that is being written, and the only code that sees its pointer.
@safe private struct ZipWriterHandle: ~Copyable {
  private let pointer: OpaquePointer

  init() {
    guard let created = unsafe carchive_writer_create() else { preconditionFailure("No memory") }
    unsafe pointer = created
  }

  deinit { unsafe carchive_writer_free(pointer) }

  func add(_ entry: ZipArchive.Entry) {
    let status = unsafe entry.bytes.withUnsafeBufferPointer { bytes in
      unsafe carchive_writer_add(
        pointer, entry.name, bytes.baseAddress, bytes.count, entry.isCompressed ? 1 : 0)
    }
    precondition(status == 0, "The name is taken: \(entry.name)")
  }

  func add(_ content: Deflated, name: String) {
    let status = unsafe content.bytes.withUnsafeBufferPointer { bytes in
      unsafe carchive_writer_add_deflated(
        pointer, name, bytes.baseAddress, bytes.count, UInt64(content.size), content.sum)
    }
    precondition(status == 0, "The name is taken: \(name)")
  }

  func finish() -> [UInt8] {
    var length = 0
    guard let bytes = unsafe carchive_writer_finish(pointer, &length) else {
      preconditionFailure("No memory")
    }
    return unsafe Array(UnsafeBufferPointer(start: bytes, count: length))
  }
}
