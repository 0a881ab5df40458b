internal import Foundation
internal import Synchronization

/// The space of the write-ahead log, which is filled before it is needed.
///
/// A commit that makes the file longer waits for the file system to record that, which takes longer
/// than the commit itself; one that writes over bytes that are there does not. SQLite writes over
/// its log from the beginning after each checkpoint, and takes zeros behind its end for nothing.
/// Programs that commit a few times are spared the work.
final class LogSpace: Sendable {
  /// How many pages the log has when SQLite begins it anew.
  static let pages = 4000

  /// How many commits a program has made that will make many.
  private static let enough = 32

  /// A page with what stands before it in the log; the largest transactions but files fit in
  /// behind.
  private static let bytes = (pages + 200) * (4096 + 24)

  private let path: String
  private let commits = Mutex(0)

  /// Watches over the log of a database.
  init(database path: String) { self.path = path + "-wal" }

  /// Counts a commit; nothing may write to the log meanwhile.
  func noteCommit() {
    let count = commits.withLock { count in
      count += 1
      return count
    }
    if count == Self.enough { fill() }
  }

  /// Fills the log up with zeros, or leaves it as it is where the disk refuses.
  private func fill() {
    let file = unsafe open(path, O_WRONLY | O_CLOEXEC)
    guard file >= 0 else { return }
    defer { close(file) }
    let length = lseek(file, 0, SEEK_END)
    guard length > 0 else { return }
    let zeros = [UInt8](repeating: 0, count: 1 << 18)
    var end = Int(length)
    while end < Self.bytes {
      let count = min(zeros.count, Self.bytes - end)
      guard unsafe pwrite(file, zeros, count, off_t(end)) == count else {
        _ = ftruncate(file, length)
        return
      }
      end += count
    }
    _ = fsync(file)
  }
}
