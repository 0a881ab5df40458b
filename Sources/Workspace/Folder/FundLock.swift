internal import Formats
internal import Foundation
internal import Glibc
internal import Vocabulary

/// The right to write into a fund folder, which one process has at a time.
///
/// The lock is on the open file (`flock`), so it ends with the process however that ends; the text
/// in the file only tells others who holds it.
public final class FundLock: Sendable {
  private let descriptor: Int32

  /// Takes the lock, waiting for another process that holds it.
  ///
  /// - Parameters:
  ///   - path: The lock file, which is made when it is missing.
  ///   - waitSeconds: How long to wait for another process.
  ///   - onWait: Is called once, with the holder, when there is a wait.
  /// - Throws: `WorkspaceError.locked` with the holder, or `.file`.
  public init(
    path: String, waitSeconds: Double, onWait: (_ holder: String) -> Void
  ) throws(WorkspaceError) {
    let descriptor = unsafe Glibc.open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else {
      throw .file(Files.fault(errno, path: path))
    }
    var waited = 0.0
    while flock(descriptor, LOCK_EX | LOCK_NB) != 0 {
      // Asked at once: reading who holds the lock, and telling it, sets the number anew.
      let code = errno
      guard code == EWOULDBLOCK || code == EINTR else {
        Glibc.close(descriptor)
        throw .file(Files.fault(code, path: path))
      }
      let holder = Self.holder(descriptor)
      if waited == 0 { onWait(holder) }
      guard waited < waitSeconds else {
        Glibc.close(descriptor)
        throw .locked(path, holder: holder)
      }
      usleep(50_000)
      waited += 0.05
    }
    self.descriptor = descriptor
    sign()
  }

  deinit {
    ftruncate(descriptor, 0)
    close(descriptor)
  }

  /// Writes who holds the lock, for those who wait.
  private func sign() {
    let name = ProcessInfo.processInfo.processName
    let text = "\(name), process \(getpid())"
    ftruncate(descriptor, 0)
    let bytes = Array(text.utf8)
    _ = unsafe bytes.withUnsafeBytes { unsafe pwrite(descriptor, $0.baseAddress, $0.count, 0) }
  }

  /// Who signed the lock file, or `none`, for which the catalogues have words.
  private static func holder(_ descriptor: Int32) -> String {
    var bytes = [UInt8](repeating: 0, count: 200)
    let count = unsafe bytes.withUnsafeMutableBytes {
      unsafe pread(descriptor, $0.baseAddress, $0.count, 0)
    }
    return count > 0 ? String(decoding: bytes[..<count], as: UTF8.self) : "none"
  }
}
