public import Vocabulary

/// How far the applications of a fund are, broken down; each application counts once.
public struct PipelineReport: Hashable, Sendable {
  /// What it is broken down by, in the order of the columns.
  public let dimensions: [PipelineDimension]

  /// The currency of all amounts.
  public let currency: Currency

  /// The cells with an application, ordered by their values from the first column to the last.
  public let rows: [Row]

  /// All applications together.
  public let total: Stages

  /// The call, or nil for the whole fund.
  public let call: FundingCall.ID?

  /// When the report was made.
  public let asOf: Timestamp

  /// One cell.
  public struct Row: Hashable, Sendable {
    /// The values, one for each dimension of the report.
    public let values: [PipelineValue]

    /// How far its applications are.
    public let stages: Stages
  }

  /// Numbers of applications by where they stand, and what they ask for.
  public struct Stages: Hashable, Sendable {
    /// How many stand at each status; nothing for a status without any.
    public private(set) var counts: [Application.Status: Int] = [:]

    /// What all ask for together; nil when a rate is missing or too old.
    public private(set) var requested: Money?

    /// What the funded ones asked for together; nil when a rate is missing or too old.
    public private(set) var funded: Money?

    /// How many there are.
    public var all: Int { counts.values.reduce(0, +) }

    /// The part of those with a decision that is funded, or nil before the first decision.
    public var successRate: Double? {
      let funded = counts[.funded] ?? 0
      let decided = funded + (counts[.declined] ?? 0) + (counts[.reserve] ?? 0)
      return decided == 0 ? nil : Double(funded) / Double(decided)
    }

    init(currency: Currency) {
      requested = .zero(currency)
      funded = .zero(currency)
    }

    mutating func add(_ status: Application.Status, _ amount: Money?) throws(GrantError) {
      counts[status, default: 0] += 1
      requested = try Self.sum(requested, amount)
      if status == .funded { funded = try Self.sum(funded, amount) }
    }

    private static func sum(_ one: Money?, _ other: Money?) throws(GrantError) -> Money? {
      guard let one, let other else { return nil }
      do throws(MoneyError) { return try one.adding(other) } catch { throw .money(error) }
    }
  }
}

/// The things that the pipeline can be broken down by.
public enum PipelineDimension: String, CaseIterable, Hashable, Sendable {
  case call
  case country
  /// The gender of the person who leads the project.
  case gender
  case language
  case track
}

/// One value of a dimension of the pipeline.
public enum PipelineValue: Hashable, Sendable {
  case call(FundingCall.ID)
  case country(Country)
  case gender(Gender)
  case language(LanguageTag)
  case track(Track)

  /// The dimension that it is a value of.
  public var dimension: PipelineDimension {
    switch self {
    case .call: .call
    case .country: .country
    case .gender: .gender
    case .language: .language
    case .track: .track
    }
  }

  /// What machines read, and what rows are ordered by.
  public var plainText: String {
    switch self {
    case .call(let id): id.rawValue
    case .country(let country): country.rawValue
    case .gender(let gender): gender.rawValue
    case .language(let tag): tag.text
    case .track(let track): track.rawValue
    }
  }

  init(_ dimension: PipelineDimension, of application: Application) {
    let document = application.document
    self =
      switch dimension {
      case .call: .call(application.callID)
      case .country: .country(document.country)
      case .gender: .gender(document.lead.contact.gender)
      case .language: .language(document.language)
      case .track: .track(document.track)
      }
  }
}

extension PipelineValue: Comparable {
  /// Orders values by what machines read.
  public static func < (left: PipelineValue, right: PipelineValue) -> Bool {
    left.plainText < right.plainText
  }
}
