public import Vocabulary

/// The things that reports can be broken down by.
public enum ReportDimension: String, CaseIterable, Hashable, Sendable {
  case country
  case gender
  case track
  case year
  case quarter
  case month
  case currency
  case award
}

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
    }
  }

  /// What machines read: `KH`, `female`, `2026`, `2026-Q2`, `2026-04`, `USD`, `KH-03`.
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
    }
  }

  private static func digits(_ number: Int, _ width: Int) -> String {
    let text = String(number)
    return String(repeating: "0", count: max(0, width - text.utf8.count)) + text
  }
}

extension DimensionValue: Comparable {
  /// Orders the values of one dimension: countries, currencies and awards by their codes, genders
  /// and tracks as they are listed in `Vocabulary`, times from early to late.
  public static func < (left: DimensionValue, right: DimensionValue) -> Bool {
    switch (left, right) {
    case (.country(let one), .country(let other)): one < other
    case (.gender(let one), .gender(let other)): one.place < other.place
    case (.track(let one), .track(let other)): one.place < other.place
    case (.year(let one), .year(let other)): one < other
    case (.quarter(let one, let first), .quarter(let other, let second)):
      (one, first) < (other, second)
    case (.month(let one, let first), .month(let other, let second)):
      (one, first) < (other, second)
    case (.currency(let one), .currency(let other)): one < other
    case (.award(let one), .award(let other)): one < other
    default: left.dimension.place < right.dimension.place
    }
  }
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
