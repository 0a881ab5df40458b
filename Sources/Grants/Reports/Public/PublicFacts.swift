internal import Portfolio
internal import Vocabulary

/// What a public table is made of.
struct PublicFacts {
  let measure: PublicTable.Measure

  /// The dimensions of the keys.
  let dimensions: [String]

  /// Values of the finest cells; zeros may be missing.
  var leaves: [[String]: Int64] = [:]

  /// Of amounts, what each organisation got of them.
  var contributions: [[String]: [String: Int64]] = [:]

  /// Of amounts that were shared by the people of some gender whom an award reached, how many those
  /// are.
  var people: [[String]: [Award.ID: Int64]] = [:]
}

/// The numbers of one table in a space, with what may not become known of them.
struct PublicNumbers {
  let values: [Int64]
  let protections: [Protection?]

  init(_ facts: PublicFacts, in space: PublicSpace, under rules: PublicRules) throws(GrantError) {
    var leaves: [[Int]: Int64] = [:]
    for (key, value) in facts.leaves {
      guard let cell = space.cell(facts.dimensions, key) else { continue }
      leaves[space.frame.places(of: cell), default: 0] += value
    }
    do throws(PortfolioError) { values = try space.frame.totals(of: leaves) } catch {
      throw .calculation(error.message)
    }
    let rule = CountRule(threshold: rules.threshold)
    guard !facts.measure.isOfPeople else {
      protections = Self.withGroups(values, values.map(rule.protection(of:)), in: space)
      return
    }
    protections = Self.amounts(facts, values, in: space, rules, rule)
  }

  /// Hides zeros beside a small group whose people are all in one cell, because they would tell of
  /// everybody in it of which gender or age they are.
  private static func withGroups(
    _ values: [Int64], _ protections: [Protection?], in space: PublicSpace
  ) -> [Protection?] {
    var protections = protections
    let personal: Set<String> = ["gender", "age", "disability"]
    for total in values.indices where protections[total] != nil {
      for line in space.lines(under: total, along: personal) {
        guard line.count > 1, line.count(where: { values[$0] != 0 }) == 1 else { continue }
        for cell in line where values[cell] == 0 {
          protections[cell] = Protection(lower: 0, upper: 1)
        }
      }
    }
    return protections
  }

  private static func amounts(
    _ facts: PublicFacts, _ values: [Int64], in space: PublicSpace, _ rules: PublicRules,
    _ rule: CountRule
  ) -> [Protection?] {
    var contributions = [[String: Int64]](repeating: [:], count: values.count)
    var people = [[Award.ID: Int64]](repeating: [:], count: values.count)
    let gender = space.axes.firstIndex { $0.levels == ["gender"] }
    for key in facts.leaves.keys {
      for cell in space.cells(above: key, facts.dimensions) {
        contributions[cell].merge(facts.contributions[key] ?? [:], uniquingKeysWith: +)
        guard let gender, space.frame.places(of: cell)[gender] != 0 else { continue }
        people[cell].merge(facts.people[key] ?? [:]) { first, _ in first }
      }
    }
    let dominance = rules.dominance.map { DominanceRule(percent: $0, leastContributors: 3) }
    return values.indices.map { cell in
      let few = protection(
        of: values[cell], sharedAmong: people[cell].values.reduce(0, +), under: rule)
      let one = dominance?.protection(of: Array(contributions[cell].values))
      guard let few, let one else { return few ?? one }
      return Protection(
        lower: max(few.lower, one.lower), upper: max(few.upper, one.upper))
    }
  }
}
