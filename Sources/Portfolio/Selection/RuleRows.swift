extension ExactProgramme {
  /// Puts candidates, a budget and rules into rows.
  ///
  /// - Parameters:
  ///   - candidates: The candidates by ascending keys.
  ///   - places: The place of each key.
  ///   - budget: The budget in minor units; nil leaves it out.
  ///   - rules: All rules.
  ///   - active: Whether each rule counts.
  ///   - alternatives: Groups of keys of which at most one is taken whatever the rules.
  init<Key>(
    candidates: [Candidate<Key>], places: KeyIndex<Key>, budget: Int64?,
    rules: [SelectionRule<Key>], active: [Bool], alternatives: [[Key]]
  ) {
    let largest = candidates.reduce(0) { max($0, abs($1.value)) }
    let areWhole = largest <= 1e6 && candidates.allSatisfy { $0.value == $0.value.rounded() }
    let unit = areWhole || largest == 0 ? 1 : largest / 1e6
    self.unit = unit
    values = candidates.map { Int64(($0.value / unit).rounded()) }
    costs = candidates.map(\.costMinorUnits)
    var builder = RuleRows(costs: costs.map { Int128($0) })
    if let budget {
      builder.rows.append(
        ExactRow(rule: nil, weights: builder.costs, lower: nil, upper: Int128(budget)))
    }
    for (number, rule) in rules.enumerated() where active[number] {
      builder.add(rule, number: number) { places[$0] }
    }
    for group in alternatives {
      builder.addExclusive(Set(group.compactMap { places[$0] }).sorted(), rule: nil)
    }
    rows = builder.rows
    exclusiveGroups = builder.exclusiveGroups
    exclusiveRows = builder.exclusiveRows
    fixed = builder.fixed
    isContradictory = builder.isContradictory
  }
}

/// The rows that rules come to, one rule after the other.
private struct RuleRows {
  let costs: [Int128]
  var rows: [ExactRow] = []
  var fixed: [Bool?]
  var isContradictory = false
  var exclusiveGroups: [[Int]] = []
  var exclusiveRows: Set<Int> = []
  /// For each column, its place in `exclusiveGroups`.
  private var grouped: [Int?]

  init(costs: [Int128]) {
    self.costs = costs
    fixed = Array(repeating: nil, count: costs.count)
    grouped = Array(repeating: nil, count: costs.count)
  }

  mutating func add<Key>(
    _ rule: SelectionRule<Key>, number: Int, place: (Key) -> Int?
  ) {
    switch rule.kind {
    case .share(let group, let least, let most):
      let members = membership(of: group.compactMap(place))
      if let least { addShare(members, basisPoints: least, isLeast: true, rule: number) }
      if let most { addShare(members, basisPoints: most, isLeast: false, rule: number) }
    case .amount(let group, let least, let most):
      let members = membership(of: group.compactMap(place))
      let weights = zip(costs, members).map { $1 ? $0 : 0 }
      add(weights, number, least.map { Int128($0) }, most.map { Int128($0) })
    case .count(let group, let least, let most):
      let weights = membership(of: group.compactMap(place)).map { Int128($0 ? 1 : 0) }
      add(weights, number, least.map { Int128($0) }, most.map { Int128($0) })
    case .oneInEach(let groups):
      for group in groups { addExclusive(Set(group.compactMap(place)).sorted(), rule: number) }
    case .weight(let byKey, let least, let most):
      var weights = Array(repeating: Int128(0), count: costs.count)
      for (key, weight) in byKey {
        if let column = place(key) { weights[column] = Int128(weight) }
      }
      add(weights, number, least.map { Int128($0) }, most.map { Int128($0) })
    case .required(let keys): fix(keys.compactMap(place), to: true)
    case .excluded(let keys): fix(keys.compactMap(place), to: false)
    }
  }

  private func membership(of columns: [Int]) -> [Bool] {
    var members = Array(repeating: false, count: costs.count)
    for column in columns { members[column] = true }
    return members
  }

  private mutating func add(
    _ weights: [Int128], _ rule: Int?, _ lower: Int128?, _ upper: Int128?
  ) {
    rows.append(ExactRow(rule: rule, weights: weights, lower: lower, upper: upper))
  }

  private mutating func addShare(
    _ members: [Bool], basisPoints: Int, isLeast: Bool, rule: Int
  ) {
    let weights = zip(costs, members).map { cost, isMember in
      cost * ((isMember ? 10_000 : 0) - Int128(basisPoints))
    }
    add(weights, rule, isLeast ? 0 : nil, isLeast ? nil : 0)
  }

  mutating func addExclusive(_ columns: [Int], rule: Int?) {
    guard columns.count > 1 else { return }
    // A larger group that is kept anyway says the same.
    if let group = grouped[columns[0]], columns.allSatisfy({ grouped[$0] == group }) { return }
    if columns.allSatisfy({ grouped[$0] == nil }) {
      for column in columns { grouped[column] = exclusiveGroups.count }
      exclusiveGroups.append(columns)
      exclusiveRows.insert(rows.count)
    }
    add(membership(of: columns).map { $0 ? 1 : 0 }, rule, nil, 1)
  }

  private mutating func fix(_ columns: [Int], to taken: Bool) {
    for column in columns {
      if fixed[column] == !taken { isContradictory = true }
      fixed[column] = taken
    }
  }
}
