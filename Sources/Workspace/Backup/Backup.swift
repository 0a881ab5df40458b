internal import Audit
internal import Formats
internal import Foundation
public import Grants
internal import Store
public import Vocabulary

extension Workspace {
  /// Copies the fund into a new folder while it may be in use.
  ///
  /// The copy is made beside its place, checked, and only then given its name, so a backup that has
  /// its name is whole.
  ///
  /// - Parameters:
  ///   - path: The folder to make, or an existing folder to make `fund-backup-…` in.
  ///   - actor: The person who asks, who must be allowed to audit.
  ///   - now: The time that is written into the manifest.
  /// - Returns: The path of the backup and what it holds.
  /// - Throws: `WorkspaceError`, `StoreError` or `GrantError`.
  public func backUp(
    to path: String, by actor: Person.ID, at now: Timestamp
  ) async throws -> (path: String, manifest: BackupManifest) {
    // Asked before anything is copied: nobody else may hold a copy, not even for a moment.
    _ = try await grants.sealState(by: actor)
    let place = Self.backupPlace(path, at: now)
    let files = FileManager.default
    guard !files.fileExists(atPath: place) else { throw WorkspaceError.notEmpty(place) }
    let partial = place + ".partial"
    try? files.removeItem(atPath: partial)
    do {
      try files.createDirectory(atPath: partial, withIntermediateDirectories: true)
      try store.backUp(to: partial + "/fund.sqlite")
      try files.copyItem(atPath: folder.settings, toPath: partial + "/fund.yaml")
      for (from, name) in [(folder.attachments, "attachments"), (folder.letters, "letters")]
      where files.fileExists(atPath: from) {
        try files.copyItem(atPath: from, toPath: "\(partial)/\(name)")
      }
      let manifest = try await manifest(of: partial, by: actor, at: now)
      try Files.writeAtomically(
        JSONWriter.pretty.bytes(of: manifest.json), path: partial + "/manifest.json")
      try FundFolder.finish(partial, as: place)
      return (place, manifest)
    } catch let error as any ExplainableError {
      try? files.removeItem(atPath: partial)
      throw error
    } catch {
      try? files.removeItem(atPath: partial)
      throw WorkspaceError(error, path: place)
    }
  }

  private func manifest(
    of partial: String, by actor: Person.ID, at now: Timestamp
  ) async throws -> BackupManifest {
    // The history of the copy itself is walked: a backup of a damaged fund is refused here.
    let copy = GrantService(
      store: try SQLiteStore(readOnlyPath: partial + "/fund.sqlite"), clock: { now })
    let history = try await copy.verifyHistory(by: actor)
    if let fault = history.faults.first {
      throw StoreError.domain(fault.message)
    }
    let sealed = try await copy.sealState(by: actor).last
    let names = (try? FileManager.default.subpathsOfDirectory(atPath: partial)) ?? []
    var entries: [BackupManifest.File] = []
    for name in names.sorted() {
      var isFolder: ObjCBool = false
      let path = "\(partial)/\(name)"
      guard unsafe FileManager.default.fileExists(atPath: path, isDirectory: &isFolder),
        !isFolder.boolValue
      else { continue }
      let digest = try fileDigest(path)
      entries.append(.init(path: name, bytes: digest.bytes, sha256: digest.sha256))
    }
    return BackupManifest(
      title: settings.title, madeAt: now, entries: history.entries,
      root: history.root.description,
      lastSeal: sealed.map {
        .init(entries: $0.size, sealedAt: $0.sealedAt, note: $0.seal.note.text)
      },
      files: entries)
  }

  private static func backupPlace(_ path: String, at now: Timestamp) -> String {
    var isFolder: ObjCBool = false
    guard unsafe FileManager.default.fileExists(atPath: path, isDirectory: &isFolder),
      isFolder.boolValue
    else { return path }
    let time = now.description.prefix(19).replacing(":", with: "")
    return "\(path)/fund-backup-\(time)Z"
  }

  /// Checks every file of a backup against its manifest.
  ///
  /// - Returns: The manifest.
  /// - Throws: `WorkspaceError.notABackup`, or `.backupDamaged` with the first file that differs.
  @discardableResult
  public static func verifyBackup(_ path: String) throws(WorkspaceError) -> BackupManifest {
    let manifest = try BackupManifest(backup: path)
    for file in manifest.files {
      let place = "\(path)/\(file.path)"
      guard FileManager.default.fileExists(atPath: place) else {
        throw .backupDamaged(path, file: file.path)
      }
      let digest = try fileDigest(place)
      guard digest.bytes == file.bytes, digest.sha256 == file.sha256 else {
        throw .backupDamaged(path, file: file.path)
      }
    }
    return manifest
  }

  /// Makes a fund folder from a backup, in a place that is missing or empty.
  ///
  /// - Throws: What `verifyBackup` throws, or `WorkspaceError.notEmpty` or `.file`.
  public static func restore(
    _ backup: String, into folder: FundFolder
  ) throws(WorkspaceError) -> BackupManifest {
    try folder.requireEmpty()
    let manifest = try verifyBackup(backup)
    let files = FileManager.default
    let partial = folder.path + ".partial"
    do {
      try? files.removeItem(atPath: partial)
      try files.createDirectory(
        atPath: partial + "/attachments", withIntermediateDirectories: true)
      for file in manifest.files {
        let target = "\(partial)/\(file.path)"
        try files.createDirectory(
          atPath: URL(filePath: target).deletingLastPathComponent().path,
          withIntermediateDirectories: true)
        try files.copyItem(atPath: "\(backup)/\(file.path)", toPath: target)
      }
      _ = try? files.removeItem(atPath: folder.path)
      try FundFolder.finish(partial, as: folder.path)
    } catch {
      try? files.removeItem(atPath: partial)
      throw WorkspaceError(error, path: folder.path)
    }
    return manifest
  }
}
