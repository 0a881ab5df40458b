public import Audit
public import Vocabulary

/// A file that came with an application.
public struct Attachment: Hashable, Sendable {
  /// The application.
  public let applicationID: Application.ID

  /// The number among the files of the application, counted from 1.
  public let number: Int

  /// Which document of the call it is.
  public let documentID: DocumentRequirement.ID

  /// What sort of file it is, by what is in it.
  public let kind: AttachmentKind

  /// How many bytes it has.
  public let bytes: Int64

  /// The SHA-256 hash of its bytes, which is its name in the folder of the fund.
  public let digest: Digest

  /// The number of the file that it takes the place of, or nil.
  public let replaced: Int?

  /// The name that the applicant gave the file; nil after it was erased.
  public let name: String?

  /// What was last decided about it.
  public let state: State

  /// What can be decided about a file.
  public enum State: String, CaseIterable, Hashable, Sendable {
    /// Staff alone see it.
    case kept
    /// Reviewers of the blind copy see it too.
    case released
    /// It counts no more.
    case withdrawn

    /// The decisions that may follow.
    public var successors: Set<State> {
      switch self {
      case .kept: [.released, .withdrawn]
      case .released: [.kept, .withdrawn]
      case .withdrawn: []
      }
    }
  }

  /// Makes an attachment.
  public init(
    applicationID: Application.ID, number: Int, documentID: DocumentRequirement.ID,
    kind: AttachmentKind, bytes: Int64, digest: Digest, replaced: Int?, name: String?,
    state: State
  ) {
    self.applicationID = applicationID
    self.number = number
    self.documentID = documentID
    self.kind = kind
    self.bytes = bytes
    self.digest = digest
    self.replaced = replaced
    self.name = name
    self.state = state
  }

  /// The application and the number, as commands and the history write them: `KH-01/2`.
  public var key: String { "\(applicationID)/\(number)" }
}

extension [Attachment] {
  /// The files of one application that count: neither withdrawn nor replaced.
  public var current: [Attachment] {
    let replaced = Set(compactMap { $0.state == .withdrawn ? nil : $0.replaced })
    return filter { $0.state != .withdrawn && !replaced.contains($0.number) }
  }

  /// Which version of its document a file is, counted from 1.
  public func version(of attachment: Attachment) -> Int {
    guard let number = attachment.replaced, let earlier = first(where: { $0.number == number })
    else { return 1 }
    return version(of: earlier) + 1
  }
}

/// A file that somebody hands in, looked at but not yet kept.
public struct AttachmentDraft: Hashable, Sendable {
  /// The key of the document that it is.
  public let document: String

  /// The name of the file, without folders.
  public let name: String

  /// What sort of file it is, by what is in it.
  public let kind: AttachmentKind

  /// How many bytes it has.
  public let bytes: Int64

  /// The SHA-256 hash of its bytes.
  public let digest: Digest

  /// Where its bytes are until they are kept.
  public let content: Content

  /// Where the bytes of a file are.
  public enum Content: Hashable, Sendable {
    /// In a file.
    case file(path: String)
    /// Here, as they came inside another file.
    case here([UInt8])
  }

  /// Makes a draft.
  public init(
    document: String, name: String, kind: AttachmentKind, bytes: Int64, digest: Digest,
    content: Content
  ) {
    self.document = document
    self.name = name
    self.kind = kind
    self.bytes = bytes
    self.digest = digest
    self.content = content
  }
}

/// What a transaction can do with attachments.
public protocol AttachmentRecords {
  /// The files of an application, withdrawn and replaced ones too, by number.
  func attachments(of application: Application.ID) throws(GrantError) -> [Attachment]

  /// All files of the fund, by application and number.
  func allAttachments() throws(GrantError) -> [Attachment]

  /// Adds a file, under the entry that is being made, which covers its hash and the hash of its
  /// sealed name.
  func insert(_ attachment: Attachment, contact: String) throws(GrantError)

  /// Records what was decided about a file, under the entry that is being made.
  func saveState(of attachment: Attachment) throws(GrantError)
}
