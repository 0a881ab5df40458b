public import Vocabulary

/// One value of a dimension, such as Cambodia or the second quarter of 2026.
public enum DimensionValue: Hashable, Sendable {
  case country(Country)
  case gender(Gender)
  case track(Track)
  case year(Int)
  case quarter(year: Int, quarter: Int)
  case month(year: Int, month: Int)
  case currency(Currency)
  case award(Award.ID)
  case call(FundingCall.ID)
  case lead(LeadName)
  case language(LanguageTag)
  case rural(Area)
  /// A marker, also in the column of genders of a report by markers.
  case marker(GenderMarker)

  /// The dimension that it is a value of.
  public var dimension: ReportDimension {
    switch self {
    case .country: .country
    case .gender: .gender
    case .track: .track
    case .year: .year
    case .quarter: .quarter
    case .month: .month
    case .currency: .currency
    case .award: .award
    case .call: .call
    case .lead: .lead
    case .language: .language
    case .rural: .rural
    case .marker: .marker
    }
  }

  /// What machines read: `KH`, `female`, `2026`, `2026-Q2`, `2026-04`, `USD`, `KH-03`; of an
  /// organisation its number, or its name where it has none.
  public var plainText: String {
    switch self {
    case .country(let country): country.rawValue
    case .gender(let gender): gender.rawValue
    case .track(let track): track.rawValue
    case .year(let year): Self.digits(year, 4)
    case .quarter(let year, let quarter): "\(Self.digits(year, 4))-Q\(quarter)"
    case .month(let year, let month): "\(Self.digits(year, 4))-\(Self.digits(month, 2))"
    case .currency(let currency): currency.rawValue
    case .award(let id): id.rawValue
    case .call(let id): id.rawValue
    case .lead(let lead): lead.identifier ?? lead.name
    case .language(let tag): tag.text
    case .rural(let area): area.rawValue
    case .marker(let marker): marker.rawValue
    }
  }

  private static func digits(_ number: Int, _ width: Int) -> String {
    let text = String(number)
    return String(repeating: "0", count: max(0, width - text.utf8.count)) + text
  }
}

extension DimensionValue: Comparable {
  /// Orders the values of one dimension: words as they are listed where they are declared,
  /// everything else by what machines read, in which times come from early to late.
  public static func < (left: DimensionValue, right: DimensionValue) -> Bool {
    (left.dimension.place, left.place, left.plainText)
      < (right.dimension.place, right.place, right.plainText)
  }

  private var place: Int {
    switch self {
    case .gender(let gender): gender.place
    case .track(let track): track.place
    case .rural(let area): area.place
    case .marker(let marker): marker.place
    default: 0
    }
  }
}

/// An organisation as reports name it: two with one number are the same, whatever they are called.
public struct LeadName: Sendable {
  /// The name in its own script.
  public let name: String

  /// The registration number, where it has one.
  public let identifier: String?

  /// Names an organisation.
  public init(name: String, identifier: String?) {
    self.name = name
    self.identifier = identifier
  }
}

extension LeadName: Hashable {
  /// Tells whether two are the same organisation.
  public static func == (left: LeadName, right: LeadName) -> Bool { left.key == right.key }

  /// Hashes what makes an organisation the same.
  public func hash(into hasher: inout Hasher) { hasher.combine(key) }

  private var key: [String] { identifier.map { [$0] } ?? ["", name] }
}

extension CaseIterable where Self: Equatable {
  /// The place in the list of all cases, from 0.
  var place: Int {
    var place = 0
    for other in Self.allCases {
      if other == self { return place }
      place += 1
    }
    return place
  }
}
