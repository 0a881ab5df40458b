internal import Audit
internal import Text
public import Vocabulary

/// What letters are to be written of, before a word of them is written.
public struct GatheredLetters: Hashable, Sendable {
  /// What each letter says, by key of the application.
  public internal(set) var letters: [LetterFacts] = []

  /// The applications that were named and that there is nothing to write about, with where they
  /// stand.
  public internal(set) var skipped: [SkippedLetter] = []

  /// The comments in which a reviewer seems to be named; staff should look at them first.
  public internal(set) var warnings: [NamingComment] = []
}

/// An application that gets no letter.
public struct SkippedLetter: Hashable, Sendable {
  /// The application.
  public let applicationID: Application.ID

  /// Why.
  public let reason: Reason

  /// The reasons for which there is no letter.
  public enum Reason: Hashable, Sendable {
    /// The contact was erased.
    case erased
    /// A grant waits for a second person.
    case pending
    /// Nothing was decided.
    case undecided(Application.Status)
  }
}

extension GrantService {
  /// Gathers what applicants are to be told.
  ///
  /// - Parameters:
  ///   - callID: The call, or nil for the only one.
  ///   - ids: The applications, or none for all that there is something to write about.
  ///   - actor: The person who asks.
  /// - Returns: The letters; what the actor may not see is left out.
  /// - Throws: `GrantError.notAllowed` when the actor does not decide, and `.notFound` for an
  ///   application that is not there, is not of the call, or may not be seen.
  public func gatherLetters(
    call callID: FundingCall.ID?, applications ids: [Application.ID] = [], by actor: Person.ID
  ) async throws(GrantError) -> GatheredLetters {
    try await store.read { (grants) throws(GrantError) in
      let person = try grants.require(.decide, of: actor)
      let call = try grants.chosenCall(callID, by: actor)
      let panel = try grants.panel(of: call, seenBy: nil)
      var applications: [Application] = []
      for application in panel.applications
      where try grants.sight(of: application, for: person) == .all {
        applications.append(application)
      }
      let known = Set(applications.map(\.id))
      for id in ids where !known.contains(id) { throw .notFound("application", id.rawValue) }
      try Sight.all.gate.check(LetterFacts.fields)
      try DisclosureGate(for: .oneself).check(LetterFacts.fields)
      let gathering = LetterGathering(
        call: call, reviews: Dictionary(grouping: panel.reviews, by: \.applicationID),
        amounts: try grants.grantedAmounts(in: call.id),
        pending: Set(try grants.pendingProposals(under: call.id).map(\.proposal.applicationID)),
        names: try ReviewerNames(try grants.people(with: .reviewer)), grants: grants)
      var gathered = GatheredLetters()
      for application in applications where ids.isEmpty || ids.contains(application.id) {
        try gathering.add(application, isNamed: !ids.isEmpty, to: &gathered)
      }
      return gathered
    }
  }
}

/// Turns applications into what letters say.
private struct LetterGathering {
  let call: FundingCall
  let reviews: [Application.ID: [Review]]
  let amounts: [Application.ID: Money]
  let pending: Set<Application.ID>
  let names: ReviewerNames
  let grants: any GrantTransaction

  func add(
    _ application: Application, isNamed: Bool, to gathered: inout GatheredLetters
  ) throws(GrantError) {
    if let reason = skipReason(of: application) {
      guard isNamed || reason == .erased else { return }
      gathered.skipped.append(SkippedLetter(applicationID: application.id, reason: reason))
      return
    }
    guard let kind = LetterKind(application.status) else { return }
    let document = application.document
    let comments = kind.tellsFeedback ? comments(on: application.id) : []
    for review in comments {
      for id in try names.people(in: review.content.comments.toApplicant) {
        gathered.warnings.append(
          NamingComment(applicationID: application.id, reviewerID: id))
      }
    }
    gathered.letters.append(
      LetterFacts(
        applicationID: application.id, kind: kind, language: document.language,
        call: call.terms.title, organisation: document.lead.name, contact: document.lead.contact,
        project: document.title, requested: document.requested,
        granted: kind == .funded ? amounts[application.id] : nil,
        since: try grants.statusTime(of: application.id) ?? Timestamp(milliseconds: 0),
        reasons: kind == .ineligible ? try brokenRules(of: application.id) : [],
        conditions: kind == .funded ? call.terms.decisions.conditions : [],
        feedback: comments.map(feedback)))
  }

  private func skipReason(of application: Application) -> SkippedLetter.Reason? {
    if pending.contains(application.id) { return .pending }
    guard LetterKind(application.status) != nil else { return .undecided(application.status) }
    return application.document.lead.contact.isErased ? .erased : nil
  }

  /// The reviews with words for the applicant, in an order that only the words themselves decide,
  /// so that nobody can tell from it who wrote them.
  private func comments(on id: Application.ID) -> [Review] {
    let written = (reviews[id] ?? []).filter {
      !folded($0.content.comments.toApplicant).isEmpty
    }
    let place = { (review: Review) in
      Digest(hashing: Array("\(id)\n\(review.content.comments.toApplicant)".utf8)).description
    }
    return written.map { (place($0), $0) }.sorted { $0.0 < $1.0 }.map(\.1)
  }

  private func feedback(_ review: Review) -> LetterFeedback {
    let text = review.content.comments.toApplicant
    let scores = call.terms.rubric.criteria.compactMap { criterion in
      review.content.scores[criterion.id].map {
        LetterFeedback.CriterionScore(criterion: criterion.label, score: $0)
      }
    }
    return LetterFeedback(
      text: text, language: TextIdentity(of: text).language,
      scores: call.terms.decisions.tellsScores ? scores : [])
  }

  private func brokenRules(of id: Application.ID) throws(GrantError) -> [LocalizedText] {
    let findings = try grants.findings(for: id)
    return call.terms.eligibility.filter { rule in
      findings.contains { $0.ruleID == rule.id && !$0.isMet }
    }.map(\.reason)
  }
}

extension GrantTransaction {
  /// What each funded application of a call was given when it was decided.
  fileprivate func grantedAmounts(
    in call: FundingCall.ID
  ) throws(GrantError) -> [Application.ID: Money] {
    var amounts: [Application.ID: Money] = [:]
    for recorded in try decisions(in: call) {
      amounts[recorded.decision.applicationID] = recorded.decision.amount
    }
    return amounts
  }
}
