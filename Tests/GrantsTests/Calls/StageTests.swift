import Grants
import Store
import TestSupport
import Testing
import Vocabulary

@Suite("Calls in two steps") struct StageTests {
  @Test func `a good outline is invited, and its proposal is linked with it`() async throws {
    let fund = try await StageFund()
    try await fund.decide(.invite, "OUT-1")
    try await fund.open(StageFund.proposals)

    try await fund.take([StageFund.proposal("FULL-1", after: 1)], to: StageFund.proposals)

    let proposal = try await fund.service.showApplication(
      Fixtures.application("FULL-1"), blind: false, by: fund.owner)
    let outline = try await fund.service.showApplication(
      Fixtures.application("OUT-1"), blind: false, by: fund.owner)
    #expect(outline.visible.status == .invited)
    #expect(proposal.linked.map(\.id.rawValue) == ["OUT-1"])
    #expect(proposal.linked.first?.kind == .outline)
    #expect(proposal.linked.first?.meanScore == 5)
    #expect(proposal.linked.first?.reviews == 2)
    #expect(outline.linked.map(\.id.rawValue) == ["FULL-1"])
    #expect(outline.linked.first?.meanScore == nil)
    let decisions = try await fund.service.listDecisions(call: StageFund.outlines, by: fund.owner)
    #expect(decisions.map(\.decision.outcome) == [.invite])
    #expect(decisions.first?.decision.amount == nil)
    #expect(try await fund.service.listAwards(call: StageFund.outlines, by: fund.owner).isEmpty)
    #expect(try await fund.service.verifyHistory(by: fund.owner).faults == [])
  }

  @Test(arguments: [
    (nil, "stage.outline-missing"), ("OUT-9", "stage.outline-unknown"),
    ("OUT-2", "stage.outline-not-invited"), ("OUT-3", "stage.outline-other-lead"),
  ])
  func `a proposal needs the invitation of its own outline`(
    outline: String?, key: String
  ) async throws {
    let fund = try await StageFund()
    try await fund.decide(.invite, "OUT-1", "OUT-3")
    try await fund.open(StageFund.proposals)
    let document = StageFund.proposal("FULL-1", after: 1) {
      $0.outline = outline.map { Fixtures.application($0) }
    }

    let error = await #expect(throws: GrantError.self) {
      try await fund.take([document], to: StageFund.proposals)
    }

    #expect(formKeys(of: error) == [key])
  }

  @Test func `each invitation is for one proposal`() async throws {
    let fund = try await StageFund()
    try await fund.decide(.invite, "OUT-1")
    try await fund.open(StageFund.proposals)
    let both = [
      StageFund.proposal("FULL-1", after: 1), StageFund.proposal("FULL-2", after: 1),
    ]

    let together = await #expect(throws: GrantError.self) {
      try await fund.take(both, to: StageFund.proposals)
    }
    try await fund.take([both[0]], to: StageFund.proposals)
    let later = await #expect(throws: GrantError.self) {
      try await fund.take([both[1]], to: StageFund.proposals)
    }

    #expect(formKeys(of: together) == ["stage.outline-used"])
    #expect(formKeys(of: later) == ["stage.outline-used"])
  }

  @Test(
    arguments: [
      { (lead: inout LeadOrganisation) in
        lead.name = "Other"
        lead.contact.email = "other@example.com"
      },
      { (lead: inout LeadOrganisation) in
        lead.identifier = nil
        lead.contact.email = "other@example.com"
        lead.name = "RIK  reay"
      },
      { (lead: inout LeadOrganisation) in
        lead.identifier = nil
        lead.name = "Other"
      },
    ] as [@Sendable (inout LeadOrganisation) -> Void])
  func `a lead is known by number, name or address`(
    change: @Sendable (inout LeadOrganisation) -> Void
  ) async throws {
    let fund = try await StageFund()
    try await fund.decide(.invite, "OUT-2")
    try await fund.open(StageFund.proposals)
    let document = StageFund.proposal("FULL-2", after: 2) { change(&$0.lead) }

    let report = try await fund.take([document], to: StageFund.proposals)

    #expect(report.added == [Fixtures.application("FULL-2")])
  }

  @Test func `a later version follows the same outline`() async throws {
    let fund = try await StageFund()
    try await fund.decide(.invite, "OUT-1", "OUT-2")
    try await fund.open(StageFund.proposals)
    try await fund.take([StageFund.proposal("FULL-1", after: 1)], to: StageFund.proposals)
    let other = StageFund.proposal("FULL-1", after: 2)
    let same = StageFund.proposal("FULL-1", after: 1) { $0.title = "Another title" }

    let error = await #expect(throws: GrantError.self) {
      try await fund.service.importApplications(
        [Fixtures.received(other)], problems: [], to: StageFund.proposals, updating: true,
        acceptValid: false, by: fund.owner)
    }
    _ = try await fund.service.importApplications(
      [Fixtures.received(same)], problems: [], to: StageFund.proposals, updating: true,
      acceptValid: false, by: fund.owner)

    #expect(formKeys(of: error) == ["stage.outline-changed"])
    let shown = try await fund.service.showApplication(
      Fixtures.application("FULL-1"), blind: false, by: fund.owner)
    #expect(shown.linked.map(\.id.rawValue) == ["OUT-1"])
    #expect(try await fund.service.verifyHistory(by: fund.owner).faults == [])
  }

  @Test func `a conflict with an outline keeps a reviewer from its proposal`() async throws {
    let fund = try await StageFund()
    try await fund.decide(.invite, "OUT-1")
    try await fund.open(StageFund.proposals)
    try await fund.take([StageFund.proposal("FULL-1", after: 1)], to: StageFund.proposals)
    _ = try await fund.service.screen(call: StageFund.proposals, by: fund.owner)
    _ = try await fund.service.addConflict(
      DeclaredConflict(
        personID: Fixtures.person("a"), subject: .application(Fixtures.application("OUT-1")),
        kind: .family), by: fund.owner)

    let conflicts = try await fund.service.conflicts(call: StageFund.proposals, by: fund.owner)
    let outcome = try await fund.service.assignReviews(call: StageFund.proposals, by: fund.owner)

    #expect(conflicts.map(\.personID.rawValue) == ["a"])
    #expect(conflicts.first?.reasons.map(\.message.key) == ["conflict.in-outline"])
    #expect(outcome.added.map(\.reviewerID.rawValue) == ["b"])
    await #expect(throws: GrantError.notFound("application", "FULL-1")) {
      try await fund.service.showApplication(
        Fixtures.application("FULL-1"), blind: false, by: Fixtures.person("a"))
    }
    _ = try await fund.service.stateNoConflict(
      with: [Fixtures.application("FULL-1")], by: Fixtures.person("b"))
    let seen = try await fund.service.showApplication(
      Fixtures.application("FULL-1"), blind: false, by: Fixtures.person("b"))
    #expect(seen.visible.document.outline == nil)
    #expect(seen.linked == [])
  }

  @Test func `only outlines are invited, and no more than the call allows`() async throws {
    let fund = try await StageFund(inviteAtMost: 1)
    let plain = try await PanelFund([Fixtures.document("KH-01")], reviewers: [])
    try await plain.closeCall()

    await #expect(
      throws: GrantError.stage(.tooManyInvited(StageFund.outlines, count: 2, most: 1))
    ) { try await fund.decide(.invite, "OUT-1", "OUT-2") }
    await #expect(throws: GrantError.stage(.fundsNothing(StageFund.outlines))) {
      try await fund.decide(.fund, "OUT-1")
    }
    await #expect(throws: GrantError.stage(.invitesNobody(Fixtures.callID))) {
      try await plain.service.decide(
        [
          DecisionDraft(
            applicationID: Fixtures.application("KH-01"), outcome: .invite, reason: "Good")
        ], by: plain.owner)
    }
    try await fund.decide(.reserve, "OUT-1", "OUT-2")
    try await fund.decide(.invite, "OUT-1")
  }

  @Test func `places are shared out among countries, and people invite what was proposed`()
    async throws
  {
    let fund = try await StageFund()
    var policy = SelectionPolicy()
    policy.choosesInvitations = true
    policy.places = 2
    policy.reservePlaces = 1
    let half = try #require(Share("50%"))
    policy.countries = [.cambodia: ShareLimits(maximum: half)]

    let portfolio = try await fund.service.select(
      call: StageFund.outlines, policy: policy, save: true, by: fund.owner)
    let saved = try await fund.service.listSelections(call: StageFund.outlines, by: fund.owner)
    let decisions = try await fund.service.decideFromSelection(
      try #require(portfolio.savedAs), reason: "As the panel says", by: fund.owner
    ).made

    #expect(portfolio.chosen.map(\.rawValue) == ["OUT-1", "OUT-3"])
    #expect(portfolio.spent == Money(minorUnits: 4_000_000, currency: .usd))
    #expect(saved.first?.policy == policy)
    #expect(decisions.map(\.outcome) == [.invite, .reserve, .invite])
    #expect(decisions.allSatisfy { $0.selectionID == portfolio.savedAs })
    let listed = try await fund.service.listDecisions(call: StageFund.outlines, by: fund.owner)
    #expect(listed.map(\.decision) == decisions)
    #expect(try await fund.service.verifyHistory(by: fund.owner).faults == [])
  }

  @Test func `more places than the call has are not saved, and money alone chooses as well`()
    async throws
  {
    let fund = try await StageFund(inviteAtMost: 1)
    var policy = SelectionPolicy()
    await #expect(throws: GrantError.stage(.fundsNothing(StageFund.outlines))) {
      try await fund.service.select(
        call: StageFund.outlines, policy: policy, save: false, by: fund.owner)
    }
    policy.choosesInvitations = true
    policy.places = 2
    await #expect(
      throws: GrantError.stage(.tooManyInvited(StageFund.outlines, count: 2, most: 1))
    ) {
      try await fund.service.select(
        call: StageFund.outlines, policy: policy, save: true, by: fund.owner)
    }
    policy.budget = Money(minorUnits: 2_000_000, currency: .usd)

    let both = try await fund.service.select(
      call: StageFund.outlines, policy: policy, save: false, by: fund.owner)

    #expect(both.chosen.map(\.rawValue) == ["OUT-1"])
  }

  @Test func `both calls must name each other, the one for outlines first`() async throws {
    let fund = try await StageFund()
    let terms = try Fixtures.terms()
    let other: FundingCall.ID = ID(checked: "other")

    await #expect(throws: GrantError.notFound("call", "nowhere")) {
      try await fund.create(other, terms.with(stage: .full(follows: ID(checked: "nowhere"))))
    }
    await #expect(throws: GrantError.stage(.notLinked(other, other: StageFund.outlines))) {
      try await fund.create(other, terms.with(stage: .full(follows: StageFund.outlines)))
    }
    await #expect(throws: GrantError.stage(.notLinked(other, other: StageFund.proposals))) {
      try await fund.create(
        other, terms.with(stage: .outline(leadsTo: StageFund.proposals, inviteAtMost: nil)))
    }
  }

  @Test func `the form of the second step begins with an invited outline, for staff`()
    async throws
  {
    let fund = try await StageFund()
    try await fund.decide(.invite, "OUT-1")

    let invitation = try await fund.service.invitation(
      of: Fixtures.application("OUT-1"), by: fund.owner)

    #expect(invitation.call.id == StageFund.proposals)
    #expect(invitation.outline == StageFund.outline(1))
    await #expect(throws: GrantError.stage(.notInvited(Fixtures.application("OUT-2")))) {
      try await fund.service.invitation(of: Fixtures.application("OUT-2"), by: fund.owner)
    }
    await #expect(throws: GrantError.notFound("application", "OUT-9")) {
      try await fund.service.invitation(of: Fixtures.application("OUT-9"), by: fund.owner)
    }
    await #expect(throws: GrantError.self) {
      try await fund.service.invitation(of: Fixtures.application("OUT-1"), by: Fixtures.person("a"))
    }
  }

  @Test func `after a proposal was withdrawn its outline may be followed by another one`()
    async throws
  {
    let fund = try await StageFund()
    try await fund.decide(.invite, "OUT-1")
    try await fund.open(StageFund.proposals)
    let first = StageFund.proposal("FULL-1", after: 1)
    let second = StageFund.proposal("FULL-2", after: 1)
    try await fund.take([first], to: StageFund.proposals)
    _ = try await fund.service.withdrawApplication(
      first.reference, reason: "The partner left", byApplicant: true, by: fund.owner)

    let again = try await fund.take([first], to: StageFund.proposals)
    let report = try await fund.take([second], to: StageFund.proposals)
    let third = await #expect(throws: GrantError.self) {
      try await fund.take([StageFund.proposal("FULL-3", after: 1)], to: StageFund.proposals)
    }

    #expect(again.added.isEmpty)
    #expect(report.added == [second.reference])
    #expect(formKeys(of: third) == ["stage.outline-used"])
    let outline = try await fund.service.showApplication(
      Fixtures.application("OUT-1"), blind: false, by: fund.owner)
    #expect(outline.linked.map(\.id) == [first.reference, second.reference])
    #expect(try await fund.service.verifyHistory(by: fund.owner).faults == [])
  }

  @Test func `a proposal is no duplicate of the outline that it follows`() async throws {
    let fund = try await StageFund()
    try await fund.decide(.invite, "OUT-1", "OUT-2")
    try await fund.open(StageFund.proposals)
    let copied = StageFund.proposal("FULL-2", after: 2) { document in
      document.lead.identifier = StageFund.outline(1).lead.identifier
    }
    try await fund.take(
      [StageFund.proposal("FULL-1", after: 1), copied], to: StageFund.proposals)

    let found = try await fund.service.findDuplicates(
      call: StageFund.proposals, allCalls: true, atLeast: 0.4, by: fund.owner)

    let pairs = found.map { [$0.first.id.rawValue, $0.second.id.rawValue] }
    #expect(!pairs.contains(["FULL-1", "OUT-1"]))
    #expect(pairs.contains(["FULL-1", "FULL-2"]))
    #expect(pairs.contains(["FULL-2", "OUT-1"]))
  }
}
