import Grants
import Store
import TestSupport
import Testing
import Vocabulary

@Suite("Versions of applications") struct VersionTests {
  @Test func `other content is refused with its fields, and taken when told so`() async throws {
    let fund = try await VersionFund()

    let error = await #expect(throws: GrantError.self) {
      try await fund.update(updating: false) {
        $0.title = "Other"
        $0.reach.female = 70
      }
    }
    let report = try await fund.update {
      $0.title = "Other"
      $0.reach.female = 70
    }

    guard case .rejected(let problems)? = error else { return #expect(Bool(false)) }
    #expect(problems.map(\.message.key) == ["applications.differs"])
    #expect(
      problems.first?.message.arguments["fields"] == .list([.text("title"), .text("reach.female")]))
    #expect(report.revised == [fund.id: 2])
    #expect(report.added == [])
    let shown = try await fund.service.showApplication(fund.id, blind: false, by: fund.owner)
    #expect((shown.version, shown.versionCount) == (2, 2))
    #expect(shown.visible.document.title == "Other")
    let first = try await fund.service.showApplication(
      fund.id, version: 1, blind: false, by: fund.owner)
    #expect(first.visible.document.title == "គម្រោង KH-01")
    #expect(try await fund.faults() == [])
  }

  @Test func `a repeat of the newest changes nothing, and one of an older is told apart`()
    async throws
  {
    let fund = try await VersionFund()
    try await fund.update { $0.title = "Second" }

    let newest = try await fund.update { $0.title = "Second" }
    let older = try await fund.service.importApplications(
      [Fixtures.received(Fixtures.document("KH-01"))], problems: [], to: nil, updating: true,
      acceptValid: false, by: fund.owner)

    #expect(newest.unchanged == [fund.id])
    #expect(older.outdated.map(\.version) == [1])
    #expect(older.outdated.map(\.replaced) == [Fixtures.clock().day])
    #expect(older.unchanged == [])
    let versions = try await fund.service.listVersions(of: fund.id, by: fund.owner)
    #expect(versions.map(\.number) == [1, 2])
    #expect(versions.map(\.actor) == [fund.owner, fund.owner])
    #expect(versions.map { $0.changes.map(\.path) } == [[], ["title"]])
  }

  @Test func `a changed application is screened again and found by its new words`() async throws {
    let fund = try await VersionFund()
    try await fund.screen()
    #expect(try await fund.status() == .eligible)

    try await fund.update {
      $0.need = "Lanterns"
      $0.reach.female = 1
      $0.reach.male = 1
      $0.reach.rural = 1
      $0.reach.withDisability = 0
    }

    #expect(try await fund.status() == .received)
    try await fund.screen()
    #expect(try await fund.status() == .ineligible)
    let hits = { (query: String) in
      try await fund.service.searchApplications(try SearchQuery(query), by: fund.owner).count
    }
    #expect(try await hits("lanterns") == 1)
    #expect(try await hits("risks") == 1)
    try await fund.update {
      $0.need = "Need"
      $0.risks = "Floods"
    }
    #expect(try await hits("lanterns") == 0)
    #expect(try await hits("risks") == 0)
    #expect(try fund.store.indexFault() == nil)
    #expect(try await fund.faults() == [])
  }

  @Test func `reviews of an older version are listed, and stale until they are written again`()
    async throws
  {
    let fund = try await VersionFund()
    try await fund.screen()
    try await fund.review()
    let fresh = try await fund.service.reviewProgress(call: nil, by: fund.owner)

    let report = try await fund.update { $0.plan = "Another plan" }
    let stale = try await fund.service.reviewProgress(call: nil, by: fund.owner)

    #expect(fresh.reviewers.flatMap(\.outdated) == [])
    #expect(report.staleReviews.map(\.reviewerID.rawValue) == ["a"])
    #expect(stale.reviewers.map { $0.outdated.map(\.rawValue) } == [["KH-01"], []])
    try await fund.screen()
    _ = try await fund.service.importReviews(
      [Fixtures.review(of: "KH-01", by: "a", need: Score(points: 2), reason: "New plan")],
      problems: [], declarations: ReviewDeclarations(onPaper: "Signed sheets"),
      acceptValid: false, by: fund.owner)
    let again = try await fund.service.reviewProgress(call: nil, by: fund.owner)
    #expect(again.reviewers.flatMap(\.outdated) == [])
  }

  @Test func `after the call only what was sent back can be changed, until its last day`()
    async throws
  {
    let fund = try await VersionFund([Fixtures.document("KH-01"), Fixtures.document("KH-02")])
    try await fund.screen()
    try await fund.closeCall()
    await #expect(throws: GrantError.callNotOpen(Fixtures.callID, .closed)) {
      try await fund.update { $0.title = "Late" }
    }

    let today = Fixtures.clock().day
    let returned = try await fund.service.returnApplication(
      fund.id, reason: "The budget lacks a line", until: today, by: fund.owner)
    let error = await #expect(throws: GrantError.self) {
      try await fund.update("KH-02") { $0.title = "Late" }
    }
    let report = try await fund.update { $0.title = "In time" }

    #expect(returned.status == .returned)
    #expect(error == .callNotOpen(Fixtures.callID, .closed))
    #expect(report.revised == [fund.id: 2])
    #expect(try await fund.status() == .received)
    #expect(try await fund.faults() == [])
  }

  @Test func `what never came back is screened as it was`() async throws {
    let fund = try await VersionFund()
    _ = try await fund.service.returnApplication(
      fund.id, reason: "A line is missing", until: Fixtures.clock().day, by: fund.owner)
    try await fund.screen()
    #expect(try await fund.status() == .returned)
    let later = GrantService(store: fund.store) {
      Timestamp(milliseconds: Fixtures.clock().milliseconds + 2 * 86_400_000)
    }

    await #expect(throws: GrantError.self) {
      try await later.importApplications(
        [Fixtures.received(Fixtures.document("KH-01") { $0.title = "Late" })], problems: [],
        to: nil, updating: true, acceptValid: false, by: fund.owner)
    }
    _ = try await later.screen(call: nil, by: fund.owner)

    #expect(try await fund.status() == .eligible)
  }

  @Test func `sending back needs a reason, a day to come and an open decision`() async throws {
    let fund = try await VersionFund()
    let today = Fixtures.clock().day
    let send = { (reason: String, day: Day, actor: Person.ID) in
      try await fund.service.returnApplication(fund.id, reason: reason, until: day, by: actor)
    }

    await #expect(throws: GrantError.missing(.reason)) { try await send(" ", today, fund.owner) }
    await #expect(throws: GrantError.version(.dayOver(today.advanced(by: -1), today: today))) {
      try await send("Why", today.advanced(by: -1), fund.owner)
    }
    await #expect(throws: GrantError.notAllowed(Fixtures.analyst, .manageApplications)) {
      try await send("Why", today, Fixtures.analyst.id)
    }
    await #expect(throws: GrantError.notFound("application", "KH-09")) {
      try await fund.service.returnApplication(
        Fixtures.application("KH-09"), reason: "Why", until: today, by: fund.owner)
    }
    _ = try await fund.service.withdrawApplication(
      fund.id, reason: "Moved", byApplicant: true, by: fund.owner)
    await #expect(throws: GrantError.wrongApplicationStatus(fund.id, .withdrawn, .returned)) {
      try await send("Why", today, fund.owner)
    }
  }

  @Test func `a version that is not there is told, and so is a comparison with nothing`()
    async throws
  {
    let fund = try await VersionFund()

    await #expect(throws: GrantError.version(.noVersion(fund.id, 2, newest: 1))) {
      try await fund.service.showApplication(fund.id, version: 2, blind: false, by: fund.owner)
    }
    await #expect(throws: GrantError.version(.onlyVersion(fund.id))) {
      try await fund.service.compareVersions(of: fund.id, by: fund.owner)
    }
    await #expect(throws: GrantError.notFound("application", "KH-01")) {
      try await fund.service.listVersions(of: fund.id, by: Fixtures.analyst.id)
    }
  }

  @Test func `a decided application and one of another call take no changes`() async throws {
    let fund = try await VersionFund()
    let other: FundingCall.ID = ID(checked: "other")
    _ = try await fund.service.createCall(other, terms: try Fixtures.terms(), by: fund.owner)
    _ = try await fund.service.moveCall(other, to: .open, reason: nil, by: fund.owner)
    let changed = Fixtures.received(Fixtures.document("KH-01") { $0.title = "Other" })

    let elsewhere = await #expect(throws: GrantError.self) {
      try await fund.service.importApplications(
        [changed], problems: [], to: other, updating: true, acceptValid: false, by: fund.owner)
    }
    _ = try await fund.service.withdrawApplication(
      fund.id, reason: "Moved", byApplicant: true, by: fund.owner)
    let decided = await #expect(throws: GrantError.self) {
      try await fund.service.importApplications(
        [changed], problems: [], to: Fixtures.callID, updating: true, acceptValid: false,
        by: fund.owner)
    }

    #expect(keys(of: elsewhere) == ["applications.other-call"])
    #expect(keys(of: decided) == ["applications.decided"])
  }
}
