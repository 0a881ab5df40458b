import Portfolio

/// A table so small that every pattern can be looked at.
struct SmallTable: CustomStringConvertible {
  let frame: TableFrame
  let values: [Int64]
  let rule: CountRule

  var description: String { "\(frame.dimensions.map(\.count)) \(values)" }

  /// Makes a table from its finest cells, row by row.
  init(_ rows: [[Int64]], rule: CountRule = .usual) throws {
    frame = TableFrame([
      TableDimension(values: rows.count), TableDimension(values: rows[0].count),
    ])
    var leaves: [[Int]: Int64] = [:]
    for (row, values) in rows.enumerated() {
      for (column, value) in values.enumerated() { leaves[[row + 1, column + 1]] = value }
    }
    values = try frame.totals(of: leaves)
    self.rule = rule
  }

  /// Draws a table over some dimensions, about half of its cells small groups.
  init(_ dimensions: [TableDimension], using generator: inout SeededGenerator) throws {
    frame = TableFrame(dimensions)
    rule = CountRule(threshold: Int64.random(in: 3...10, using: &generator))
    var leaves: [[Int]: Int64] = [:]
    for cell in 0..<frame.cellCount {
      let places = frame.places(of: cell)
      guard zip(dimensions, places).allSatisfy({ $0.isLeaf($1) }) else { continue }
      leaves[places] =
        switch Int.random(in: 0..<6, using: &generator) {
        case 0: 0
        case 1, 2: Int64.random(in: 1..<rule.threshold, using: &generator)
        default: Int64.random(in: 1...60, using: &generator)
        }
    }
    values = try frame.totals(of: leaves)
  }

  /// Every cell and every total is to be published, apart from some; totals are dearer to hide.
  func problem(unpublished: Set<Int> = []) -> DisclosureProblem {
    var problem = DisclosureProblem()
    for (cell, value) in values.enumerated() {
      let protection = rule.protection(of: value)
      if unpublished.contains(cell) {
        _ = problem.add(.init(value, .hidden, protection: protection))
      } else if value == 0 {
        _ = problem.add(.init(0, .published))
      } else {
        let decision = problem.addDecision(cost: Int64(1 + frame.totalCount(of: cell)))
        _ = problem.add(.init(value, .decided(decision), protection: protection))
      }
    }
    problem.add(frame, from: 0)
    return problem
  }

  /// The cells that a pattern hides.
  func hidden(by suppression: Suppression, of problem: DisclosureProblem) -> [Int] {
    problem.quantities.indices.filter {
      if case .decided(let decision) = problem.quantities[$0].standing {
        return suppression.isHidden[decision]
      }
      return false
    }
  }
}

extension DisclosureProblem {
  /// Looks at every pattern, and returns what the cheapest costs that an attack finds nothing
  /// about.
  func cheapestOfAll() throws -> Int64? {
    let open = costs.indices.filter { !forced.contains($0) }
    var best: Int64?
    for subset in 0..<(1 << open.count) {
      var isHidden = costs.indices.map(forced.contains)
      for (bit, decision) in open.enumerated() where subset & (1 << bit) != 0 {
        isHidden[decision] = true
      }
      let cost = zip(isHidden, costs).reduce(0) { $0 + ($1.0 ? $1.1 : 0) }
      guard best.map({ cost < $0 }) ?? true else { continue }
      if try exposure(hiding: isHidden).exposed.isEmpty { best = cost }
    }
    return best
  }
}
