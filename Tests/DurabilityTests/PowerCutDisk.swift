import Foundation
import TestSupport

/// A disk of a test's own that can lose power: an ext4 file system in a file.
///
/// A cut makes the file system forget everything that no program has waited for, its own journal
/// included, as a machine does that loses power.
final class PowerCutDisk: Sendable {
  /// The folder on which the disk lies.
  let path: String

  private let place: TemporaryFolder

  /// Whether this account may make and mount such a disk; asked once.
  static let isPossible = Task { () -> Bool in
    guard geteuid() == 0, let disk = try? await PowerCutDisk() else { return false }
    do { try await disk.cutAndRestore() } catch { return false }
    return true
  }

  private struct NotPossible: Error {
    let errors: String
  }

  /// Makes and mounts a disk of 64 MB.
  init() async throws {
    place = try TemporaryFolder()
    path = place.path("disk")
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: false)
    let image = try place.write([], to: "image")
    guard unsafe truncate(image, 64 << 20) == 0 else { throw NotPossible(errors: "truncate") }
    try await run("mkfs.ext4", "-q", "-F", image)
    try await run("mount", "-o", "loop", image, path)
  }

  deinit { unsafe umount2(path, Int32(MNT_DETACH)) }

  /// Cuts the power.
  func cut() throws {
    // EXT4_IOC_SHUTDOWN, whose flag 2 does not write the journal out first.
    let shutdown: UInt = 0x8004_587D
    var flag: UInt32 = 2
    let folder = unsafe open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    defer { close(folder) }
    guard unsafe ioctl(folder, shutdown, &flag) == 0 else {
      throw NotPossible(errors: "EXT4_IOC_SHUTDOWN: \(errno)")
    }
  }

  /// Takes the disk out and puts it back, as a machine does that starts again.
  func restore() async throws {
    try await run("umount", path)
    try await run("mount", "-o", "loop", place.path("image"), path)
  }

  /// Cuts the power and starts again.
  func cutAndRestore() async throws {
    try cut()
    try await restore()
  }

  private func run(_ program: String, _ arguments: String...) async throws {
    let outcome = try await Programs.run("/usr/bin/env", [program] + arguments)
    guard outcome.status == 0 else { throw NotPossible(errors: outcome.errors) }
  }
}
