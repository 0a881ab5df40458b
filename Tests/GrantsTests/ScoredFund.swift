import Grants
import Store
import TestSupport
import Vocabulary

/// An application as a test describes it: its score, and what makes it different.
struct ScoredEntry {
  let key: String
  let score: Int
  var thousands: Int64 = 20
  var change: @Sendable (inout ApplicationDocument) -> Void = { _ in }
}

/// Four applications of 20,000 US dollars each, in the order of their quality.
let fourEntries = [
  ScoredEntry(key: "KH-01", score: 450), ScoredEntry(key: "KH-02", score: 400),
  ScoredEntry(key: "KH-03", score: 350), ScoredEntry(key: "KH-04", score: 300),
]

extension PanelFund {
  /// A fund under a budget in thousands of US dollars, in which two reviewers of one mind scored everything.
  static func scored(_ entries: [ScoredEntry], thousands: Int64) async throws -> PanelFund {
    let documents = entries.enumerated().map { number, entry in
      Fixtures.document(entry.key) { document in
        document.requested = Money(minorUnits: entry.thousands * 100_000, currency: .usd)
        document.lead.name = "Organisation \(number)"
        document.lead.identifier = nil
        document.lead.contact.gender = .male
        document.reach.rural = 0
        entry.change(&document)
      }
    }
    let fund = try await PanelFund(
      documents, reviewers: [Fixtures.reviewer("a"), Fixtures.reviewer("b")],
      terms: try Fixtures.terms(budget: thousands * 100_000))
    try await fund.assign(entries.flatMap { [($0.key, "a"), ($0.key, "b")] })
    try await fund.submit(
      entries.flatMap { entry in
        ["a", "b"].map { reviewer in
          let score = Score(hundredths: entry.score)
          return Fixtures.review(of: entry.key, by: reviewer, need: score, plan: score)
        }
      })
    return fund
  }

  /// Chooses a portfolio under a policy without rules, which `change` may alter.
  @discardableResult
  func choose(
    save: Bool = false, _ change: (inout SelectionPolicy) -> Void = { _ in }
  ) async throws -> ProposedPortfolio {
    var policy = SelectionPolicy()
    change(&policy)
    return try await service.select(call: nil, policy: policy, save: save, by: owner)
  }
}
