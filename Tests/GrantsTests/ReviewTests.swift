import Audit
import Grants
import Store
import TestSupport
import Testing
import Vocabulary

@Suite("Reviews") struct ReviewTests {
  private func fund() async throws -> PanelFund {
    let fund = try await PanelFund(
      [Fixtures.document("KH-01"), Fixtures.document("KH-02"), Fixtures.document("KH-03")],
      reviewers: [
        Fixtures.reviewer("a"), Fixtures.reviewer("b"),
        Fixtures.reviewer("c", organisation: "Rik Reay"),
      ])
    try await fund.assign([("KH-01", "a"), ("KH-01", "b"), ("KH-02", "a"), ("KH-01", "c")])
    return fund
  }

  @Test(arguments: [
    ("4", 400), ("3.5", 350), ("0", 0), ("100", 10_000), ("7.0", 700),
  ])
  func `a score is read exactly and written plainly`(text: String, hundredths: Int) throws {
    let score = try #require(Score(text))

    #expect(score.hundredths == hundredths)
    #expect(Score(score.plainText) == score)
  }

  @Test(arguments: ["", "3,5", "3.", ".5", "3.55", "-1", "+1", "1e1", " 4", "٤", "1000", "4.x"])
  func `a score that programs disagree about is refused`(text: String) {
    #expect(Score(text) == nil)
  }

  @Test func `reviews come back as they were submitted, and only once`() async throws {
    let fund = try await fund()
    let reviews = [
      Fixtures.review(of: "KH-01", by: "a", need: Score(hundredths: 350), confidence: .low),
      Fixtures.review(of: "KH-01", by: "b", toPanel: "ខ្លី"),
    ]

    let first = try await fund.submit(reviews)
    let again = try await fund.submit(reviews)

    #expect(first.added == reviews.map(\.value.key))
    #expect(again.added.isEmpty)
    #expect(again.unchanged == reviews.map(\.value.key))
    let listed = try await fund.service.listReviews(call: nil, by: fund.owner)
    #expect(listed.map(\.content) == reviews.map(\.value.content))
    #expect(listed.map(\.number) == [1, 1])
    #expect(try await fund.faults() == [])
  }

  @Test func `a changed review needs a reason and is kept beside the first`() async throws {
    let fund = try await fund()
    try await fund.submit([Fixtures.review(of: "KH-01", by: "a")])

    for reason in [nil, " "] {
      let error = await #expect(throws: GrantError.self) {
        try await fund.submit([
          Fixtures.review(of: "KH-01", by: "a", need: Score(points: 2), reason: reason)
        ])
      }
      #expect(keys(of: error) == ["reviews.changed-without-reason"])
    }
    let changed = try await fund.submit([
      Fixtures.review(of: "KH-01", by: "a", need: Score(points: 2), reason: "Misread the plan")
    ])

    #expect(changed.changed.count == 1)
    let listed = try await fund.service.listReviews(call: nil, by: fund.owner)
    #expect(listed.map(\.number) == [2])
    #expect(listed.first?.content.scores["need"] == Score(points: 2))
    let entry = try await fund.service.history(about: "KH-01", limit: 1, by: fund.owner).first
    #expect(entry?.reason == "Misread the plan")
    #expect(try await fund.faults() == [])
  }

  @Test(arguments: [
    (Fixtures.review(of: "KH-02", by: "b"), ["reviews.not-assigned"]),
    (Fixtures.review(of: "KH-01", by: "c"), ["reviews.conflict"]),
    (Fixtures.review(of: "KH-99", by: "a"), ["reviews.unknown-application"]),
    (Fixtures.review(of: "KH-01", by: "owner"), ["reviews.unknown-reviewer"]),
    (
      Fixtures.review(of: "KH-01", by: "a", scores: ["need": Score(points: 6)]),
      ["reviews.off-scale", "reviews.missing-criterion"]
    ),
    (
      Fixtures.review(
        of: "KH-01", by: "a",
        scores: [
          "need": Score(points: 0), "plan": Score(points: 5), "style": Score(points: 3),
        ]), ["reviews.unknown-criterion", "reviews.off-scale"]
    ),
  ])
  func `a review that cannot be right is refused with every reason`(
    review: Sourced<ReviewDraft>, reasons: [String]
  ) async throws {
    let fund = try await fund()

    let error = await #expect(throws: GrantError.self) { try await fund.submit([review]) }

    #expect(keys(of: error) == reasons)
    #expect(error?.failure == .badData)
    #expect(try await fund.service.listReviews(call: nil, by: fund.owner).isEmpty)
  }

  @Test func `bad rows keep the others out unless told otherwise`() async throws {
    let fund = try await fund()
    let rows = [
      Fixtures.review(of: "KH-01", by: "a"), Fixtures.review(of: "KH-01", by: "a", line: 3),
      Fixtures.review(of: "KH-02", by: "b", line: 4),
    ]
    let unread = InputProblem.notAScore("3,5", at: SourceLocation(file: "reviews.csv", line: 5))

    let error = await #expect(throws: GrantError.self) {
      try await fund.service.importReviews(
        rows, problems: [unread], acceptValid: false, by: fund.owner)
    }
    let tally = try await fund.service.importReviews(
      rows, problems: [unread], acceptValid: true, by: fund.owner)

    let expected = ["reviews.not-a-score", "reviews.twice", "reviews.not-assigned"]
    #expect(keys(of: error) == expected)
    #expect(tally.refused.map(\.message.key) == expected)
    #expect(tally.refused.map(\.location.line) == [5, 3, 4])
    #expect(tally.added.count == 1)
  }

  @Test func `what is decided is not reviewed any more`() async throws {
    let fund = try await fund()
    try await fund.closeCall()
    _ = try await fund.service.decide(
      [
        DecisionDraft(
          applicationID: Fixtures.application("KH-01"), outcome: .decline, reason: "No money")
      ], by: fund.owner)

    let error = await #expect(throws: GrantError.self) {
      try await fund.submit([Fixtures.review(of: "KH-01", by: "a")])
    }

    #expect(keys(of: error) == ["reviews.closed"])
  }

  @Test func `a reviewer submits his or her own reviews, and learns nothing of others`()
    async throws
  {
    let fund = try await fund()
    let rows = [
      Fixtures.review(of: "KH-01", by: "a"), Fixtures.review(of: "KH-03", by: "a"),
      Fixtures.review(of: "KH-99", by: "a"), Fixtures.review(of: "KH-01", by: "b"),
    ]

    let tally = try await fund.service.importReviews(
      rows, problems: [], acceptValid: true, by: Fixtures.person("a"))

    #expect(tally.added == [rows[0].value.key])
    #expect(tally.refused.map(\.message.key) == Array(repeating: "reviews.not-yours", count: 3))
    let inConflict = try await fund.service.importReviews(
      [Fixtures.review(of: "KH-01", by: "c")], problems: [], acceptValid: true,
      by: Fixtures.person("c"))
    #expect(inConflict.refused.map(\.message.key) == ["reviews.not-yours"])
    await #expect(throws: GrantError.notAllowed(Fixtures.analyst, .review)) {
      try await fund.service.importReviews(
        [], problems: [], acceptValid: true, by: Fixtures.analyst.id)
    }
    await #expect(throws: GrantError.unknownPerson(Fixtures.person("nobody"))) {
      try await fund.service.importReviews(
        [], problems: [], acceptValid: true, by: Fixtures.person("nobody"))
    }
  }

  @Test func `progress counts what was asked for and what came`() async throws {
    let fund = try await fund()
    try await fund.submit([Fixtures.review(of: "KH-01", by: "a")])

    let all = try await fund.service.reviewProgress(call: nil, by: fund.owner)
    let own = try await fund.service.reviewProgress(call: nil, by: Fixtures.person("a"))

    #expect(all.applications.map(\.id.rawValue) == ["KH-01", "KH-02", "KH-03"])
    #expect(all.applications.map(\.wanted) == [3, 3, 3])
    #expect(all.applications.map(\.assigned) == [2, 1, 0])
    #expect(all.applications.map(\.submitted) == [1, 0, 0])
    #expect(all.reviewers.map(\.id.rawValue) == ["a", "b"])
    #expect(all.reviewers.map(\.submitted) == [1, 0])
    #expect(own.reviewers.map(\.id.rawValue) == ["a"])
    #expect(own.reviewers.first?.open == [Fixtures.application("KH-02")])
    #expect(own.applications.isEmpty)
    await #expect(throws: GrantError.notAllowed(Fixtures.analyst, .review)) {
      try await fund.service.reviewProgress(call: nil, by: Fixtures.analyst.id)
    }
  }

  @Test func `a conflict that is found later takes a review out of the count`() async throws {
    let fund = try await fund()
    try await fund.submit([
      Fixtures.review(of: "KH-01", by: "a"), Fixtures.review(of: "KH-01", by: "b"),
    ])

    try await fund.service.addConflict(
      DeclaredConflict(
        personID: Fixtures.person("b"), subject: .application(Fixtures.application("KH-01")),
        kind: .family), by: fund.owner)

    let listed = try await fund.service.listReviews(call: nil, by: fund.owner)
    #expect(listed.map(\.reviewerID.rawValue) == ["a"])
    #expect(try await fund.service.listReviews(call: nil, by: Fixtures.person("b")).isEmpty)
  }
}
