import Grants
import Store
import TestSupport
import Testing
import Vocabulary

@Suite("Partial funding") struct PartialFundingTests {
  private func partial(
    _ steps: [String], _ loss: PartialFunding.ValueLoss = .proportional, minimum: Int64? = nil
  ) throws -> PartialFunding {
    let shares = try steps.map { try #require(Share($0)) }
    let least = minimum.map { Money(minorUnits: $0 * 100_000, currency: .usd) }
    return try #require(PartialFunding(steps: shares, valueLoss: loss, minimum: least))
  }

  private func parts(_ portfolio: ProposedPortfolio) -> [String] {
    portfolio.proposals.map { proposal in
      let share = proposal.choice.part?.share.plainText
      return proposal.choice.outcome == .fund ? share ?? "100%" : proposal.choice.outcome.rawValue
    }
  }

  @Test func `money that is left goes to a part, and the reason says so`() async throws {
    let fund = try await PanelFund.scored(fourEntries, thousands: 52)
    let steps = try partial(["100%", "80%", "60%"])

    let whole = try await fund.choose()
    let stepped = try await fund.choose { $0.partial = steps }

    #expect(parts(whole) == ["100%", "100%", "decline", "decline"])
    #expect(whole.spent.minorUnits == 4_000_000)
    #expect(parts(stepped) == ["100%", "100%", "60%", "decline"])
    #expect(stepped.spent.minorUnits == 5_200_000)
    #expect(stepped.objectiveThousandths == 3500 + 3000 + 1500)
    let third = stepped.proposals[2]
    #expect(third.choice.cost == Money(minorUnits: 1_200_000, currency: .usd))
    #expect(third.choice.part?.amount == Money(minorUnits: 1_200_000, currency: .usd))
    #expect(third.reason.key == "selection.chosen-part")
    #expect(stepped.proposals[3].reason.key == "selection.beyond-budget")
  }

  @Test func `the first money may matter most`() async throws {
    let fund = try await PanelFund.scored(Array(fourEntries.prefix(2)), thousands: 20)
    let proportional = try partial(["50%"])
    let concave = try partial(["50%"], .squareRoot)

    let one = try await fund.choose { $0.partial = proportional }
    let two = try await fund.choose { $0.partial = concave }

    #expect(parts(one) == ["100%", "decline"])
    #expect(parts(two) == ["50%", "50%"])
    #expect(two.objectiveThousandths == 2475 + 2121)
  }

  @Test func `a part below the least is not offered`() async throws {
    let fund = try await PanelFund.scored(fourEntries, thousands: 52)
    let steps = try partial(["60%"], minimum: 13)

    let portfolio = try await fund.choose { $0.partial = steps }

    #expect(parts(portfolio) == ["100%", "100%", "decline", "decline"])
  }

  @Test func `rules count the parts, and a requirement is met by one`() async throws {
    var entries = fourEntries
    entries[3].change = { $0.country = .laos }
    let fund = try await PanelFund.scored(entries, thousands: 40)
    let steps = try partial(["80%", "50%"])
    let quarter = try #require(Share("25%"))

    let minimum = try await fund.choose { policy in
      policy.partial = steps
      policy.countries = [.laos: ShareLimits(minimum: quarter, maximum: nil)]
    }
    let required = try await fund.choose { policy in
      policy.partial = steps
      policy.required = [Fixtures.application("KH-04")]
    }

    #expect(parts(minimum) == ["100%", "50%", "decline", "50%"])
    #expect(parts(required) == ["100%", "50%", "decline", "50%"])
    #expect(required.proposals[3].reason.key == "selection.required-part")
    #expect(
      required.prices.contains {
        $0.rule == .required(Fixtures.application("KH-04")) && $0.thousandths == 500
      })
  }

  @Test func `one organisation gets one amount for one application`() async throws {
    var entries = fourEntries
    entries[1].change = { $0.lead.name = "Organisation 0" }
    let fund = try await PanelFund.scored(entries, thousands: 36)
    let steps = try partial(["80%", "60%"])

    let portfolio = try await fund.choose { policy in
      policy.partial = steps
      policy.onePerOrganisation = true
    }

    #expect(parts(portfolio) == ["100%", "decline", "80%", "decline"])
    #expect(portfolio.proposals[1].reason.key == "selection.same-organisation")
  }

  @Test func `what was saved is what is decided`() async throws {
    let fund = try await PanelFund.scored(fourEntries, thousands: 52)
    let steps = try partial(["80%", "60%"], .squareRoot, minimum: 5)

    let portfolio = try await fund.choose(save: true) { $0.partial = steps }
    let saved = try #require(
      try await fund.service.listSelections(call: nil, by: fund.owner).first)
    try await fund.closeCall()
    let decisions = try await fund.service.decideFromSelection(
      saved.id, reason: "As proposed", by: fund.owner)

    #expect(saved.policy.partial == steps)
    #expect(saved.choices == portfolio.proposals.map(\.choice))
    #expect(saved.choices.contains { $0.part != nil })
    #expect(
      decisions.map(\.amount)
        == portfolio.proposals.map { proposal in
          let whole = Money(minorUnits: 2_000_000, currency: .usd)
          return proposal.choice.outcome == .fund ? proposal.choice.part?.amount ?? whole : nil
        })
    #expect(try await fund.faults() == [])
  }

  @Test func `robustness and comparison know the parts`() async throws {
    let fund = try await PanelFund.scored(fourEntries, thousands: 52)
    var stepped = SelectionPolicy()
    stepped.partial = try partial(["80%", "60%"])
    let plan = try #require(RobustnessPlan(draws: 20, seed: 1))

    let tested = try await fund.service.select(
      call: nil, policy: stepped, robustness: plan, save: false, by: fund.owner)
    let comparison = try await fund.service.compare(
      call: nil, policy: SelectionPolicy(), with: stepped, by: fund.owner)

    let robustness = try #require(tested.robustness)
    let first = Fixtures.application("KH-01")
    #expect(
      robustness.shareCounts[first]?.values.reduce(0, +) == robustness.counts[first])
    #expect(comparison.changes.map(\.id.rawValue) == ["KH-03"])
    #expect(comparison.changes.first?.parts.second?.share.plainText == "60%")
    #expect(comparison.parts.first?.spent.second.minorUnits == 5_200_000)
  }

  @Test(arguments: [[], ["100%"], ["80%", "80%"], ["0%"], ["9%", "8%", "7%", "6%", "5%", "4%"]])
  func `steps that make no sense are refused`(steps: [String]) throws {
    let shares = try steps.map { try #require(Share($0)) }

    #expect(PartialFunding(steps: shares, valueLoss: .proportional, minimum: nil) == nil)
  }
}
