import Foundation
import TestSupport

/// A small disk of a test's own, in memory, that can be filled.
final class FullDisk: Sendable {
  /// The folder on which the disk lies.
  let path: String

  private let place: TemporaryFolder

  /// Whether this account may mount disks.
  static let isPossible = isSuperuser && (try? FullDisk()) != nil

  private struct NotMounted: Error {}

  /// Mounts a disk of 1.5 MB.
  init() throws {
    place = try TemporaryFolder()
    path = place.path("disk")
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: false)
    guard unsafe mount("difund-test", path, "tmpfs", 0, "size=1500k") == 0 else {
      throw NotMounted()
    }
  }

  deinit { unsafe umount2(path, Int32(MNT_DETACH)) }

  /// Fills the disk but for so many bytes.
  func fill(leaving free: Int) throws {
    let ballast = path + "/ballast"
    let file = try FileHandle(forWritingTo: URL(filePath: ballast))
    while (try? file.write(contentsOf: Data(count: 4096))) != nil {}
    let size = try file.seekToEnd()
    try file.truncate(atOffset: size - min(size, UInt64(free)))
    try file.close()
  }

  /// Makes the file that fills the disk.
  func prepare() throws { try Data().write(to: URL(filePath: path + "/ballast")) }
}
