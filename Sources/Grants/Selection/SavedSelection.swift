public import Vocabulary

/// A portfolio that was proposed under a policy, and saved.
///
/// A selection decides nothing: people record decisions, and may refer to it.
public struct SavedSelection: Hashable, Sendable {
  /// The key of a selection: `S-1`, `S-2` and so on.
  public typealias ID = Vocabulary.ID<SavedSelection>

  /// The key.
  public let id: ID

  /// The call that it chooses from.
  public let callID: FundingCall.ID

  /// The policy that it follows.
  public let policy: SelectionPolicy

  /// What could be spent.
  public let budget: Money

  /// What the chosen applications cost together, in the currency of the call.
  public let spent: Money

  /// The sum of the values of the chosen applications, in thousandths of a point.
  public let objectiveThousandths: Int64

  /// Whether no other portfolio that meets the rules has a greater sum.
  public let isOptimal: Bool

  /// What is proposed for each application, by key.
  public let choices: [SelectionChoice]

  /// Makes a selection.
  public init(
    id: ID, callID: FundingCall.ID, policy: SelectionPolicy, budget: Money, spent: Money,
    objectiveThousandths: Int64, isOptimal: Bool, choices: [SelectionChoice]
  ) {
    self.id = id
    self.callID = callID
    self.policy = policy
    self.budget = budget
    self.spent = spent
    self.objectiveThousandths = objectiveThousandths
    self.isOptimal = isOptimal
    self.choices = choices
  }
}

/// What is proposed for one application.
public struct SelectionChoice: Hashable, Sendable {
  /// The application.
  public let applicationID: Application.ID

  /// The proposed outcome.
  public let outcome: Decision.Outcome

  /// The calibrated score, in thousandths of a point.
  public let calibratedThousandths: Int64

  /// What it would cost, in the currency of the call.
  public let cost: Money

  /// What part of the request is proposed; nil for the whole, or when it is not to be funded.
  public let part: ProposedPart?

  /// Makes a choice.
  public init(
    applicationID: Application.ID, outcome: Decision.Outcome, calibratedThousandths: Int64,
    cost: Money, part: ProposedPart? = nil
  ) {
    self.applicationID = applicationID
    self.outcome = outcome
    self.calibratedThousandths = calibratedThousandths
    self.cost = cost
    self.part = part
  }
}

/// What a transaction can do with saved selections.
public protocol SelectionRecords {
  /// The selection with a key, or nil.
  func selection(_ id: SavedSelection.ID) throws(GrantError) -> SavedSelection?

  /// All selections of a call, in the order in which they were saved.
  func selections(of call: FundingCall.ID) throws(GrantError) -> [SavedSelection]

  /// The key that the next selection gets.
  func nextSelectionID() throws(GrantError) -> SavedSelection.ID

  /// Adds a selection, under the entry that is being made.
  func insert(_ selection: SavedSelection) throws(GrantError)
}
