import Grants
import Store
import TestSupport
import Testing
import Text
import Vocabulary

@Suite("Differences between versions") struct DifferenceTests {
  @Test func `numbers, money and words tell how much they changed`() async throws {
    let fund = try await VersionFund()
    try await fund.update {
      $0.language = Fixtures.language("en")
      $0.summary = "A longer summary"
      $0.reach.female = 75
      $0.budget[0].amount = Money(minorUnits: 1_800_000, currency: .usd)
      $0.budget.append(
        BudgetLine(
          category: .travel, description: "Boats",
          amount: Money(minorUnits: 100_000, currency: .usd)))
      $0.lead.latinName = "Rik"
      $0.reach.withDisability = nil
    }

    let difference = try await fund.service.compareVersions(of: fund.id, by: fund.owner)

    let fields = Dictionary(uniqueKeysWithValues: difference.fields.map { ($0.path, $0) })
    #expect((difference.from, difference.to) == (1, 2))
    #expect(
      Set(fields.keys) == [
        "language", "summary", "reach.female", "budget.staff.1.amount", "budget.travel.1.amount",
        "budget.travel.1.description", "lead.name_latin", "reach.with_disability",
      ])
    #expect(fields["reach.female"]?.increase == .count(15))
    #expect(
      fields["budget.staff.1.amount"]?.increase
        == .money(Money(minorUnits: -100_000, currency: .usd)))
    #expect(fields["reach.with_disability"]?.new == nil)
    #expect(
      fields["reach.female"].map { try? $0.pieces(language: difference.language) } == .some(nil))
    #expect(
      try fields["summary"]?.pieces(language: difference.language) == [
        TextPiece(.removed, "Summary"), TextPiece(.added, "A longer summary"),
      ])
  }

  @Test func `a reviewer gets the difference of blind copies, whoever an earlier version named`()
    async throws
  {
    let fund = try await VersionFund()
    try await fund.screen()
    try await fund.review()
    try await fund.update {
      $0.lead.name = "Angkor Group"
      $0.lead.contact = .init(name: "Dara Sok", gender: .male, email: "dara@angkor.example")
      $0.plan = "Bopha of Rik Reay hands over to Dara Sok of Angkor Group."
    }
    try await fund.screen()
    await #expect(throws: GrantError.declareFirst(fund.id)) {
      try await fund.service.compareVersions(of: fund.id, by: Fixtures.person("a"))
    }
    _ = try await fund.service.stateNoConflict(with: [fund.id], by: Fixtures.person("a"))

    let difference = try await fund.service.compareVersions(
      of: fund.id, by: Fixtures.person("a"))
    let versions = try await fund.service.listVersions(of: fund.id, by: Fixtures.person("a"))
    let shown = try await fund.service.showApplication(
      fund.id, version: 2, blind: false, by: Fixtures.person("a"))

    #expect(difference.isBlind)
    #expect(difference.fields.map(\.path) == ["plan"])
    #expect(versions.map(\.actor) == [nil, nil])
    #expect(shown.visible.document.plan == "▇▇▇ of ▇▇▇ hands over to ▇▇▇ of ▇▇▇.")
    for text in [String(describing: difference), String(describing: versions), "\(shown)"] {
      for name in ["Bopha", "Dara", "Angkor", "Rik", "@"] {
        #expect(!text.contains(name), "\(name)")
      }
    }
    await #expect(throws: GrantError.notFound("application", "KH-02")) {
      try await fund.service.compareVersions(
        of: Fixtures.application("KH-02"), by: Fixtures.person("a"))
    }
  }

  @Test func `an erased contact of any version is in none of them, and the others stay`()
    async throws
  {
    let fund = try await VersionFund()
    try await fund.update {
      $0.lead.contact = .init(name: "Dara Sok", gender: .male, email: "dara@angkor.example")
      $0.plan = "Dara trains."
    }
    try await fund.update {
      $0.lead.contact = .init(name: "Dara", gender: .male, email: "dara@angkor.example")
      $0.plan = "Dara Sok trains again."
    }
    let exported = try await fund.service.exportPerson("dara@angkor.example", by: fund.owner)
    let places = exported.flatMap(\.values).filter {
      $0.field.path == "application.lead.contact.name"
    }.map(\.place)
    #expect(places == ["application-document/KH-01/2", "application-document/KH-01/3"])

    let early = try await fund.service.erasePerson(
      "bopha@rik-reay.example", reason: "Asked", owner: fund.owner, by: fund.owner)
    _ = try await fund.service.withdrawApplication(
      fund.id, reason: "Moved", byApplicant: true, by: fund.owner)
    let late = try await fund.service.erasePerson(
      "dara@angkor.example", reason: "Asked", owner: fund.owner, by: fund.owner)

    #expect(early.applications == [fund.id])
    #expect(late.texts.count == 4)
    let versions = try await [1, 2, 3].asyncMap {
      try await fund.service.showApplication(
        fund.id, version: $0, blind: false, by: fund.owner
      ).visible.document
    }
    #expect(versions.allSatisfy { $0.lead.contact.isErased })
    #expect(versions.map(\.plan) == ["Plan", "▇▇▇ trains.", "▇▇▇ trains again."])
    #expect(try await fund.faults() == [])
    #expect(try fund.store.indexFault() == nil)
    let hits = try await fund.service.searchApplications(try SearchQuery("dara"), by: fund.owner)
    #expect(hits.count == 0)
  }
}

extension [Int] {
  /// One value after the other.
  fileprivate func asyncMap<Value>(
    _ body: (Int) async throws -> Value
  ) async throws -> [Value] {
    var values: [Value] = []
    for element in self { values.append(try await body(element)) }
    return values
  }
}
