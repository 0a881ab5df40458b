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

  /// How many of them declared that they know of no conflict.
  public let declared: Int

  /// How many of them have a draft.
  public let drafts: Int

  /// How many reviewers left because of a conflict that they declared.
  public let recusals: Int
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
  public let outdated: [Application.ID]

  /// Those that were withdrawn, so that no review is wanted any more, by key.
  public let ended: [Application.ID]
  /// Those that the reviewer has yet to declare for, by key; nothing of them is shown before.
  public let undeclared: [Application.ID]

  /// Those that changed since the reviewer declared, by key; they are among the undeclared.
  public let stale: [Application.ID]

  /// Those of which there is a draft, by key.
  public let drafts: [Application.ID]
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
      let call = try grants.chosenCall(callID, by: actor)
      let panel = try grants.panel(of: call, seenBy: person)
      let marks = try grants.marks(in: call)
      let own = { (key: ReviewKey) in person.may(.readApplications) || key.reviewerID == person.id }
      let ended = Set(panel.applications.filter { $0.status == .withdrawn }.map(\.id))
      let outdated = try grants.outdatedReviews(of: panel, in: call.id)
      let written = Set(panel.reviews.map(\.key))
      return ReviewProgress(
        applications: person.may(.readApplications) ? panel.progress(of: call, marks) : [],
        reviewers: Dictionary(grouping: panel.assignments.filter(own), by: \.reviewerID).map {
          (id, all) in
          let keys = all.filter { !ended.contains($0.applicationID) }
          let open = keys.filter { !written.contains($0) }
          let undeclared = open.filter { !marks.declared.contains($0) }
          let names = { (keys: [ReviewKey]) in keys.map(\.applicationID).sorted() }
          return ReviewerProgress(
            id: id, assigned: keys.count, submitted: keys.count - open.count, open: names(open),
            outdated: names(keys.filter(outdated.contains)),
            ended: names(all.filter { ended.contains($0.applicationID) }),
            undeclared: names(undeclared),
            stale: names(undeclared.filter(marks.declaredBefore.contains)),
            drafts: names(keys.filter(marks.drafts.contains)))
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
      let panel = try grants.panel(of: try grants.chosenCall(callID, by: actor), seenBy: person)
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

  fileprivate func progress(of call: FundingCall, _ marks: ReadingMarks) -> [ApplicationProgress] {
    let asked = Dictionary(grouping: assignments, by: \.applicationID)
    let written = Dictionary(grouping: reviews, by: \.applicationID)
    return applications.filter {
      $0.status == .eligible || (asked[$0.id] != nil && $0.status != .withdrawn)
    }.map {
      ApplicationProgress(
        id: $0.id, wanted: call.terms.reviewsPerApplication, assigned: asked[$0.id]?.count ?? 0,
        submitted: written[$0.id]?.count ?? 0,
        declared: asked[$0.id]?.count(where: marks.declared.contains) ?? 0,
        drafts: asked[$0.id]?.count(where: marks.drafts.contains) ?? 0,
        recusals: marks.recusals[$0.id] ?? 0)
    }
  }
}

/// What is known of each assignment of a call beside the review.
struct ReadingMarks: Sendable {
  /// Those whose reviewers declared for the application as it is now.
  var declared: Set<ReviewKey> = []

  /// Those whose reviewers declared for an older version of the application.
  var declaredBefore: Set<ReviewKey> = []

  /// Those of which there is a draft.
  var drafts: Set<ReviewKey> = []

  /// How many reviewers left each application.
  var recusals: [Application.ID: Int] = [:]
}

extension GrantTransaction {
  /// The reviews that were written about an earlier version of their applications.
  fileprivate func outdatedReviews(
    of panel: Panel, in call: FundingCall.ID
  ) throws(GrantError) -> Set<ReviewKey> {
    let newest = Dictionary(
      panel.applications.map { ($0.id, $0.version) }
    ) { first, _ in first }
    if newest.values.allSatisfy({ $0 == 1 }) { return [] }
    return Set(
      try reviewedVersions(in: call).filter { $0.value < newest[$0.key.applicationID] ?? 0 }.keys)
  }

  /// Reads how far the reviewers of a call are with declaring and with drafts.
  func marks(in call: FundingCall) throws(GrantError) -> ReadingMarks {
    var marks = ReadingMarks()
    let versions = Dictionary(
      uniqueKeysWithValues: try applications(to: call.id).map { ($0.id, $0.version) })
    for statement in try statements(in: call.id) {
      if statement.version >= versions[statement.key.applicationID] ?? 0 {
        marks.declared.insert(statement.key)
      } else {
        marks.declaredBefore.insert(statement.key)
      }
    }
    marks.drafts = Set(try draftTimes(in: call.id).keys)
    for recusal in try recusals(in: call.id) {
      marks.recusals[recusal.key.applicationID, default: 0] += 1
    }
    return marks
  }

  fileprivate func requireReadingReviews(_ actor: Person.ID) throws(GrantError) -> Person {
    guard let person = try person(actor) else { throw .unknownPerson(actor) }
    guard person.may(.review) || person.may(.readApplications) else {
      throw .notAllowed(person, .review)
    }
    return person
  }

  /// Reads the reviewing of a call; what the person may not know of is left out.
  ///
  /// What only waits for the person's declaration is there, and no more than its key may be shown.
  ///
  /// - Parameters:
  ///   - call: The call.
  ///   - person: The person who is to see it, or nil for calculations that must not depend on who
  ///     asks.
  /// - Returns: The applications, assignments and reviews.
  /// - Throws: `GrantError.storage`.
  func panel(of call: FundingCall, seenBy person: Person?) throws(GrantError) -> Panel {
    let applications = try applications(to: call.id)
    let conflicts = try conflictTable(
      of: try people(with: .reviewer), declared: try declaredConflicts(), in: call.id,
      about: applications)
    var visible: [Application] = []
    var inConflict: [Application.ID: Set<Person.ID>] = [:]
    for application in applications {
      if let person, try !isKnown(application, to: person) { continue }
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
