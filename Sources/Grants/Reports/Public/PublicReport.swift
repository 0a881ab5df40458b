public import Vocabulary

/// A report as everybody may see it: groups of people that are too small are hidden, and with them
/// what they could be computed from.
public struct PublicReport: Codable, Hashable, Sendable {
  /// What it is about.
  public let kind: Kind

  /// What it is broken down by, in the order of the columns.
  public let dimensions: [String]

  /// Which part of the fund it is about.
  public let scope: PublicScope

  /// What is hidden in it.
  public let rules: PublicRules

  /// The tables, one for each thing that is counted.
  public internal(set) var tables: [PublicTable]

  /// When it was made.
  public let asOf: Timestamp

  /// What reports that everybody may see are about.
  public enum Kind: String, CaseIterable, Codable, Hashable, Sendable {
    case disbursements
    case reach
  }

  /// Makes a report, also one that was read from a file.
  public init(
    kind: Kind, dimensions: [String], scope: PublicScope, rules: PublicRules,
    tables: [PublicTable], asOf: Timestamp
  ) {
    self.kind = kind
    self.dimensions = dimensions
    self.scope = scope
    self.rules = rules
    self.tables = tables
    self.asOf = asOf
  }

  /// How many cells are hidden.
  public var suppressed: Int { tables.reduce(0) { $0 + $1.suppressed } }
}

/// One table of a public report, with all its totals.
public struct PublicTable: Codable, Hashable, Sendable {
  /// What it counts.
  public let measure: Measure

  /// The cells that are not zero, and those of which that may not be told.
  public internal(set) var cells: [PublicCell]

  /// Makes a table.
  public init(measure: Measure, cells: [PublicCell]) {
    self.measure = measure
    self.cells = cells
  }

  /// Things that are counted.
  public enum Measure: Codable, Hashable, Sendable {
    /// Attendances at sessions.
    case attendances
    /// People whom projects reached, as their newest progress reports tell.
    case reached
    /// What was paid less what came back, in minor units of a currency, and what it is shared among
    /// genders by.
    case amount(Currency, basis: String)

    /// What machines read.
    public var plainText: String {
      switch self {
      case .attendances: "attendances"
      case .reached: "reached"
      case .amount: "amount"
      }
    }

    /// Whether it counts people.
    public var isOfPeople: Bool { if case .amount = self { false } else { true } }
  }

  /// How many cells are hidden.
  public var suppressed: Int { cells.count { $0.value == nil } }

  /// The cell with some values, or nil for one that is zero.
  public func cell(_ values: [String?]) -> PublicCell? { cells.first { $0.values == values } }
}

/// One cell of a public table.
public struct PublicCell: Codable, Hashable, Sendable {
  /// The value of each dimension as machines read it, or nil for all of them together.
  public let values: [String?]

  /// The number, or nil for one that is hidden.
  public let value: Int64?

  /// Makes a cell.
  public init(values: [String?], value: Int64?) {
    self.values = values
    self.value = value
  }

  /// Whether it is in no total.
  public var isRow: Bool { !values.contains(nil) }
}

/// Which part of the fund a public report is about.
public struct PublicScope: Codable, Hashable, Sendable {
  /// The call, or nil for the whole fund.
  public let call: FundingCall.ID?

  /// The first day, or nil for all.
  public let from: Day?

  /// The last day, or nil for all.
  public let to: Day?

  /// Makes a scope.
  public init(call: FundingCall.ID?, period: ClosedRange<Day>?) {
    self.call = call
    from = period?.lowerBound
    to = period?.upperBound
  }

  /// Whether everything that another scope is about is in this one too.
  func contains(_ other: PublicScope) -> Bool {
    guard call == nil || call == other.call else { return false }
    guard let from, let to else { return true }
    guard let first = other.from, let last = other.to else { return false }
    return from <= first && last <= to
  }
}

/// What is hidden in public reports.
public struct PublicRules: Codable, Hashable, Sendable {
  /// The smallest number of people that is shown.
  public let threshold: Int64

  /// How exactly readers may know the largest contribution to an amount, in percent of it; nil
  /// where amounts are shown whoever received them.
  public let dominance: Int64?

  /// Makes rules.
  ///
  /// - Parameters:
  ///   - threshold: The smallest number of people that is shown.
  ///   - dominance: The percentage, or nil for none.
  /// - Throws: `GrantError.disclosure` for a threshold that is not in 2 ... 1,000,000, or a
  ///   percentage that is not in 1 ... 100.
  public init(threshold: Int64 = 10, dominance: Int64? = 10) throws(GrantError) {
    guard (2...1_000_000).contains(threshold), dominance.map({ (1...100) ~= $0 }) ?? true else {
      throw .disclosure(.badRule)
    }
    self.threshold = threshold
    self.dominance = dominance
  }
}

/// A public report that was recorded when it was made.
public struct PublishedReport: Hashable, Sendable {
  /// Its number, from 1.
  public let number: Int

  /// What was shown.
  public let report: PublicReport

  /// The true values of what was hidden, by table, in the order of its hidden cells.
  public let hidden: [[Int64]]

  /// Makes a record.
  public init(number: Int, report: PublicReport, hidden: [[Int64]]) {
    self.number = number
    self.report = report
    self.hidden = hidden
  }
}

/// What a transaction can do with public reports.
public protocol PublishedReportRecords {
  /// The public reports that were made, oldest first.
  func publishedReports() throws(GrantError) -> [PublishedReport]

  /// Adds a public report under the entry that is being made.
  func insert(_ report: PublishedReport) throws(GrantError)
}
