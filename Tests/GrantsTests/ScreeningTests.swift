import Grants
import Store
import TestSupport
import Testing
import Vocabulary

@Suite("Screening") struct ScreeningTests {
  private func service(
    rules: [(id: String, condition: String)], document: ApplicationDocument
  ) async throws -> GrantService {
    let service = GrantService(store: try SQLiteStore(), clock: Fixtures.clock)
    try await service.found(fund: "Test", owner: Fixtures.owner)
    _ = try await service.createCall(
      Fixtures.callID, terms: try Fixtures.terms(rules: rules), by: Fixtures.owner.id)
    _ = try await service.moveCall(Fixtures.callID, to: .open, reason: nil, by: Fixtures.owner.id)
    _ = try await service.importApplications(
      [Fixtures.received(document)], problems: [], to: nil, acceptValid: false,
      by: Fixtures.owner.id)
    return service
  }

  @Test(arguments: [
    ("months <= 24", true), ("months < 12", false), ("months == 12.0", true),
    ("overhead_share <= 5%", true), ("overhead_share < 0.05", false),
    ("requested <= 20000 USD", true), ("requested < 20000.00 USD", false),
    ("lead.kind != company", true), ("lead.kind in [company, school]", false),
    ("country not in [TH, LA]", true), ("lead.identified", true), ("not lead.identified", false),
    ("submitted <= deadline", true), ("submitted > 2026-03-01", false),
    ("track != gender-equity or reach.female_share >= 50%", true),
    ("months > 24 or (reach.rural_share >= 80% and lead.age >= 2)", true),
    ("co_funding < requested", true), ("contact.gender == female", true),
    ("not (months > 6 and language == km)", false), ("reach.total >= 100", true),
  ])
  func `a condition holds or not`(condition: String, holds: Bool) async throws {
    let service = try await service(
      rules: [("rule", condition)], document: Fixtures.document("KH-01"))

    let results = try await service.screen(call: nil, by: Fixtures.owner.id)

    #expect(results.map(\.application.status) == [holds ? .eligible : .ineligible])
    #expect(results.first?.broken.map(\.id) == (holds ? [] : ["rule"]))
  }

  @Test(arguments: [
    ("en", "One, two, three.", "summary.words == 3 and summary.characters == 11"),
    ("th", "ซื้อบ้านใหม่ 3 หลัง", "summary.words == 5"),
    ("zh-Hans", "生而自由。", "summary.words == 3 and summary.characters == 4"),
    ("shn", "လိၵ်ႈပိုၼ်ၽၢဝ်ႇ", "summary.words == 3"),
    ("en", "", "summary.words <= 0 and need.words > 0 and plan.words > 0 and risks.words > 0"),
    ("en", "", "need.characters > need.words and plan.characters > 1 and risks.characters > 1"),
  ])
  func `words are counted by the rules of the application's own language`(
    language: String, summary: String, condition: String
  ) async throws {
    let document = Fixtures.document("KH-01") { document in
      document.language = LanguageTag(language) ?? document.language
      document.summary = summary
    }
    let service = try await service(rules: [("rule", condition)], document: document)

    let results = try await service.screen(call: nil, by: Fixtures.owner.id)

    #expect(results.first?.broken.map(\.id) == [])
  }

  @Test(arguments: [
    ("", 1), ("months", 7), ("months <=", 10), ("months <= 2026-01-01", 11),
    ("mnths <= 24", 1), ("country == XX", 12), ("requested <= 5", 14),
    ("months <= 24 )", 14), ("(months <= 24", 14), ("country in KH", 12),
    ("lead.identified == 1", 20), ("submitted <= months", 14), ("months <= 24 months > 2", 14),
    ("requested <= 5.001 USD", 14),
  ])
  func `a condition that cannot be right is refused at the place of the fault`(
    condition: String, column: Int
  ) throws {
    let error = try #require(throws: RuleSyntaxError.self) { try RuleExpression(condition) }

    #expect(error.column == column)
  }

  @Test func `a condition of ten thousand brackets is refused, not a crash`() {
    let condition = String(repeating: "(", count: 10_000)

    let error = #expect(throws: RuleSyntaxError.self) { try RuleExpression(condition) }

    #expect(error?.fault == .tooLong)
  }

  @Test func `amounts in two currencies need a rate that is not old`() async throws {
    let document = Fixtures.document("KH-01") { document in
      document.requested = Money(minorUnits: 8_100_000_000, currency: .khr)
    }
    let service = try await service(
      rules: [("ceiling", "requested <= 20000 USD")], document: document)
    await #expect(throws: GrantError.noRate(.khr, .usd, Fixtures.day("2026-03-31"))) {
      try await service.screen(call: nil, by: Fixtures.owner.id)
    }

    try await add("4050", on: "2026-02-01", to: service)
    await #expect {
      try await service.screen(call: nil, by: Fixtures.owner.id)
    } throws: { error in
      guard case .staleRate = error as? GrantError else { return false }
      return true
    }

    try await add("4050", on: "2026-03-30", to: service)
    let results = try await service.screen(call: nil, by: Fixtures.owner.id)
    #expect(results.map(\.application.status) == [.eligible])
  }

  @Test func `a second screening that finds the same records nothing`() async throws {
    let service = try await service(
      rules: [("reach", "reach.total >= 50")], document: Fixtures.document("KH-01"))
    _ = try await service.screen(call: nil, by: Fixtures.owner.id)
    let before = try await service.verifyHistory(by: Fixtures.owner.id).entries

    _ = try await service.screen(call: nil, by: Fixtures.owner.id)

    #expect(try await service.verifyHistory(by: Fixtures.owner.id).entries == before)
  }

  private func add(_ text: String, on day: String, to service: GrantService) async throws {
    let rate = try #require(
      ExchangeRate(
        base: .usd, quote: .khr, text: text, day: Fixtures.day(day), source: "test"))
    _ = try await service.importRates(
      [Sourced(rate, at: SourceLocation(file: "rates.csv", line: 2))], by: Fixtures.owner.id)
  }
}
