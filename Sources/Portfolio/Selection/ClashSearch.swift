/// Rules that no portfolio can keep together.
public struct RuleClash: Hashable, Sendable {
  /// The names of the rules, ascending, the budget last if it is one of them; empty when a
  /// portfolio keeps all.
  public let rules: [String]

  /// No set of fewer rules clashes.
  public let least: Int

  /// Whether it is proved that no set of fewer rules clashes.
  public var isSmallest: Bool { least == rules.count }
}

/// Looks for the smallest set of rules that no portfolio can keep together.
///
/// A portfolio that breaks some rules tells that every clash has one of them. So a smallest set
/// that has one of each set of broken rules is no larger than any clash: it is a smallest clash
/// itself, or there is a portfolio that keeps it, which breaks other rules (A. Ignatiev, A.
/// Previti, M. Liffiton and J. Marques-Silva, 2015).
struct ClashSearch<Key: PortfolioKey> {
  private let problem: SelectionProblem<Key>
  /// A programme for each rule alone, and the last for the budget.
  private let alone: [ExactProgramme]
  /// For every portfolio that was met, the rules that it breaks.
  private var broken: [[Int]] = []
  private var checksLeft: Int

  init(_ problem: SelectionProblem<Key>, checkLimit: Int) {
    self.problem = problem
    checksLeft = checkLimit
    let all = Set(problem.rules.indices)
    alone =
      problem.rules.indices.map {
        problem.programme(without: all.subtracting([$0]), hasBudget: false)
      }
      + [problem.programme(without: all)]
  }

  /// Returns the clash of a problem that no portfolio solves.
  mutating func run() throws(PortfolioError) -> RuleClash {
    var clash = try irreducible()
    var least = 1
    while least < clash.count {
      guard checksLeft > 0 else { break }
      var hitting = HittingSets(broken)
      switch hitting.smallest(from: least, below: clash.count) {
      case .none: least = clash.count
      case .ended(let size):
        least = size
        checksLeft = 0
      case .found(let rules):
        least = rules.count
        checksLeft -= 1
        switch try choice(keeping: rules) {
        case .nothing: clash = rules
        case .ended: checksLeft = 0
        case .found(let found): try learn(from: found)
        }
      }
    }
    return RuleClash(rules: clash.map { name(of: $0) }, least: least)
  }

  private func name(of rule: Int) -> String {
    rule < problem.rules.count ? problem.rules[rule].id : SelectionRule<Key>.budgetID
  }

  /// A clash from which no rule can be left out, as far as the searches end.
  private mutating func irreducible() throws(PortfolioError) -> [Int] {
    var kept = Array(alone.indices)
    for rule in alone.indices {
      let others = kept.filter { $0 != rule }
      switch try choice(keeping: others) {
      case .nothing: kept = others
      case .ended: break
      case .found(let found): broken.append(rulesBroken(by: found))
      }
    }
    return kept
  }

  private enum Answer {
    case found([Bool])
    case nothing
    case ended
  }

  /// Looks for a portfolio that keeps some rules.
  private func choice(keeping rules: [Int]) throws(PortfolioError) -> Answer {
    let any = SelectionEffort(relativeGap: .infinity, nodeLimit: problem.effort.nodeLimit)
    let programme = problem.programme(
      without: Set(problem.rules.indices).subtracting(rules),
      hasBudget: rules.contains(problem.rules.count))
    switch try CoreSearch(programme: programme, effort: any).run() {
    case .found(let found): return .found(found.choice)
    case .nothing: return .nothing
    case .ended: return .ended
    }
  }

  private func rulesBroken(by choice: [Bool]) -> [Int] {
    alone.indices.filter { !alone[$0].allows(choice) }
  }

  /// Keeps what a portfolio tells, after adding to the rules that it keeps all that can be added.
  private mutating func learn(from choice: [Bool]) throws(PortfolioError) {
    var missing = rulesBroken(by: choice)
    for rule in missing where checksLeft > 0 && missing.contains(rule) {
      checksLeft -= 1
      let kept = alone.indices.filter { $0 == rule || !missing.contains($0) }
      if case .found(let found) = try self.choice(keeping: kept) {
        missing = rulesBroken(by: found)
      }
    }
    broken.append(missing)
  }
}

/// Looks for the smallest set that has an element of each of some sets.
private struct HittingSets {
  /// What came of a search.
  enum Outcome {
    case found([Int])
    /// Every such set is as large as the bound, or larger.
    case none
    /// The search reached its limit; no set is smaller than this.
    case ended(Int)
  }

  private let sets: [[Int]]
  private var stepsLeft = 200_000

  init(_ sets: [[Int]]) { self.sets = sets.sorted { $0.count < $1.count } }

  /// Tries one size after the other.
  mutating func smallest(from least: Int, below bound: Int) -> Outcome {
    for size in least..<bound {
      if let found = extended([], without: [], by: size) { return .found(found.sorted()) }
      if stepsLeft == 0 { return .ended(size) }
    }
    return .none
  }

  /// Adds elements until each set has one, without those that were tried before.
  private mutating func extended(
    _ picked: Set<Int>, without tried: Set<Int>, by count: Int
  ) -> Set<Int>? {
    guard stepsLeft > 0 else { return nil }
    stepsLeft -= 1
    let open = sets.filter { picked.isDisjoint(with: $0) }
    guard let first = open.first else { return picked }
    guard leastNeeded(by: open) <= count else { return nil }
    var tried = tried
    for element in first where !tried.contains(element) {
      if let found = extended(picked.union([element]), without: tried, by: count - 1) {
        return found
      }
      tried.insert(element)
    }
    return nil
  }

  /// Sets that share no element need one element each.
  private func leastNeeded(by open: [[Int]]) -> Int {
    var seen: Set<Int> = []
    var count = 0
    for set in open where seen.isDisjoint(with: set) {
      seen.formUnion(set)
      count += 1
    }
    return count
  }
}
