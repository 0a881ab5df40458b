public import Audit
public import Vocabulary

/// What a letter to an applicant is about: where the application stands.
///
/// The words are those of `Application.Status`; the others say nothing that a letter would tell.
public enum LetterKind: String, CaseIterable, Hashable, Sendable {
  case declined, funded, ineligible, invited, reserve, returned, withdrawn

  /// Whether it tells what reviewers wrote to the applicant.
  public var tellsFeedback: Bool { [.declined, .funded, .reserve].contains(self) }

  /// The letter that an application has a claim to, or nil.
  init?(_ status: Application.Status) { self.init(rawValue: status.rawValue) }
}

/// All that a letter to one applicant is made of.
public struct LetterFacts: Hashable, Sendable {
  /// The application.
  public let applicationID: Application.ID

  /// What the letter is about.
  public let kind: LetterKind

  /// The language of the application.
  public let language: LanguageTag

  /// The name of the call, by language.
  public let call: LocalizedText

  /// The organisation that applied.
  public let organisation: String

  /// Whom the letter is for.
  public let contact: LeadOrganisation.Contact

  /// The name of the project.
  public let project: String

  /// What was asked for.
  public let requested: Money

  /// What is given; nil unless it is funded.
  public let granted: Money?

  /// When the application came to stand where it stands.
  public let since: Timestamp

  /// Why it cannot be taken, by language; empty unless it is ineligible.
  public let reasons: [LocalizedText]

  /// What the grant is bound to, by language; empty unless it is funded.
  public let conditions: [LocalizedText]

  /// What reviewers wrote to the applicant, in an order that tells nothing about them.
  public let feedback: [LetterFeedback]

  /// The fields about people that a letter carries, as `FieldRegister` has them.
  static let fields = [
    "application.lead.contact.name", "application.lead.contact.email",
    "review.comments.to_applicant", "review.scores",
  ]
}

/// What one reviewer wrote to the applicant, without who it was.
public struct LetterFeedback: Hashable, Sendable {
  /// The words.
  public let text: String

  /// The language that they are in, or nil when that is not sure.
  public let language: LanguageTag?

  /// The scores by the names of their criteria, in the order of the rubric; empty unless the call
  /// lets applicants know them.
  public let scores: [CriterionScore]

  /// One score.
  public struct CriterionScore: Hashable, Sendable {
    /// The name of the criterion, by language.
    public let criterion: LocalizedText

    /// The score.
    public let score: Score
  }
}

/// A comment to an applicant in which a reviewer seems to be named.
public struct NamingComment: Hashable, Sendable {
  /// The application.
  public let applicationID: Application.ID

  /// The reviewer who is named.
  public let reviewerID: Person.ID
}

/// The forms that letters are written in.
public enum LetterForm: String, CaseIterable, Hashable, Sendable {
  case text, html
}

/// A letter that was written, without what it says.
public struct WrittenLetter: Hashable, Sendable {
  /// The application.
  public let applicationID: Application.ID

  /// What it is about.
  public let kind: LetterKind

  /// The language that it was written in.
  public let language: LanguageTag

  /// The form.
  public let form: LetterForm

  /// The first line; nil after the contact was erased.
  public let subject: String?

  /// The SHA-256 hash of the file in hexadecimal digits; nil after the contact was erased.
  public let digest: String?

  /// Makes a letter that is about to be recorded.
  public init(
    applicationID: Application.ID, kind: LetterKind, language: LanguageTag, form: LetterForm,
    subject: String?, digest: String?
  ) {
    self.applicationID = applicationID
    self.kind = kind
    self.language = language
    self.form = form
    self.subject = subject
    self.digest = digest
  }
}

/// A letter with who wrote it and when.
public struct RecordedLetter: Hashable, Sendable {
  /// The letter.
  public let letter: WrittenLetter

  /// The entry of the history.
  public let entry: AuditEntry

  /// Makes a recorded letter.
  public init(letter: WrittenLetter, entry: AuditEntry) {
    self.letter = letter
    self.entry = entry
  }
}

/// What a transaction can do with letters.
public protocol LetterRecords {
  /// All letters about the applications of a call, oldest first.
  func letters(in call: FundingCall.ID) throws(GrantError) -> [RecordedLetter]

  /// Adds a letter, under the entry that is being made, which covers the hash of its sealed
  /// subject and hash; what it says is not kept.
  func insert(_ letter: WrittenLetter, to contact: LeadOrganisation.Contact) throws(GrantError)

  /// When an application came to stand where it stands, or nil.
  func statusTime(of id: Application.ID) throws(GrantError) -> Timestamp?
}
