import Grants
import Store
import TestSupport
import Testing
import Vocabulary

@Suite("Drafts of reviews") struct DraftTests {
  private let a = Fixtures.person("a")

  private func fund() async throws -> PanelFund {
    let fund = try await PanelFund(
      [Fixtures.document("KH-01"), Fixtures.document("KH-02"), Fixtures.document("KH-03")],
      reviewers: [Fixtures.reviewer("a"), Fixtures.reviewer("b")])
    try await fund.assign([("KH-01", "a"), ("KH-02", "a"), ("KH-01", "b")])
    try await fund.assign([("KH-03", "a")], declared: false)
    return fund
  }

  private func change(
    _ application: String, by reviewer: String = "a", scores: [String: Score] = [:],
    confidence: Confidence? = nil, toPanel: String? = nil, reason: String? = nil
  ) -> Sourced<DraftChange> {
    Sourced(
      DraftChange(
        key: ReviewKey(
          applicationID: Fixtures.application(application), reviewerID: Fixtures.person(reviewer)),
        content: SavedDraft.Content(
          scores: scores, confidence: confidence, toPanel: toPanel, reason: reason)),
      at: SourceLocation(file: "drafts.csv", line: 2))
  }

  private func save(_ fund: PanelFund, _ changes: Sourced<DraftChange>...) async throws
    -> [DraftState]
  {
    try await fund.service.saveDrafts(changes, problems: [], by: a)
  }

  @Test func `a draft grows with each save and counts nowhere`() async throws {
    let fund = try await fund()

    let first = try await save(fund, change("KH-01", scores: ["need": Score(points: 4)]))
    let second = try await save(
      fund, change("KH-01", scores: ["plan": Score(points: 2)], toPanel: "ខ្លី"))

    #expect(first.map(\.missing) == [["plan"]])
    #expect(second.map(\.missing) == [[]])
    #expect(second.first?.isComplete == false)
    #expect(second.first?.draft.number == 2)
    let shown = try await fund.service.showDraft(Fixtures.application("KH-01"), by: a)
    #expect(shown == second.first)
    #expect(shown.draft.content.toPanel == "ខ្លី")
    #expect(try await fund.service.listDrafts(call: nil, by: a) == second)
    #expect(try await fund.service.listReviews(call: nil, by: fund.owner).isEmpty)
    let progress = try await fund.service.reviewProgress(call: nil, by: fund.owner)
    #expect(progress.reviewers.first?.drafts == [Fixtures.application("KH-01")])
    #expect(try await fund.faults() == [])
  }

  @Test func `drafts are submitted all or none`() async throws {
    let fund = try await fund()
    let scores = ["need": Score(points: 4), "plan": Score(points: 3)]
    _ = try await save(
      fund, change("KH-01", scores: scores, confidence: .high),
      change("KH-02", scores: ["need": Score(points: 4)]))

    let error = await #expect(throws: GrantError.self) {
      try await fund.service.submitDrafts(of: nil, by: a)
    }
    _ = try await save(
      fund, change("KH-02", scores: ["plan": Score(points: 3)], confidence: .low))
    let tally = try await fund.service.submitDrafts(of: nil, by: a)

    #expect(keys(of: error) == ["reviews.missing-criterion", "reviews.missing-confidence"])
    #expect(tally.added.count == 2)
    #expect(try await fund.service.listDrafts(call: nil, by: a).isEmpty)
    #expect(try await fund.service.listReviews(call: nil, by: fund.owner).count == 2)
    #expect(try await fund.faults() == [])
  }

  @Test func `a draft of a submitted review begins with it and needs a reason`() async throws {
    let fund = try await fund()
    try await fund.submit([Fixtures.review(of: "KH-01", by: "a")])
    _ = try await save(fund, change("KH-01", scores: ["need": Score(points: 1)]))

    let error = await #expect(throws: GrantError.self) {
      try await fund.service.submitDrafts(of: [Fixtures.application("KH-01")], by: a)
    }
    _ = try await save(fund, change("KH-01", reason: "Misread the map"))
    _ = try await fund.service.submitDrafts(of: [Fixtures.application("KH-01")], by: a)

    #expect(keys(of: error) == ["reviews.changed-without-reason"])
    let review = try await fund.service.listReviews(call: nil, by: fund.owner).first
    #expect(review?.number == 2)
    #expect(review?.content.scores == ["need": Score(points: 1), "plan": Score(points: 3)])
  }

  @Test func `what is wrong is refused and nothing is kept`() async throws {
    let fund = try await fund()
    let changes = [
      change("KH-01", scores: ["need": Score(points: 9)]),
      change("KH-01", scores: ["style": Score(points: 3)]),
      change("KH-01", by: "b"), change("KH-99"), change("KH-03"),
      change("KH-02", toPanel: "Right"),
    ]

    let error = await #expect(throws: GrantError.self) {
      try await fund.service.saveDrafts(changes, problems: [], by: a)
    }

    #expect(
      keys(of: error) == [
        "reviews.off-scale", "reviews.unknown-criterion", "reviews.not-yours",
        "reviews.not-yours", "reviews.undeclared",
      ])
    #expect(try await fund.service.listDrafts(call: nil, by: a).isEmpty)
    await #expect(throws: GrantError.self) {
      try await fund.service.saveDrafts([], problems: [], by: Fixtures.analyst.id)
    }
  }

  @Test func `a draft is its reviewer's own and can be thrown away`() async throws {
    let fund = try await fund()
    let id = Fixtures.application("KH-01")
    _ = try await save(fund, change("KH-01", toPanel: "Mine"))

    await #expect(throws: GrantError.notFound("draft", "KH-01")) {
      try await fund.service.showDraft(id, by: Fixtures.person("b"))
    }
    let exported = try await fund.service.exportPerson("a", by: fund.owner)
    #expect(
      exported.first?.values.contains {
        $0.field.path == "review.draft" && $0.text.contains("Mine")
      }
        == true)
    try await fund.service.discardDraft(id, by: a)

    await #expect(throws: GrantError.notFound("draft", "KH-01")) {
      try await fund.service.discardDraft(id, by: a)
    }
    let later = try await fund.service.exportPerson("a", by: fund.owner)
    #expect(later.first?.values.contains { $0.field.path == "review.draft" } == false)
  }

  @Test func `the last twenty versions are kept`() async throws {
    let fund = try await fund()

    for number in 1...23 { _ = try await save(fund, change("KH-01", toPanel: "v\(number)")) }

    let shown = try await fund.service.showDraft(Fixtures.application("KH-01"), by: a)
    #expect(shown.draft.number == 23 && shown.draft.content.toPanel == "v23")
    let texts = try await fund.service.exportPerson("a", by: fund.owner).first?.values
      .filter { $0.field.path == "review.draft" }
    #expect(texts?.count == SavedDraft.keptVersions)
    #expect(texts?.first?.text.contains("v4") == true)
  }

  @Test func `a draft is gone with its reviewer's conflict`() async throws {
    let fund = try await fund()
    _ = try await save(fund, change("KH-01", toPanel: "Mine"))

    try await fund.service.addConflict(
      DeclaredConflict(
        personID: a, subject: .application(Fixtures.application("KH-01")), kind: .family), by: a)

    #expect(try await fund.service.listDrafts(call: nil, by: a).isEmpty)
    await #expect(throws: GrantError.notFound("draft", "KH-01")) {
      try await fund.service.submitDrafts(of: [Fixtures.application("KH-01")], by: a)
    }
  }
}
