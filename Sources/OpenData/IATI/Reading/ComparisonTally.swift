internal import Grants
internal import Vocabulary

/// Adds activities up as they are read; what it holds grows with places, years and currencies, not
/// with the file.
struct ComparisonTally {
  private(set) var warnings = WarningLog()
  private var converter: ForeignConverter
  private let today: Day

  private var activities = 0
  private var seen: Set<UInt64> = []
  private var foundAllRepeats = true
  private var publishers: [Reporter: Int] = [:]
  private var otherPublishers = 0
  private var flows: [FlowKey: ForeignSums] = [:]
  private var types: [TransactionType: Part] = [:]
  private var sectors: [String: Part] = [:]
  private var markers: [GenderMarker: Part] = [:]
  private var budgets = ForeignSums()
  private var plans = ForeignSums()
  private var spendingLevels: Set<String> = []

  /// How many identifiers are remembered, eight bytes each.
  private static let identifierLimit = 2_000_000
  /// How many publishers are listed.
  private static let publisherLimit = 1_000

  private struct FlowKey: Hashable {
    let place: String
    let year: Int?
    let type: TransactionType
  }

  private struct Reporter: Hashable {
    let reference: String
    let name: String
  }

  private struct Part {
    var activities = 0
    var sums = ForeignSums()
  }

  init(in currency: Currency, rates: RateTable, today: Day) {
    converter = ForeignConverter(to: currency, rates: rates)
    self.today = today
  }

  /// Adds one activity, unless one with the same identifier was there before.
  mutating func add(_ activity: ForeignActivity) {
    guard isNew(activity.identifier) else {
      warnings.add(
        IATIWarning(
          .activityTwice, activity: activity.identifier, line: activity.line,
          column: activity.column))
      return
    }
    activities += 1
    warnings.add(activity.warnings, of: activity.identifier)
    addPublisher(of: activity)
    var found = WarningLog()
    var typesHere: Set<TransactionType> = []
    for transaction in activity.transactions {
      check(transaction, &found)
      guard let type = transaction.type, let value = transaction.value else { continue }
      typesHere.insert(type)
      add(transaction, type, value, of: activity)
    }
    warnings.add(found, of: activity.identifier)
    for type in typesHere { types[type, default: Part()].activities += 1 }
    markers[activity.marker, default: Part()].activities += 1
    for code in Set(ForeignShares(activity.sectors).codes) {
      sectors[code, default: Part()].activities += 1
    }
    for plan in activity.budgets { add(plan, to: \.budgets) }
    for plan in activity.plannedDisbursements { add(plan, to: \.plans) }
  }

  private mutating func add(
    _ transaction: ForeignTransaction, _ type: TransactionType, _ value: ForeignValue,
    of activity: ForeignActivity
  ) {
    let converted = converter.value(of: value, on: transaction.rateDay)
    let year = (transaction.day ?? transaction.valueDay)?.fields.year
    types[type, default: Part()].sums.add(value.amount, value.currency, converted: converted)
    let places = ForeignShares(
      transaction.places.isEmpty ? activity.places : transaction.places)
    for (code, amount, worth) in split(value, converted, by: places) {
      flows[FlowKey(place: code, year: year, type: type), default: ForeignSums()]
        .add(amount, value.currency, converted: worth)
    }
    guard type.isSpending else { return }
    markers[activity.marker, default: Part()].sums
      .add(value.amount, value.currency, converted: converted)
    let shares = ForeignShares(
      transaction.sectors.isEmpty ? activity.sectors : transaction.sectors)
    for (code, amount, worth) in split(value, converted, by: shares) {
      sectors[code, default: Part()].sums.add(amount, value.currency, converted: worth)
    }
    if spendingLevels.count < 10 { spendingLevels.insert(String(activity.hierarchy.prefix(20))) }
  }

  /// The parts of an amount, which sum to it, and those of its converted value.
  private func split(
    _ value: ForeignValue, _ converted: ExactAmount?, by shares: ForeignShares
  ) -> [(String, ExactAmount, ExactAmount?)] {
    guard shares.codes.count > 1 else { return [(shares.codes[0], value.amount, converted)] }
    let own = value.amount.allocated(
      by: shares.weights, decimals: decimals(ofCurrency: value.currency))
    let worth = converted?.allocated(by: shares.weights, decimals: converter.currency.decimals)
    return shares.codes.indices.map { (shares.codes[$0], own[$0], worth?[$0]) }
  }

  private mutating func add(
    _ plan: ForeignPlan, to sums: WritableKeyPath<ComparisonTally, ForeignSums>
  ) {
    guard let value = plan.value else { return }
    // Plans are of days to come, for which there is no rate.
    let converted = value.currency == converter.currency.rawValue ? value.amount : nil
    self[keyPath: sums].add(value.amount, value.currency, converted: converted)
  }

  private func check(_ transaction: ForeignTransaction, _ found: inout WarningLog) {
    let kind: IATIWarning.Kind
    let text: String
    switch (transaction.day, transaction.valueDay) {
    case (nil, nil): (kind, text) = (.dateMissing, "")
    case (let day?, _) where day > today: (kind, text) = (.dateInFuture, day.description)
    case (_, let day?) where day > today: (kind, text) = (.dateInFuture, day.description)
    case (let day?, nil): (kind, text) = (.valueDateMissing, day.description)
    default: return
    }
    found.add(
      IATIWarning(kind, text: text, line: transaction.line, column: transaction.column))
  }

  private mutating func isNew(_ identifier: String) -> Bool {
    guard !identifier.isEmpty, foundAllRepeats else { return true }
    // FNV-1a: eight bytes instead of the text, for files of a million activities.
    let hash = identifier.utf8.reduce(0xCBF2_9CE4_8422_2325 as UInt64) {
      ($0 ^ UInt64($1)) &* 0x100_0000_01B3
    }
    guard seen.insert(hash).inserted else { return false }
    if seen.count >= Self.identifierLimit { foundAllRepeats = false }
    return true
  }

  private mutating func addPublisher(of activity: ForeignActivity) {
    let reporter = Reporter(
      reference: String(activity.publisherReference.prefix(200)), name: activity.publisherName)
    if publishers[reporter] != nil || publishers.count < Self.publisherLimit {
      publishers[reporter, default: 0] += 1
    } else {
      otherPublishers += 1
    }
  }
}

extension ComparisonTally {
  /// The report of everything that was added.
  func report(
    file: String, version: String, warnings outside: WarningLog
  ) -> ComparisonReport {
    var all = outside
    all.add(warnings)
    return ComparisonReport(
      file: file, version: version, currency: converter.currency, activities: activities,
      publishers: publishers.map {
        ForeignPublisher(reference: $0.key.reference, name: $0.key.name, activities: $0.value)
      }.sorted { ($1.activities, $0.reference, $0.name) < ($0.activities, $1.reference, $1.name) },
      otherPublishers: otherPublishers, flows: sortedFlows,
      types: TransactionType.allCases.compactMap { part(types[$0], of: $0) },
      sectors: sectors.keys.compactMap { part(sectors[$0], of: $0) }.sorted(by: Self.isLarger),
      markers: [GenderMarker.principal, .significant, .notTargeted, .notScreened]
        .compactMap { part(markers[$0], of: $0) },
      budgets: budgets, plannedDisbursements: plans, spendingLevels: spendingLevels.sorted(),
      foundAllRepeats: foundAllRepeats, warnings: all)
  }

  private var sortedFlows: [ForeignFlow] {
    flows.map {
      ForeignFlow(place: $0.key.place, year: $0.key.year, type: $0.key.type, sums: $0.value)
    }.sorted {
      // What the file does not say comes last.
      let key = { (flow: ForeignFlow) in
        (flow.place.isEmpty ? "~" : flow.place, flow.year ?? 9999, Int(flow.type.code) ?? 0)
      }
      return key($0) < key($1)
    }
  }

  private func part<Value>(_ part: Part?, of value: Value) -> ForeignPart<Value>? {
    part.map { ForeignPart(value: value, activities: $0.activities, sums: $0.sums) }
  }

  private static func isLarger(
    _ one: ForeignPart<String>, _ other: ForeignPart<String>
  ) -> Bool {
    let size = { (part: ForeignPart<String>) in part.sums.converted.millionths }
    return size(one) == size(other)
      ? (other.activities, one.value) < (one.activities, other.value) : size(one) > size(other)
  }
}

extension ForeignActivity {
  fileprivate var marker: GenderMarker {
    switch genderMarker {
    case 0: .notTargeted
    case 1: .significant
    case 2: .principal
    default: .notScreened
    }
  }
}
