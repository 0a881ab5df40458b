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

  /// Makes a result.
  public init(application: Application, broken: [EligibilityRule]) {
    self.application = application
    self.broken = broken
  }
}

extension GrantService {
  /// Holds every undecided application to the rules of its call, and records what was found.
  ///
  /// An application whose findings would be the same as last time is not screened again.
  ///
  /// - Returns: The outcomes for all applications that are still undecided, by key.
  /// - Throws: `GrantError.noRate` when an amount cannot be compared with a limit in another
  ///   currency.
  public func screen(
    call callID: FundingCall.ID?, by actor: Person.ID
  ) async throws(GrantError) -> [ScreeningResult] {
    let now = clock()
    return try await store.write { (grants) throws(GrantError) in
      try grants.require(.manageApplications, of: actor)
      let call = try grants.chosenCall(callID)
      let rates = try grants.rateTable()
      var results: [ScreeningResult] = []
      for application in try grants.applications(to: call.id) where application.isUndecided {
        let facts = ScreeningFacts(
          application: application.document, deadline: call.terms.deadline, rates: rates,
          rateDay: call.terms.rateDay)
        var findings: [ScreeningFinding] = []
        for rule in call.terms.eligibility {
          findings.append(
            ScreeningFinding(ruleID: rule.id, isMet: try rule.condition.holds(for: facts)))
        }
        let screened = try grants.note(findings, for: application, by: actor, at: now)
        let broken = zip(call.terms.eligibility, findings).filter { !$1.isMet }.map(\.0)
        results.append(ScreeningResult(application: screened, broken: broken))
      }
      return results
    }
  }
}

extension Application {
  fileprivate var isUndecided: Bool { [.received, .eligible, .ineligible].contains(status) }
}

extension GrantTransaction {
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
