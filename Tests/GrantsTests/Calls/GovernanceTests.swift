import Grants
import Store
import TestSupport
import Testing
import Vocabulary

@Suite("Self-assessments of AI governance") struct GovernanceTests {
  private func faults(
    of governance: GovernanceAssessment?, in part: GovernancePart
  ) async throws -> [String] {
    let fund = try await PanelFund(
      [], reviewers: [], terms: try Fixtures.terms().with(governance: part))
    do throws(GrantError) {
      _ = try await fund.service.importApplications(
        [Fixtures.received(Fixtures.document("KH-01") { $0.governance = governance })],
        problems: [], to: nil, acceptValid: false, by: fund.owner)
      return []
    } catch {
      return formKeys(of: error)
    }
  }

  @Test func `a call asks for it, allows it or does not`() async throws {
    let some = Fixtures.governance(level: 2)

    #expect(try await faults(of: some, in: .required) == [])
    #expect(try await faults(of: nil, in: .required) == ["form.governance-missing"])
    #expect(try await faults(of: some, in: .optional) == [])
    #expect(try await faults(of: nil, in: .optional) == [])
    #expect(try await faults(of: some, in: .none) == ["form.governance-unasked"])
    #expect(try await faults(of: nil, in: .none) == [])
  }

  @Test(arguments: [
    ("governance.total >= 14", true), ("governance.total > 14", false),
    ("governance.privacy == 2", true), ("governance.human-centricity >= 3", false),
    ("governance.total <= 14 and governance.fairness in [1, 2]", true),
  ])
  func `rules ask for levels and their sum`(condition: String, isMet: Bool) async throws {
    let fund = try await PanelFund(
      [Fixtures.document("KH-01") { $0.governance = Fixtures.governance(level: 2) }],
      reviewers: [],
      terms: try Fixtures.terms(rules: [("governance", condition)]).with(governance: .required))

    let statuses = try await fund.service.listApplications(call: nil, by: fund.owner).map(\.status)

    #expect(statuses == [isMet ? .eligible : .ineligible])
  }

  @Test func `nothing said counts as nothing done`() async throws {
    let fund = try await PanelFund(
      [Fixtures.document("KH-01")], reviewers: [],
      terms: try Fixtures.terms(rules: [("governance", "governance.privacy >= 1")])
        .with(governance: .optional))

    let found = try await fund.service.listApplications(call: nil, by: fund.owner)

    #expect(found.map(\.status) == [.ineligible])
    #expect(found.first?.document.governance == nil)
  }

  @Test func `a blind copy names nobody in it`() async throws {
    let fund = try await PanelFund(
      [
        Fixtures.document("KH-01") {
          $0.governance = Fixtures.governance(level: 4, text: "Rik Reay asks Bopha.")
        }
      ], reviewers: [], terms: try Fixtures.terms().with(governance: .optional))

    let shown = try await fund.service.showApplication(
      Fixtures.application("KH-01"), blind: true, by: fund.owner)

    let governance = try #require(shown.visible.document.governance)
    #expect(governance.total == 28)
    #expect(governance.answers.allSatisfy { $0.text == "▇▇▇ asks ▇▇▇." })
  }
}
