internal import Audit
internal import Formats
public import Grants
internal import Vocabulary

/// Looks at a file that somebody hands in.
///
/// - Parameters:
///   - bytes: The file.
///   - document: The key of the document that it is.
///   - name: The name of the file, without folders.
///   - path: Where the file lies; nil for one that lay inside another file.
/// - Returns: The file, ready to be kept.
/// - Throws: `FileRefusal`.
public func attachmentDraft(
  of bytes: [UInt8], document: String, name: String, path: String?
) throws(FileRefusal) -> AttachmentDraft {
  guard !bytes.isEmpty else { throw .damaged(name: name) }
  return AttachmentDraft(
    document: document, name: name, kind: try attachmentKind(of: bytes, name: name),
    bytes: Int64(bytes.count), digest: Digest(hashing: bytes),
    content: path.map { .file(path: $0) } ?? .here(bytes))
}

extension ObjectReader {
  /// The member `attachments` of an application: files beside its own file, or inside it.
  func attachments() -> [AttachmentDraft]? {
    guard optional("attachments") != nil else { return [] }
    guard let readers = objects("attachments", limit: 50) else { return nil }
    let drafts = readers.compactMap { $0.attachment() }
    return drafts.count == readers.count ? drafts : nil
  }

  private func attachment() -> AttachmentDraft? {
    refuseOthers(than: ["document", "file", "name", "content"])
    let document: DocumentRequirement.ID? = parsed("document", wanted: "a-key") {
      ID(rawValue: $0)
    }
    guard let document else { return nil }
    if optional("content") != nil { return embedded(document.rawValue) }
    guard let file = parsed("file", wanted: "a-file-beside", pathBeside) else { return nil }
    do throws(FormatError) {
      let bytes = try Files.readWhole(
        path: file, limitBytes: Int(DocumentRequirement.mostBytes))
      return draft(bytes, document.rawValue, name: lastPart(of: file), path: file, in: "file")
    } catch {
      note(error.message, in: "file")
      return nil
    }
  }

  private func embedded(_ document: String) -> AttachmentDraft? {
    guard let name = parsed("name", wanted: "a-file-name", fileName),
      let text = required("content")?.string
    else { return nil }
    guard let content = bytes(base64: text) else {
      note(Message("attachment.not-base64"), in: "content")
      return nil
    }
    guard content.count <= DocumentRequirement.mostBytes else {
      note(
        Message(
          "formats.file-too-large",
          ["path": .text(name), "limit": .integer(DocumentRequirement.mostBytes)]), in: "content")
      return nil
    }
    return draft(content, document, name: name, path: nil, in: "content")
  }

  private func draft(
    _ bytes: [UInt8], _ document: String, name: String, path: String?, in member: String
  ) -> AttachmentDraft? {
    do throws(FileRefusal) {
      return try attachmentDraft(of: bytes, document: document, name: name, path: path)
    } catch {
      note(error.message, in: member)
      return nil
    }
  }

  /// The path of a file beside the one that is read, or nil for a name that leads elsewhere: an
  /// applicant may not have the fund keep its own files.
  private func pathBeside(_ name: String) -> String? {
    let parts = name.split(separator: "/", omittingEmptySubsequences: false)
    guard !parts.isEmpty, parts.allSatisfy({ !$0.isEmpty && $0 != "." && $0 != ".." }),
      name.unicodeScalars.allSatisfy({ $0.value >= 0x20 })
    else { return nil }
    guard let slash = file.lastIndex(of: "/") else { return name }
    return file[...slash] + name
  }

  private func fileName(_ name: String) -> String? {
    let isPlain = name.unicodeScalars.allSatisfy { $0.value >= 0x20 && $0 != "/" && $0 != "\\" }
    return isPlain && !name.isEmpty && name.utf8.count <= 255 ? name : nil
  }

  private func lastPart(of path: String) -> String {
    path.split(separator: "/").last.map(String.init) ?? path
  }
}

extension JSON {
  /// The application without the bytes of the files in it, in whose place their hashes stand.
  func withoutContents(_ drafts: [AttachmentDraft]) -> JSON {
    guard case .object(let members) = self else { return self }
    return .object(
      members.map { member in
        guard member.name == "attachments", case .array(let files) = member.value else {
          return member
        }
        return JSON.Member(
          member.name,
          .array(zip(files, drafts).map { $0.withoutContent($1) }))
      })
  }

  private func withoutContent(_ draft: AttachmentDraft) -> JSON {
    guard case .object(let members) = self else { return self }
    return .object(
      members.filter { $0.name != "content" }
        + [JSON.Member("sha256", .string(draft.digest.description))])
  }
}
