internal import Audit
public import Vocabulary

/// What a withdrawal did.
public struct Withdrawal: Hashable, Sendable {
  /// The application as it stands now.
  public let application: Application

  /// When it was withdrawn.
  public let at: Timestamp

  /// Whether it was withdrawn before, and nothing was done now.
  public let isRepeat: Bool

  /// The reviewers whose assignments ended, by key.
  public let released: [Person.ID]
}

extension GrantService {
  /// Ends an application that was not decided yet, and every assignment of it.
  ///
  /// Its reviews and its history stay; it is no longer assigned, ranked or selected.
  ///
  /// - Parameters:
  ///   - id: The application.
  ///   - reason: Why; it stays in the history.
  ///   - byApplicant: Whether the applicant asked for it.
  ///   - actor: The person who withdraws it.
  /// - Returns: What was done; a repetition changes nothing and says when it was done.
  /// - Throws: `GrantError.missing` without a reason, `VersionFault.funded` when there is an award,
  ///   `.wrongApplicationStatus`, or `.notFound` for one that the actor may not see.
  public func withdrawApplication(
    _ id: Application.ID, reason: String, byApplicant: Bool, by actor: Person.ID
  ) async throws(GrantError) -> Withdrawal {
    let now = clock()
    return try await store.write { (grants) throws(GrantError) in
      var application = try grants.application(id, for: .withdraw, by: actor)
      if application.status == .withdrawn {
        let entry = try grants.notice(about: id)?.entry
        return Withdrawal(
          application: application, at: entry?.recordedAt ?? now, isRepeat: true, released: [])
      }
      guard !folded(reason).isEmpty else { throw .missing(.reason) }
      guard application.status != .funded else { throw .version(.funded(id)) }
      guard application.allows(.withdraw) else {
        throw .wrongApplicationStatus(id, application.status, .withdrawn)
      }
      let reviewed = Set(try grants.reviews(in: application.callID).map(\.key))
      let released = try grants.assignments(in: application.callID)
        .filter { $0.applicationID == id && !reviewed.contains($0) }.map(\.reviewerID)
      try application.move(to: .withdrawn)
      let step = HistoryStep(
        actor: actor, at: now, action: .applicationWithdraw, subject: id.rawValue, reason: reason)
      let moved = application
      try grants.record(step) { () throws(GrantError) in
        try grants.insert(
          ApplicationNotice(
            applicationID: id, content: .withdrawn(byApplicant: byApplicant)))
        try grants.saveStatus(of: moved)
      }
      return Withdrawal(application: moved, at: now, isRepeat: false, released: released)
    }
  }
}
