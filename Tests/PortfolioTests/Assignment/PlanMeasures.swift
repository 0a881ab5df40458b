import Portfolio

typealias Plan = Assignment<Int, Int>

/// A small task for a planner, with keys 0, 1, 2 and so on.
struct PlanTask: CustomStringConvertible {
  var needed: [Int]
  var minimum: [Int]
  var maximum: [Int]
  var costs: [[Int?]]
  var kept: [Plan.Pair] = []
  var balance = 1

  var description: String {
    "needed \(needed), loads \(minimum)…\(maximum), costs \(costs), kept \(kept), balance \(balance)"
  }

  /// Makes a task at random.
  init(
    applications: Int, reviewers: Int, needs: ClosedRange<Int>, loads: ClosedRange<Int>,
    using generator: inout SeededGenerator
  ) {
    needed = (0..<applications).map { _ in Int.random(in: needs, using: &generator) }
    maximum = (0..<reviewers).map { _ in Int.random(in: loads, using: &generator) }
    minimum = maximum.map { Int.random(in: 0...$0, using: &generator) / 2 }
    costs = (0..<applications).map { _ in
      (0..<reviewers).map { _ in
        Int.random(in: 0..<4, using: &generator) == 0
          ? nil : Int.random(in: -3...12, using: &generator)
      }
    }
    balance = Int.random(in: 0...3, using: &generator)
    if Bool.random(using: &generator) {
      kept = [
        Plan.Pair(
          application: Int.random(in: 0..<applications, using: &generator),
          reviewer: Int.random(in: 0..<reviewers, using: &generator))
      ]
    }
  }

  func plan(connecting: Bool) throws(PortfolioError) -> Plan {
    try Plan(
      of: needed.enumerated().map { .init(application: $0, reviews: $1) },
      to: maximum.indices.map {
        .init(reviewer: $0, minimum: minimum[$0], maximum: maximum[$0])
      }, keeping: kept, balance: balance, connecting: connecting
    ) { costs[$0][$1] }
  }

  /// What a set of new pairs is worth: the less the better, the first number counting most.
  func measure(_ added: [Plan.Pair]) -> [Int] {
    var reviews = needed.map { _ in 0 }
    var loads = maximum.map { _ in 0 }
    for pair in kept + added {
      reviews[pair.application] += 1
      loads[pair.reviewer] += 1
    }
    let missing = zip(needed, reviews).map { max(0, $0 - $1) }
    let cost = added.reduce(0) { $0 + (costs[$1.application][$1.reviewer] ?? 0) }
    return [
      missing.reduce(0, +), zip(minimum, loads).reduce(0) { $0 + max(0, $1.0 - $1.1) },
      missing.reduce(0) { $0 + $1 * ($1 - 1) / 2 },
      cost + balance * loads.reduce(0) { $0 + $1 * ($1 - 1) / 2 },
    ]
  }

  /// Whether a set of new pairs is a plan at all.
  func allows(_ added: [Plan.Pair]) -> Bool {
    var reviews = needed.map { _ in 0 }
    var loads = maximum.map { _ in 0 }
    for pair in kept {
      reviews[pair.application] += 1
      loads[pair.reviewer] += 1
    }
    let keptLoads = loads
    for pair in added {
      guard costs[pair.application][pair.reviewer] != nil, !kept.contains(pair) else {
        return false
      }
      reviews[pair.application] += 1
      loads[pair.reviewer] += 1
      if reviews[pair.application] > needed[pair.application] { return false }
    }
    return loads.indices.allSatisfy { loads[$0] <= max(maximum[$0], keptLoads[$0]) }
      && Set(added).count == added.count
  }

  /// The measure of the best of all plans.
  func bestMeasure() -> [Int] {
    let all = costs.indices.flatMap { application in
      maximum.indices.map { Plan.Pair(application: application, reviewer: $0) }
    }
    var best = measure([])
    for subset in 0..<(1 << all.count) {
      let added = all.indices.filter { subset & (1 << $0) != 0 }.map { all[$0] }
      guard allows(added) else { continue }
      let found = measure(added)
      if found.lexicographicallyPrecedes(best) { best = found }
    }
    return best
  }
}
