internal import Grants
internal import Vocabulary

/// What a transaction changes in the kept totals, until it is finished.
struct TotalsWriter: Sendable {
  /// What is to be added to each total.
  var changes: [TotalKey: TotalSums] = [:]

  /// How the awards are shared whose money moved.
  var shares: [Award.ID: AwardShares] = [:]

  /// The payments and refunds that are yet to be shared.
  var added: [Award.ID: [Disbursement]] = [:]

  /// The awards of which something was recorded that money may be shared by.
  var touched: Set<Award.ID> = []

  /// What shares the money of the award that was added last.
  private var splitter: (award: Award.ID, splitter: AmountSplitter)?

  init() {}

  mutating func add(
    _ batch: DisbursementBatch, _ shares: AwardShares
  ) throws(GrantError) {
    var used = splitter.take() ?? (batch.award, shares.splitter)
    if used.award != batch.award { used = (batch.award, shares.splitter) }
    try shares.forEachPart(of: batch, &used.splitter) { (key, sums) throws(GrantError) in
      try changes[key, default: TotalSums()].add(sums)
    }
    splitter = used
  }

  mutating func add(
    _ disbursement: Disbursement, _ shares: AwardShares, times sign: Int64 = 1
  ) throws(GrantError) {
    try shares.forEachPart(of: disbursement) { (key, sums) throws(GrantError) in
      try changes[key, default: TotalSums()].add(sums, times: sign)
    }
  }
}

/// Queries over `disbursement_total`, the sums that reports are made from.
struct TotalTable {
  let database: any SQLConnection

  /// The rules of the rows; rows of other rules are made anew.
  static let version = "1"

  private static let keys = [
    "country", "gender", "month", "currency", "base_currency", "gender_source", "area_source",
    "area", "track", "call_id",
  ]
  private static let sums = [
    "parts", "payments", "refunds", "paid", "refunded", "base_paid", "base_refunded",
  ]

  func isCurrent() throws(StoreError) -> Bool {
    let found = try database.first("SELECT version FROM total_version WHERE id = 1") {
      (row) throws(StoreError) in try row.text(0)
    }
    return found == Self.version
  }

  func clear() throws(StoreError) {
    try database.run("DELETE FROM disbursement_total")
    try database.run(
      """
      INSERT INTO total_version (id, version) VALUES (1, ?)
      ON CONFLICT (id) DO UPDATE SET version = excluded.version
      """, [.text(Self.version)])
  }

  func add(_ sums: TotalSums, to key: TotalKey) throws(StoreError) {
    try database.run(Self.additionSQL, key.values + sums.values)
    // Only what takes parts away can leave none.
    guard sums.parts < 0 else { return }
    try database.run(Self.removalSQL, key.values)
  }

  func all() throws(StoreError) -> [TotalKey: TotalSums] {
    var found: [TotalKey: TotalSums] = [:]
    try database.forEach(
      "SELECT \((Self.keys + Self.sums).joined(separator: ", ")) FROM disbursement_total", []
    ) { (row) throws(StoreError) in
      found[try TotalKey(row: row)] = try TotalSums(row: row, from: Self.keys.count)
    }
    return found
  }

  func totals(
    by dimensions: [ReportDimension], under call: FundingCall.ID?, in months: ClosedRange<Int64>?
  ) throws(StoreError) -> [KeptTotal] {
    let columns =
      dimensions.map(\.column) + ["currency", "base_currency", "gender_source", "area_source"]
    var conditions: [String] = []
    var values: [SQLValue] = []
    if let call {
      conditions.append("call_id = ?")
      values.append(SQLValue(call))
    }
    if let months {
      conditions.append("month BETWEEN ? AND ?")
      values += [.integer(months.lowerBound), .integer(months.upperBound)]
    }
    return try database.all(
      """
      SELECT \(columns.joined(separator: ", ")),
        \(Self.sums.map { "sum(\($0))" }.joined(separator: ", "))
      FROM disbursement_total
      \(conditions.isEmpty ? "" : "WHERE " + conditions.joined(separator: " AND "))
      GROUP BY \((1...columns.count).map(String.init).joined(separator: ", "))
      """, values
    ) { (row) throws(StoreError) in
      var found: [DimensionValue] = []
      for (index, dimension) in dimensions.enumerated() {
        found.append(try dimension.value(in: row, index))
      }
      let next = dimensions.count
      return KeptTotal(
        values: found, currency: try row.parsed(next) { Currency(rawValue: $0) },
        baseCurrency: try row.parsed(next + 1) { Currency(rawValue: $0) },
        genderSource: try row.parsed(next + 2) { ReachSource(rawValue: $0) },
        areaSource: try row.parsed(next + 3) { ReachSource(rawValue: $0) },
        sums: try TotalSums(row: row, from: next + 4))
    }
  }

  private static let additionSQL = """
    INSERT INTO disbursement_total (\((keys + sums).joined(separator: ", ")))
    VALUES (\(Array(repeating: "?", count: keys.count + sums.count).joined(separator: ", ")))
    ON CONFLICT (\(keys.joined(separator: ", "))) DO UPDATE
    SET \(sums.map { "\($0) = disbursement_total.\($0) + excluded.\($0)" }.joined(separator: ", "))
    """

  private static let removalSQL = """
    DELETE FROM disbursement_total
    WHERE \(keys.map { "\($0) = ?" }.joined(separator: " AND ")) AND parts = 0
    """
}

extension TotalKey {
  fileprivate init(row: any SQLRow) throws(StoreError) {
    self.init(
      country: try row.parsed(0) { Country(rawValue: $0) },
      gender: try row.parsed(1) { Gender(rawValue: $0) }, month: try row.integer(2),
      currency: try row.parsed(3) { Currency(rawValue: $0) },
      baseCurrency: try row.parsed(4) { Currency(rawValue: $0) },
      genderSource: try row.parsed(5) { ReachSource(rawValue: $0) },
      areaSource: try row.parsed(6) { ReachSource(rawValue: $0) },
      area: try row.parsed(7) { Area(rawValue: $0) },
      track: try row.parsed(8) { Track(rawValue: $0) },
      call: try row.parsed(9) { ID(rawValue: $0) })
  }

  fileprivate var values: [SQLValue] {
    [
      .text(country.rawValue), .text(gender.rawValue), .integer(month), .text(currency.rawValue),
      .text(baseCurrency.rawValue), .text(genderSource.rawValue), .text(areaSource.rawValue),
      .text(area.rawValue), .text(track.rawValue), SQLValue(call),
    ]
  }
}

extension TotalSums {
  fileprivate init(row: any SQLRow, from column: Int) throws(StoreError) {
    self.init()
    parts = try row.integer(column)
    payments = try row.integer(column + 1)
    refunds = try row.integer(column + 2)
    paid = try row.integer(column + 3)
    refunded = try row.integer(column + 4)
    basePaid = try row.integer(column + 5)
    baseRefunded = try row.integer(column + 6)
  }

  fileprivate var values: [SQLValue] {
    [parts, payments, refunds, paid, refunded, basePaid, baseRefunded].map(SQLValue.integer)
  }
}

extension ReportDimension {
  /// What `disbursement_total` is grouped by for the dimension.
  fileprivate var column: String {
    switch self {
    case .call: "call_id"
    case .quarter: "month / 100 * 10 + (month % 100 + 2) / 3"
    case .rural: "area"
    case .year: "month / 100"
    default: rawValue
    }
  }

  fileprivate func value(in row: any SQLRow, _ column: Int) throws(StoreError) -> DimensionValue {
    switch self {
    case .call: return .call(try row.parsed(column) { FundingCall.ID(rawValue: $0) })
    case .country: return .country(try row.parsed(column) { Country(rawValue: $0) })
    case .currency: return .currency(try row.parsed(column) { Currency(rawValue: $0) })
    case .gender: return .gender(try row.parsed(column) { Gender(rawValue: $0) })
    case .rural: return .rural(try row.parsed(column) { Area(rawValue: $0) })
    case .track: return .track(try row.parsed(column) { Track(rawValue: $0) })
    case .month:
      let month = Int(try row.integer(column))
      return .month(year: month / 100, month: month % 100)
    case .quarter:
      let quarter = Int(try row.integer(column))
      return .quarter(year: quarter / 10, quarter: quarter % 10)
    case .year: return .year(Int(try row.integer(column)))
    case .award, .language, .lead, .marker: throw .unexpectedValue(column)
    }
  }
}
