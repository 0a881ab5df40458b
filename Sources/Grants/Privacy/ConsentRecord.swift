public import Audit
public import Vocabulary

/// What a person agreed to, and in which words.
public struct ConsentRecord: Hashable, Sendable {
  /// The key of a consent, such as `C-3`.
  public typealias ID = Vocabulary.ID<ConsentRecord>

  /// The key.
  public let id: ID

  /// Who agreed.
  public let subject: DataSubject

  /// What was agreed to.
  public let content: Content

  /// The day on which it was withdrawn, if it was.
  public let withdrawn: Day?

  /// Makes a consent.
  public init(id: ID, subject: DataSubject, content: Content, withdrawn: Day? = nil) {
    self.id = id
    self.subject = subject
    self.content = content
    self.withdrawn = withdrawn
  }

  /// What a consent says.
  public struct Content: Hashable, Sendable {
    /// What the data may be used for.
    public let purpose: PersonalUse.Purpose
    /// The words that the person agreed to.
    public let text: ConsentText
    /// When the person agreed.
    public let day: Day
    /// How the person said so.
    public let manner: Manner

    /// Makes the content of a consent.
    public init(purpose: PersonalUse.Purpose, text: ConsentText, day: Day, manner: Manner) {
      self.purpose = purpose
      self.text = text
      self.day = day
      self.manner = manner
    }
  }

  /// The ways in which people agree.
  public enum Manner: String, CaseIterable, Hashable, Sendable {
    case online, paper, spoken
  }
}

/// The words of a consent, in one version and language.
public struct ConsentText: Hashable, Sendable {
  /// The version, such as `1`.
  public let version: String

  /// The language.
  public let language: LanguageTag

  /// The hash of the text, which tells later whether it is still the same.
  public let digest: Digest

  /// Names a text.
  public init(version: String, language: LanguageTag, digest: Digest) {
    self.version = version
    self.language = language
    self.digest = digest
  }
}

/// Data about people that went to another country.
public struct DataTransfer: Hashable, Sendable {
  /// Whose data; nil for everyone's.
  public let subject: DataSubject?

  /// What went.
  public let content: Content

  /// The country of who got it, by its two letters in ISO 3166-1.
  public let country: String

  /// What permits it.
  public let basis: LegalBasis

  /// The entry of the history that records it; nil until it is recorded.
  public let entry: AuditEntry?

  /// Makes a transfer.
  public init(
    subject: DataSubject?, content: Content, country: String, basis: LegalBasis,
    entry: AuditEntry? = nil
  ) {
    self.subject = subject
    self.content = content
    self.country = country
    self.basis = basis
    self.entry = entry
  }

  /// What can be handed on.
  public enum Content: String, CaseIterable, Hashable, Sendable {
    case backup, person
  }
}
