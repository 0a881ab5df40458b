public import Vocabulary

/// The part that a call plays where applying takes two steps.
public enum CallStage: Hashable, Sendable {
  /// Takes full proposals, from those who were invited by the outlines of another call.
  case full(follows: FundingCall.ID)
  /// Takes outlines; the good ones are invited to another call, at most so many of them.
  case outline(leadsTo: FundingCall.ID, inviteAtMost: Int?)

  /// The sorts of parts.
  public enum Kind: String, CaseIterable, Hashable, Sendable {
    case full, outline
  }

  /// The sort of part.
  public var kind: Kind {
    switch self {
    case .full: .full
    case .outline: .outline
    }
  }

  /// The other call.
  public var other: FundingCall.ID {
    switch self {
    case .full(let id), .outline(let id, _): id
    }
  }

  /// The part in a sentence.
  public var message: Message {
    switch self {
    case .full(let other): Message("stage.full", ["call": .text(other.rawValue)])
    case .outline(let other, let most?):
      Message(
        "stage.outline-most", ["call": .text(other.rawValue), "most": .integer(Int64(most))])
    case .outline(let other, nil): Message("stage.outline", ["call": .text(other.rawValue)])
    }
  }
}
