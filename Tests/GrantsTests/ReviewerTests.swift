import Audit
import Grants
import Store
import TestSupport
import Testing
import Vocabulary

@Suite("Reviewers") struct ReviewerTests {
  @Test func `reviewers come back as they were imported, and only once`() async throws {
    let draft = Fixtures.reviewer(
      "sokha", email: "sokha@panel.example", organisation: "Panel", country: .cambodia,
      languages: ["km", "en", "km"], tracks: [.genderEquity, .ruralDeployment], maximumLoad: 7)
    let fund = try await PanelFund([], reviewers: [draft])

    let again = try await fund.service.importReviewers(
      [draft], problems: [], acceptValid: false, by: fund.owner)

    let reviewers = try await fund.service.listReviewers(by: fund.owner)
    #expect(again.added.isEmpty)
    #expect(again.unchanged == [Fixtures.person("sokha")])
    #expect(reviewers.map(\.profile) == [draft.value.profile])
    #expect(reviewers.first?.person.roles == [.reviewer])
    #expect(reviewers.first?.profile.languages.map(\.text) == ["en", "km"])
    #expect(reviewers.first?.profile.tracks == [.ruralDeployment, .genderEquity])
    #expect(try await fund.faults() == [])
  }

  @Test func `names, addresses and genders stay out of what can never be erased`() async throws {
    let fund = try await PanelFund(
      [], reviewers: [Fixtures.reviewer("sokha", email: "sokha@panel.example")])

    let rows = try await fund.store.read { (grants) throws(GrantError) in
      var rows: [String] = []
      _ = try grants.walkHistory { (entry) throws(GrantError) in
        guard let stored = try grants.storedHistoryEntry(entry.sequence) else { return }
        rows += stored.rows.filter { $0.table == "reviewer_version" }.map(String.init(describing:))
      }
      return rows
    }

    #expect(rows.count == 1)
    #expect(rows.contains { $0.contains("sokha") })
    #expect(!rows.contains { $0.contains("Reviewer sokha") || $0.contains("@") })
    #expect(!rows.contains { $0.contains("female") })
  }

  @Test(arguments: [
    (Fixtures.reviewer("b", languages: []), "reviewers.no-language"),
    (Fixtures.reviewer("b", tracks: []), "reviewers.no-track"),
    (Fixtures.reviewer("b", maximumLoad: 0), "reviewers.load"),
    (Fixtures.reviewer("b", maximumLoad: 1001), "reviewers.load"),
    (Fixtures.reviewer("b", email: "A@panel.example"), "reviewers.email-taken"),
    (Fixtures.reviewer("a", email: "a@panel.example", maximumLoad: 9), "reviewers.other-content"),
    (Fixtures.reviewer("analyst"), "reviewers.other-person"),
  ])
  func `a reviewer who cannot be right is refused`(
    draft: Sourced<ReviewerDraft>, key: String
  ) async throws {
    let fund = try await PanelFund(
      [], reviewers: [Fixtures.reviewer("a", email: "a@panel.example")])

    let error = await #expect(throws: GrantError.self) {
      try await fund.service.importReviewers(
        [draft], problems: [], acceptValid: false, by: fund.owner)
    }

    #expect(keys(of: error) == [key])
  }

  @Test func `of two lines for one reviewer the first counts when the valid ones are taken`()
    async throws
  {
    let fund = try await PanelFund([], reviewers: [])

    let tally = try await fund.service.importReviewers(
      [Fixtures.reviewer("a"), Fixtures.reviewer("a", line: 2), Fixtures.reviewer("b")],
      problems: [], acceptValid: true, by: fund.owner)

    #expect(tally.added.map(\.rawValue) == ["a", "b"])
    #expect(tally.refused.map(\.message.key) == ["reviewers.twice"])
  }

  @Test func `someone of the staff can become a reviewer too`() async throws {
    let fund = try await PanelFund([], reviewers: [])
    let draft = ReviewerDraft(
      id: Fixtures.analyst.id, name: Fixtures.analyst.name, email: nil, organisation: nil,
      profile: Fixtures.reviewer("any").value.profile)

    _ = try await fund.service.importReviewers(
      [Sourced(draft, at: SourceLocation(file: "reviewers.csv"))], problems: [],
      acceptValid: false, by: fund.owner)

    #expect(try await fund.service.person(Fixtures.analyst.id).roles == [.analyst, .reviewer])
  }

  @Test func `who may not, cannot add or list reviewers`() async throws {
    let fund = try await PanelFund([], reviewers: [])

    await #expect(throws: GrantError.notAllowed(Fixtures.analyst, .managePeople)) {
      try await fund.service.importReviewers(
        [], problems: [], acceptValid: false, by: Fixtures.analyst.id)
    }
    await #expect(throws: GrantError.notAllowed(Fixtures.analyst, .assignReviews)) {
      try await fund.service.listReviewers(by: Fixtures.analyst.id)
    }
  }
}
