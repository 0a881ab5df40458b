import Portfolio
import Testing

@Suite("What may not be shown") struct PrimaryRuleTests {
  @Test func `a small group could be nobody or large enough to be shown`() {
    let rule = CountRule.usual

    #expect(rule.protection(of: 1) == Protection(lower: 1, upper: 9))
    #expect(rule.protection(of: 9) == Protection(lower: 9, upper: 1))
    #expect(rule.protection(of: 0) == nil)
    #expect(rule.protection(of: 10) == nil)
  }

  @Test func `an increase and a decrease by few are alike`() {
    #expect(CountRule.usual.protection(of: -3) == Protection(lower: 7, upper: 3))
    #expect(CountRule.usual.protection(of: -10) == nil)
  }

  @Test func `an amount that one of two receivers dominates is hidden`() {
    // Who received 30 could tell that the other got 60 to 65.
    let protection = DominanceRule.usual.protection(of: [60, 30, 5])

    #expect(protection == Protection(lower: 1, upper: 1))
  }

  @Test func `an amount of enough small parts is shown`() {
    #expect(DominanceRule.usual.protection(of: [60, 30, 4, 2]) == nil)
    #expect(DominanceRule.usual.protection(of: [60, 60, 60]) == nil)
  }

  @Test func `an amount of two receivers is hidden whatever they got`() {
    #expect(DominanceRule.usual.protection(of: [50, 50]) == Protection(lower: 5, upper: 5))
    #expect(DominanceRule.usual.protection(of: [50, -50, 0]) == Protection(lower: 5, upper: 5))
    #expect(DominanceRule.usual.protection(of: []) == nil)
  }

  @Test func `an amount shared among few people tells as little as their number may be known`() {
    let found = protection(of: 400, sharedAmong: 4, under: .usual)

    #expect(found == Protection(lower: 400, upper: 600))
    #expect(protection(of: 400, sharedAmong: 10, under: .usual) == nil)
    #expect(protection(of: 0, sharedAmong: 4, under: .usual) == nil)
    #expect(
      protection(of: -400, sharedAmong: 4, under: .usual) == Protection(lower: 600, upper: 400))
  }
}
