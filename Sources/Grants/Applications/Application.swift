public import Audit
public import Vocabulary

/// One application to one call.
public struct Application: Hashable, Sendable {
  /// The key of an application, which is its reference.
  public typealias ID = Vocabulary.ID<Application>

  /// The call that it applies to.
  public let callID: FundingCall.ID

  /// What was handed in, with mis-encoded text repaired.
  public let document: ApplicationDocument

  /// The version, counted from 1.
  public let version: Int

  /// Where it stands.
  public private(set) var status: Status

  /// Makes an application.
  public init(callID: FundingCall.ID, document: ApplicationDocument, version: Int, status: Status) {
    self.callID = callID
    self.document = document
    self.version = version
    self.status = status
  }

  /// The key.
  public var id: ID { document.reference }

  /// Takes a step.
  ///
  /// - Throws: `GrantError.wrongApplicationStatus` when the life of an application has no such
  ///   step.
  public mutating func move(to next: Status) throws(GrantError) {
    guard status.successors.contains(next) else {
      throw .wrongApplicationStatus(id, status, next)
    }
    status = next
  }
}

/// The text of an application exactly as it came, and what was made of it.
public struct ReceivedDocument: Hashable, Sendable {
  /// The record as it came, in JSON.
  public let original: String

  /// The hash of the record, by which a repeated import is recognised.
  public let digest: Digest

  /// The document with mis-encoded text repaired.
  public let document: ApplicationDocument

  /// The names of the fields whose encoding was repaired.
  public let repairedFields: [String]

  /// The files that came with it.
  public let attachments: [AttachmentDraft]

  /// Makes a received document.
  public init(
    original: String, document: ApplicationDocument, repairedFields: [String],
    attachments: [AttachmentDraft] = []
  ) {
    self.original = original
    digest = Digest(hashing: Array(original.utf8))
    self.document = document
    self.repairedFields = repairedFields
    self.attachments = attachments
  }
}

/// What a transaction can do with applications.
public protocol ApplicationRecords {
  /// The application with a key, or nil.
  func application(_ id: Application.ID) throws(GrantError) -> Application?

  /// All applications to a call, by key.
  func applications(to call: FundingCall.ID) throws(GrantError) -> [Application]

  /// The hash of the newest record that came for an application, or nil.
  func digest(of id: Application.ID) throws(GrantError) -> Digest?

  /// The newest record as it came.
  func original(of id: Application.ID) throws(GrantError) -> String?

  /// Adds an application with what came and the words that it is found by; the entry that is being
  /// made records its hash.
  func insert(
    _ application: Application, received: ReceivedDocument, words: SearchableText
  ) throws(GrantError)

  /// Records the status that an application has moved to, under the entry that is being made.
  func saveStatus(of application: Application) throws(GrantError)

  /// Adds the findings of a screening, under the entry that is being made.
  func insert(_ findings: [ScreeningFinding], for id: Application.ID) throws(GrantError)

  /// The findings of the newest screening of an application.
  func findings(for id: Application.ID) throws(GrantError) -> [ScreeningFinding]
}
