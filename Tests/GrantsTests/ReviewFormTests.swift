import Grants
import TestSupport
import Testing
import Vocabulary

@Suite("Forms for reviewers") struct ReviewFormTests {
  private func fund() async throws -> PanelFund {
    let fund = try await PanelFund(
      [Fixtures.document("KH-01"), Fixtures.document("KH-02"), Fixtures.document("KH-03")],
      reviewers: [
        Fixtures.reviewer("a"), Fixtures.reviewer("b"),
        Fixtures.reviewer("c", organisation: "Rik Reay"),
      ])
    try await fund.assign([("KH-01", "a"), ("KH-02", "a"), ("KH-01", "b"), ("KH-01", "c")])
    return fund
  }

  @Test func `a form has what was assigned, without names, and what was submitted`() async throws {
    let fund = try await fund()
    try await fund.submit([Fixtures.review(of: "KH-02", by: "a")])

    let own = try await fund.service.reviewForm(
      for: nil, call: nil, by: Fixtures.person("a"))
    let made = try await fund.service.reviewForm(
      for: Fixtures.person("a"), call: nil, by: fund.owner)

    #expect(own == made)
    #expect(own.reviewerID == Fixtures.person("a"))
    #expect(own.applications.map(\.id.rawValue) == ["KH-01", "KH-02"])
    #expect(own.applications.allSatisfy { $0.isBlind && $0.document.lead.name == "▇▇▇" })
    #expect(own.reviews.keys.map(\.rawValue) == ["KH-02"])
  }

  @Test func `an application that a conflict stands between is not in the form`() async throws {
    let fund = try await fund()

    let form = try await fund.service.reviewForm(
      for: Fixtures.person("c"), call: nil, by: fund.owner)

    #expect(form.applications.isEmpty)
    #expect(form.reviews.isEmpty)
  }

  @Test func `nobody gets the form of somebody else, or of nobody`() async throws {
    let fund = try await fund()

    let other = await #expect(throws: GrantError.self) {
      try await fund.service.reviewForm(
        for: Fixtures.person("b"), call: nil, by: Fixtures.person("a"))
    }
    let analyst = await #expect(throws: GrantError.self) {
      try await fund.service.reviewForm(for: nil, call: nil, by: Fixtures.analyst.id)
    }
    await #expect(throws: GrantError.notFound("reviewer", "nobody")) {
      try await fund.service.reviewForm(
        for: Fixtures.person("nobody"), call: nil, by: fund.owner)
    }

    guard case .notAllowed(_, .assignReviews) = other else { Issue.record("Allowed"); return }
    guard case .notAllowed = analyst else { Issue.record("Allowed"); return }
  }
}
