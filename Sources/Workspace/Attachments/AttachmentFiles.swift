public import Audit
internal import Formats
internal import Foundation
public import Grants
internal import Intake
internal import Vocabulary

/// The bytes of the files that came with applications: each lies once in the folder `attachments`,
/// under its SHA-256 hash.
extension Workspace {
  /// Keeps the bytes of files, safe on the disk, before rows speak of them.
  ///
  /// - Returns: The hashes of those that were not there before.
  /// - Throws: `FormatError`, or `WorkspaceError.attachmentChanged` for a file that is no longer
  ///   what was looked at.
  public func keep(_ drafts: [AttachmentDraft]) throws -> [Digest] {
    guard !drafts.isEmpty else { return [] }
    try FileManager.default.createDirectory(
      atPath: folder.attachments, withIntermediateDirectories: true)
    var new: [Digest] = []
    do {
      for draft in drafts where !FileManager.default.fileExists(atPath: path(of: draft.digest)) {
        let bytes =
          switch draft.content {
          case .here(let bytes): bytes
          case .file(let path):
            try Files.readWhole(path: path, limitBytes: Int(DocumentRequirement.mostBytes))
          }
        guard Digest(hashing: bytes) == draft.digest else {
          throw WorkspaceError.attachmentChanged(draft.name)
        }
        try Files.writeAtomically(bytes, path: path(of: draft.digest))
        new.append(draft.digest)
      }
    } catch {
      for digest in new { try? FileManager.default.removeItem(atPath: path(of: digest)) }
      throw error
    }
    return new
  }

  /// Removes those of some files that no application has, after they were not attached.
  public func discard(_ digests: [Digest]) async throws {
    guard !digests.isEmpty else { return }
    let kept = try await grants.keptFiles(by: owner)
    for digest in digests where kept[digest] == nil {
      try? FileManager.default.removeItem(atPath: path(of: digest))
    }
  }

  /// Removes every file that no application has any more, as after an erasure.
  public func removeUnkeptFiles() async throws {
    let kept = try await grants.keptFiles(by: owner)
    for digest in storedDigests() where kept[digest] == nil {
      try FileManager.default.removeItem(atPath: path(of: digest))
    }
    if FileManager.default.fileExists(atPath: folder.attachments) {
      try Files.synchronize(path: folder.attachments)
    }
  }

  /// The bytes of a file.
  ///
  /// - Throws: `FormatError`, or `WorkspaceError.attachmentDamaged` when they are not those that
  ///   came.
  public func bytes(of attachment: Attachment) throws -> [UInt8] {
    let bytes = try Files.readWhole(
      path: path(of: attachment.digest), limitBytes: Int(DocumentRequirement.mostBytes))
    guard Digest(hashing: bytes) == attachment.digest else {
      throw WorkspaceError.attachmentDamaged(attachment.key)
    }
    return bytes
  }

  /// What can be read in a file, where `findLeaks` looks for names.
  public func text(of attachment: Attachment) -> AttachmentText {
    do {
      if attachment.kind == .pdf {
        return try PDFReader.text(of: path(of: attachment.digest), at: attachment.place)
      }
      return attachmentText(
        of: try bytes(of: attachment), kind: attachment.kind, at: attachment.place)
    } catch {
      let reason =
        (error as? any ExplainableError)?.message
        ?? WorkspaceError(error, path: folder.attachments).message
      return AttachmentText(
        texts: [], unread: [UnreadPart(place: attachment.place, reason: reason)])
    }
  }

  /// Compares the folder with what the applications have.
  ///
  /// - Returns: The files that are missing or changed, and how many there are and are too many.
  func attachmentState() async throws -> (damaged: [Attachment], count: Int, unkept: Int) {
    let kept = try await grants.keptFiles(by: owner)
    var damaged: [Attachment] = []
    for (digest, attachments) in kept {
      let stored = try? fileDigest(path(of: digest)).sha256
      if stored != digest.description { damaged += attachments }
    }
    return (
      damaged.sorted { $0.key < $1.key }, kept.count,
      storedDigests().count { kept[$0] == nil }
    )
  }

  private func path(of digest: Digest) -> String { "\(folder.attachments)/\(digest)" }

  private func storedDigests() -> [Digest] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.attachments)) ?? []
    return names.sorted().compactMap { Digest(hexadecimal: $0) }
  }
}
