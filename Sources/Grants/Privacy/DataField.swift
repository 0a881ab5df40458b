/// How far a field may go.
public enum FieldClass: String, CaseIterable, Comparable, Hashable, Sendable {
  /// Everyone may see it.
  case `public`
  /// Those who work on the application may see it, reviewers with a blind copy too.
  case `internal`
  /// The staff of the fund may see it.
  case confidential
  /// Only the person whom it is about may have it in a file.
  case restricted

  /// Orders classes, the most open first.
  public static func < (left: FieldClass, right: FieldClass) -> Bool {
    left.place < right.place
  }

  private var place: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}

/// A field that the fund keeps, and how far it may go.
public struct DataField: Hashable, Sendable {
  /// Where it stands, such as `application.lead.contact.email`.
  public let path: String

  /// How far it may go.
  public let sensitivity: FieldClass

  /// Why it is kept of people; nil when it says nothing about a person.
  public let use: PersonalUse?

  /// Makes a field.
  public init(_ path: String, _ sensitivity: FieldClass, _ use: PersonalUse? = nil) {
    self.path = path
    self.sensitivity = sensitivity
    self.use = use
  }
}

/// Why data about people are kept, and how long.
public struct PersonalUse: Hashable, Sendable {
  /// Whom they are about.
  public let subject: Subject

  /// What they are for.
  public let purpose: Purpose

  /// What permits it.
  public let basis: LegalBasis

  /// How long they are kept.
  public let retention: Retention

  /// Makes a use.
  public init(
    of subject: Subject, for purpose: Purpose, on basis: LegalBasis, kept retention: Retention
  ) {
    self.subject = subject
    self.purpose = purpose
    self.basis = basis
    self.retention = retention
  }

  /// The sorts of people whom the fund keeps data of.
  public enum Subject: String, CaseIterable, Hashable, Sendable {
    case contact, reviewer, staff, trainer
  }

  /// What personal data are for.
  public enum Purpose: String, CaseIterable, Hashable, Sendable {
    case accountability, administration, application, monitoring, publication, review
  }

  /// How long data are kept: some years after something ended.
  public struct Retention: Hashable, Sendable {
    /// How many years.
    public let years: Int
    /// What the years are counted from.
    public let end: End

    /// Makes a time.
    public init(years: Int, after end: End) {
      self.years = years
      self.end = end
    }

    /// What the years are counted from.
    public enum End: String, CaseIterable, Hashable, Sendable {
      /// The last decision about the application, or the end of its award.
      case application
      /// The day on which it was recorded.
      case recording
      /// The day on which the person no longer works with the fund.
      case role
    }
  }
}

/// What permits that data about a person are kept or handed on.
public enum LegalBasis: String, CaseIterable, Hashable, Sendable {
  case consent, contract
  case legalObligation = "legal-obligation"
  case legitimateInterest = "legitimate-interest"
  case publicTask = "public-task"
}
