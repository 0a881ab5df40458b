public import Vocabulary

extension GrantService {
  /// Sends an application back, so that the applicant can hand in a changed one until the end of a
  /// day, also when its call is closed.
  ///
  /// - Parameters:
  ///   - id: The application.
  ///   - reason: What is to be changed; it stays in the history.
  ///   - day: The last day.
  ///   - actor: The person who sends it back.
  /// - Returns: The application as it stands now.
  /// - Throws: `GrantError.missing` without a reason, `VersionFault.dayOver`,
  ///   `.wrongApplicationStatus` after a decision, or `.notFound` for one that the actor may not
  ///   see.
  public func returnApplication(
    _ id: Application.ID, reason: String, until day: Day, by actor: Person.ID
  ) async throws(GrantError) -> Application {
    let now = clock()
    return try await store.write { (grants) throws(GrantError) in
      var application = try grants.application(id, for: .sendBack, by: actor)
      guard !folded(reason).isEmpty else { throw .missing(.reason) }
      guard day >= now.fundDay else { throw .version(.dayOver(day, today: now.fundDay)) }
      guard application.allows(.sendBack) else {
        throw .wrongApplicationStatus(id, application.status, .returned)
      }
      try application.move(to: .returned)
      let step = HistoryStep(
        actor: actor, at: now, action: .applicationReturn, subject: id.rawValue, reason: reason)
      let moved = application
      try grants.record(step) { () throws(GrantError) in
        try grants.insert(ApplicationNotice(applicationID: id, content: .sentBack(until: day)))
        try grants.saveStatus(of: moved)
      }
      return moved
    }
  }
}

extension GrantTransaction {
  /// The application that somebody wants to do something to, when the person may and sees it all.
  ///
  /// - Throws: `GrantError.notAllowed`, or `.notFound` as for one that is not there.
  func application(
    _ id: Application.ID, for act: Application.Act, by actor: Person.ID
  ) throws(GrantError) -> Application {
    let person = try require(act.permission, of: actor)
    guard let application = try application(id),
      try sight(of: application, for: person) == .all
    else { throw .notFound("application", id.rawValue) }
    return application
  }

  /// The last day on which an application that was sent back may be handed in, or nil for one that
  /// was not.
  func lastDayOfChanges(to application: Application) throws(GrantError) -> Day? {
    guard application.status == .returned,
      case .sentBack(let day)? = try notice(about: application.id)?.notice.content
    else { return nil }
    return day
  }
}
