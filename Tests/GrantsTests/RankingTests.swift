import Grants
import Store
import TestSupport
import Testing
import Vocabulary

@Suite("Ranking") struct RankingTests {
  /// Six applications of falling quality; each gets two of four reviewers, of whom `d` gives a
  /// point more.
  private func fund() async throws -> PanelFund {
    let names = (1...6).map { "KH-0\($0)" }
    let fund = try await PanelFund(
      names.map { Fixtures.document($0) },
      reviewers: ["a", "b", "c", "d"].map { Fixtures.reviewer($0) })
    let panel = [("a", "b"), ("b", "c"), ("c", "a"), ("a", "d"), ("b", "d"), ("c", "d")]
    let pairs = zip(names, panel).flatMap { [($0, $1.0), ($0, $1.1)] }
    try await fund.assign(pairs)
    let quality = [450, 400, 350, 300, 250, 200]
    try await fund.submit(
      pairs.enumerated().map { index, pair in
        let score = Score(
          hundredths: min(500, quality[index / 2] + (pair.1 == "d" ? 100 : 0)))
        return Fixtures.review(of: pair.0, by: pair.1, need: score, plan: score)
      })
    return fund
  }

  @Test func `leniency is taken out and the raw mean stays beside it`() async throws {
    let fund = try await fund()

    let ranking = try await fund.service.rank(call: nil, seed: 1, by: fund.owner)

    #expect(
      ranking.rows.map(\.id.rawValue) == ["KH-01", "KH-02", "KH-03", "KH-04", "KH-05", "KH-06"])
    let raw = Dictionary(uniqueKeysWithValues: ranking.rows.map { ($0.id.rawValue, $0.rawMean) })
    #expect(raw["KH-03"] == 3.5)
    #expect(raw["KH-04"] == 3.5)
    let third = try #require(ranking.rows.first { $0.id.rawValue == "KH-03" })
    let fourth = try #require(ranking.rows.first { $0.id.rawValue == "KH-04" })
    #expect(third.calibrated > fourth.calibrated + 0.2)
    #expect(ranking.reviewers.first?.id.rawValue == "d")
    #expect(ranking.reviewers.first.map { $0.leniency > 0.4 } == true)
    #expect(ranking.rows.allSatisfy { $0.reviews == 2 })
    #expect(ranking.rows.allSatisfy { $0.likelyRanks.contains(Int($0.expectedRank.rounded())) })
    let variance = ranking.variance
    #expect(abs(variance.applications + variance.reviewers + variance.residual - 1) < 1e-9)
    #expect(ranking.groups.count == 1)
    #expect(ranking.unreviewed == [])
    #expect(ranking.statements.first?.key.hasPrefix("ranking.leniency-") == true)
  }

  @Test func `the weights of the rubric count`() async throws {
    let fund = try await PanelFund(
      [Fixtures.document("KH-01")], reviewers: [Fixtures.reviewer("a")])
    try await fund.assign([("KH-01", "a")])
    try await fund.submit([
      Fixtures.review(
        of: "KH-01", by: "a", need: Score(points: 5), plan: Score(hundredths: 250))
    ])

    let ranking = try await fund.service.rank(call: nil, seed: 1, by: fund.owner)

    #expect(ranking.rows.map(\.rawMean) == [3.5])
  }

  @Test func `a sure reviewer counts more than an unsure one`() async throws {
    var calibrated: [Double] = []
    for confidence in [Confidence.low, .medium, .high] {
      let fund = try await PanelFund(
        (1...3).map { Fixtures.document("KH-0\($0)") },
        reviewers: [Fixtures.reviewer("a"), Fixtures.reviewer("b")])
      let names = ["KH-01", "KH-02", "KH-03"]
      try await fund.assign(names.flatMap { [($0, "a"), ($0, "b")] })
      let high = Score(points: 5)
      let low = Score(points: 2)
      try await fund.submit([
        Fixtures.review(of: "KH-01", by: "a", need: high, plan: high, confidence: confidence),
        Fixtures.review(of: "KH-01", by: "b", need: low, plan: low),
        Fixtures.review(of: "KH-02", by: "a", need: low, plan: low),
        Fixtures.review(of: "KH-02", by: "b", need: low, plan: high),
        Fixtures.review(of: "KH-03", by: "a", need: high, plan: high),
        Fixtures.review(of: "KH-03", by: "b", need: high, plan: low),
      ])
      let ranking = try await fund.service.rank(call: nil, seed: 1, by: fund.owner)
      let row = try #require(ranking.rows.first { $0.id.rawValue == "KH-01" })
      calibrated.append(row.calibrated)
    }

    #expect(calibrated[0] < calibrated[1])
    #expect(calibrated[1] < calibrated[2])
  }

  @Test func `the same seed gives the same ranking`() async throws {
    let first = try await fund().service.rank(call: nil, seed: 7, by: Fixtures.owner.id)
    let second = try await fund().service.rank(call: nil, seed: 7, by: Fixtures.owner.id)

    #expect(first == second)
  }

  @Test func `what is not reviewed and what does not count is listed`() async throws {
    let fund = try await PanelFund(
      (1...3).map { Fixtures.document("KH-0\($0)") },
      reviewers: [Fixtures.reviewer("a"), Fixtures.reviewer("b")])
    try await fund.assign([("KH-01", "a"), ("KH-01", "b"), ("KH-02", "b")])
    try await fund.submit([
      Fixtures.review(of: "KH-01", by: "a"), Fixtures.review(of: "KH-01", by: "b"),
      Fixtures.review(of: "KH-02", by: "b"),
    ])
    try await fund.service.addConflict(
      DeclaredConflict(
        personID: Fixtures.person("b"), subject: .application(Fixtures.application("KH-01")),
        kind: .partner), by: fund.owner)

    let ranking = try await fund.service.rank(call: nil, seed: 1, by: fund.owner)

    #expect(ranking.unreviewed.map(\.rawValue) == ["KH-03"])
    #expect(
      ranking.leftOut == [
        ReviewKey(
          applicationID: Fixtures.application("KH-01"), reviewerID: Fixtures.person("b"))
      ])
    #expect(ranking.groups.map { $0.map(\.rawValue) } == [["KH-01"], ["KH-02"]])
    #expect(ranking.statements.map(\.key).contains("portfolio.warning-disconnected"))
  }

  @Test func `the answer leaves out what a person of the staff may not see`() async throws {
    let fund = try await fund()
    let chair = Person(
      id: Fixtures.administrator.id, name: "Chair", email: nil, organisation: nil,
      roles: [.administrator, .reviewer])
    try await fund.store.add(chair)
    try await fund.service.addConflict(
      DeclaredConflict(
        personID: chair.id, subject: .application(Fixtures.application("KH-02")), kind: .family),
      by: fund.owner)

    let all = try await fund.service.rank(call: nil, seed: 1, by: fund.owner)
    let some = try await fund.service.rank(call: nil, seed: 1, by: chair.id)

    #expect(some.rows == all.rows.filter { $0.id.rawValue != "KH-02" })
    #expect(!some.groups.joined().contains(Fixtures.application("KH-02")))
  }

  @Test func `without a review there is no ranking, and reviewers get none`() async throws {
    let fund = try await PanelFund(
      [Fixtures.document("KH-01")], reviewers: [Fixtures.reviewer("a")])
    let reviewer = try await fund.service.person(Fixtures.person("a"))

    await #expect(throws: GrantError.noReviews(Fixtures.callID)) {
      try await fund.service.rank(call: nil, seed: 1, by: fund.owner)
    }
    await #expect(throws: GrantError.notAllowed(reviewer, .readApplications)) {
      try await fund.service.rank(call: nil, seed: 1, by: reviewer.id)
    }
  }
}
