public import Audit
public import Vocabulary

/// One version of an application as the fund keeps it.
public struct ApplicationVersion: Hashable, Sendable {
  /// The number, counted from 1.
  public let number: Int

  /// When it came.
  public let recordedAt: Timestamp

  /// Who took it.
  public let actor: Person.ID

  /// What was handed in; without its contact once the contact was erased.
  public let document: ApplicationDocument

  /// The names of the fields whose encoding was repaired.
  public let repairedFields: [String]

  /// Makes a version.
  public init(
    number: Int, recordedAt: Timestamp, actor: Person.ID, document: ApplicationDocument,
    repairedFields: [String]
  ) {
    self.number = number
    self.recordedAt = recordedAt
    self.actor = actor
    self.document = document
    self.repairedFields = repairedFields
  }
}

/// The last step that sent an application back to its applicant, or ended it.
public struct ApplicationNotice: Hashable, Sendable {
  /// The application.
  public let applicationID: Application.ID

  /// What is told.
  public let content: Content

  /// What such a step tells.
  public enum Content: Hashable, Sendable {
    /// The applicant may hand in a changed application until the end of a day.
    case sentBack(until: Day)
    /// The application ended, because the applicant asked for it or because the fund had to.
    case withdrawn(byApplicant: Bool)
  }

  /// Makes a notice.
  public init(applicationID: Application.ID, content: Content) {
    self.applicationID = applicationID
    self.content = content
  }
}

/// What a transaction can do with the versions of applications.
public protocol VersionRecords {
  /// All versions of an application, oldest first.
  func versions(of id: Application.ID) throws(GrantError) -> [ApplicationVersion]

  /// The hashes of the records that came for an application, by the number of the version; erased
  /// ones are not there.
  func versionDigests(of id: Application.ID) throws(GrantError) -> [Int: Digest]

  /// Adds a version of an application that is there, under the entry that is being made.
  func revise(
    _ application: Application, received: ReceivedDocument, words: SearchableText
  ) throws(GrantError)

  /// The newest notice about an application with the entry that it is under, or nil.
  func notice(
    about id: Application.ID
  ) throws(GrantError) -> (notice: ApplicationNotice, entry: AuditEntry)?

  /// Adds a notice, under the entry that is being made.
  func insert(_ notice: ApplicationNotice) throws(GrantError)

  /// The version that each newest review of a call was written about: the newest one that was
  /// there when the review was submitted.
  func reviewedVersions(in call: FundingCall.ID) throws(GrantError) -> [ReviewKey: Int]

  /// The versions of applications that somebody is the contact of, by key and number, also after
  /// an erasure; each stands as an application of its own.
  func versions(ofContact number: Int64) throws(GrantError) -> [Application]
}
