import Portfolio
import Testing

@Suite("Cell suppression") struct SuppressionTests {
  @Test func `a small group takes three others with it, a rectangle of them`() throws {
    let table = try SmallTable([[20, 50, 30], [8, 40, 60], [70, 25, 35]])
    let problem = table.problem()

    let found = try problem.suppress()

    let hidden = table.hidden(by: found, of: problem).map(table.frame.places(of:))
    #expect(found.cost == 4)
    #expect(found.isOptimal)
    #expect(hidden.contains([2, 1]))
    #expect(hidden.allSatisfy { !$0.contains(0) })
  }

  @Test func `a rectangle that does not make up for the group is not enough`() throws {
    // The only cheap partners of 1 in its row and column are 1 or 2 people, who cannot make up for
    // the nine that a reader must still think possible.
    let table = try SmallTable([[1, 2, 90], [2, 80, 70], [85, 60, 95]])
    let problem = table.problem()

    let found = try problem.suppress(effort: .exact)

    #expect(found.isOptimal)
    #expect(found.cost == (try problem.cheapestOfAll()))
    #expect(try problem.exposure(hiding: found.isHidden).exposed.isEmpty)
  }

  @Test func `nothing is hidden where nobody is few`() throws {
    let problem = try SmallTable([[20, 50], [0, 40]]).problem()

    let found = try problem.suppress()

    #expect(found.isHidden.allSatisfy { !$0 })
    #expect(found.cost == 0)
    #expect(found.isOptimal)
  }

  @Test func `a single group is hidden with its totals`() throws {
    let table = try SmallTable([[4, 0], [0, 0]])
    let problem = table.problem()

    let found = try problem.suppress()

    #expect(table.hidden(by: found, of: problem).count == 4)
    #expect(try problem.exposure(hiding: found.isHidden).exposed.isEmpty)
  }

  @Test func `what costs more to hide stays shown`() throws {
    var problem = DisclosureProblem()
    let costs: [Int64] = [1, 5, 1, 9]
    for (value, cost) in zip([4, 30, 40] as [Int64], costs) {
      let decision = problem.addDecision(cost: cost)
      _ = problem.add(
        .init(value, .decided(decision), protection: CountRule.usual.protection(of: value)))
    }
    let decision = problem.addDecision(cost: 9)
    _ = problem.add(.init(74, .decided(decision)))
    problem.add([.init(3, -1), .init(0, 1), .init(1, 1), .init(2, 1)])

    let found = try problem.suppress()

    #expect(found.isHidden == [true, false, true, false])
    #expect(found.cost == 2)
  }

  @Test(arguments: [UInt64](1...12))
  func `the pattern of a small table is as cheap as the cheapest of all`(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let table = try SmallTable(
      [TableDimension(values: 3), TableDimension(values: 2)], using: &generator)
    let problem = table.problem()

    let found = try problem.suppress(effort: .exact)

    #expect(found.isOptimal, "\(table)")
    #expect(try problem.exposure(hiding: found.isHidden).exposed.isEmpty, "\(table)")
    #expect(found.cost == (try problem.cheapestOfAll()), "\(table)")
  }

  @Test(arguments: [UInt64](1...10))
  func `an attack finds nothing about linked tables that it finds something about without help`(
    seed: UInt64
  ) throws {
    var generator = SeededGenerator(seed: 100 + seed)
    // Months in quarters, by country and gender; the months of one country are never published.
    let months = TableDimension(parents: [-1, 0, 0, 1, 1, 2, 2])
    let table = try SmallTable(
      [TableDimension(values: 3), months, TableDimension(values: 2)], using: &generator)
    let inner = (0..<table.frame.cellCount).filter { table.frame.places(of: $0)[0] == 3 }
    let problem = table.problem(unpublished: Set(inner))

    let (found, intervals) = try problem.suppressAndProve(effort: .init(rounds: 4, nodeLimit: 100))
    let primaryOnly = try problem.exposure(
      hiding: problem.costs.indices.map(problem.forced.contains))

    #expect(found.cost >= found.leastCost)
    for (quantity, interval) in intervals {
      let value = Double(problem.quantities[quantity].value)
      #expect(try #require(interval.lower) <= value)
      #expect(interval.upper.map { $0 >= value } ?? true)
      guard !found.unprotectable.contains(quantity) else { continue }
      #expect(interval.lower == 0, "\(quantity) of \(table)")
      #expect(interval.upper.map { $0 >= Double(table.rule.threshold) } ?? true)
    }
    #expect(!primaryOnly.exposed.isEmpty, "\(table)")
  }

  @Test func `the same problem is solved the same way twice`() throws {
    var generator = SeededGenerator(seed: 7)
    let table = try SmallTable(
      [TableDimension(values: 4), TableDimension(values: 5)], using: &generator)

    let first = try table.problem().suppress()
    let second = try table.problem().suppress()

    #expect(first == second)
  }

  @Test func `an interval is as wide as asked for wherever it lies`() throws {
    var problem = DisclosureProblem()
    let parts: [(value: Int64, cost: Int64)] = [(5, 1), (3, 1), (20, 2), (400, 3)]
    for (number, part) in parts.enumerated() {
      let decision = problem.addDecision(cost: part.cost)
      let protection = number == 0 ? Protection(lower: 0, upper: 0, sliding: 15) : nil
      _ = problem.add(.init(part.value, .decided(decision), protection: protection))
    }
    let total = problem.add(.init(428, .published))
    problem.add([.init(total, -1)] + parts.indices.map { .init($0, 1) })

    let found = try problem.suppress(effort: .exact)

    // It can be five less whatever else is hidden; three more do not make it fifteen wide.
    #expect(found.cost == 3)
    #expect(found.isHidden == [true, false, true, false])
    #expect(found.isOptimal)
  }

  @Test func `what was published before cannot be hidden any more`() throws {
    var problem = DisclosureProblem()
    let whole = problem.add(.init(50, .published))
    let shown = problem.add(.init(46, .published))
    let decision = problem.addDecision(cost: 1)
    let rest = problem.add(
      .init(4, .decided(decision), protection: CountRule.usual.protection(of: 4)))
    problem.add([.init(whole, -1), .init(shown, 1), .init(rest, 1)])

    let found = try problem.suppress()

    #expect(found.unprotectable == [rest])
    #expect(found.isHidden == [true])
  }

  @Test func `a table that does not add up is refused`() throws {
    var problem = DisclosureProblem()
    _ = problem.add(.init(5, .published))
    _ = problem.add(.init(6, .published))
    problem.add([.init(0, 1), .init(1, -1)])

    #expect(throws: PortfolioError.notAdditive(equation: 1)) { try problem.suppress() }
  }

  @Test func `a table beyond 64 bits is refused`() {
    let frame = TableFrame([TableDimension(values: 2)])

    #expect(throws: PortfolioError.tableTooLarge(cells: 3)) {
      try frame.totals(of: [[1]: .max, [2]: 1])
    }
  }
}
