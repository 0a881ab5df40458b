import Portfolio

/// A problem so small that every portfolio can be looked at, with keys 0, 1, 2 and so on.
struct SmallProblem: CustomStringConvertible {
  typealias Rule = SelectionRule<Int>

  var candidates: [Candidate<Int>]
  var budget: Int64
  var rules: [Rule]

  var description: String { "budget \(budget), \(candidates), \(rules)" }

  /// Makes a problem at random; few different values and costs make ties frequent.
  init(count: Int, ruleCount: Int, distinct: Bool, using generator: inout SeededGenerator) {
    candidates = (0..<count).map { key in
      Candidate(
        key: key,
        value: distinct
          ? generator.nextUnit() * 5 - 0.2 : Double(Int.random(in: 0...3, using: &generator)),
        costMinorUnits: distinct
          ? Int64.random(in: 1...9_999_999, using: &generator)
          : 1000 * Int64.random(in: 1...3, using: &generator))
    }
    let total = candidates.reduce(0) { $0 + $1.costMinorUnits }
    budget = total * Int64.random(in: 2...7, using: &generator) / 10
    rules = []
    for number in 0..<ruleCount { rules.append(rule(number, using: &generator)) }
  }

  private func rule(_ number: Int, using generator: inout SeededGenerator) -> Rule {
    var group = { candidates.map(\.key).filter { _ in Bool.random(using: &generator) } }()
    if group.isEmpty { group = [0] }
    let kind: Rule.Kind
    switch Int.random(in: 0..<9, using: &generator) {
    case 0: kind = .share(of: group, atLeast: Int.random(in: 0...6000, using: &generator))
    case 1: kind = .share(of: group, atMost: Int.random(in: 3000...10_000, using: &generator))
    case 2: kind = .share(of: group, atLeast: 2500, atMost: 6600)
    case 3: kind = .amount(of: group, atLeast: budget / 5)
    case 4: kind = .count(of: group, atLeast: 1, atMost: 3)
    case 5: kind = .oneInEach([group.filter { $0 < 5 }, group.filter { $0 >= 5 }])
    case 6: kind = .weight([1: -2, 2: 5].merging([group[0]: 7]) { $1 }, atLeast: 3)
    case 7: kind = .required([group[0]])
    default: kind = .excluded([group[0]])
    }
    return Rule(id: "rule-\(number)", kind)
  }

  func problem(without dropped: String? = nil) throws(PortfolioError) -> SelectionProblem<Int> {
    try SelectionProblem(
      candidates: candidates, budgetMinorUnits: budget, rules: rules.filter { $0.id != dropped })
  }
}

extension SmallProblem {
  /// A portfolio and what it is worth.
  struct Portfolio {
    let keys: [Int]
    let value: Double
    let cost: Int64
  }

  /// Looks at every portfolio, and returns the best that keeps the rules.
  ///
  /// - Parameters:
  ///   - names: The rules to keep, and `budget`; nil for all.
  ///   - forced: A key that must be in.
  /// - Returns: The best portfolio, or nil when none keeps the rules.
  func best(keeping names: Set<String>? = nil, forcing forced: Int? = nil) -> Portfolio? {
    var best: Portfolio?
    let kept = rules.filter { names?.contains($0.id) ?? true }
    let keepsBudget = names?.contains("budget") ?? true
    for subset in 0..<(1 << candidates.count) {
      let keys = candidates.indices.filter { subset & (1 << $0) != 0 }
      if let forced, !keys.contains(forced) { continue }
      let cost = keys.reduce(0) { $0 + candidates[$1].costMinorUnits }
      guard !keepsBudget || cost <= budget, kept.allSatisfy({ keeps($0, keys, cost) }) else {
        continue
      }
      let found = Portfolio(
        keys: keys, value: keys.reduce(0) { $0 + candidates[$1].value }, cost: cost)
      if best.map({ isBetter(found, than: $0) }) ?? true { best = found }
    }
    return best
  }

  private func isBetter(_ one: Portfolio, than other: Portfolio) -> Bool {
    if abs(one.value - other.value) > 1e-9 { return one.value > other.value }
    if one.cost != other.cost { return one.cost < other.cost }
    let difference = Set(one.keys).symmetricDifference(other.keys).min()
    return difference.map { one.keys.contains($0) } ?? false
  }

  /// Whether a portfolio keeps a rule, word by word.
  func keeps(_ rule: Rule, _ keys: [Int], _ cost: Int64) -> Bool {
    let money = { (group: [Int]) in
      keys.filter(Set(group).contains).reduce(Int64(0)) { $0 + candidates[$1].costMinorUnits }
    }
    switch rule.kind {
    case .share(let group, let least, let most):
      let part = money(group) * 10_000
      return part >= Int64(least ?? 0) * cost && part <= Int64(most ?? 10_000) * cost
    case .amount(let group, let least, let most):
      return (least ?? .min)...(most ?? .max) ~= money(group)
    case .count(let group, let least, let most):
      return (least ?? 0)...(most ?? .max) ~= keys.count(where: Set(group).contains)
    case .oneInEach(let groups):
      return groups.allSatisfy { keys.count(where: Set($0).contains) <= 1 }
    case .weight(let weights, let least, let most):
      let sum = keys.reduce(Int64(0)) { $0 + (weights[$1] ?? 0) }
      return (least ?? .min)...(most ?? .max) ~= sum
    case .required(let wanted): return Set(wanted).isSubset(of: keys)
    case .excluded(let unwanted): return Set(unwanted).isDisjoint(with: keys)
    }
  }
}
