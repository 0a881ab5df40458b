import Grants
import Store
import TestSupport
import Testing
import Vocabulary

@Suite("Detected conflicts") struct DetectedConflictTests {
  @Test(arguments: [
    ("ប្ដី ថ្មី", "ប្តីថ្មី"), ("မြန်မာ့ ပညာရေး", "မြန်မာ့ပညာရေး"),
    ("Rik-Reay (NGO)", "rik reay ngo"), ("ກຸ່ມ\u{200B}ຊາວບ້ານ", "ກຸ່ມຊາວບ້ານ"),
    ("มูลนิธิ ก.ข.", "มูลนิธิ กข"), ("扶贫 基金会", "扶贫基金会"),
  ])
  func `one name in two spellings is one organisation`(
    applied: String, works: String
  ) async throws {
    let fund = try await PanelFund(
      [
        Fixtures.document("KH-01") { document in
          document.lead.name = applied
          document.lead.latinName = nil
        }
      ], reviewers: [Fixtures.reviewer("r", organisation: works)])

    let found = try await fund.service.conflicts(call: nil, by: fund.owner)

    #expect(found.map(\.reasons) == [[.sameOrganisation(applied)]])
  }

  @Test(arguments: [
    ("x@rikreay.org", true), ("x@mail.rikreay.org", true), ("x@rikreay.net", false),
  ])
  func `domains that the fund calls one are one`(address: String, isTied: Bool) async throws {
    let rules = ConflictRules(domainAliases: [["rik-reay.example", "RIKREAY.org"]])
    let fund = try await PanelFund(
      [Fixtures.document("KH-01")], reviewers: [Fixtures.reviewer("r", email: address)],
      rules: rules)

    let found = try await fund.service.conflicts(call: nil, by: fund.owner)

    #expect(found.map(\.reasons) == (isTied ? [[.sameMailDomain("rik-reay.example")]] : []))
  }

  /// A fund with a call of 2026, and one before it in which two organisations applied together.
  private func fundOfTwoCalls(opening: Day) async throws -> PanelFund {
    let fund = try await PanelFund(
      [
        Fixtures.document("KH-01"),
        Fixtures.document("KH-02") { document in
          document.lead.name = "Other"
          document.lead.identifier = "KH-MOI-2"
        },
      ],
      reviewers: [
        Fixtures.reviewer("partner", organisation: "Group B"),
        Fixtures.reviewer("contact", email: "helper@gmail.com"),
      ])
    let terms = try Fixtures.terms()
    let other = FundingCall.ID(checked: "EARLIER")
    _ = try await fund.service.createCall(
      other,
      terms: FundingCall.Terms(
        title: terms.title, budget: terms.budget, opens: opening,
        deadline: opening.advanced(by: 30), rateDay: opening, tracks: terms.tracks,
        countries: terms.countries, reviewsPerApplication: 1, eligibility: [],
        rubric: terms.rubric), by: fund.owner)
    _ = try await fund.service.moveCall(other, to: .open, reason: nil, by: fund.owner)
    let joint = Fixtures.document("KH-91") { document in
      document.lead.contact.email = "helper@gmail.com"
      document.partners = [
        ProjectPartner(
          name: "ກຸ່ມ ຂ", latinName: "Group B", identifier: nil, country: .laos, basisPoints: 2_000)
      ]
    }
    _ = try await fund.service.importApplications(
      [Fixtures.received(joint)], problems: [], to: other, acceptValid: false, by: fund.owner)
    return fund
  }

  @Test func `who applied together lately is a partner`() async throws {
    let fund = try await fundOfTwoCalls(opening: Fixtures.day("2024-02-01"))

    let found = try await fund.service.conflicts(call: Fixtures.callID, by: fund.owner)

    let name = Fixtures.document("KH-01").lead.name
    #expect(found.map(\.personID.rawValue) == ["contact", "partner"])
    #expect(found.map(\.applicationID.rawValue) == ["KH-01", "KH-01"])
    #expect(found.map(\.reasons) == [[.recentPartner(name)], [.recentPartner(name)]])
  }

  @Test func `who applied together long ago is none`() async throws {
    let fund = try await fundOfTwoCalls(opening: Fixtures.day("2022-02-01"))

    #expect(try await fund.service.conflicts(call: Fixtures.callID, by: fund.owner).isEmpty)
  }

  @Test func `somebody who is not in the fund is checked before being invited`() async throws {
    let fund = try await PanelFund(
      [
        Fixtures.document("KH-01"),
        Fixtures.document("KH-02") { document in
          document.lead.name = "ຊາວບ້ານ"
          document.lead.contact.name = "Zin Mar"
          document.lead.contact.email = "z@xao.example"
        },
      ], reviewers: [])
    let check = { (candidate: ReviewCandidate) async throws in
      try await fund.service.checkConflicts(of: candidate, with: nil, by: fund.owner)
        .map { "\($0.id) \($0.reasons)" }
    }

    let byName = try await check(.init(name: "ZIN  MAR", email: nil, organisation: nil))
    let byMail = try await check(.init(name: "", email: "q@xao.example", organisation: nil))
    let byWork = try await check(.init(name: "", email: nil, organisation: "ຊາວ ບ້ານ"))

    #expect(byName == ["KH-02 \([ConflictReason.sameName("Zin Mar")])"])
    #expect(byMail == ["KH-02 \([ConflictReason.sameMailDomain("xao.example")])"])
    #expect(byWork == ["KH-02 \([ConflictReason.sameOrganisation("ຊາວບ້ານ")])"])
    await #expect(throws: GrantError.notFound("application", "KH-99")) {
      _ = try await fund.service.checkConflicts(
        of: .init(name: "X", email: nil, organisation: nil),
        with: [Fixtures.application("KH-99")], by: fund.owner)
    }
  }
}
