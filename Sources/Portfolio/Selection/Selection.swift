/// A portfolio: the candidates to fund, and why each was chosen or not.
public struct Selection<Key: PortfolioKey>: Hashable, Sendable {
  /// What decided on one candidate.
  public struct Verdict: Hashable, Sendable {
    /// The candidate.
    public let key: Key
    /// Why it is in the portfolio or not.
    public let reason: SelectionReason
  }

  /// The keys to fund, ascending.
  public let chosen: [Key]

  /// The sum of the chosen values.
  public let objective: Double

  /// The sum of the chosen costs, in minor units; never above the budget.
  public let spentMinorUnits: Int64

  /// Whether it is proved that no other portfolio is worth more.
  ///
  /// Whole values up to a million are compared exactly, others in millionths of the largest one.
  public let isProvedOptimal: Bool

  /// How much more any portfolio could be worth at most, as a part of the objective's bound; 0 when
  /// proved.
  public let gap: Double

  /// Whether it is settled that of all portfolios worth as much this one is the cheapest, and of
  /// those the one that has the first key, in the order of ties, in which they differ.
  public let areTiesSettled: Bool

  /// Why each candidate is in the portfolio or not, in the order of the keys.
  public let verdicts: [Verdict]
}

/// Why a candidate is in the portfolio or not.
public enum SelectionReason: Hashable, Sendable {
  /// It is part of the best portfolio.
  case chosen
  /// A rule requires it.
  case required(rule: String)
  /// A rule excludes it.
  case excluded(rule: String)
  /// Adding it to what was chosen would break these rules.
  case blocked(rules: [String])
  /// What was chosen leaves no money for it: its value for each minor unit, beside the lowest of
  /// those that were chosen freely.
  case beyondBudget(valuePerMinorUnit: Double, lowestChosen: Double?)
  /// It is worth nothing, so it would add nothing.
  case worthNothing
}
