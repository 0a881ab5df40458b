internal import Audit
internal import Formats
internal import Foundation
internal import Intake
public import Vocabulary

/// What a backup holds, so that it can be checked long after it was made.
public struct BackupManifest: Hashable, Sendable {
  /// The number of the form of manifests that this release writes.
  static let currentFormat: Int64 = 1

  /// The name of the fund.
  public let title: String

  /// When the backup was made.
  public let madeAt: Timestamp

  /// How many entries the history had.
  public let entries: Int64

  /// The root of the history, in hexadecimal digits.
  public let root: String

  /// The newest seal of the history, if there was one.
  public let lastSeal: LastSeal?

  /// The files with their hashes, by path within the backup.
  public let files: [File]

  /// What a backup notes of the newest seal.
  public struct LastSeal: Hashable, Sendable {
    /// How many entries it covers.
    public let entries: Int64

    /// When it was made.
    public let sealedAt: Timestamp

    /// The signed note.
    public let note: String

    fileprivate var json: JSON {
      [
        "entries": .integer(entries), "sealed_at": .string(sealedAt.description),
        "note": .string(note),
      ]
    }
  }

  /// A file of a backup.
  public struct File: Hashable, Sendable {
    /// The path within the backup.
    public let path: String

    /// The size.
    public let bytes: Int64

    /// The SHA-256 hash in hexadecimal digits.
    public let sha256: String
  }

  /// The manifest as JSON, for the file `manifest.json`.
  var json: JSON {
    [
      "format": .integer(Self.currentFormat), "title": .string(title),
      "made_at": .string(madeAt.description), "history_entries": .integer(entries),
      "history_root": .string(root), "last_seal": lastSeal?.json ?? .null,
      "files": .array(
        files.map {
          ["path": .string($0.path), "bytes": .integer($0.bytes), "sha256": .string($0.sha256)]
        }),
    ]
  }

  init(
    title: String, madeAt: Timestamp, entries: Int64, root: String, lastSeal: LastSeal?,
    files: [File]
  ) {
    self.title = title
    self.madeAt = madeAt
    self.entries = entries
    self.root = root
    self.lastSeal = lastSeal
    self.files = files
  }

  /// Reads the manifest of a backup.
  ///
  /// - Throws: `WorkspaceError.notABackup` when there is none, or none that this release
  ///   understands.
  init(backup: String) throws(WorkspaceError) {
    guard
      let bytes = try? Files.readWhole(path: backup + "/manifest.json", limitBytes: 100_000_000),
      let node = try? JSONDocument.parse(bytes, file: "manifest.json"),
      node["format"]?.integer == Self.currentFormat, let title = node["title"]?.string,
      let madeAt = node["made_at"]?.string.flatMap({ Timestamp($0) }),
      let entries = node["history_entries"]?.integer, let root = node["history_root"]?.string,
      let elements = node["files"]?.elements
    else { throw .notABackup(backup) }
    let files = elements.compactMap { element -> File? in
      guard let path = element["path"]?.string, let bytes = element["bytes"]?.integer,
        let sha256 = element["sha256"]?.string, !path.split(separator: "/").contains("..")
      else { return nil }
      return File(path: path, bytes: bytes, sha256: sha256)
    }
    guard files.count == elements.count else { throw .notABackup(backup) }
    // Backups of earlier releases have no such member.
    let lastSeal = node["last_seal"].flatMap { seal -> LastSeal? in
      guard let entries = seal["entries"]?.integer, let note = seal["note"]?.string,
        let sealedAt = seal["sealed_at"]?.string.flatMap({ Timestamp($0) })
      else { return nil }
      return LastSeal(entries: entries, sealedAt: sealedAt, note: note)
    }
    self.init(
      title: title, madeAt: madeAt, entries: entries, root: root, lastSeal: lastSeal, files: files)
  }
}

/// The size and SHA-256 hash of a file, read in pieces.
func fileDigest(_ path: String) throws(WorkspaceError) -> (bytes: Int64, sha256: String) {
  guard let file = FileHandle(forReadingAtPath: path) else {
    throw .file(Files.fault(errno, path: path))
  }
  defer { try? file.close() }
  var hash = StreamingDigest()
  var count: Int64 = 0
  do {
    while let piece = try file.read(upToCount: 1 << 20), !piece.isEmpty {
      hash.update(Array(piece))
      count += Int64(piece.count)
    }
  } catch {
    throw WorkspaceError(error, path: path)
  }
  return (count, hash.finished.description)
}
