import Grants
import Store
import TestSupport
import Testing
import Vocabulary

@Suite("Lottery between equals") struct LotteryTests {
  /// Six applications that are worth and cost the same, and money for two.
  private func fund(lottery: LotteryCommitment?) async throws -> PanelFund {
    let plain = try Fixtures.terms(budget: 4_000_000)
    let terms = FundingCall.Terms(
      title: plain.title, budget: plain.budget, opens: plain.opens, deadline: plain.deadline,
      rateDay: plain.rateDay, tracks: plain.tracks, countries: plain.countries,
      reviewsPerApplication: plain.reviewsPerApplication, eligibility: plain.eligibility,
      rubric: plain.rubric, lotteryCommitment: lottery)
    let names = (1...6).map { "KH-0\($0)" }
    let fund = try await PanelFund(
      names.map { name in
        Fixtures.document(name) { document in
          document.requested = Money(minorUnits: 2_000_000, currency: .usd)
          document.lead.name = name
          document.lead.identifier = nil
        }
      }, reviewers: [Fixtures.reviewer("a"), Fixtures.reviewer("b")], terms: terms)
    try await fund.assign(names.flatMap { [($0, "a"), ($0, "b")] })
    try await fund.submit(
      names.flatMap { [Fixtures.review(of: $0, by: "a"), Fixtures.review(of: $0, by: "b")] })
    return fund
  }

  private func chosen(_ fund: PanelFund, seed: String?, save: Bool = false) async throws
    -> [String]
  {
    try await fund.choose(save: save) { $0.lotterySeed = seed }.chosen.map(\.rawValue)
  }

  @Test func `the lot is drawn as anybody can draw it with sha256sum`() async throws {
    let fund = try await fund(lottery: LotteryCommitment(toSeed: "rain on the Mekong"))

    let drawn = try await chosen(fund, seed: "rain on the Mekong", save: true)

    // printf 'rain on the Mekong\n%s' KH-0n | sha256sum, the two lowest of six:
    #expect(drawn == ["KH-03", "KH-05"])
    #expect(try await chosen(fund, seed: nil) == ["KH-01", "KH-02"])
  }

  @Test func `the seed must be the one whose hash the call has published`() async throws {
    let commitment = LotteryCommitment(toSeed: "a")
    let fund = try await fund(lottery: commitment)

    await #expect(
      throws: GrantError.selection(
        .lotterySeedWrong(
          LotteryCommitment(toSeed: "b").description, published: commitment.description))
    ) { try await chosen(fund, seed: "b") }
    await #expect(throws: GrantError.selection(.lotterySeedMissing)) {
      try await chosen(fund, seed: nil, save: true)
    }
  }

  @Test func `a call that published no lot draws none`() async throws {
    let fund = try await fund(lottery: nil)

    await #expect(throws: GrantError.selection(.lotteryNotPublished)) {
      try await chosen(fund, seed: "a")
    }
    #expect(try await chosen(fund, seed: nil, save: true) == ["KH-01", "KH-02"])
  }

  @Test func `what was published and what was drawn stay with the call and the selection`()
    async throws
  {
    let commitment = LotteryCommitment(toSeed: "rain")
    let fund = try await fund(lottery: commitment)

    _ = try await chosen(fund, seed: "rain", save: true)

    let call = try await fund.service.findCall(nil, by: fund.owner)
    let saved = try await fund.service.listSelections(call: nil, by: fund.owner)
    #expect(call.terms.lotteryCommitment == commitment)
    #expect(saved.map(\.policy.lotterySeed) == ["rain"])
    #expect(try await fund.faults().isEmpty)
  }

  @Test(arguments: [
    "", "abc", String(repeating: "g", count: 64), String(repeating: "a", count: 63),
  ])
  func `what is no hash is no commitment`(text: String) {
    #expect(LotteryCommitment(text) == nil)
  }

  @Test func `a commitment is read in either case`() {
    let commitment = LotteryCommitment(toSeed: "x")

    #expect(LotteryCommitment(commitment.description.uppercased()) == commitment)
    #expect(
      commitment.description
        == "2d711642b726b04401627ca9fbac32f5c8530fb1903cc4db02258717921a4881")
  }
}
