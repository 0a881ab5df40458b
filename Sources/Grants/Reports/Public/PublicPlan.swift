internal import Portfolio
internal import Vocabulary

/// What to hide in one table of a public report, in the light of all that was published before.
struct PublicPlan {
  private let facts: PublicFacts
  private let dimensions: [String]
  private let rules: PublicRules
  private let space: PublicSpace
  private let numbers: PublicNumbers
  private var problem = DisclosureProblem()
  /// The decision about each cell of the table that is to be published.
  private var decisions: [Int: Int] = [:]

  /// How many earlier reports with other numbers are reckoned with, the newest first.
  private static let mostVersions = 3

  /// The most cells that the tables of earlier reports may lead to; where there would be more, only
  /// their totals over the dimensions of the new report count.
  static let mostCells = 6000

  /// Sets up the problem.
  ///
  /// - Parameters:
  ///   - facts: The numbers, by the dimensions of the report and maybe more.
  ///   - dimensions: What the report is broken down by.
  ///   - scope: What it is about.
  ///   - rules: What may not become known.
  ///   - earlier: What was published before.
  /// - Throws: `GrantError.disclosure` for a table that is too large.
  init(
    _ facts: PublicFacts, by dimensions: [String], scope: PublicScope, rules: PublicRules,
    after earlier: [EarlierTable]
  ) throws(GrantError) {
    self.facts = facts
    self.dimensions = dimensions
    self.rules = rules
    space = PublicSpace(dimensions: facts.dimensions, keys: Array(facts.leaves.keys))
    guard space.frame.cellCount <= 20_000 else {
      throw .disclosure(.tooLarge(cells: space.frame.cellCount))
    }
    numbers = try PublicNumbers(facts, in: space, under: rules)
    let same = earlier.filter { $0.scope == scope && $0.tells(numbers.values, in: space) }
    addCells(same)
    guard facts.measure.isOfPeople else { return }
    var versions: [EarlierTable] = []
    for table in earlier.reversed() where !same.contains(table) {
      guard table.scope.contains(scope) || scope.contains(table.scope) else { continue }
      if versions.count < Self.mostVersions { versions.append(table) }
    }
    for table in versions { addDifferences(to: table, isWider: scope.contains(table.scope)) }
  }

  /// Adds the cells of the table and those that only earlier reports have or nobody has.
  private mutating func addCells(_ same: [EarlierTable]) {
    for cell in numbers.values.indices {
      let value = numbers.values[cell]
      var standing = DisclosureProblem.Standing.hidden
      let known = same.compactMap { $0.standing(of: cell, in: space) }
      let isKnown = known.contains(.shown)
      let wasHidden = known.contains(.hidden)
      let protection = numbers.protections[cell]
      if let values = space.values(of: cell, in: dimensions) {
        if isKnown || (value == 0 && protection == nil && !wasHidden) {
          standing = .published
        } else {
          let cost = Int64(1 + values.count { $0 == nil })
          let decision = problem.addDecision(cost: cost, forced: wasHidden)
          decisions[cell] = decision
          standing = .decided(decision)
        }
      } else if isKnown {
        standing = .published
      }
      let isPeople = facts.measure.isOfPeople
      // What nobody publishes is protected where it counts people, and only a means elsewhere.
      let protected = isPeople || standing != .hidden ? protection : nil
      _ = problem.add(
        .init(
          value, standing, protection: standing == .published ? nil : protected,
          least: isPeople || !numbers.values.contains { $0 < 0 } ? 0 : nil, isWhole: isPeople))
    }
    problem.add(space.frame, from: 0)
  }

  /// Adds what readers know from an earlier report with other numbers, and protects what the
  /// difference tells.
  private mutating func addDifferences(to table: EarlierTable, isWider: Bool) {
    let rule = CountRule(threshold: rules.threshold)
    let cells = numbers.values.indices.filter { space.values(of: $0, in: table.common) != nil }
    let sign: Int64 = isWider ? 1 : -1
    let old = cells.map { table.value(of: $0, in: space) }
    let grows = zip(cells, old).allSatisfy { (numbers.values[$0] - $1) * sign >= 0 }
    var places: [Int: Int] = [:]
    for (cell, old) in zip(cells, old) {
      let isShown = table.standing(of: cell, in: space) != .hidden
      let before = problem.add(
        .init(
          old, isShown ? .published : .hidden, protection: isShown ? nil : rule.protection(of: old))
      )
      let difference = (numbers.values[cell] - old) * sign
      let growth = problem.add(
        .init(
          difference, .hidden, protection: rule.protection(of: difference), least: grows ? 0 : nil))
      problem.add([.init(cell, sign), .init(before, -sign), .init(growth, -1)])
      places[cell] = before
    }
    for sum in space.frame.sums {
      guard let total = places[sum.total] else { continue }
      let parts = sum.parts.compactMap { places[$0] }
      guard parts.count == sum.parts.count else { continue }
      problem.add([.init(total, -1)] + parts.map { .init($0, 1) })
    }
  }

  /// Finds what to hide, and proves that the rest does not tell it.
  func table() throws(GrantError) -> PublicTableDraft {
    do throws(PortfolioError) {
      let (found, _) = try problem.suppressAndProve()
      var cells: [PublicCell] = []
      var hidden: [Int64] = []
      for cell in space.publicOrder {
        guard let values = space.values(of: cell, in: dimensions),
          !space.isRepeated(cell, dimensions)
        else { continue }
        let isHidden = decisions[cell].map { found.isHidden[$0] } ?? false
        guard isHidden || numbers.values[cell] != 0 else { continue }
        if isHidden { hidden.append(numbers.values[cell]) }
        cells.append(PublicCell(values: values, value: isHidden ? nil : numbers.values[cell]))
      }
      return PublicTableDraft(
        table: PublicTable(measure: facts.measure, cells: cells), hidden: hidden,
        gap: found.gap, exposed: found.unprotectable.count)
    } catch { throw .calculation(error.message) }
  }
}

/// A table that is ready to be published.
struct PublicTableDraft {
  let table: PublicTable
  /// The true values of the hidden cells, in their order.
  let hidden: [Int64]
  /// How far the cost of hiding may be above the least possible, as a part of it.
  let gap: Double
  /// How many numbers cannot be protected any more.
  let exposed: Int
}

/// A table that was published before.
struct EarlierTable: Hashable {
  let scope: PublicScope
  /// All dimensions of it.
  let dimensions: [String]
  /// Those of them that the new space has.
  let common: [String]
  private var shown: [[String?]: Int64] = [:]
  private var hidden: [[String?]: Int64] = [:]

  enum Standing { case shown, hidden }

  init(_ report: PublicReport, table: PublicTable, hidden values: [Int64], within: [String]) {
    scope = report.scope
    dimensions = report.dimensions
    common = report.dimensions.filter(within.contains)
    var next = values.makeIterator()
    for cell in table.cells {
      let trueValue = cell.value == nil ? next.next() : nil
      let rest = zip(dimensions, cell.values).filter { !common.contains($0.0) }
      guard rest.allSatisfy({ $0.1 == nil }) else { continue }
      let key = common.map { name in
        dimensions.firstIndex(of: name).flatMap { cell.values[$0] }
      }
      if let value = cell.value { shown[key] = value } else { hidden[key] = trueValue ?? 0 }
    }
  }

  /// Whether everybody has read the value of a cell in it; nil for a cell that it does not have.
  func standing(of cell: Int, in space: PublicSpace) -> Standing? {
    guard let values = space.values(of: cell, in: common) else { return nil }
    return hidden[values] == nil ? .shown : .hidden
  }

  /// The true value that a cell had.
  func value(of cell: Int, in space: PublicSpace) -> Int64 {
    guard let values = space.values(of: cell, in: common) else { return 0 }
    return shown[values] ?? hidden[values] ?? 0
  }

  /// Whether it tells of exactly these numbers.
  func tells(_ numbers: [Int64], in space: PublicSpace) -> Bool {
    numbers.indices.allSatisfy { cell in
      guard space.values(of: cell, in: common) != nil else { return true }
      return value(of: cell, in: space) == numbers[cell]
    } && (Array(shown.keys) + Array(hidden.keys)).allSatisfy { space.cell(common, $0) != nil }
  }
}
