public import Audit
public import Vocabulary

/// What was decided about one application.
public struct Decision: Hashable, Sendable {
  /// The application.
  public let applicationID: Application.ID

  /// The outcome.
  public let outcome: Outcome

  /// What is given, in the currency of the application; nil unless it is funded.
  public let amount: Money?

  /// The saved selection that proposed it, if one did.
  public let selectionID: SavedSelection.ID?

  /// Makes a decision.
  public init(
    applicationID: Application.ID, outcome: Outcome, amount: Money?, selectionID: SavedSelection.ID?
  ) {
    self.applicationID = applicationID
    self.outcome = outcome
    self.amount = amount
    self.selectionID = selectionID
  }

  /// The outcomes that a decision can have.
  public enum Outcome: String, CaseIterable, Hashable, Sendable {
    case fund, invite, reserve, decline

    /// The status that an application has after it.
    public var status: Application.Status {
      switch self {
      case .decline: .declined
      case .fund: .funded
      case .invite: .invited
      case .reserve: .reserve
      }
    }
  }
}

/// What someone wants to decide about one application.
public struct DecisionDraft: Hashable, Sendable {
  /// The application.
  public let applicationID: Application.ID

  /// The outcome.
  public let outcome: Decision.Outcome

  /// What to give, or nil for all that was requested.
  public let amount: Money?

  /// Why.
  public let reason: String

  /// Makes a draft.
  public init(
    applicationID: Application.ID, outcome: Decision.Outcome, amount: Money? = nil, reason: String
  ) {
    self.applicationID = applicationID
    self.outcome = outcome
    self.amount = amount
    self.reason = reason
  }
}

/// A decision with who made it, when and why.
public struct RecordedDecision: Hashable, Sendable {
  /// The decision.
  public let decision: Decision

  /// The entry of the history.
  public let entry: AuditEntry

  /// Makes a recorded decision.
  public init(decision: Decision, entry: AuditEntry) {
    self.decision = decision
    self.entry = entry
  }
}

/// Why a decision was not recorded.
public enum DecisionFault: Hashable, Sendable {
  /// More than what was asked for, nothing at all, another currency, or an amount without a grant.
  case amount(Application.ID, Money, requested: Money)
  /// Applications may still be handed in.
  case callNotClosed(FundingCall.ID, FundingCall.Status)
  /// The person who decides is in conflict.
  case conflict(Person.ID, Application.ID, [ConflictReason])
  /// The person has none of the roles of those who approve.
  case notAnApprover(Person.ID, [Role])
  /// Nothing about the application waits for a second person.
  case notPending(Application.ID)
  /// All grants of the call together would be more than its budget.
  case overBudget(total: Money, budget: Money)
  /// A grant was proposed by the person who would approve it.
  case ownProposal(Application.ID, Person.ID)
  /// A grant waits for a second person, so nothing else can be decided.
  case pending(Application.ID)
  /// A call cannot be over while grants wait for a second person.
  case pendingLeft([Application.ID])
  /// One application is named more than once.
  case twice(Application.ID)

  /// The fault in a sentence.
  public var message: Message {
    switch self {
    case .amount(let id, let amount, let requested):
      Message(
        "decision.amount",
        ["id": .text(id.rawValue), "amount": .money(amount), "requested": .money(requested)])
    case .callNotClosed(let id, let status):
      Message(
        "decision.call-not-closed", ["id": .text(id.rawValue), "status": .text(status.rawValue)])
    case .conflict(let person, let application, let reasons):
      Message(
        "decision.conflict",
        [
          "person": .text(person.rawValue), "application": .text(application.rawValue),
          "reasons": .list(reasons.map { .message($0.message) }),
        ])
    case .notAnApprover(let person, let roles):
      Message(
        "decision.not-an-approver",
        [
          "person": .text(person.rawValue),
          "roles": .list(roles.map { .text($0.rawValue) }),
        ])
    case .notPending(let id): Message("decision.not-pending", ["id": .text(id.rawValue)])
    case .ownProposal(let id, let person):
      Message(
        "decision.own-proposal",
        ["id": .text(id.rawValue), "person": .text(person.rawValue)])
    case .pending(let id): Message("decision.pending", ["id": .text(id.rawValue)])
    case .pendingLeft(let ids):
      Message(
        "decision.pending-left",
        [
          "count": .integer(Int64(ids.count)),
          "applications": .list(ids.map { .text($0.rawValue) }),
        ])
    case .overBudget(let total, let budget):
      Message("decision.over-budget", ["total": .money(total), "budget": .money(budget)])
    case .twice(let id): Message("decision.twice", ["id": .text(id.rawValue)])
    }
  }
}

/// What a transaction can do with decisions.
public protocol DecisionRecords {
  /// All decisions about the applications of a call, oldest first.
  func decisions(in call: FundingCall.ID) throws(GrantError) -> [RecordedDecision]

  /// Adds a decision, under the entry that is being made.
  func insert(_ decision: Decision) throws(GrantError)
}
