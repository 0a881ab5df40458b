import Grants
import Store
import TestSupport
import Testing
import Vocabulary

@Suite("Saved selections") struct SavedSelectionTests {
  @Test func `a saved selection comes back as it was and keeps its policy`() async throws {
    var entries = fourEntries
    entries[1].change = { $0.country = .laos }
    let fund = try await PanelFund.scored(entries, thousands: 40)
    let fifth = try #require(Share("20%"))
    let edit = { (policy: inout SelectionPolicy) in
      policy.budget = Money(minorUnits: 4_000_000, currency: .usd)
      policy.minimumScore = Score(hundredths: 250)
      policy.countries = [.laos: ShareLimits(minimum: fifth, maximum: nil)]
      policy.trackMinimums = [.ruralDeployment: fifth]
      policy.onePerOrganisation = true
      policy.required = [Fixtures.application("KH-01")]
      policy.excluded = [Fixtures.application("KH-04")]
      policy.reservePlaces = 2
    }

    let first = try await fund.choose(save: true) { edit(&$0) }
    let second = try await fund.choose(save: true)

    #expect(first.savedAs?.rawValue == "S-1")
    #expect(second.savedAs?.rawValue == "S-2")
    let saved = try await fund.service.listSelections(call: nil, by: fund.owner)
    #expect(saved.map(\.id.rawValue) == ["S-1", "S-2"])
    #expect(saved.first?.policy == first.policy)
    #expect(saved.first?.choices == first.proposals.map(\.choice))
    #expect(saved.first?.spent == first.spent)
    #expect(saved.first?.objectiveThousandths == first.objectiveThousandths)
    #expect(saved.first?.isOptimal == true)
    #expect(try await fund.faults() == [])
  }

  @Test func `people decide what a saved selection proposes, once`() async throws {
    let fund = try await PanelFund.scored(fourEntries, thousands: 40)
    let portfolio = try await fund.choose(save: true) { $0.reservePlaces = 1 }
    let id = try #require(portfolio.savedAs)
    try await fund.closeCall()
    let before = try await fund.service.verifyHistory(by: fund.owner).entries

    let decisions = try await fund.service.decideFromSelection(
      id, reason: "As the panel proposes", by: fund.owner)
    let again = try await fund.service.decideFromSelection(
      id, reason: "As the panel proposes", by: fund.owner)

    #expect(decisions.made.map(\.outcome) == [.fund, .fund, .reserve, .decline])
    #expect(decisions.made.allSatisfy { $0.selectionID == id })
    #expect(again.made.isEmpty && again.proposed.isEmpty)
    #expect(try await fund.service.verifyHistory(by: fund.owner).entries == before + 4)
    let statuses = try await fund.service.listApplications(call: nil, by: fund.owner)
    #expect(statuses.map(\.status) == [.funded, .funded, .reserve, .declined])
    await #expect(throws: GrantError.missing(.reason)) {
      let next = try await fund.choose(save: true) { policy in
        policy.excluded = [Fixtures.application("KH-03")]
      }
      _ = try await fund.service.decideFromSelection(
        try #require(next.savedAs), reason: "", by: fund.owner)
    }
    #expect(try await fund.faults() == [])
  }

  @Test func `who may not, cannot select or list selections`() async throws {
    let fund = try await PanelFund.scored(fourEntries, thousands: 40)

    for save in [true, false] {
      await #expect(throws: GrantError.notAllowed(Fixtures.analyst, .decide)) {
        try await fund.service.select(
          call: nil, policy: SelectionPolicy(), save: save, by: Fixtures.analyst.id)
      }
    }
    await #expect(throws: GrantError.notAllowed(Fixtures.analyst, .readApplications)) {
      try await fund.service.listSelections(call: nil, by: Fixtures.analyst.id)
    }
  }

  @Test func `proposals leave out what a conflict hides`() async throws {
    let fund = try await PanelFund.scored(fourEntries, thousands: 40)
    let chair = Person(
      id: Fixtures.administrator.id, name: "Chair", email: nil, organisation: "Organisation 1",
      roles: [.administrator, .reviewer])
    try await fund.store.add(chair)

    let portfolio = try await fund.service.select(
      call: nil, policy: SelectionPolicy(), save: true, by: chair.id)

    #expect(
      portfolio.proposals.map(\.choice.applicationID.rawValue) == ["KH-01", "KH-03", "KH-04"])
    let saved = try await fund.service.listSelections(call: nil, by: chair.id)
    #expect(saved.first?.choices == portfolio.proposals.map(\.choice))
    let all = try await fund.service.listSelections(call: nil, by: fund.owner)
    #expect(all.first?.choices.count == 4)
  }
}
