import Grants
import Store
import TestSupport
import Testing
import Vocabulary

@Suite("Imports of rates") struct RateImportTests {
  private func service() async throws -> GrantService {
    let service = GrantService(store: try SQLiteStore(), clock: Fixtures.clock)
    try await service.found(fund: "Test", owner: Fixtures.owner)
    return service
  }

  private func rate(
    _ base: Currency, _ quote: Currency, _ text: String, _ day: String, source: String = "Bank",
    line: Int = 2
  ) throws -> Sourced<ExchangeRate> {
    Sourced(
      try #require(
        ExchangeRate(
          base: base, quote: quote, text: text, day: Fixtures.day(day), source: source)),
      at: SourceLocation(file: "r.csv", line: line))
  }

  private func take(
    _ service: GrantService, acceptJumps: Bool = false, _ rates: Sourced<ExchangeRate>...
  ) async throws -> RateImport {
    try await service.importRates(rates, acceptJumps: acceptJumps, by: Fixtures.owner.id)
  }

  private func faults(
    _ service: GrantService, _ rates: Sourced<ExchangeRate>...
  ) async throws -> [Message] {
    let error = await #expect(throws: GrantError.self) {
      try await service.importRates(rates, by: Fixtures.owner.id)
    }
    guard case .rejected(let problems) = error else { return [] }
    return problems.map(\.message)
  }

  @Test func `a rate that stands the wrong way round is refused, and one far off`() async throws {
    let service = try await service()
    _ = try await take(service, try rate(.usd, .khr, "4050", "2026-06-01"))
    let count = try await service.listRates().count

    let reversed = try await faults(
      service, try rate(.khr, .usd, "4051", "2026-07-01"),
      try rate(.usd, .khr, "0.000247", "2026-07-02"))
    let farOff = try await faults(
      service, try rate(.usd, .khr, "40501", "2026-07-01"),
      try rate(.khr, .usd, "0.0000001", "2026-07-01"))

    #expect(reversed.map(\.key) == ["rates.reversed", "rates.reversed"])
    #expect(farOff.map(\.key) == ["rates.far-off", "rates.far-off"])
    #expect(try await service.listRates().count == count)
    let inverse = try await take(service, try rate(.khr, .usd, "0.000247", "2026-07-01"))
    #expect(inverse.added == 1)
  }

  @Test func `rates are compared within the file too, and with later ones`() async throws {
    let service = try await service()
    _ = try await take(service, try rate(.usd, .thb, "34", "2026-06-01"))

    let found = try await faults(
      service, try rate(.usd, .vnd, "25400", "2026-06-01"),
      try rate(.vnd, .usd, "25400", "2026-06-02"), try rate(.thb, .usd, "34", "2026-05-01"))

    #expect(found.map(\.key) == ["rates.reversed", "rates.reversed"])
  }

  @Test func `after a reform a jump can be accepted, and years later it is none`() async throws {
    let service = try await service()
    _ = try await take(service, try rate(.usd, .mmk, "6.5", "2024-01-01"))

    let jump = try await take(
      service, acceptJumps: true, try rate(.usd, .mmk, "2100", "2024-06-01"))
    let later = try await take(service, try rate(.usd, .mmk, "2", "2026-01-01"))

    #expect(jump.added == 1 && later.added == 1)
  }

  @Test func `another value of the same source and a day to come are refused`() async throws {
    let service = try await service()
    let first = try await take(service, try rate(.usd, .khr, "4050", "2026-11-21"))
    let again = try await take(
      service, try rate(.usd, .khr, "4050", "2026-11-21"),
      try rate(.usd, .khr, "4049", "2026-11-21", source: "Other"))

    let found = try await faults(
      service, try rate(.usd, .khr, "4051", "2026-11-21"),
      try rate(.usd, .khr, "4050", "2026-11-22"))

    #expect(first.added == 1 && again.added == 1 && again.known == 1)
    #expect(found.map(\.key) == ["rates.differs", "grants.day-in-future"])
  }

  @Test func `gaps that are longer than a rate may be old are told`() async throws {
    let service = try await service()

    let found = try await take(
      service, try rate(.usd, .khr, "4050", "2026-01-01"),
      try rate(.khr, .usd, "0.000247", "2026-02-01"), try rate(.usd, .khr, "4060", "2026-03-05"),
      try rate(.usd, .thb, "34", "2026-03-05"))
    let filled = try await take(service, try rate(.usd, .khr, "4055", "2026-02-15"))

    #expect(found.gaps.map(\.days) == [32] && filled.gaps == [])
    #expect(found.gaps.first?.from == Fixtures.day("2026-02-01"))
    #expect(found.gaps.first?.base == .khr && found.gaps.first?.quote == .usd)
  }

  @Test func `a conversion names its rates`() async throws {
    let service = try await service()
    let first = try rate(.usd, .khr, "4000", "2026-06-01")
    let second = try rate(.usd, .thb, "32", "2026-06-10")
    _ = try await take(service, first, second)

    let found = try await service.convert(
      Money(minorUnits: 400_000, currency: .khr), to: .thb, on: Fixtures.day("2026-06-20"))

    #expect(found.amount == Money(minorUnits: 3_200, currency: .thb))
    #expect(found.rates == [first.value, second.value])
    await #expect(
      throws: GrantError.staleRate(first.value, Fixtures.day("2026-07-10"), limitDays: 31)
    ) {
      try await service.convert(
        Money(minorUnits: 400_000, currency: .khr), to: .thb, on: Fixtures.day("2026-07-10"))
    }
  }
}
