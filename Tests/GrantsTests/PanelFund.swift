import Grants
import Store
import TestSupport
import Vocabulary

/// A fund in memory whose applications are screened and whose reviewers are known.
struct PanelFund {
  let store: SQLiteStore
  let service: GrantService
  let owner = Fixtures.owner.id

  init(
    _ documents: [ApplicationDocument], reviewers: [Sourced<ReviewerDraft>],
    terms: FundingCall.Terms? = nil, rules: ConflictRules = ConflictRules()
  ) async throws {
    store = try SQLiteStore(conflictRules: rules)
    service = GrantService(store: store, clock: Fixtures.clock)
    try await service.found(fund: "Test", owner: Fixtures.owner)
    try await store.add(Fixtures.administrator, Fixtures.analyst)
    _ = try await service.createCall(
      Fixtures.callID, terms: try terms ?? Fixtures.terms(), by: owner)
    _ = try await service.moveCall(Fixtures.callID, to: .open, reason: nil, by: owner)
    _ = try await service.importApplications(
      documents.map { Fixtures.received($0) }, problems: [], to: nil, acceptValid: false, by: owner)
    _ = try await service.screen(call: nil, by: owner)
    _ = try await service.importReviewers(
      reviewers, problems: [], acceptValid: false, by: owner)
  }

  /// Closes the call, so that decisions can be made.
  func closeCall() async throws {
    _ = try await service.moveCall(Fixtures.callID, to: .closed, reason: nil, by: owner)
  }

  /// Asks named reviewers for reviews, without the solver; they declare that they are free of
  /// conflicts unless told otherwise.
  func assign(_ pairs: [(String, String)], declared: Bool = true) async throws {
    let assignments = pairs.map {
      ReviewAssignment(
        applicationID: Fixtures.application($0.0), reviewerID: Fixtures.person($0.1))
    }
    try await store.write { (grants) throws(GrantError) in
      let step = HistoryStep(
        actor: Fixtures.owner.id, at: Fixtures.clock(), action: .reviewAssign,
        subject: Fixtures.callID.rawValue)
      try grants.record(step) { () throws(GrantError) in
        for assignment in assignments { try grants.insert(assignment) }
        for key in assignments where declared {
          try grants.insert(NoConflictStatement(key: key, version: 1, isOnPaper: true))
        }
      }
    }
  }

  /// Takes reviews that are right.
  @discardableResult
  func submit(_ reviews: [Sourced<ReviewDraft>]) async throws -> ImportTally<ReviewKey> {
    try await service.importReviews(reviews, problems: [], acceptValid: false, by: owner)
  }

  /// The faults of the history, which must stay empty.
  func faults() async throws -> [HistoryFault] {
    try await service.verifyHistory(by: owner).faults
  }
}

/// The keys of the sentences of all problems of a refused import, in order.
func keys(of error: GrantError?) -> [String] {
  guard case .rejected(let problems) = error else { return [] }
  return problems.map(\.message.key)
}
