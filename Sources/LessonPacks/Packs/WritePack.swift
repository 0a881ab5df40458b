import FoundationEssentials
import Glibc

extension Pack {
  /// Writes the pack as a folder of its name, whole or not at all.
  ///
  /// A pack that is there already is replaced; a folder that holds no pack is left alone.
  ///
  /// - Parameter parent: The folder to write into, which is made when it does not exist.
  /// - Returns: The path of the pack's folder.
  /// - Throws: `PackError` when another folder is in the way or the disk refuses.
  public func write(into parent: String) throws(PackError) -> String {
    let disk = FileManager.default
    let target = "\(parent)/\(name)"
    let staging = "\(parent)/.\(name).new"
    let retired = "\(parent)/.\(name).old"
    let isThere = disk.fileExists(atPath: target)
    let isNewParent = !disk.fileExists(atPath: parent)
    guard !isThere || disk.fileExists(atPath: "\(target)/\(PackManifest.fileName)") else {
      throw .folderInUse(path: target)
    }
    do {
      try? disk.removeItem(atPath: staging)
      try disk.createDirectory(atPath: staging, withIntermediateDirectories: true)
      for file in files {
        let place = URL(filePath: "\(staging)/\(file.name)")
        try disk.createDirectory(
          at: place.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(file.bytes).write(to: place)
      }
      if isThere {
        try? disk.removeItem(atPath: retired)
        try disk.moveItem(atPath: target, toPath: retired)
      }
      try disk.moveItem(atPath: staging, toPath: target)
      try? disk.removeItem(atPath: retired)
    } catch {
      // The pack that was there comes back, and nothing half-written stays.
      if isThere, !disk.fileExists(atPath: target) {
        try? disk.moveItem(atPath: retired, toPath: target)
      }
      try? disk.removeItem(atPath: staging)
      if isNewParent { try? disk.removeItem(atPath: parent) }
      throw .notWritable(path: target, detail: Self.reason(for: error))
    }
    return target
  }

  /// What the system says is wrong.
  private static func reason(for error: any Error) -> String {
    let cause = (error as? CocoaError)?.underlying ?? error
    guard let code = (cause as? POSIXError)?.code else { return String(describing: cause) }
    return unsafe String(cString: strerror(code.rawValue))
  }
}
