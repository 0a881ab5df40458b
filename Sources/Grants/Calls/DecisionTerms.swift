public import Vocabulary

/// How the decisions of a call are made, and what applicants are told of them.
public struct DecisionTerms: Hashable, Sendable {
  /// Which grants a second person has to approve; nil when none has to be.
  public let approval: ApprovalRule?

  /// Whether letters tell the scores beside the reviewers' comments.
  public let tellsScores: Bool

  /// What every grant is bound to, by language.
  public let conditions: [LocalizedText]

  /// No second person, no scores in letters, no conditions.
  public static let plain = DecisionTerms()

  /// Makes terms.
  public init(
    approval: ApprovalRule? = nil, tellsScores: Bool = false, conditions: [LocalizedText] = []
  ) {
    self.approval = approval
    self.tellsScores = tellsScores
    self.conditions = conditions
  }
}

/// Which grants take effect only when a second person approves them.
public struct ApprovalRule: Hashable, Sendable {
  /// The amount above which a grant needs approval; one of just this amount needs none.
  public let above: Money

  /// The roles of those who may approve, each of which may also decide.
  public let roles: Set<Role>

  /// Makes a rule.
  public init(above: Money, roles: Set<Role>) {
    self.above = above
    self.roles = roles
  }
}

extension Role {
  /// Whether people with this role may be asked to approve decisions.
  public var mayApprove: Bool { permissions.contains(.decide) }
}
