import Portfolio
import Testing

@Suite("Disclosure attack") struct DisclosureAttackTests {
  /// The total, and three parts of which some are not shown.
  private func line(_ total: Int64?, _ parts: [Int64?]) -> DisclosureAttack {
    let cells = ([total] + parts).map { DisclosureAttack.Cell($0) }
    let terms = parts.indices.map { DisclosureProblem.Term($0 + 1, 1) }
    return DisclosureAttack(cells: cells, equations: [[DisclosureProblem.Term(0, -1)] + terms])
  }

  @Test func `a single hidden part is what is missing`() throws {
    let intervals = try line(100, [60, nil, 37]).intervals()

    #expect(intervals == [2: AttackInterval(lower: 3, upper: 3)])
  }

  @Test func `two hidden parts share what is missing`() throws {
    let intervals = try line(100, [nil, nil, 37]).intervals()

    #expect(intervals[1] == AttackInterval(lower: 0, upper: 63))
    #expect(intervals[2] == AttackInterval(lower: 0, upper: 63))
  }

  @Test func `a hidden total leaves no upper limit`() throws {
    let intervals = try line(nil, [nil, 20, 37]).intervals()

    #expect(intervals[0] == AttackInterval(lower: 57, upper: nil))
    #expect(intervals[1] == AttackInterval(lower: 0, upper: nil))
  }

  @Test func `a percentage beside a hidden number gives it away`() throws {
    var attack = line(100, [nil, nil, 37])
    attack.ratios = [.init(part: 1, whole: 0, shown: 0.04, step: 0.001)]

    let intervals = try attack.intervals()

    #expect(intervals[1] == AttackInterval(lower: 4, upper: 4))
    #expect(intervals[2] == AttackInterval(lower: 59, upper: 59))
  }

  @Test func `a rounded percentage of a large total leaves some doubt`() throws {
    var attack = line(1000, [nil, nil, 370])
    attack.ratios = [.init(part: 1, whole: 0, shown: 0.04, step: 0.01)]

    let intervals = try attack.intervals()

    #expect(intervals[1] == AttackInterval(lower: 35, upper: 45))
  }

  @Test func `whole numbers leave less than fractions do`() throws {
    // Twice one hidden number and the other are 7 together.
    let equation: [DisclosureProblem.Term] = [.init(0, -1), .init(1, 2), .init(2, 1)]
    let whole = DisclosureAttack(
      cells: [.init(7), .init(nil), .init(nil)], equations: [equation])
    let divisible = DisclosureAttack(
      cells: [.init(7), .init(nil, isWhole: false), .init(nil, isWhole: false)],
      equations: [equation])

    #expect(try whole.intervals()[1] == AttackInterval(lower: 0, upper: 3))
    #expect(try divisible.intervals()[1] == AttackInterval(lower: 0, upper: 3.5))
  }

  @Test func `numbers that may be negative have no lower limit`() throws {
    let cells: [DisclosureAttack.Cell] = [.init(7), .init(nil, least: nil), .init(nil, least: nil)]
    let attack = DisclosureAttack(
      cells: cells, equations: [[.init(0, -1), .init(1, 1), .init(2, 1)]])

    #expect(try attack.intervals()[1] == AttackInterval(lower: nil, upper: nil))
  }

  @Test func `shown numbers that contradict each other are found`() throws {
    #expect(throws: PortfolioError.inconsistent) { try line(100, [60, 3, 38]).intervals() }
    #expect(throws: PortfolioError.inconsistent) { try line(90, [60, nil, 38]).intervals() }
  }
}
