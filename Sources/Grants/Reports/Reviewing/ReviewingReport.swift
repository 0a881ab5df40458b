public import Vocabulary

/// How far the reviewing of a call is, broken down.
public struct ReviewingReport: Hashable, Sendable {
  /// The call.
  public let callID: FundingCall.ID

  /// What it is broken down by.
  public let dimension: ReviewingDimension

  /// The rows, by what machines call their values.
  public let rows: [Row]

  /// Everything that the reader may see, together.
  public let total: Counts

  /// How far reviewers agree on the weighted scores; nil without the right to know or anything to
  /// compare.
  public let agreement: CriterionAgreement?

  /// How many days are left until the reviews are due, negative once they are late; nil without
  /// such a day.
  public let daysLeft: Int?

  /// When the report was made.
  public let asOf: Timestamp

  /// One reviewer, language or track.
  public struct Row: Hashable, Sendable {
    /// What the row is about.
    public let value: ReviewingValue

    /// How far it is.
    public let counts: Counts

    /// How many reviews the reviewer takes on; nil in other reports.
    public let maximumLoad: Int?
  }

  /// Numbers of reviews.
  public struct Counts: Hashable, Sendable {
    /// The applications that are or were under review.
    public internal(set) var applications = 0

    /// Those of them that have all the reviews that the call wants.
    public internal(set) var complete = 0

    /// The reviews that were asked for.
    public internal(set) var assigned = 0

    /// Those of them that are there.
    public internal(set) var submitted = 0

    /// The part of the reviews that is there, or nil when none was asked for.
    public var share: Double? {
      assigned == 0 ? nil : Double(submitted) / Double(assigned)
    }
  }
}

/// The things that reviewing can be broken down by.
public enum ReviewingDimension: String, CaseIterable, Hashable, Sendable {
  /// The language of the application.
  case language
  case reviewer
  case track
}

/// One value of such a dimension.
public enum ReviewingValue: Hashable, Sendable {
  case language(LanguageTag)
  case reviewer(Person.ID)
  case track(Track)

  /// What machines read, and what rows are ordered by.
  public var plainText: String {
    switch self {
    case .language(let tag): tag.text
    case .reviewer(let id): id.rawValue
    case .track(let track): track.rawValue
    }
  }
}
