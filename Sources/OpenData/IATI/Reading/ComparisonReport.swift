public import Grants
public import Vocabulary

/// What another publisher's IATI file says about money, beside which the fund can be put.
public struct ComparisonReport: Hashable, Sendable {
  /// The file as the user named it.
  public let file: String

  /// The version that the file names, or nothing.
  public let version: String

  /// The currency that amounts were converted to where the fund has a rate.
  public let currency: Currency

  /// How many activities were counted.
  public let activities: Int

  /// Who reports them, most activities first.
  public let publishers: [ForeignPublisher]

  /// How many publishers there are beside those listed.
  public let otherPublishers: Int

  /// The transactions by place, year and type.
  public let flows: [ForeignFlow]

  /// All transactions of each type, in the order of the standard.
  public let types: [ForeignPart<TransactionType>]

  /// What was disbursed or spent, by sector of the DAC's list, the largest first; nothing stands
  /// for activities without one.
  public let sectors: [ForeignPart<String>]

  /// What was disbursed or spent, by the mark for gender equality, from principal to not screened.
  public let markers: [ForeignPart<GenderMarker>]

  /// The budgets, which are plans and are never added to transactions.
  public let budgets: ForeignSums

  /// The planned disbursements, which are plans too.
  public let plannedDisbursements: ForeignSums

  /// The levels of hierarchy at which money was disbursed or spent; with more than one the same
  /// money may be there twice.
  public let spendingLevels: [String]

  /// Whether repeated identifiers were looked for to the end of the file.
  public let foundAllRepeats: Bool

  /// What does not follow the standard.
  public let warnings: WarningLog

  /// All that was disbursed or spent.
  public var spending: ForeignSums {
    types.filter(\.value.isSpending).reduce(into: ForeignSums()) { $0.add($1.sums) }
  }

  /// The part of what was committed that was disbursed or spent, or nil where currencies that
  /// cannot be compared stand in the way.
  public var disbursedShare: Double? {
    let committed = types.filter { $0.value == .commitment }
      .reduce(into: ForeignSums()) { $0.add($1.sums) }
    return spending.share(of: committed)
  }
}

/// An organisation that reports activities.
public struct ForeignPublisher: Hashable, Sendable {
  /// The identifier, or nothing.
  public let reference: String
  /// The name, or nothing.
  public let name: String
  /// How many activities it reports.
  public let activities: Int
}

/// The transactions of one place, year and type.
public struct ForeignFlow: Hashable, Sendable {
  /// The country as `KH`, a region as `region-298`, or nothing where the file does not say.
  public let place: String
  /// The year, or nil where the file gives no date.
  public let year: Int?
  /// The type.
  public let type: TransactionType
  /// The amounts.
  public let sums: ForeignSums
}

/// The transactions that have one value in common.
public struct ForeignPart<Value: Hashable & Sendable>: Hashable, Sendable {
  /// The value.
  public let value: Value
  /// How many activities have it; parts of activities count as wholes.
  public let activities: Int
  /// The amounts.
  public let sums: ForeignSums
}

/// Amounts of several currencies, which are not added to each other.
public struct ForeignSums: Hashable, Sendable {
  /// The amounts by currency, as the file has them.
  public private(set) var amounts: [String: ExactAmount] = [:]

  /// What could be converted, in the currency of the report.
  public private(set) var converted = ExactAmount.zero

  /// What could not be converted, by currency.
  public private(set) var unconverted: [String: ExactAmount] = [:]

  /// Makes sums of nothing.
  public init() {}

  /// The currencies in the order of their codes.
  public var currencies: [String] { amounts.keys.sorted() }

  /// Whether everything could be converted.
  public var isConverted: Bool { unconverted.isEmpty }

  /// The part of other sums that these are, where both are of one currency or can be converted.
  public func share(of whole: ForeignSums) -> Double? {
    let part: ExactAmount
    let all: ExactAmount
    if isConverted, whole.isConverted {
      (part, all) = (converted, whole.converted)
    } else if whole.amounts.count == 1, let only = whole.amounts.first,
      amounts.keys.allSatisfy({ $0 == only.key })
    {
      (part, all) = (amounts[only.key, default: .zero], only.value)
    } else {
      return nil
    }
    guard all.millionths > 0 else { return nil }
    return Double(part.millionths) / Double(all.millionths)
  }

  /// Adds up sums.
  public mutating func add(_ other: ForeignSums) {
    for (currency, amount) in other.amounts {
      amounts[currency, default: .zero] = amounts[currency, default: .zero] + amount
    }
    for (currency, amount) in other.unconverted {
      unconverted[currency, default: .zero] = unconverted[currency, default: .zero] + amount
    }
    converted = converted + other.converted
  }

  mutating func add(_ amount: ExactAmount, _ currency: String, converted value: ExactAmount?) {
    amounts[currency, default: .zero] = amounts[currency, default: .zero] + amount
    if let value {
      converted = converted + value
    } else {
      unconverted[currency, default: .zero] = unconverted[currency, default: .zero] + amount
    }
  }
}
