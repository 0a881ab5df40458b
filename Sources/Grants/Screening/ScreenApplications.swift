public import Vocabulary

/// Whether an application meets one rule.
public struct ScreeningFinding: Hashable, Sendable {
  /// The rule.
  public let ruleID: String

  /// Whether it is met.
  public let isMet: Bool

  /// Makes a finding.
  public init(ruleID: String, isMet: Bool) {
    self.ruleID = ruleID
    self.isMet = isMet
  }
}

/// The outcome of screening one application.
public struct ScreeningResult: Hashable, Sendable {
  /// The application, with the status that screening led to.
  public let application: Application

  /// The rules that it does not meet, in the order of the call.
  public let broken: [EligibilityRule]

  /// How the application stands to the deadline of its call.
  public let lateness: Lateness

  /// The documents that it needs and does not have.
  public let missing: [DocumentRequirement]

  /// Makes a result.
  public init(
    application: Application, broken: [EligibilityRule], lateness: Lateness = .inTime,
    missing: [DocumentRequirement] = []
  ) {
    self.application = application
    self.broken = broken
    self.lateness = lateness
    self.missing = missing
  }
}

extension GrantService {
  /// Holds every undecided application to the rules of its call, and records what was found.
  ///
  /// An application whose findings would be the same as last time is not screened again, and one
  /// that was sent back to its applicant only when nothing came in time.
  ///
  /// - Returns: The outcomes for all applications that are still undecided and that the actor may
  ///   see, by key.
  /// - Throws: `GrantError.noRate` when an amount cannot be compared with a limit in another
  ///   currency.
  public func screen(
    call callID: FundingCall.ID?, by actor: Person.ID
  ) async throws(GrantError) -> [ScreeningResult] {
    let now = clock()
    return try await store.write { (grants) throws(GrantError) in
      let person = try grants.require(.manageApplications, of: actor)
      let call = try grants.chosenCall(callID, by: actor)
      let rates = try grants.rateTable()
      var results: [ScreeningResult] = []
      for application in try grants.applications(to: call.id)
      where try grants.isToBeScreened(application, on: now.fundDay) {
        let facts = ScreeningFacts(
          application: application.document, terms: call.terms, rates: rates)
        var findings: [ScreeningFinding] = []
        for rule in call.terms.eligibility {
          findings.append(
            ScreeningFinding(ruleID: rule.id, isMet: try rule.condition.holds(for: facts)))
        }
        let missing = try grants.findings(
          on: application, to: call, adding: &findings)
        let screened = try grants.note(findings, for: application, by: actor, at: now)
        // A conflict of interest hides the outcome from whoever screens, but does not change it.
        guard try grants.sight(of: screened, for: person) > .nothing else { continue }
        let broken = zip(call.terms.eligibility, findings).filter { !$1.isMet }.map(\.0)
        results.append(
          ScreeningResult(
            application: screened, broken: broken,
            lateness: try call.terms.lateness(of: application.document), missing: missing))
      }
      return results
    }
  }
}

extension GrantTransaction {
  /// Whether it is undecided; one that was sent back is waited for until its last day is over.
  fileprivate func isToBeScreened(
    _ application: Application, on today: Day
  ) throws(GrantError) -> Bool {
    guard application.allows(.screen) else { return false }
    return try lastDayOfChanges(to: application).map { $0 < today } ?? true
  }

  /// Adds whether each document is there that the call needs of an application.
  fileprivate func findings(
    on application: Application, to call: FundingCall, adding findings: inout [ScreeningFinding]
  ) throws(GrantError) -> [DocumentRequirement] {
    guard call.terms.documents.contains(where: \.isRequired) else { return [] }
    let missing = call.missingDocuments(
      of: application.document, having: try attachments(of: application.id))
    findings += call.terms.documents.filter(\.isRequired).map { document in
      ScreeningFinding(
        ruleID: document.ruleID, isMet: !missing.contains { $0.id == document.id })
    }
    return missing
  }

  fileprivate func note(
    _ findings: [ScreeningFinding], for application: Application, by actor: Person.ID,
    at now: Timestamp
  ) throws(GrantError) -> Application {
    let status: Application.Status =
      findings.allSatisfy(\.isMet) ? .eligible : .ineligible
    let earlier = try self.findings(for: application.id)
    guard application.status != status || earlier != findings else { return application }
    var screened = application
    if application.status != status { try screened.move(to: status) }
    let moved = screened
    let step = HistoryStep(
      actor: actor, at: now, action: .applicationScreen, subject: application.id.rawValue)
    try record(step) { () throws(GrantError) in
      try insert(findings, for: moved.id)
      try saveStatus(of: moved)
    }
    return moved
  }
}
