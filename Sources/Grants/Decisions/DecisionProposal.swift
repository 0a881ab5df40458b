public import Audit
public import Vocabulary

/// A grant, or more money for one, that one person proposed and a second person has to approve.
///
/// Until then nothing is given: the application stands where it stood, and there is no award. Its
/// money is held, so that no other decision spends it. About an award that is there, it is the
/// amount that it is to be raised to; an amendment may then do so, and until then nothing is held.
public struct DecisionProposal: Hashable, Sendable {
  /// The application.
  public let applicationID: Application.ID

  /// How many proposals the application had up to this one.
  public let number: Int

  /// What is to be given, in the currency of the application.
  public let amount: Money

  /// The saved selection that proposed it, if one did.
  public let selectionID: SavedSelection.ID?

  /// Makes a proposal.
  public init(
    applicationID: Application.ID, number: Int, amount: Money, selectionID: SavedSelection.ID?
  ) {
    self.applicationID = applicationID
    self.number = number
    self.amount = amount
    self.selectionID = selectionID
  }
}

/// A proposal with who made it, when and why, and what became of it.
public struct RecordedProposal: Hashable, Sendable {
  /// The proposal.
  public let proposal: DecisionProposal

  /// The entry of the history that it was made with.
  public let entry: AuditEntry

  /// What a second person said of it; nil before that.
  public var ruling: RecordedRuling?

  /// Makes a recorded proposal.
  public init(proposal: DecisionProposal, entry: AuditEntry, ruling: RecordedRuling? = nil) {
    self.proposal = proposal
    self.entry = entry
    self.ruling = ruling
  }
}

/// What a second person said of a proposal, with who, when and why.
public struct RecordedRuling: Hashable, Sendable {
  /// Whether it was approved.
  public let isApproved: Bool

  /// The entry of the history.
  public let entry: AuditEntry

  /// Makes a ruling.
  public init(isApproved: Bool, entry: AuditEntry) {
    self.isApproved = isApproved
    self.entry = entry
  }
}

/// What was recorded in one go: the decisions that took effect, and those that wait.
public struct SettledDecisions: Hashable, Sendable {
  /// The decisions that took effect, in the order given.
  public internal(set) var made: [Decision] = []

  /// The grants that a second person has to approve, in the order given.
  public internal(set) var proposed: [DecisionProposal] = []
}

/// What a transaction can do with grants that wait for approval.
public protocol ApprovalRecords {
  /// All proposals about the applications of a call, oldest first.
  func proposals(in call: FundingCall.ID) throws(GrantError) -> [RecordedProposal]

  /// Adds a proposal, under the entry that is being made.
  func insert(_ proposal: DecisionProposal) throws(GrantError)

  /// Records what was said of a proposal, under the entry that is being made; once at most.
  func rule(on proposal: DecisionProposal, isApproved: Bool) throws(GrantError)
}

extension GrantTransaction {
  /// The proposals of a call that wait for a second person, oldest first.
  ///
  /// Those about applications that can no longer be funded, because they were withdrawn, wait for
  /// nobody.
  func pendingProposals(under call: FundingCall.ID) throws(GrantError) -> [RecordedProposal] {
    var pending: [RecordedProposal] = []
    for proposal in try proposals(in: call) where proposal.ruling == nil {
      let application = try application(proposal.proposal.applicationID)
      if application?.status.successors.contains(.funded) == true { pending.append(proposal) }
    }
    return pending
  }

  /// The proposals to raise awards of a call that wait for a second person, oldest first.
  ///
  /// Those about awards that can no longer be raised wait for nobody.
  func pendingRaises(under call: FundingCall.ID) throws(GrantError) -> [RecordedProposal] {
    var pending: [RecordedProposal] = []
    for proposal in try proposals(in: call) where proposal.ruling == nil {
      let award = try award(ID(checked: proposal.proposal.applicationID.rawValue))
      if let award, [.agreed, .suspended].contains(award.status) { pending.append(proposal) }
    }
    return pending
  }

  /// The proposal about an application or its award that waits for a second person, or nil.
  func pendingProposal(about application: Application) throws(GrantError) -> RecordedProposal? {
    let pending =
      try pendingProposals(under: application.callID)
      + pendingRaises(under: application.callID)
    return pending.last { $0.proposal.applicationID == application.id }
  }

  /// Records that something above the amount of the call is to be given, under an entry of its own.
  func propose(
    _ amount: Money, for application: Application, by selection: SavedSelection.ID?,
    _ step: HistoryStep
  ) throws(GrantError) -> DecisionProposal {
    let earlier = try proposals(in: application.callID).filter {
      $0.proposal.applicationID == application.id
    }
    let proposal = DecisionProposal(
      applicationID: application.id, number: earlier.count + 1, amount: amount,
      selectionID: selection)
    try record(step) { () throws(GrantError) in try insert(proposal) }
    return proposal
  }

  /// Refuses to go on while grants of a call wait for approval.
  ///
  /// - Throws: `GrantError.decision` with their applications.
  func requireNothingPending(under call: FundingCall.ID) throws(GrantError) {
    let pending = try pendingProposals(under: call).map(\.proposal.applicationID)
    guard pending.isEmpty else { throw .decision(.pendingLeft(pending.sorted())) }
  }
}
