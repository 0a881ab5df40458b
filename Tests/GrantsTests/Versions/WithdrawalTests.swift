import Grants
import TestSupport
import Testing
import Vocabulary

@Suite("Withdrawals and steps of applications") struct WithdrawalTests {
  private func withdraw(_ fund: VersionFund, reason: String = "Moved") async throws -> Withdrawal {
    try await fund.service.withdrawApplication(
      fund.id, reason: reason, byApplicant: true, by: fund.owner)
  }

  @Test func `a withdrawal ends assignments, and a second one changes nothing`() async throws {
    let fund = try await VersionFund([Fixtures.document("KH-01"), Fixtures.document("KH-02")])
    try await fund.screen()
    try await fund.review()
    await #expect(throws: GrantError.missing(.reason)) { try await withdraw(fund, reason: "  ") }

    let first = try await withdraw(fund)
    let root = try await fund.service.verifyHistory(by: fund.owner).root
    let second = try await withdraw(fund)

    #expect(first.released.map(\.rawValue) == ["b"])
    #expect(!first.isRepeat)
    #expect(second.isRepeat)
    #expect(second.at == first.at)
    #expect(try await fund.service.verifyHistory(by: fund.owner).root == root)
    let progress = try await fund.service.reviewProgress(call: nil, by: fund.owner)
    #expect(progress.reviewers.map { $0.ended.map(\.rawValue) } == [["KH-01"], ["KH-01"]])
    #expect(progress.reviewers.flatMap(\.open).map(\.rawValue) == ["KH-02", "KH-02"])
    #expect(!progress.applications.map(\.id).contains(fund.id))
    let pipeline = try await fund.service.reportPipeline(
      by: [], currency: .usd, actor: fund.owner)
    #expect(pipeline.total.counts == [.eligible: 1, .withdrawn: 1])
    #expect(try await fund.service.assignReviews(call: nil, by: fund.owner).added == [])
    #expect(try await fund.faults() == [])
  }

  @Test func `a funded application is not withdrawn, and who may not learns nothing`()
    async throws
  {
    let fund = try await VersionFund()
    try await fund.screen()
    try await fund.closeCall()
    _ = try await fund.service.decide(
      [DecisionDraft(applicationID: fund.id, outcome: .fund, reason: "Good")], by: fund.owner)

    await #expect(throws: GrantError.version(.funded(fund.id))) { try await withdraw(fund) }
    await #expect(throws: GrantError.notAllowed(Fixtures.analyst, .manageApplications)) {
      try await fund.service.withdrawApplication(
        fund.id, reason: "x", byApplicant: false, by: Fixtures.analyst.id)
    }
    await #expect(throws: GrantError.notFound("application", "KH-09")) {
      try await fund.service.withdrawApplication(
        Fixtures.application("KH-09"), reason: "x", byApplicant: false, by: fund.owner)
    }
  }

  @Test func `a declined application cannot be withdrawn any more`() async throws {
    let fund = try await VersionFund()
    try await fund.screen()
    try await fund.closeCall()
    _ = try await fund.service.decide(
      [DecisionDraft(applicationID: fund.id, outcome: .decline, reason: "No")], by: fund.owner)

    await #expect(throws: GrantError.wrongApplicationStatus(fund.id, .declined, .withdrawn)) {
      try await withdraw(fund)
    }
  }

  @Test func `the table of steps has each step once, and none after an end`() {
    let steps = Application.Step.all

    #expect(Set(steps).count == steps.count)
    #expect(steps.filter { [.declined, .funded, .withdrawn].contains($0.from) } == [])
    for status in Application.Status.allCases where status != .received {
      #expect(steps.contains { $0.to == status && $0.from != status }, "\(status)")
    }
    for act in Application.Act.allCases {
      #expect(steps.contains { $0.act == act })
      #expect(Role.administrator.permissions.contains(act.permission))
      #expect(!Role.reviewer.permissions.contains(act.permission))
    }
  }

  @Test func `applicants are told of decisions when the call is decided, and never of screening`() {
    for status in Application.Status.allCases {
      let early = ApplicantStatus(status, call: .closed)
      let late = ApplicantStatus(status, call: .decided)
      switch status {
      case .declined, .funded, .reserve:
        #expect(early == .underReview)
        #expect(late != .underReview)
      case .eligible, .ineligible: #expect([early, late] == [.underReview, .underReview])
      case .received, .returned, .withdrawn: #expect(early == late)
      }
    }
  }
}
