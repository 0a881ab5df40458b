import Grants
import Store
import TestSupport
import Testing
import Vocabulary

@Suite("The rates for one conversion") struct NewestRateTests {
  /// Rates of random pairs and days, from two sources, in an order of their own.
  private func rates(_ random: inout SeededGenerator) throws -> [ExchangeRate] {
    let currencies: [Currency] = [.usd, .eur, .khr, .thb, .lak, .vnd]
    var keys: Set<[String]> = []
    return try (0..<60).compactMap { _ in
      let base = try #require(currencies.randomElement(using: &random))
      let quote = try #require(currencies.randomElement(using: &random))
      let day = Fixtures.day("2026-01-01").advanced(by: Int.random(in: 0..<90, using: &random))
      let source = Bool.random(using: &random) ? "a" : "b"
      guard base != quote, keys.insert([base.rawValue, quote.rawValue, "\(day)", source]).inserted
      else { return nil }
      return ExchangeRate(
        base: base, quote: quote, text: "\(Int.random(in: 1...9_999, using: &random))", day: day,
        source: source)
    }
  }

  private func conversion(
    of amount: Money, to target: Currency, on day: Day, with rates: [ExchangeRate]
  ) -> Result<Conversion, GrantError> {
    do throws(GrantError) {
      return .success(try RateTable(rates).conversion(of: amount, to: target, on: day))
    } catch { return .failure(error) }
  }

  @Test(arguments: 1...8 as ClosedRange<UInt64>)
  func `decide it as all rates do, and refuse it for the same reason`(seed: UInt64) async throws {
    var random = SeededGenerator(seed: seed)
    let store = try SQLiteStore()
    let service = GrantService(store: store, clock: Fixtures.clock)
    try await service.found(fund: "Test", owner: Fixtures.owner)
    let rates = try rates(&random)
    try await store.write { (grants) throws(GrantError) in
      let step = HistoryStep(
        actor: Fixtures.owner.id, at: Fixtures.clock(), action: .rateAdd, subject: "rates")
      try grants.record(step) { () throws(GrantError) in
        for rate in rates { try grants.insert(rate) }
      }
    }

    for currency in [Currency.khr, .lak, .usd, .myr] {
      for target in [Currency.usd, .thb, .vnd] where target != currency {
        let amount = Money(minorUnits: 123_456_789, currency: currency)
        let day = Fixtures.day("2026-01-05").advanced(by: Int.random(in: 0..<150, using: &random))
        let (few, all) = try await store.read { (grants) throws(GrantError) in
          (try grants.rates(from: currency, to: target, on: day), try grants.rates())
        }

        let found = conversion(of: amount, to: target, on: day, with: few)
        #expect(found == conversion(of: amount, to: target, on: day, with: all))
      }
    }
  }
}
