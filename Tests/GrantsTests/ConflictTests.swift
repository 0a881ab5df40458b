import Grants
import Store
import TestSupport
import Testing
import Vocabulary

@Suite("Conflicts of interest") struct ConflictTests {
  private static let khmer = Fixtures.document("KH-01") { document in
    document.lead.name = "រីករាយ"
    document.lead.latinName = "Rik  Reay"
    document.lead.contact.email = "bopha@kh.rik-reay.example"
  }

  @Test(arguments: [
    (Fixtures.reviewer("r", organisation: "rik REAY"), ConflictReason.sameOrganisation("រីករាយ")),
    (Fixtures.reviewer("r", organisation: " រីករាយ "), .sameOrganisation("រីករាយ")),
    (Fixtures.reviewer("r", organisation: "kh-moi-1"), .sameOrganisation("រីករាយ")),
    (
      Fixtures.reviewer("r", email: "x@KH.rik-reay.example"),
      .sameMailDomain("kh.rik-reay.example")
    ),
    (Fixtures.reviewer("r", email: "x@rik-reay.example"), .sameMailDomain("kh.rik-reay.example")),
    (
      Fixtures.reviewer("r", email: "x@it.kh.rik-reay.example"),
      .sameMailDomain("kh.rik-reay.example")
    ),
    (Fixtures.reviewer("r", email: "Bopha@kh.rik-reay.example"), .ownApplication),
  ])
  func `a tie that the data show is found`(
    reviewer: Sourced<ReviewerDraft>, reason: ConflictReason
  ) async throws {
    let fund = try await PanelFund([Self.khmer], reviewers: [reviewer])

    let found = try await fund.service.conflicts(call: nil, by: fund.owner)

    #expect(found.map(\.reasons) == [[reason]])
    #expect(
      try await fund.service.checkConflict(
        of: Fixtures.person("r"), with: Self.khmer.reference, by: fund.owner) == [reason])
  }

  @Test func `a reviewer of a partner is in conflict`() async throws {
    let joint = Fixtures.document("KH-01") { document in
      document.partners = [
        ProjectPartner(
          name: "ກຸ່ມ ຂ", latinName: "Group B", identifier: nil, country: .laos, basisPoints: 2_000)
      ]
    }
    let fund = try await PanelFund(
      [joint], reviewers: [Fixtures.reviewer("r", organisation: "group b")])

    let found = try await fund.service.conflicts(call: nil, by: fund.owner)

    #expect(found.map(\.reasons) == [[.sameOrganisation("ກຸ່ມ ຂ")]])
  }

  @Test(arguments: [
    Fixtures.reviewer("r", email: "x@other.example", organisation: "Rik Reay Two"),
    Fixtures.reviewer("r", email: "x@example", organisation: ""),
    Fixtures.reviewer("r", email: "no address"),
  ])
  func `what only looks alike is no conflict`(reviewer: Sourced<ReviewerDraft>) async throws {
    let fund = try await PanelFund([Self.khmer], reviewers: [reviewer])

    #expect(try await fund.service.conflicts(call: nil, by: fund.owner).isEmpty)
  }

  @Test func `a provider where anyone gets an address ties nobody`() async throws {
    let document = Fixtures.document("KH-01") { $0.lead.contact.email = "bopha@gmail.com" }
    let fund = try await PanelFund(
      [document],
      reviewers: [
        Fixtures.reviewer("a", email: "a@gmail.com"),
        Fixtures.reviewer("b", email: "BOPHA@gmail.com"),
      ])

    let found = try await fund.service.conflicts(call: nil, by: fund.owner)

    #expect(found.map(\.personID.rawValue) == ["b"])
    #expect(found.map(\.reasons) == [[.ownApplication]])
  }

  @Test func `declared conflicts count, and declaring them twice changes nothing`() async throws {
    let fund = try await PanelFund(
      [Self.khmer, Fixtures.document("KH-02")],
      reviewers: [Fixtures.reviewer("a"), Fixtures.reviewer("b")])
    let family = DeclaredConflict(
      personID: Fixtures.person("a"), subject: .application(Fixtures.application("KH-02")),
      kind: .family, note: "Sister of the accountant")
    let partner = DeclaredConflict(
      personID: Fixtures.person("b"), subject: .organisation("RIK REAY"), kind: .partner)

    let first = try await fund.service.importConflicts(
      [
        Sourced(family, at: SourceLocation(file: "c.csv", line: 2)),
        Sourced(family, at: SourceLocation(file: "c.csv", line: 3)),
      ], problems: [], acceptValid: false, by: fund.owner)
    let isNew = try await fund.service.addConflict(partner, by: fund.owner)
    let isNewAgain = try await fund.service.addConflict(partner, by: fund.owner)

    #expect(first.added == [family])
    #expect(first.unchanged == [family])
    #expect(isNew)
    #expect(!isNewAgain)
    let found = try await fund.service.conflicts(call: nil, by: fund.owner)
    #expect(
      found.map { "\($0.personID) \($0.applicationID)" } == ["a KH-02", "b KH-01", "b KH-02"])
    #expect(found.first?.reasons == [.declared(family)])
    #expect(try await fund.faults() == [])
  }

  @Test func `a conflict with nothing, or of nobody, is refused`() async throws {
    let fund = try await PanelFund([Self.khmer], reviewers: [Fixtures.reviewer("a")])
    let drafts = [
      DeclaredConflict(
        personID: Fixtures.person("nobody"), subject: .organisation("X"), kind: .declared),
      DeclaredConflict(
        personID: Fixtures.person("a"), subject: .application(Fixtures.application("KH-99")),
        kind: .declared),
      DeclaredConflict(
        personID: Fixtures.person("a"), subject: .organisation("  "), kind: .declared),
    ]

    let error = await #expect(throws: GrantError.self) {
      try await fund.service.importConflicts(
        drafts.map { Sourced($0, at: SourceLocation(file: "c.csv")) }, problems: [],
        acceptValid: false, by: fund.owner)
    }

    #expect(keys(of: error) == ["grants.unknown-person", "grants.not-found", "grants.missing"])
    await #expect(throws: GrantError.unknownPerson(Fixtures.person("nobody"))) {
      try await fund.service.addConflict(drafts[0], by: fund.owner)
    }
    await #expect(throws: GrantError.notFound("application", "KH-99")) {
      try await fund.service.addConflict(drafts[1], by: fund.owner)
    }
    await #expect(throws: GrantError.missing(.organisation)) {
      try await fund.service.addConflict(drafts[2], by: fund.owner)
    }
  }

  @Test func `a reviewer declares for himself or herself, and learns nothing by it`() async throws {
    let fund = try await PanelFund(
      [Self.khmer, Fixtures.document("KH-02")],
      reviewers: [Fixtures.reviewer("a"), Fixtures.reviewer("b")])
    try await fund.assign([("KH-01", "a")])
    let actor = Fixtures.person("a")
    let conflict = { (person: String, application: String) in
      DeclaredConflict(
        personID: Fixtures.person(person),
        subject: .application(Fixtures.application(application)), kind: .declared)
    }

    #expect(try await fund.service.addConflict(conflict("a", "KH-01"), by: actor))
    #expect(try await fund.service.addConflict(conflict("a", "KH-01"), by: actor) == false)
    for unseen in ["KH-02", "KH-99"] {
      await #expect(throws: GrantError.notFound("application", unseen)) {
        try await fund.service.addConflict(conflict("a", unseen), by: actor)
      }
    }
    let person = try await fund.service.person(actor)
    await #expect(throws: GrantError.notAllowed(person, .assignReviews)) {
      try await fund.service.addConflict(conflict("b", "KH-01"), by: actor)
    }
    await #expect(throws: GrantError.notAllowed(person, .assignReviews)) {
      try await fund.service.conflicts(call: nil, by: actor)
    }
    await #expect(throws: GrantError.notAllowed(person, .assignReviews)) {
      try await fund.service.checkConflict(
        of: actor, with: Fixtures.application("KH-01"), by: actor)
    }
    await #expect(throws: GrantError.notAllowed(person, .assignReviews)) {
      try await fund.service.importConflicts([], problems: [], acceptValid: false, by: actor)
    }
  }

  @Test func `asking about what is not there says so`() async throws {
    let fund = try await PanelFund([Self.khmer], reviewers: [Fixtures.reviewer("a")])

    await #expect(throws: GrantError.unknownPerson(Fixtures.person("nobody"))) {
      try await fund.service.checkConflict(
        of: Fixtures.person("nobody"), with: Self.khmer.reference, by: fund.owner)
    }
    await #expect(throws: GrantError.notFound("application", "KH-99")) {
      try await fund.service.checkConflict(
        of: Fixtures.person("a"), with: Fixtures.application("KH-99"), by: fund.owner)
    }
  }
}
