public import Vocabulary

/// How the money of one award is shared among countries, genders and areas: the one rule that every
/// report, kept total and publication follows.
///
/// Sharing is nested in one fixed order. An amount is shared among the countries, then the part of
/// each country among the genders, then the part of each of these among the areas; each time by
/// largest remainder, in the order of the parts, in minor units of one currency.
///
/// - Each level sums to the one above exactly. So the cells of a payment sum to the payment, and
///   those of all payments to the ledger, in every currency, whatever they are grouped by.
/// - A report that does not ask for a lower level may stop above it: a level moves money within a
///   part of the one above and never between two of them. So a cell is the same in every report
///   that has it, and the margins of `--by country,gender` are `--by country` and `--by gender`.
/// - Each payment and refund is shared by itself, in the currency of the report. Parts of two
///   currencies are therefore each exact, and not conversions of each other.
///
/// The price of equal margins: where an award has several countries, a gender can be off from the
/// largest remainder of the whole payment by less than one minor unit a country.
public struct Apportionment: Hashable, Sendable {
  /// The countries, that of the lead organisation first.
  public let countries: [Part<Country>]

  /// The genders, or the one value that stands for all of the award.
  public let genders: [Part<DimensionValue>]

  /// The areas.
  public let areas: [Part<Area>]

  /// A part with a weight above zero.
  public struct Part<Value: Hashable & Sendable>: Hashable, Sendable {
    /// What gets it.
    public let value: Value
    /// How much it gets beside the other parts.
    public let weight: Int64

    /// Makes a part.
    public init(_ value: Value, weight: Int64 = 1) {
      self.value = value
      self.weight = weight
    }
  }

  /// How deep an amount is shared.
  public enum Level: Int, CaseIterable, Comparable, Sendable {
    case whole
    case country
    case gender
    case area

    /// Orders levels, the whole first.
    public static func < (left: Level, right: Level) -> Bool { left.rawValue < right.rawValue }
  }

  /// Where a part of an amount belongs; below the level that was asked for, nil.
  public struct Cell: Hashable, Sendable {
    /// The country.
    public internal(set) var country: Country?
    /// The gender, or the value that stands for the award.
    public internal(set) var gender: DimensionValue?
    /// The area.
    public internal(set) var area: Area?

    /// Names a cell.
    public init(country: Country? = nil, gender: DimensionValue? = nil, area: Area? = nil) {
      self.country = country
      self.gender = gender
      self.area = area
    }
  }

  /// Makes an apportionment.
  ///
  /// - Precondition: Each list has a part, and no weight is below 1.
  public init(
    countries: [Part<Country>], genders: [Part<DimensionValue>], areas: [Part<Area>]
  ) {
    let weights = [countries.map(\.weight), genders.map(\.weight), areas.map(\.weight)]
    precondition(weights.allSatisfy { !$0.isEmpty && $0.allSatisfy { $0 > 0 } }, "An empty part")
    self.countries = countries
    self.genders = genders
    self.areas = areas
  }

  /// Shares an amount.
  ///
  /// - Parameters:
  ///   - amount: What was paid or came back.
  ///   - level: The lowest level that the caller asks for.
  /// - Returns: The cells in the order of their parts, each once; they sum to the amount.
  public func cells(of amount: Money, to level: Level) -> [(cell: Cell, amount: Money)] {
    var cells = [(cell: Cell(), amount: amount)]
    if level >= .country { cells = Self.shared(cells, among: countries, as: \.country) }
    if level >= .gender { cells = Self.shared(cells, among: genders, as: \.gender) }
    if level >= .area { cells = Self.shared(cells, among: areas, as: \.area) }
    return cells
  }

  private static func shared<Value>(
    _ cells: [(cell: Cell, amount: Money)], among parts: [Part<Value>],
    as field: WritableKeyPath<Cell, Value?>
  ) -> [(cell: Cell, amount: Money)] {
    let weights = parts.map(\.weight)
    return cells.flatMap { cell, amount in
      let amounts = parts.count == 1 ? [amount] : amount.allocated(by: weights)
      return zip(parts, amounts).map { part, amount in
        var cell = cell
        cell[keyPath: field] = part.value
        return (cell, amount)
      }
    }
  }
}

extension [ReportDimension] {
  /// How deep money must be shared to be broken down so.
  public var level: Apportionment.Level {
    if contains(.rural) { return .area }
    if contains(.gender) { return .gender }
    return contains(.country) ? .country : .whole
  }
}
