/// A condition that a portfolio must meet, under a name that results and errors speak of.
public struct SelectionRule<Key: PortfolioKey>: Hashable, Sendable {
  /// What a rule asks for. A group may be listed in any order; keys that occur twice count once.
  public enum Kind: Hashable, Sendable {
    /// Of the money that is spent, the group gets at least and at most these shares, in basis points:
    /// 4,000 is 40 %. An empty portfolio meets every share.
    case share(of: [Key], atLeast: Int? = nil, atMost: Int? = nil)
    /// The group gets at least and at most these amounts, in minor units.
    case amount(of: [Key], atLeast: Int64? = nil, atMost: Int64? = nil)
    /// At least and at most so many of the group are chosen.
    case count(of: [Key], atLeast: Int? = nil, atMost: Int? = nil)
    /// At most one of each group is chosen, such as of the applications of one organisation.
    case oneInEach([[Key]])
    /// The weights of what is chosen sum to at least and at most these, such as people reached.
    case weight([Key: Int64], atLeast: Int64? = nil, atMost: Int64? = nil)
    /// All of these are chosen.
    case required([Key])
    /// None of these is chosen.
    case excluded([Key])
  }

  /// The name that stands for the budget among the names of rules.
  public static var budgetID: String { "budget" }

  /// Names the rule.
  public let id: String

  /// What the rule asks for.
  public let kind: Kind

  /// Makes a rule.
  public init(id: String, _ kind: Kind) {
    self.id = id
    self.kind = kind
  }

  /// Every key that the rule names, in no particular order.
  var keys: [Key] {
    switch kind {
    case .share(let keys, _, _), .amount(let keys, _, _), .count(let keys, _, _),
      .required(let keys), .excluded(let keys):
      keys
    case .oneInEach(let groups): groups.flatMap { $0 }
    case .weight(let weights, _, _): Array(weights.keys)
    }
  }

  /// Whether the rule has a bound, and its shares are shares.
  var isSound: Bool {
    switch kind {
    case .share(_, let least, let most):
      (least != nil || most != nil)
        && [least, most].allSatisfy { $0.map { (0...10_000).contains($0) } ?? true }
    case .amount(_, let least, let most): least != nil || most != nil
    case .count(_, let least, let most): least != nil || most != nil
    case .weight(_, let least, let most): least != nil || most != nil
    case .oneInEach, .required, .excluded: true
    }
  }
}
