public import Vocabulary

/// What a query can ask for by name, as in `country:KH`.
public enum SearchField: String, CaseIterable, Hashable, Sendable {
  case call
  case country
  case language
  case organisation
  case person
  case requested
  case score
  case status
  case track

  /// What the field can be, for the reader.
  var allowed: Message.Value {
    switch self {
    case .call: .message(Message("search.allowed.call"))
    case .country: .list(Country.allCases.map(\.rawValue).sorted().map { .text($0) })
    case .language: .message(Message("search.allowed.language"))
    case .organisation, .person: .message(Message("search.allowed.name"))
    case .requested:
      .message(
        Message(
          "search.allowed.requested",
          ["currencies": .list(Currency.allCases.map { .text($0.rawValue) })]))
    case .score: .message(Message("search.allowed.score"))
    case .status: .list(Application.Status.allCases.map { .text($0.rawValue) })
    case .track: .list(Track.allCases.map { .text($0.rawValue) })
    }
  }

  /// Whether only those may ask for it who see names and scores.
  var isClosedToReviewers: Bool {
    switch self {
    case .organisation, .person, .score: true
    case .call, .country, .language, .requested, .status, .track: false
    }
  }
}

/// What a field of an application must be.
public enum SearchCondition: Hashable, Sendable {
  case call(FundingCall.ID)
  case country(Country)
  /// The language that the texts are written in; `ms` stands for `ms-Arab`, too.
  case language(LanguageTag)
  /// Words in the name of the organisation that leads or of the person to ask, by their number in
  /// the query.
  case name(SearchField, Int)
  /// The amount asked for, at the rates of the call's day; without a currency in that of the call's
  /// budget.
  case requested(SearchNumber, Currency?)
  /// The score as `difund rank` shows it, calibrated; without reviews there is none.
  case score(SearchNumber)
  case status(Application.Status)
  case track(Track)

  /// The field.
  public var field: SearchField {
    switch self {
    case .call: .call
    case .country: .country
    case .language: .language
    case .name(let field, _): field
    case .requested: .requested
    case .score: .score
    case .status: .status
    case .track: .track
    }
  }
}

/// A number in a query and how to compare with it.
public struct SearchNumber: Hashable, Sendable {
  /// How to compare.
  public enum Comparison: String, CaseIterable, Hashable, Sendable {
    case atLeast = ">="
    case atMost = "<="
    case above = ">"
    case below = "<"
    case equal = "="
  }

  /// How to compare.
  public let comparison: Comparison

  /// The number, in ten-thousandths.
  public let tenThousandths: Int64

  /// How many decimals it was written with, from 0 to 4.
  public let decimals: Int

  /// Reads a number such as `>=3.5`, with a full stop as decimal mark and groups of digits parted
  /// by commas or not; without a comparison it means just this number.
  init?(_ text: some StringProtocol) {
    var rest = String(text)
      .replacing("≥", with: ">=").replacing("≤", with: "<=")[...]
    let found = Comparison.allCases.first { rest.hasPrefix($0.rawValue) }
    rest = rest.dropFirst(found?.rawValue.count ?? 0)
    let parts = rest.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
    guard let whole = parts.first, let digits = Self.withoutGroups(whole), digits.count <= 14,
      let units = Int64(digits)
    else { return nil }
    let fraction = parts.count == 2 ? parts[1] : ""
    guard fraction.count <= 4, fraction.allSatisfy(\.isASCIIDigit),
      parts.count == 1 || !fraction.isEmpty
    else { return nil }
    let padding = String(repeating: "0", count: 4 - fraction.count)
    guard let parsed = Int64(fraction + padding) else { return nil }
    comparison = found ?? .equal
    tenThousandths = units * 10_000 + parsed
    decimals = fraction.count
  }

  /// Returns the digits of `1,250,000`, or nil when the groups are none of three.
  private static func withoutGroups(_ text: Substring) -> String? {
    let groups = text.split(separator: ",", omittingEmptySubsequences: false)
    guard text.contains(where: \.isASCIIDigit), groups.joined().allSatisfy(\.isASCIIDigit),
      groups.count == 1
        || (1...3).contains(groups[0].count) && groups.dropFirst().allSatisfy({ $0.count == 3 })
    else { return nil }
    return groups.joined()
  }

  /// Tells whether an amount fulfils the comparison.
  func holds(for amount: Money) -> Bool {
    let wanted = Int128(tenThousandths) * Int128(amount.currency.minorUnitsPerUnit)
    return compare(Int128(amount.minorUnits) * 10_000, wanted)
  }

  /// Tells whether a measured number fulfils the comparison; it is equal when it is shown so.
  func holds(for number: Double) -> Bool {
    let wanted = Double(tenThousandths) / 10_000
    guard comparison == .equal else { return compare(number, wanted) }
    let halves: [Double] = [0.5, 0.05, 0.005, 0.0005, 0.00005]
    return abs(number - wanted) <= halves[decimals]
  }

  private func compare<Number: Comparable>(_ left: Number, _ right: Number) -> Bool {
    switch comparison {
    case .above: left > right
    case .atLeast: left >= right
    case .atMost: left <= right
    case .below: left < right
    case .equal: left == right
    }
  }
}

extension Character {
  /// Whether it is a digit of ASCII.
  var isASCIIDigit: Bool { isASCII && isWholeNumber }
}
