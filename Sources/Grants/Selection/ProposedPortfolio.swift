public import Vocabulary

/// The best portfolio under a policy, and why.
public struct ProposedPortfolio: Hashable, Sendable {
  /// The call.
  public let callID: FundingCall.ID

  /// The policy that it follows.
  public let policy: SelectionPolicy

  /// What could be spent.
  public let budget: Money

  /// What the chosen applications cost together, in the currency of the call.
  public let spent: Money

  /// The sum of what the chosen applications are worth, in thousandths of a point.
  ///
  /// An application is worth its calibrated score above the lowest that the rubric has.
  public let objectiveThousandths: Int64

  /// Whether it is proved that no other portfolio is worth more.
  public let isOptimal: Bool

  /// What is proposed for each application that could be chosen, by key.
  public let proposals: [Proposal]

  /// What each rule costs, dearest first.
  public let prices: [PolicyPrice]

  /// The undecided applications that could not be chosen because they have no review, by key.
  public let unreviewed: [Application.ID]

  /// The key under which it was saved, if it was.
  public let savedAs: SavedSelection.ID?

  /// How much of it depends on what the reviews leave open, when that was asked for.
  public internal(set) var robustness: PortfolioRobustness?

  /// For every application that was not chosen, what choosing it would cost, when that was asked
  /// for.
  public internal(set) var losses: [Application.ID: FundingLoss]?

  /// The chosen applications, by key.
  public var chosen: [Application.ID] {
    proposals.filter { $0.choice.outcome == policy.chosenOutcome }.map(\.choice.applicationID)
  }
}

/// What is proposed for one application, and why.
public struct Proposal: Hashable, Sendable {
  /// What is proposed.
  public let choice: SelectionChoice

  /// Why, in a sentence.
  public let reason: Message
}

/// How much more the best portfolio would be worth without a rule.
public struct PolicyPrice: Hashable, Sendable {
  /// The rule.
  public let rule: PolicyRule

  /// The worth that is lost to it, in thousandths of a point; 0 when it changes nothing.
  public let thousandths: Int64

  /// Whether it is proved that the price is not higher.
  public let isProved: Bool
}

/// What it would cost to choose an application that was not chosen: by how much the best portfolio
/// with it is worth less, in thousandths of a point.
///
/// Where the search did not settle it, the true loss lies between the two numbers.
public struct FundingLoss: Hashable, Sendable {
  /// What it costs at least; nil when no portfolio that meets the rules has it.
  public let least: Int64?

  /// What it costs at most; nil when no portfolio that has it was found.
  public let most: Int64?
}
