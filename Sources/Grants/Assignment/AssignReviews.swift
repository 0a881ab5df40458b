internal import Portfolio
public import Vocabulary

/// What an assignment did.
public struct AssignmentOutcome: Hashable, Sendable {
  /// The new assignments, by application and reviewer.
  public let added: [ReviewAssignment]

  /// How many assignments were there before, and stay.
  public let kept: Int

  /// The places that nobody could be found for, by application.
  public let unfilled: [UnfilledPlaces]

  /// The applications that no chain of reviewers links, as groups, largest first; one group is
  /// best, because scores of different groups cannot be compared.
  public let groups: [[Application.ID]]

  /// What was asked of the assignment.
  public let manner: AssignmentManner

  /// What each application has at least; nil when the assignment was not asked to be fair.
  public let floor: PanelQuality?

  /// The applications whose reviewers all come from one country; found only when the assignment was
  /// asked to be fair.
  public let fromOneCountry: [Application.ID]

  /// What should be looked at before reviewing begins.
  public var warnings: [Message] {
    var warnings: [Message] = []
    if groups.count > 1 {
      warnings.append(
        Message("assignment.groups", ["groups": .integer(Int64(groups.count))]))
    }
    if !fromOneCountry.isEmpty {
      warnings.append(
        Message(
          "assignment.one-country",
          [
            "count": .integer(Int64(fromOneCountry.count)),
            "ids": .list(fromOneCountry.map { .text($0.rawValue) }),
          ]))
    }
    return warnings
  }
}

extension GrantService {
  /// Asks reviewers for the reviews that eligible applications lack, at the least cost.
  ///
  /// Nobody gets an application that he or she cannot read or is in conflict with, nor more than
  /// his or her load. Among the rest, experts of the track, those who read the language itself and
  /// reviewers from other countries come first, the work is spread evenly, and groups of
  /// applications are linked by common reviewers where that is possible. What was assigned before
  /// stays, except that a place that a conflict emptied is filled again.
  ///
  /// A fair assignment sees to two things before the cost: the best reviewer of no application is
  /// worse than need be, and as far as that costs less than an expert, no application is read by
  /// people of one country alone.
  ///
  /// - Parameters:
  ///   - callID: The call, or nil for the only one.
  ///   - manner: What comes first; usually the least cost of all pairs together.
  ///   - actor: The person who asks.
  /// - Returns: What was done, and why places stayed empty, as far as the actor may see the
  ///   applications. The same fund always gets the same answer.
  /// - Throws: `GrantError.notAllowed` when the actor does not assign reviews.
  public func assignReviews(
    call callID: FundingCall.ID?, manner: AssignmentManner = .leastCost, by actor: Person.ID
  ) async throws(GrantError) -> AssignmentOutcome {
    let now = clock()
    return try await store.write { (grants) throws(GrantError) in
      let person = try grants.require(.assignReviews, of: actor)
      let call = try grants.chosenCall(callID, by: actor)
      let panel = try grants.panel(of: call, seenBy: nil)
      let problem = PanelProblem(
        call: call, panel: panel,
        reviewers: try grants.reviewers(),
        conflicts: try grants.conflictTable(
          of: try grants.people(with: .reviewer), declared: try grants.declaredConflicts(),
          in: call.id, about: panel.applications))
      let outcome = try problem.solved(manner)
      var hidden: Set<Application.ID> = []
      for application in panel.applications
      where try grants.sight(of: application, for: person) == .nothing {
        hidden.insert(application.id)
      }
      guard !outcome.added.isEmpty else { return outcome.without(hidden) }
      let step = HistoryStep(
        actor: actor, at: now, action: .reviewAssign, subject: call.id.rawValue)
      try grants.record(step) { () throws(GrantError) in
        for assignment in outcome.added { try grants.insert(assignment) }
      }
      return outcome.without(hidden)
    }
  }
}

extension AssignmentOutcome {
  /// The outcome as somebody may see it from whom applications are hidden.
  fileprivate func without(_ hidden: Set<Application.ID>) -> AssignmentOutcome {
    AssignmentOutcome(
      added: added.filter { !hidden.contains($0.applicationID) }, kept: kept,
      unfilled: unfilled.filter { !hidden.contains($0.applicationID) },
      groups: groups.map { $0.filter { !hidden.contains($0) } }, manner: manner, floor: floor,
      fromOneCountry: fromOneCountry.filter { !hidden.contains($0) })
  }
}

/// Who could review what in one call.
private struct PanelProblem {
  private typealias Plan = Assignment<Application.ID, Person.ID>

  private let wanted: Int
  private let applications: [Application.ID: Application]
  private let reviewers: [Person.ID: Reviewer]
  private let inConflict: [Application.ID: Set<Person.ID>]
  private let kept: [ReviewAssignment]

  init(
    call: FundingCall, panel: Panel, reviewers: [Reviewer], conflicts: ConflictTable
  ) {
    wanted = call.terms.reviewsPerApplication
    applications = Dictionary(
      uniqueKeysWithValues: panel.applications.filter(\.isReviewed).map { ($0.id, $0) })
    self.reviewers = Dictionary(uniqueKeysWithValues: reviewers.map { ($0.id, $0) })
    inConflict = applications.mapValues { Set(conflicts.reasons(for: $0.document).keys) }
    let known = Set(reviewers.map(\.id))
    let reviewed = Set(applications.keys)
    kept = panel.assignments.filter {
      reviewed.contains($0.applicationID) && known.contains($0.reviewerID)
    }
  }

  func solved(_ manner: AssignmentManner) throws(GrantError) -> AssignmentOutcome {
    let plan = try plan(manner)
    let added = plan.added.map {
      ReviewAssignment(applicationID: $0.application, reviewerID: $0.reviewer)
    }
    let open = Set(applications.values.filter { $0.status == .eligible }.map(\.id))
    return AssignmentOutcome(
      added: added, kept: kept.count,
      unfilled: plan.shortages.compactMap { unfilled($0.application, missing: $0.missing) },
      groups: reviewGroups(of: (kept + added).filter { open.contains($0.applicationID) }),
      manner: manner, floor: plan.floor.map(PanelQuality.init(cost:)),
      fromOneCountry: plan.uniform.filter(open.contains))
  }

  private func plan(_ manner: AssignmentManner) throws(GrantError) -> Plan {
    do throws(PortfolioError) {
      return try Plan(
        of: applications.values.map {
          // What is decided needs no more reviews, but its reviews are work that was done.
          Plan.Demand(application: $0.id, reviews: $0.status == .eligible ? wanted : 0)
        },
        to: reviewers.values.map {
          Plan.Capacity(reviewer: $0.id, maximum: $0.profile.maximumLoad)
        },
        keeping: kept.map { Plan.Pair(application: $0.applicationID, reviewer: $0.reviewerID) },
        balance: AssignmentCost.balance, fairly: manner == .fair,
        spreading: manner == .fair ? homes : nil, cost: cost)
    } catch {
      throw .calculation(error.message)
    }
  }

  private var homes: Plan.Homes {
    let countries = Country.allCases
    let numbers = reviewers.mapValues { countries.firstIndex(of: $0.profile.country) ?? -1 }
    return Plan.Homes(limit: AssignmentCost.secondCountry) { numbers[$0] ?? -1 }
  }

  private func cost(_ application: Application.ID, _ reviewer: Person.ID) -> Int? {
    guard let document = applications[application]?.document, let found = reviewers[reviewer],
      inConflict[application]?.contains(reviewer) == false
    else { return nil }
    return AssignmentCost.of(document, to: found.profile)
  }

  private func unfilled(_ id: Application.ID, missing: Int) -> UnfilledPlaces? {
    guard let language = applications[id]?.document.language else { return nil }
    let readers = reviewers.values.filter {
      ReadingRule.skill(of: $0.profile.languages, reading: language) != nil
    }
    let free = readers.filter { inConflict[id]?.contains($0.id) == false }.count
    let reason: UnfilledPlaces.Reason =
      if readers.isEmpty {
        .nobodyReads(language)
      } else if free == 0 {
        .allReadersInConflict(language, readers: readers.count)
      } else if wanted - missing >= free {
        .tooFewReaders(language, readers: free)
      } else {
        .readersAreBusy(language, readers: free)
      }
    return UnfilledPlaces(applicationID: id, count: missing, reason: reason)
  }
}
