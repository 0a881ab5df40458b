public import Vocabulary

/// Why no portfolio was chosen.
public enum SelectionFault: Hashable, Sendable {
  /// The budget of the policy is in another currency than the call.
  case budgetCurrency(Currency, call: Currency)
  /// A selection that is to be saved may not spend more than the call has left.
  case budgetTooLarge(Money, left: Money)
  /// No portfolio meets these rules together. There is no smaller set of rules like it, unless
  /// `least` says how many rules one would have at least.
  case infeasible([PolicyRule], least: Int? = nil)
  /// A lot was to be drawn, but the call has published none.
  case lotteryNotPublished
  /// The call has published a lot, and a selection that is to be saved must draw it.
  case lotterySeedMissing
  /// The hash of the seed is not the one that the call has published.
  case lotterySeedWrong(String, published: String)
  /// The policy names applications that cannot be chosen, because they are not there, not under
  /// review or not reviewed.
  case notCandidates([Application.ID])
  /// There is nothing to choose from: no application is both undecided and reviewed.
  case nothingToChoose(FundingCall.ID)

  /// The fault in a sentence.
  public var message: Message {
    switch self {
    case .budgetCurrency(let currency, let call):
      Message(
        "selection.budget-currency",
        ["currency": .text(currency.rawValue), "call": .text(call.rawValue)])
    case .budgetTooLarge(let budget, let left):
      Message("selection.budget-too-large", ["budget": .money(budget), "left": .money(left)])
    case .infeasible(let rules, let least):
      Message(
        least == nil ? "selection.infeasible" : "selection.infeasible-unproved",
        [
          "rules": .list(rules.map { .message($0.message) }),
          "count": .integer(Int64(rules.count)), "least": .integer(Int64(least ?? rules.count)),
        ])
    case .lotteryNotPublished: Message("selection.lottery-not-published")
    case .lotterySeedMissing: Message("selection.lottery-seed-missing")
    case .lotterySeedWrong(let hash, let published):
      Message(
        "selection.lottery-seed-wrong", ["hash": .text(hash), "published": .text(published)])
    case .notCandidates(let ids):
      Message("selection.not-candidates", ["ids": .list(ids.map { .text($0.rawValue) })])
    case .nothingToChoose(let call):
      Message("selection.nothing-to-choose", ["call": .text(call.rawValue)])
    }
  }
}
