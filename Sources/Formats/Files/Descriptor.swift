internal import Glibc

/// The one owner of an open file.
struct Descriptor: ~Copyable {
  /// The name under which the file was opened.
  let name: String

  private let number: Int32
  /// The file as the user named it.
  private let path: String

  /// Opens a file; a new one gets the permissions that the process gives to new files.
  init(opening name: String, flags: Int32, reportedAs path: String? = nil) throws(FormatError) {
    let opened = unsafe open(name, flags | O_CLOEXEC, 0o666 as mode_t)
    guard opened >= 0 else { throw Files.fault(errno, path: path ?? name) }
    self.name = name
    self.path = path ?? name
    number = opened
  }

  deinit { close(number) }

  /// What the system knows of the file.
  func status() throws(FormatError) -> stat {
    var status = stat()
    guard unsafe fstat(number, &status) == 0 else { throw Files.fault(errno, path: path) }
    return status
  }

  /// Reads to the end, also when the file has grown in the meantime, but not past the limit.
  func readAll(expected: Int, limitBytes: Int) throws(FormatError) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(expected + 1)
    var buffer = [UInt8](repeating: 0, count: min(expected + 1, 1 << 20))
    while true {
      let count = unsafe buffer.withUnsafeMutableBytes {
        unsafe read(number, $0.baseAddress, $0.count)
      }
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { throw Files.fault(errno, path: path) }
      if count == 0 { break }
      bytes.append(contentsOf: buffer[..<count])
      guard bytes.count <= limitBytes else {
        throw .file(.tooLarge(limitBytes: limitBytes), path: path)
      }
    }
    guard !bytes.isEmpty else { throw .file(.empty, path: path) }
    return bytes
  }

  /// Reads what there is, up to a limit; nothing at the end.
  func readSome(limitBytes: Int) throws(FormatError) -> [UInt8] {
    var buffer = [UInt8](repeating: 0, count: limitBytes)
    while true {
      let count = unsafe buffer.withUnsafeMutableBytes {
        unsafe read(number, $0.baseAddress, $0.count)
      }
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { throw Files.fault(errno, path: path) }
      buffer.removeLast(buffer.count - count)
      return buffer
    }
  }

  /// Writes all bytes, in as many steps as the system wants.
  func writeAll(_ bytes: [UInt8]) throws(FormatError) {
    var start = 0
    while start < bytes.count {
      let count = unsafe bytes[start...].withUnsafeBytes {
        unsafe write(number, $0.baseAddress, $0.count)
      }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { throw Files.fault(count < 0 ? errno : EIO, path: path) }
      start += count
    }
  }

  /// Waits until the disk has what was written.
  func synchronize() throws(FormatError) {
    guard fsync(number) == 0 else { throw Files.fault(errno, path: path) }
  }

  /// Sets who may read and write the file.
  func setPermissions(_ mode: mode_t) throws(FormatError) {
    guard fchmod(number, mode) == 0 else { throw Files.fault(errno, path: path) }
  }
}
