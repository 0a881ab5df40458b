import Audit
import Grants
import Store
import TestSupport
import Testing
import Vocabulary

@Suite("Consent") struct ConsentTests {
  private let owner = Fixtures.owner.id

  private func draft(
    _ person: String, purpose: PersonalUse.Purpose = .publication, day: String = "2026-03-01",
    line: Int = 2
  ) -> Sourced<ConsentDraft> {
    let text = ConsentText(
      version: "1", language: Fixtures.language("en"), digest: Digest(hashing: [1]))
    return Sourced(
      ConsentDraft(
        person: person,
        content: .init(purpose: purpose, text: text, day: Fixtures.day(day), manner: .paper)),
      at: SourceLocation(file: "consents.csv", line: line))
  }

  private func fund() async throws -> PanelFund {
    try await PanelFund(
      [
        Fixtures.document("KH-01"),
        Fixtures.document("LA-01") { $0.lead.contact.email = "somsy@ban.example" },
      ], reviewers: [Fixtures.reviewer("a")])
  }

  @Test func `a consent opens publication for the applications of its contact until withdrawn`()
    async throws
  {
    let fund = try await fund()

    let tally = try await fund.service.recordConsents(
      [draft("bopha@rik-reay.example"), draft("a", purpose: .monitoring, line: 3)], by: owner)
    let open = try await fund.service.applications(consentingTo: .publication, by: owner)
    try await fund.service.withdrawConsent(
      ConsentRecord.ID(checked: "C-1"), reason: nil, by: owner)
    let closed = try await fund.service.applications(consentingTo: .publication, by: owner)

    #expect(tally.added.map(\.rawValue) == ["C-1", "C-2"])
    #expect(open.map(\.rawValue) == ["KH-01"])
    #expect(closed == [])
    #expect(
      try await fund.service.listConsents(by: owner).map { $0.withdrawn != nil } == [true, false])
    #expect(try await fund.faults() == [])
  }

  @Test func `the same consent is recorded once, and again after it was withdrawn`() async throws {
    let fund = try await fund()
    _ = try await fund.service.recordConsents([draft("a")], by: owner)

    let again = try await fund.service.recordConsents([draft("a")], by: owner)
    try await fund.service.withdrawConsent(
      ConsentRecord.ID(checked: "C-1"), reason: "Asked", by: owner)
    let anew = try await fund.service.recordConsents([draft("a")], by: owner)

    #expect(again.unchanged.map(\.rawValue) == ["C-1"])
    #expect(anew.added.map(\.rawValue) == ["C-2"])
  }

  @Test func `wrong consents are refused with their places, all or none`() async throws {
    let fund = try await fund()
    let drafts = [
      draft("bopha@rik-reay.example"), draft("nobody", line: 3),
      draft("a", day: "2027-01-01", line: 4),
    ]

    let error = await #expect(throws: GrantError.self) {
      try await fund.service.recordConsents(drafts, by: owner)
    }
    let tally = try await fund.service.recordConsents(drafts, acceptValid: true, by: owner)

    guard case .rejected(let problems) = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(problems.map(\.location.line) == [3, 4])
    #expect(problems.map(\.message.key) == ["privacy.nobody", "grants.day-in-future"])
    #expect(tally.added.count == 1)
  }

  @Test func `what is not there or was withdrawn cannot be withdrawn`() async throws {
    let fund = try await fund()
    let id = ConsentRecord.ID(checked: "C-1")

    await #expect(throws: GrantError.notFound("consent", "C-1")) {
      try await fund.service.withdrawConsent(id, reason: nil, by: owner)
    }
    _ = try await fund.service.recordConsents([draft("a")], by: owner)
    try await fund.service.withdrawConsent(id, reason: nil, by: owner)

    await #expect(throws: GrantError.privacy(.withdrawn(id))) {
      try await fund.service.withdrawConsent(id, reason: nil, by: owner)
    }
    await #expect(throws: GrantError.self) {
      try await fund.service.listConsents(by: Fixtures.analyst.id)
    }
  }

  @Test func `a copy that goes abroad is recorded with its country and what permits it`()
    async throws
  {
    let fund = try await fund()
    let terms = try #require(TransferTerms(country: "US", basis: .contract))

    try await fund.service.recordBackupTransfer(terms, by: owner)

    let transfers = try await fund.service.listTransfers(by: owner)
    #expect(transfers.map(\.country) == ["US"])
    #expect(transfers.map(\.content) == [.backup])
    #expect(transfers.first?.entry?.action == "person.transfer")
    #expect(try await fund.faults() == [])
  }
}
