public import Vocabulary

/// How far the reviewing of a call is.
public struct ReviewProgress: Hashable, Sendable {
  /// The applications under review, by key.
  public let applications: [ApplicationProgress]

  /// The reviewers who have something to do, by key.
  public let reviewers: [ReviewerProgress]
}

/// How far the reviewing of one application is.
public struct ApplicationProgress: Hashable, Sendable {
  /// The application.
  public let id: Application.ID

  /// How many reviews the call wants.
  public let wanted: Int

  /// How many reviewers were asked and may still review.
  public let assigned: Int

  /// How many of them have submitted.
  public let submitted: Int
}

/// How far one reviewer is.
public struct ReviewerProgress: Hashable, Sendable {
  /// The reviewer.
  public let id: Person.ID

  /// How many applications the reviewer was asked to review, and may.
  public let assigned: Int

  /// How many of them have a review.
  public let submitted: Int

  /// Those without a review, by key.
  public let open: [Application.ID]

  /// Those whose review was written about an earlier version, by key.
  public let stale: [Application.ID]

  /// Those that were withdrawn, so that no review is wanted any more, by key.
  public let ended: [Application.ID]
}

extension GrantService {
  /// Tells how far reviewing is: staff for everyone, a reviewer for himself or herself alone.
  ///
  /// Assignments that a conflict came between count as if they had not been made.
  ///
  /// - Throws: `GrantError.notAllowed` for anyone else.
  public func reviewProgress(
    call callID: FundingCall.ID?, by actor: Person.ID
  ) async throws(GrantError) -> ReviewProgress {
    try await store.read { (grants) throws(GrantError) in
      let person = try grants.requireReadingReviews(actor)
      let call = try grants.chosenCall(callID)
      let panel = try grants.panel(of: call, seenBy: person)
      let own = { (key: ReviewKey) in person.may(.readApplications) || key.reviewerID == person.id }
      let ended = Set(panel.applications.filter { $0.status == .withdrawn }.map(\.id))
      let stale = try grants.staleReviews(of: panel, in: call.id)
      let written = Set(panel.reviews.map(\.key))
      return ReviewProgress(
        applications: person.may(.readApplications) ? panel.progress(of: call) : [],
        reviewers: Dictionary(grouping: panel.assignments.filter(own), by: \.reviewerID).map {
          (id, all) in
          let keys = all.filter { !ended.contains($0.applicationID) }
          let open = keys.filter { !written.contains($0) }
          return ReviewerProgress(
            id: id, assigned: keys.count, submitted: keys.count - open.count,
            open: open.map(\.applicationID).sorted(),
            stale: keys.filter(stale.contains).map(\.applicationID).sorted(),
            ended: all.map(\.applicationID).filter(ended.contains).sorted())
        }.sorted { $0.id < $1.id })
    }
  }

  /// Lists the newest versions of the reviews of a call, by application and reviewer: staff all of
  /// them, a reviewer only his or her own.
  ///
  /// - Throws: `GrantError.notAllowed` for anyone else.
  public func listReviews(
    call callID: FundingCall.ID?, by actor: Person.ID
  ) async throws(GrantError) -> [Review] {
    try await store.read { (grants) throws(GrantError) in
      let person = try grants.requireReadingReviews(actor)
      let panel = try grants.panel(of: try grants.chosenCall(callID), seenBy: person)
      return panel.reviews.filter { person.may(.readApplications) || $0.reviewerID == person.id }
    }
  }
}

/// What is known about the reviewing of a call, as far as someone may see it.
struct Panel: Sendable {
  /// The applications, by key.
  var applications: [Application]

  /// The assignments that no conflict came between, by application and reviewer.
  var assignments: [ReviewAssignment]

  /// The reviews of these assignments, in the same order.
  var reviews: [Review]

  /// The reviews that do not count, because their writers turned out to be in conflict.
  var barred: [ReviewKey]

  fileprivate func progress(of call: FundingCall) -> [ApplicationProgress] {
    let asked = Dictionary(grouping: assignments, by: \.applicationID)
    let written = Dictionary(grouping: reviews, by: \.applicationID)
    return applications.filter {
      $0.status == .eligible || (asked[$0.id] != nil && $0.status != .withdrawn)
    }.map {
      ApplicationProgress(
        id: $0.id, wanted: call.terms.reviewsPerApplication, assigned: asked[$0.id]?.count ?? 0,
        submitted: written[$0.id]?.count ?? 0)
    }
  }
}

extension GrantTransaction {
  /// The reviews that were written about an earlier version of their applications.
  fileprivate func staleReviews(
    of panel: Panel, in call: FundingCall.ID
  ) throws(GrantError) -> Set<ReviewKey> {
    let newest = Dictionary(
      panel.applications.map { ($0.id, $0.version) }
    ) { first, _ in first }
    if newest.values.allSatisfy({ $0 == 1 }) { return [] }
    return Set(
      try reviewedVersions(in: call).filter { $0.value < newest[$0.key.applicationID] ?? 0 }.keys)
  }

  fileprivate func requireReadingReviews(_ actor: Person.ID) throws(GrantError) -> Person {
    guard let person = try person(actor) else { throw .unknownPerson(actor) }
    guard person.may(.review) || person.may(.readApplications) else {
      throw .notAllowed(person, .review)
    }
    return person
  }

  /// Reads the reviewing of a call; what the person may not see is left out.
  ///
  /// - Parameters:
  ///   - call: The call.
  ///   - person: The person who is to see it, or nil for calculations that must not depend on who
  ///     asks.
  /// - Returns: The applications, assignments and reviews.
  /// - Throws: `GrantError.storage`.
  func panel(of call: FundingCall, seenBy person: Person?) throws(GrantError) -> Panel {
    let applications = try applications(to: call.id)
    let conflicts = ConflictTable(
      people: try people(with: .reviewer), declared: try declaredConflicts(),
      outlines: try outlines(of: applications))
    var visible: [Application] = []
    var inConflict: [Application.ID: Set<Person.ID>] = [:]
    for application in applications {
      if let person, try sight(of: application, for: person) == .nothing { continue }
      visible.append(application)
      inConflict[application.id] = Set(conflicts.reasons(for: application.document).keys)
    }
    let mayCount = { (key: ReviewKey) in
      inConflict[key.applicationID].map { !$0.contains(key.reviewerID) } ?? false
    }
    let reviews = try self.reviews(in: call.id).filter { inConflict[$0.applicationID] != nil }
    return Panel(
      applications: visible, assignments: try assignments(in: call.id).filter(mayCount),
      reviews: reviews.filter { mayCount($0.key) },
      barred: reviews.map(\.key).filter { !mayCount($0) })
  }
}
