public import Vocabulary

/// What the two steps of applying do not allow.
public enum StageFault: Hashable, Sendable {
  /// Outlines are invited, not funded.
  case fundsNothing(FundingCall.ID)
  /// Only outlines are invited.
  case invitesNobody(FundingCall.ID)
  /// The form was asked for of an application that is not invited.
  case notInvited(Application.ID)
  /// The other call does not name this one as its second step.
  case notLinked(FundingCall.ID, other: FundingCall.ID)
  /// More would be invited than the call allows.
  case tooManyInvited(FundingCall.ID, count: Int, most: Int)

  /// The fault in a sentence.
  public var message: Message {
    switch self {
    case .fundsNothing(let id): Message("stage.funds-nothing", ["call": .text(id.rawValue)])
    case .invitesNobody(let id): Message("stage.invites-nobody", ["call": .text(id.rawValue)])
    case .notInvited(let id): Message("stage.not-invited", ["id": .text(id.rawValue)])
    case .notLinked(let id, let other):
      Message("stage.not-linked", ["call": .text(id.rawValue), "other": .text(other.rawValue)])
    case .tooManyInvited(let id, let count, let most):
      Message(
        "stage.too-many-invited",
        [
          "call": .text(id.rawValue), "count": .integer(Int64(count)),
          "most": .integer(Int64(most)),
        ])
    }
  }
}
