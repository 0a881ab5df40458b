public import Vocabulary

/// What the fund gives to one application.
public struct Award: Hashable, Sendable {
  /// The key of an award, which is the reference of its application.
  public typealias ID = Vocabulary.ID<Award>

  /// The key.
  public let id: ID

  /// The application that it was given to.
  public let applicationID: Application.ID

  /// The call that it was given under.
  public let callID: FundingCall.ID

  /// What is given, in the currency of the application.
  public let amount: Money

  /// Where it stands.
  public private(set) var status: Status

  /// Makes the award that a decision leads to.
  public init(
    applicationID: Application.ID, callID: FundingCall.ID, amount: Money, status: Status = .offered
  ) {
    id = ID(checked: applicationID.rawValue)
    self.applicationID = applicationID
    self.callID = callID
    self.amount = amount
    self.status = status
  }

  /// The steps in the life of an award.
  public enum Status: String, CaseIterable, Hashable, Sendable {
    case offered
    case agreed
    case suspended
    case closed
    case lapsed

    /// The steps that may follow.
    ///
    /// Money moves only while an award is agreed.
    public var successors: Set<Status> {
      switch self {
      case .offered: [.agreed, .lapsed]
      case .agreed: [.closed, .suspended]
      case .suspended: [.agreed, .closed]
      case .closed, .lapsed: []
      }
    }
  }

  /// Takes a step.
  ///
  /// - Throws: `GrantError.wrongAwardStatus` when the life of an award has no such step.
  public mutating func move(to next: Status) throws(GrantError) {
    guard status.successors.contains(next) else { throw .wrongAwardStatus(id, status, next) }
    status = next
  }
}

/// What a transaction can do with awards.
public protocol AwardRecords {
  /// The award with a key, or nil.
  func award(_ id: Award.ID) throws(GrantError) -> Award?

  /// All awards under a call, by key.
  func awards(under call: FundingCall.ID) throws(GrantError) -> [Award]

  /// Adds an award, under the entry that is being made.
  func insert(_ award: Award) throws(GrantError)

  /// Records the status that an award has moved to, under the entry that is being made.
  func saveStatus(of award: Award) throws(GrantError)
}
