import Grants
import Store
import TestSupport
import Vocabulary

/// A fund in memory with a call for outlines and one for full proposals.
struct StageFund {
  static let outlines: FundingCall.ID = ID(checked: "outlines")
  static let proposals: FundingCall.ID = ID(checked: "proposals")

  let store: SQLiteStore
  let service: GrantService
  let owner = Fixtures.owner.id

  /// Takes, screens and has reviewed three outlines, and closes their call.
  init(inviteAtMost: Int? = nil) async throws {
    store = try SQLiteStore()
    service = GrantService(store: store, clock: Fixtures.clock)
    try await service.found(fund: "Test", owner: Fixtures.owner)
    let plain = try Fixtures.terms()
    let stage = CallStage.outline(leadsTo: Self.proposals, inviteAtMost: inviteAtMost)
    try await create(Self.outlines, plain.with(stage: stage))
    try await create(Self.proposals, plain.with(stage: .full(follows: Self.outlines)))
    _ = try await service.importReviewers(
      [Fixtures.reviewer("a"), Fixtures.reviewer("b")], problems: [], acceptValid: false, by: owner)
    try await open(Self.outlines)
    let documents = (1...3).map { number in Self.outline(number) }
    try await take(documents, to: Self.outlines)
    _ = try await service.screen(call: Self.outlines, by: owner)
    try await review(["OUT-1": 5, "OUT-2": 4, "OUT-3": 2], in: Self.outlines)
    _ = try await service.moveCall(Self.outlines, to: .closed, reason: nil, by: owner)
  }

  func create(_ id: FundingCall.ID, _ terms: FundingCall.Terms) async throws {
    _ = try await service.createCall(id, terms: terms, by: owner)
  }

  func open(_ id: FundingCall.ID) async throws {
    _ = try await service.moveCall(id, to: .open, reason: nil, by: owner)
  }

  @discardableResult
  func take(
    _ documents: [ApplicationDocument], to call: FundingCall.ID
  ) async throws -> ImportReport {
    try await service.importApplications(
      documents.map { Fixtures.received($0) }, problems: [], to: call, acceptValid: false,
      by: owner)
  }

  /// Records a review of each application by both reviewers.
  func review(_ scores: [String: Int], in call: FundingCall.ID) async throws {
    let pairs = scores.keys.sorted().flatMap { key in ["a", "b"].map { (key, $0) } }
    try await store.write { (grants) throws(GrantError) in
      let step = HistoryStep(
        actor: Fixtures.owner.id, at: Fixtures.clock(), action: .reviewAssign,
        subject: call.rawValue)
      try grants.record(step) { () throws(GrantError) in
        for (key, reviewer) in pairs {
          try grants.insert(
            ReviewAssignment(
              applicationID: Fixtures.application(key), reviewerID: Fixtures.person(reviewer)))
        }
      }
    }
    _ = try await service.importReviews(
      pairs.map { key, reviewer in
        let score = Score(points: scores[key] ?? 1)
        return Fixtures.review(of: key, by: reviewer, need: score, plan: score)
      }, problems: [], declarations: ReviewDeclarations(onPaper: "Signed sheets"),
      acceptValid: false, by: owner)
  }

  func decide(_ outcome: Decision.Outcome, _ keys: String...) async throws {
    _ = try await service.decide(
      keys.map {
        DecisionDraft(
          applicationID: Fixtures.application($0), outcome: outcome, reason: "As the panel says")
      }, by: owner)
  }

  /// The outline with a number, each from a lead of its own.
  static func outline(_ number: Int) -> ApplicationDocument {
    Fixtures.document("OUT-\(number)") { document in
      document.lead.name = ["ក្រុមយុវជន", "Rik Reay", "ທຶນຊຸມຊົນ"][number - 1]
      document.lead.latinName = nil
      document.lead.identifier = "KH-MOI-\(number)"
      document.lead.contact.email = "lead\(number)@example.org"
      document.country = [Country.cambodia, .cambodia, .laos][number - 1]
    }
  }

  /// The proposal that follows the outline with a number.
  static func proposal(
    _ key: String, after number: Int, change: (inout ApplicationDocument) -> Void = { _ in }
  ) -> ApplicationDocument {
    var document = outline(number)
    document.reference = ID(checked: key)
    document.outline = ID(checked: "OUT-\(number)")
    change(&document)
    return document
  }
}

/// The keys of what the form of a call does not allow in a refused import.
func formKeys(of error: GrantError?) -> [String] {
  guard case .rejected(let problems) = error else { return [] }
  return problems.map { problem in
    guard case .message(let message) = problem.message.arguments["problem"] else {
      return problem.message.key
    }
    return message.key
  }
}
