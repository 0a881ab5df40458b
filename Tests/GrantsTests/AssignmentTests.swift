import Grants
import Store
import TestSupport
import Testing
import Vocabulary

@Suite("Assignment of reviews") struct AssignmentTests {
  private func documents(
    _ count: Int, change: (inout ApplicationDocument) -> Void = { _ in }
  ) -> [ApplicationDocument] {
    (1...count).map { Fixtures.document("KH-0\($0)", change: change) }
  }

  private func pairs(_ assignments: [ReviewAssignment]) -> [String] {
    assignments.map { "\($0.applicationID) \($0.reviewerID)" }
  }

  @Test func `every eligible application gets its reviews, in one step of the history`()
    async throws
  {
    let unmet = Fixtures.document("KH-09") { $0.reach.female = 0 }
    let fund = try await PanelFund(
      documents(4) + [unmet], reviewers: ["a", "b", "c", "d"].map { Fixtures.reviewer($0) })
    let before = try await fund.service.verifyHistory(by: fund.owner).entries

    let outcome = try await fund.service.assignReviews(call: nil, by: fund.owner)

    #expect(outcome.added.count == 12)
    #expect(outcome.unfilled == [])
    #expect(!outcome.added.contains { $0.applicationID == unmet.reference })
    let loads = Dictionary(grouping: outcome.added, by: \.reviewerID).mapValues(\.count)
    #expect(Set(loads.values) == [3])
    #expect(outcome.groups.count == 1)
    #expect(try await fund.service.verifyHistory(by: fund.owner).entries == before + 1)
    #expect(try await fund.faults() == [])
  }

  @Test(arguments: [
    ("km", "km", true), ("en", "km", false), ("pt", "pt-TL", true), ("pt-TL", "pt", true),
    ("ms", "ms-Arab", false), ("ms-Arab", "ms", true), ("ms", "id", true), ("id", "ms", true),
    ("id", "jv", false), ("zh", "zh-Hans", true), ("zh-Hans", "zh-Hans-CN", true),
    ("zh-Hant", "zh-Hans", true), ("zh-Hans", "zh-Hant", true), ("fil", "tl", true),
    ("tl", "fil", true), ("fil", "ceb", false), ("th", "lo", false), ("zsm", "ms", true),
    ("ms-Latn", "ms", true), ("id", "ms-Arab", false),
  ])
  func `a reviewer gets what he or she reads, and nothing else`(
    reads: String, written: String, isRead: Bool
  ) async throws {
    let fund = try await PanelFund(
      [Fixtures.document("KH-01") { $0.language = Fixtures.language(written) }],
      reviewers: [Fixtures.reviewer("a", languages: [reads])])

    let outcome = try await fund.service.assignReviews(call: nil, by: fund.owner)

    #expect(outcome.added.count == (isRead ? 1 : 0))
  }

  @Test(arguments: [
    (Fixtures.reviewer("z"), Fixtures.reviewer("a", tracks: [.genderEquity])),
    (Fixtures.reviewer("z"), Fixtures.reviewer("a", country: .cambodia)),
    (
      Fixtures.reviewer("z", country: .cambodia),
      Fixtures.reviewer("a", tracks: [.genderEquity])
    ),
  ])
  func `the better suited reviewer comes first`(
    better: Sourced<ReviewerDraft>, other: Sourced<ReviewerDraft>
  ) async throws {
    let fund = try await PanelFund(
      documents(1), reviewers: [other, better], terms: try Fixtures.terms(reviews: 1))

    let outcome = try await fund.service.assignReviews(call: nil, by: fund.owner)

    #expect(pairs(outcome.added) == ["KH-01 z"])
  }

  @Test func `a language that is read in full comes before a neighbouring one`() async throws {
    let fund = try await PanelFund(
      documents(1) { $0.language = Fixtures.language("ms") },
      reviewers: [
        Fixtures.reviewer("a", languages: ["id"]), Fixtures.reviewer("z", languages: ["ms"]),
      ], terms: try Fixtures.terms(reviews: 1))

    let outcome = try await fund.service.assignReviews(call: nil, by: fund.owner)

    #expect(pairs(outcome.added) == ["KH-01 z"])
  }

  @Test func `nobody reviews in conflict`() async throws {
    let fund = try await PanelFund(
      documents(2),
      reviewers: [
        Fixtures.reviewer("a", organisation: "Rik Reay"), Fixtures.reviewer("b"),
        Fixtures.reviewer("c"),
      ])

    let outcome = try await fund.service.assignReviews(call: nil, by: fund.owner)

    #expect(pairs(outcome.added) == ["KH-01 b", "KH-01 c", "KH-02 b", "KH-02 c"])
  }

  @Test func `nobody gets more than the largest load, and what is missing is explained`()
    async throws
  {
    let fund = try await PanelFund(
      documents(3), reviewers: ["a", "b", "c"].map { Fixtures.reviewer($0, maximumLoad: 2) })

    let outcome = try await fund.service.assignReviews(call: nil, by: fund.owner)

    #expect(outcome.added.count == 6)
    let loads = Dictionary(grouping: outcome.added, by: \.reviewerID).mapValues(\.count)
    #expect(loads.values.allSatisfy { $0 == 2 })
    #expect(outcome.unfilled.reduce(0) { $0 + $1.count } == 3)
    #expect(
      outcome.unfilled.allSatisfy {
        $0.reason == .readersAreBusy(Fixtures.language("km"), readers: 3)
      })
  }

  @Test(arguments: [
    (
      [Fixtures.reviewer("a", languages: ["en"])],
      UnfilledPlaces.Reason.nobodyReads(Fixtures.language("km")), 3
    ),
    (
      [Fixtures.reviewer("a", organisation: "Rik Reay")],
      .allReadersInConflict(Fixtures.language("km"), readers: 1), 3
    ),
    (
      [Fixtures.reviewer("a"), Fixtures.reviewer("b", organisation: "Rik Reay")],
      .tooFewReaders(Fixtures.language("km"), readers: 1), 2
    ),
  ])
  func `an unfilled place says why`(
    reviewers: [Sourced<ReviewerDraft>], reason: UnfilledPlaces.Reason, missing: Int
  ) async throws {
    let fund = try await PanelFund(documents(1), reviewers: reviewers)

    let outcome = try await fund.service.assignReviews(call: nil, by: fund.owner)

    #expect(outcome.unfilled.map(\.reason) == [reason])
    #expect(outcome.unfilled.map(\.count) == [missing])
  }

  @Test func `a second run keeps what is there and only fills what is missing`() async throws {
    let fund = try await PanelFund(
      documents(2), reviewers: ["a", "b", "c"].map { Fixtures.reviewer($0, maximumLoad: 1) })
    let first = try await fund.service.assignReviews(call: nil, by: fund.owner)
    let entries = try await fund.service.verifyHistory(by: fund.owner).entries

    let idle = try await fund.service.assignReviews(call: nil, by: fund.owner)
    #expect(idle.added == [])
    #expect(idle.kept == first.added.count)
    #expect(try await fund.service.verifyHistory(by: fund.owner).entries == entries)

    _ = try await fund.service.importReviewers(
      [Fixtures.reviewer("d")], problems: [], acceptValid: false, by: fund.owner)
    let second = try await fund.service.assignReviews(call: nil, by: fund.owner)
    #expect(second.kept == 3)
    #expect(pairs(second.added) == ["KH-01 d", "KH-02 d"])
  }

  @Test func `a place that a conflict emptied is filled again`() async throws {
    let fund = try await PanelFund(
      documents(1), reviewers: ["a", "b", "c", "d"].map { Fixtures.reviewer($0) })
    try await fund.assign([("KH-01", "a"), ("KH-01", "b"), ("KH-01", "c")])
    try await fund.service.addConflict(
      DeclaredConflict(
        personID: Fixtures.person("b"), subject: .application(Fixtures.application("KH-01")),
        kind: .family), by: fund.owner)

    let outcome = try await fund.service.assignReviews(call: nil, by: fund.owner)

    #expect(pairs(outcome.added) == ["KH-01 d"])
    #expect(outcome.kept == 2)
  }

  @Test func `groups without a common reviewer are pointed out`() async throws {
    let thai = Fixtures.document("TH-01") { $0.language = Fixtures.language("th") }
    let fund = try await PanelFund(
      documents(1) + [thai],
      reviewers: [Fixtures.reviewer("a"), Fixtures.reviewer("b", languages: ["th"])])

    let outcome = try await fund.service.assignReviews(call: nil, by: fund.owner)

    #expect(outcome.groups.map { $0.map(\.rawValue) } == [["KH-01"], ["TH-01"]])
    #expect(outcome.warnings.map(\.key) == ["assignment.groups"])
  }

  @Test func `the same fund gets the same assignment`() async throws {
    var outcomes: [AssignmentOutcome] = []
    for _ in 0..<2 {
      let fund = try await PanelFund(
        documents(6),
        reviewers: ["a", "b", "c", "d", "e"].map { Fixtures.reviewer($0, maximumLoad: 4) })
      outcomes.append(try await fund.service.assignReviews(call: nil, by: fund.owner))
    }

    #expect(outcomes[0] == outcomes[1])
  }

  @Test func `who may not, cannot assign`() async throws {
    let fund = try await PanelFund(documents(1), reviewers: [Fixtures.reviewer("a")])
    let reviewer = try await fund.service.person(Fixtures.person("a"))

    await #expect(throws: GrantError.notAllowed(reviewer, .assignReviews)) {
      try await fund.service.assignReviews(call: nil, by: reviewer.id)
    }
  }
}
