public import Formats
public import Grants
public import Vocabulary

/// The open data of a fund as tables for a workbook: what was granted to which organisation, paid
/// when, for which countries, and whom it reached.
///
/// Nobody can be found in them: contacts are not even read, grants to persons and those whose title
/// names one are pooled by currency, bank references stay inside, and of people reached there are
/// totals alone.
public struct PublishedTables: Sendable {
  /// The tables, in order.
  public let tables: [Table]

  /// How many awards have a line of their own.
  public let awardCount: Int

  /// How many grants to persons are pooled.
  public let pooledCount: Int

  /// How many grants to persons are left out, because too few of them have one currency.
  public let omittedCount: Int

  /// As of when the fund was read.
  public let asOf: Timestamp

  /// The fewest grants to persons that are pooled, and the fewest people that a number stands for.
  public static let leastGrants = 3

  /// The fewest people reached that are told.
  public static let leastPeople: Int64 = 10

  /// One table.
  public struct Table: Sendable {
    /// The name for programs; the reader's words have the key `publish.table.` and this.
    public let name: String

    /// The names of the columns, in the reader's words under `column.` and each.
    public let columns: [String]

    /// The rows.
    public let rows: [[SheetCell]]
  }

  /// Makes the tables, and checks them before anything is written.
  ///
  /// - Parameters:
  ///   - records: What is published.
  ///   - publisher: Who publishes.
  /// - Throws: `OpenDataError.noPublisher`, or `.problems` with everything that is wrong.
  public init(_ records: PublicationRecords, by publisher: Publisher?) throws(OpenDataError) {
    guard publisher != nil else { throw .noPublisher }
    let problems = records.awards.flatMap(\.workbookProblems)
    guard problems.isEmpty else { throw .problems(problems) }
    let named = records.awards.filter { !$0.isPooled }
    let pools = Pool.all(of: records.awards.filter(\.isPooled))
    let shown = pools.filter { $0.count >= Self.leastGrants }
    awardCount = named.count
    pooledCount = shown.reduce(0) { $0 + $1.count }
    omittedCount = pools.reduce(0) { $0 + $1.count } - pooledCount
    asOf = records.asOf
    tables = [
      Table(name: "awards", columns: Self.awardColumns, rows: named.map(\.awardRow)),
      Table(
        name: "disbursements", columns: ["award", "day", "kind", "currency", "amount"],
        rows: named.flatMap(\.disbursementRows)),
      Table(
        name: "places", columns: ["award", "country", "share", "currency", "amount"],
        rows: named.flatMap(\.placeRows)),
      Table(
        name: "reach",
        columns: [
          "award", "planned", "planned_female", "planned_male", "planned_another",
          "planned_not_stated", "people_reached", "until",
        ],
        rows: named.map(\.reachRow)),
      Table(
        name: "grants-to-people", columns: ["currency", "grants", "amount", "paid", "refunded"],
        rows: shown.map(\.row)),
      Table(
        name: "calls",
        columns: ["call", "title", "status", "opens", "deadline", "currency", "budget"],
        rows: records.calls.map(\.row)),
    ]
  }

  private static let awardColumns = [
    "award", "call", "title", "language", "track", "country", "lead", "lead_latin", "identifier",
    "organisation_kind", "partners", "gender_marker", "decided", "start", "end", "status",
    "currency", "amount",
    "paid", "refunded", "fictional",
  ]
}

/// Grants to persons in one currency, together.
private struct Pool {
  let currency: Currency
  let count: Int
  let amounts: [Money]
  let paid: [Money]
  let refunded: [Money]

  static func all(of awards: [AwardRecord]) -> [Pool] {
    Dictionary(grouping: awards) { $0.award.amount.currency }.map { currency, awards in
      Pool(
        currency: currency, count: awards.count, amounts: awards.map(\.award.amount),
        paid: awards.map(\.money.paid), refunded: awards.map(\.money.refunded))
    }.sorted { $0.currency < $1.currency }
  }

  var row: [SheetCell] {
    [.text(currency.rawValue), .integer(Int64(count))]
      + [amounts, paid, refunded].map { .number(sum($0), decimals: currency.decimals) }
  }

  /// The exact sum in plain digits, however large it is.
  private func sum(_ amounts: [Money]) -> String {
    let total = amounts.reduce(Int128(0)) { $0 + Int128($1.minorUnits) }
    let units = Int128(currency.minorUnitsPerUnit)
    let (whole, rest) = total.quotientAndRemainder(dividingBy: units)
    guard currency.decimals > 0 else { return String(whole) }
    return "\(whole)." + String(String(units + rest).dropFirst())
  }
}

extension FundingCall {
  fileprivate var row: [SheetCell] {
    let title = terms.title.texts.sorted { $0.key < $1.key }.map { "\($0.key): \($0.value)" }
    return [
      .text(id.rawValue), .text(title.joined(separator: "\n")), .text(status.rawValue),
      .day(terms.opens), .day(terms.deadline), .text(terms.budget.currency.rawValue),
      .amount(terms.budget),
    ]
  }
}
