import Grants
import Store
import TestSupport
import Testing
import Vocabulary

@Suite("Who sees what") struct VisibilityTests {
  /// Reviewer `a` is asked for both applications and in conflict with the second; `b` for nothing.
  private func fund() async throws -> PanelFund {
    let fund = try await PanelFund(
      [
        Fixtures.document("KH-01"),
        Fixtures.document("KH-02") { $0.lead.name = "Other" },
      ], reviewers: [Fixtures.reviewer("a", organisation: "OTHER"), Fixtures.reviewer("b")])
    try await fund.assign([("KH-01", "a"), ("KH-02", "a")])
    return fund
  }

  private func sight(
    of key: String, for person: Person.ID, in fund: PanelFund
  ) async throws -> Sight {
    do {
      let shown = try await fund.service.showApplication(
        Fixtures.application(key), blind: false, by: person)
      return shown.visible.isBlind ? .blind : .all
    } catch GrantError.notFound("application", key) {
      return .nothing
    }
  }

  @Test(arguments: [
    (Role.administrator, Sight.all), (.auditor, .all), (.analyst, .nothing),
    (.applicant, .nothing), (.financeOfficer, .nothing), (.reviewer, .nothing),
    (.trainer, .nothing),
  ])
  func `a role alone sees all or nothing`(role: Role, sight: Sight) async throws {
    let fund = try await fund()
    let person = Person(
      id: Fixtures.person("someone"), name: "Someone", email: nil, organisation: nil,
      roles: [role])
    try await fund.store.add(person)

    #expect(try await self.sight(of: "KH-01", for: person.id, in: fund) == sight)
    #expect(
      try await fund.service.listApplications(call: nil, by: person.id).count
        == (sight == .all ? 2 : 0))
  }

  @Test func `a reviewer sees a blind copy of what is assigned and free of conflict`()
    async throws
  {
    let fund = try await fund()
    let (a, b) = (Fixtures.person("a"), Fixtures.person("b"))

    #expect(try await sight(of: "KH-01", for: a, in: fund) == .blind)
    #expect(try await sight(of: "KH-02", for: a, in: fund) == .nothing)
    #expect(try await sight(of: "KH-01", for: b, in: fund) == .nothing)
    let listed = try await fund.service.listApplications(call: nil, by: a)
    #expect(listed.map(\.id.rawValue) == ["KH-01"])
    #expect(!String(describing: listed).contains("Rik Reay"))
    #expect(try await fund.service.listApplications(call: nil, by: b).isEmpty)
  }

  @Test func `a conflict hides an application from a reviewer of the staff too`() async throws {
    let fund = try await fund()
    let chair = Person(
      id: Fixtures.administrator.id, name: "Chair", email: nil, organisation: "Other",
      roles: [.administrator, .reviewer])
    try await fund.store.add(chair)

    #expect(try await sight(of: "KH-01", for: chair.id, in: fund) == .all)
    #expect(try await sight(of: "KH-02", for: chair.id, in: fund) == .nothing)
    #expect(
      try await fund.service.conflicts(call: nil, by: chair.id).allSatisfy {
        $0.applicationID.rawValue != "KH-02"
      })
  }

  @Test func `a conflict declared later closes what was open`() async throws {
    let fund = try await fund()
    let a = Fixtures.person("a")

    try await fund.service.addConflict(
      DeclaredConflict(
        personID: a, subject: .application(Fixtures.application("KH-01")), kind: .partner), by: a)

    #expect(try await sight(of: "KH-01", for: a, in: fund) == .nothing)
    #expect(try await fund.service.reviewProgress(call: nil, by: a).reviewers.isEmpty)
  }
}
