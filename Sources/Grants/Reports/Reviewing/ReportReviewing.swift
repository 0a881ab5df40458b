public import Vocabulary

extension GrantService {
  /// Reports how far reviewing is: to staff all of it, to a reviewer only his or her own part.
  ///
  /// Applications that the actor may not see, and assignments that a conflict came between, count
  /// nowhere.
  ///
  /// - Parameters:
  ///   - dimension: What to break it down by.
  ///   - callID: The call, or nil for the only one.
  ///   - due: The day on which the reviews are due, or nil.
  ///   - seed: Starts the samples that the interval of the agreement comes from.
  ///   - actor: The person who asks.
  /// - Returns: The report.
  /// - Throws: `GrantError.notAllowed` when the actor neither reviews nor reads applications.
  public func reportReviewing(
    by dimension: ReviewingDimension, call callID: FundingCall.ID? = nil, due: Day? = nil,
    seed: UInt64, actor: Person.ID
  ) async throws(GrantError) -> ReviewingReport {
    let now = clock()
    let facts = try await store.read { (grants) throws(GrantError) in
      try grants.reviewingFacts(call: callID, by: actor, dimension)
    }
    let scored = ScoredPanel(facts.panel, rubric: facts.call.terms.rubric)
    let agreement =
      facts.isStaff && !scored.isEmpty
      ? try scored.agreement(rubric: facts.call.terms.rubric, seed: seed).first : nil
    return ReviewingReport(
      callID: facts.call.id, dimension: dimension, rows: facts.rows(by: dimension),
      total: facts.counts(of: facts.panel.applications, facts.assignments),
      agreement: agreement?.alpha == nil ? nil : agreement,
      daysLeft: due.map { $0.number - now.day.number }, asOf: now)
  }
}

extension GrantTransaction {
  fileprivate func reviewingFacts(
    call callID: FundingCall.ID?, by actor: Person.ID, _ dimension: ReviewingDimension
  ) throws(GrantError) -> ReviewingFacts {
    guard let person = try person(actor) else { throw .unknownPerson(actor) }
    guard person.may(.review) || person.may(.readApplications) else {
      throw .notAllowed(person, .readApplications)
    }
    let call = try chosenCall(callID, by: actor)
    let isStaff = person.may(.readApplications)
    var panel = try panel(of: call, seenBy: person)
    if !isStaff {
      panel.assignments.removeAll { $0.reviewerID != person.id }
      panel.reviews.removeAll { $0.reviewerID != person.id }
      if dimension != .reviewer { try hideUnread(in: &panel, from: person) }
    }
    var loads: [Person.ID: Int] = [:]
    for id in Set(panel.assignments.map(\.reviewerID)) {
      loads[id] = try reviewer(id)?.profile.maximumLoad
    }
    return ReviewingFacts(call: call, panel: panel, isStaff: isStaff, loads: loads)
  }
}

extension GrantTransaction {
  /// Takes out what a reviewer knows no more of than its key.
  private func hideUnread(in panel: inout Panel, from person: Person) throws(GrantError) {
    var read: [Application] = []
    for application in panel.applications
    where try sight(of: application, for: person) > .nothing { read.append(application) }
    let keys = Set(read.map(\.id))
    panel.applications = read
    panel.assignments.removeAll { !keys.contains($0.applicationID) }
    panel.reviews.removeAll { !keys.contains($0.applicationID) }
  }
}

/// What a report on reviewing is computed from, as far as its reader may see it.
private struct ReviewingFacts: Sendable {
  let call: FundingCall
  let panel: Panel
  let isStaff: Bool
  let loads: [Person.ID: Int]

  var assignments: [ReviewAssignment] { panel.assignments }

  func rows(by dimension: ReviewingDimension) -> [ReviewingReport.Row] {
    let byID = Dictionary(uniqueKeysWithValues: panel.applications.map { ($0.id, $0) })
    let value = { (application: Application) -> ReviewingValue in
      dimension == .track
        ? .track(application.document.track) : .language(application.document.language)
    }
    var groups: [ReviewingValue: (applications: [Application], pairs: [ReviewAssignment])] = [:]
    for pair in assignments {
      guard let application = byID[pair.applicationID] else { continue }
      let key = dimension == .reviewer ? .reviewer(pair.reviewerID) : value(application)
      groups[key, default: ([], [])].pairs.append(pair)
      if dimension == .reviewer { groups[key]?.applications.append(application) }
    }
    if dimension != .reviewer {
      for application in underReview(panel.applications) {
        groups[value(application), default: ([], [])].applications.append(application)
      }
    }
    return groups.map { key, group in
      var load: Int?
      if case .reviewer(let id) = key { load = loads[id] }
      return ReviewingReport.Row(
        value: key, counts: counts(of: group.applications, group.pairs), maximumLoad: load)
    }.sorted { $0.value.plainText < $1.value.plainText }
  }

  func counts(
    of applications: [Application], _ pairs: [ReviewAssignment]
  ) -> ReviewingReport.Counts {
    let written = Set(panel.reviews.map(\.key))
    let reviews = Dictionary(grouping: panel.reviews, by: \.applicationID).mapValues(\.count)
    let reviewed = underReview(applications)
    var counts = ReviewingReport.Counts()
    counts.applications = reviewed.count
    // Reviewers do not see how many others have written.
    let wanted = isStaff ? call.terms.reviewsPerApplication : 1
    counts.complete = reviewed.filter { (reviews[$0.id] ?? 0) >= wanted }.count
    counts.assigned = pairs.count
    counts.submitted = pairs.filter(written.contains).count
    return counts
  }

  private func underReview(_ applications: [Application]) -> [Application] {
    let asked = Set(assignments.map(\.applicationID))
    return applications.filter { $0.status == .eligible || asked.contains($0.id) }
  }
}
