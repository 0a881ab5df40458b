public import Vocabulary

/// The people whom agreements plan to reach, beside those whom progress reports tell of and
/// attendances at sessions.
///
/// Plans and progress reports count each person once; an attendance is one person at one session,
/// so that who comes to three sessions counts three times.
public struct ReachReport: Hashable, Sendable {
  /// What it is broken down by, in the order of the columns.
  public let dimensions: [ReachDimension]

  /// The cells, ordered by their values from the first column to the last.
  public let rows: [Row]

  /// All together.
  public let total: Counts

  /// How many sessions are in the report.
  public let sessions: Int

  /// How many of them somebody else than the trainer vouches for.
  public let verifiedSessions: Int

  /// How many awards have a progress report that is in the report.
  public let progressReports: Int

  /// How many agreements are in the report.
  public let agreements: Int

  /// The dimensions that agreements do not plan by; where there are some, plans stand in the total
  /// only.
  public let unplanned: [ReachDimension]

  /// Which of plans and sessions it is about.
  public let basis: Basis

  /// The call, or nil for the whole fund.
  public let call: FundingCall.ID?

  /// The days of the sessions, first and last included, or nil for all.
  public let period: ClosedRange<Day>?

  /// When the report was made.
  public let asOf: Timestamp

  /// One cell.
  public struct Row: Hashable, Sendable {
    /// The values, one for each dimension of the report.
    public let values: [ReachValue]
    /// The people.
    public let counts: Counts
  }

  /// Numbers of people.
  public struct Counts: Hashable, Sendable {
    /// How many agreements plan to reach; nil where they say nothing of it.
    public internal(set) var planned: Int64?
    /// How many were reached as the newest progress report of each award tells; nil where none
    /// does.
    public internal(set) var reached: Int64?
    /// Attendances at sessions.
    public internal(set) var attendances: Int64 = 0
    /// Those at sessions that somebody else than the trainer vouches for.
    public internal(set) var verified: Int64 = 0
    /// Those at sessions that belong to an award.
    public internal(set) var underAwards: Int64 = 0
    /// The people of awards with a progress report, and the attendances of the other awards.
    public internal(set) var counted: Int64 = 0

    /// What was counted for each person whom the agreements plan to reach.
    public var share: Double? {
      guard let planned, planned > 0 else { return nil }
      return Double(counted) / Double(planned)
    }
  }

  /// What a report on reach is about.
  public enum Basis: String, CaseIterable, Hashable, Sendable {
    case planned
    case achieved
    case both
  }
}

/// Sums up plans and sessions for a report.
struct ReachTally {
  private let dimensions: [ReachDimension]
  let unplanned: [ReachDimension]
  private let unreported: Bool
  private let plansGroups: Bool
  private let plans: [Award.ID: ReachPlan]
  private var reporting: Set<Award.ID> = []
  private var cells: [[ReachValue]: ReachReport.Counts] = [:]
  private(set) var total = ReachReport.Counts()
  private(set) var sessions = 0
  private(set) var verifiedSessions = 0

  init(by dimensions: [ReachDimension], plans: [ReachPlan]) {
    self.dimensions = dimensions
    self.plans = Dictionary(plans.map { ($0.award, $0) }) { first, _ in first }
    let known: Set<ReachDimension> = [
      .country, .track, .award, .call, .lead, .marker, .gender, .age, .rural, .disability,
    ]
    unreported = dimensions.contains { !known.contains($0) }
    let plansGroups =
      !plans.isEmpty
      && plans.allSatisfy { plan in
        guard let groups = plan.groups else { return false }
        return groups.rural != nil || !dimensions.contains(.rural)
      }
    self.plansGroups = plansGroups
    let unknown = dimensions.filter { !known.contains($0) || ($0 == .age && !plansGroups) }
    // Most plans tell how many are women and how many are rural, not how many are both.
    let margins = dimensions.filter { [.gender, .rural, .disability].contains($0) }
    unplanned = unknown + (margins.count > 1 && !plansGroups ? margins : [])
  }

  mutating func add(_ plan: ReachPlan) throws(GrantError) {
    total.planned = try sum(total.planned ?? 0, plan.reach.total)
    guard unplanned.isEmpty else { return }
    if plansGroups, let groups = plan.groups {
      for (key, people) in cells(of: groups, under: plan) {
        let before = cells[key]?.planned ?? 0
        cells[key, default: ReachReport.Counts()].planned = try sum(before, people)
      }
      return
    }
    for (part, people) in plan.reach.parts(by: dimensions) where people > 0 {
      let key = dimensions.map { plan.value(of: $0) ?? part ?? .gender(.notStated) }
      let before = cells[key]?.planned ?? 0
      cells[key, default: ReachReport.Counts()].planned = try sum(before, people)
    }
  }

  /// Adds the newest progress report of an award; reports come before sessions.
  mutating func add(_ report: ProgressReport) throws(GrantError) {
    guard let plan = plans[report.award] else { return }
    reporting.insert(report.award)
    let add = { (people: Int64, counts: inout ReachReport.Counts) throws(GrantError) in
      counts.reached = try sum(counts.reached ?? 0, people)
      counts.counted = try sum(counts.counted, people)
    }
    try add(report.facts.people.total, &total)
    guard !unreported else { return }
    if dimensions.contains(.rural), !dimensions.contains(where: \.isOfPeople) {
      for (part, people) in report.facts.reach.parts(by: [.rural]) where people > 0 {
        let key = dimensions.map { plan.value(of: $0) ?? part ?? .rural(.notStated) }
        try add(people, &cells[key, default: ReachReport.Counts()])
      }
      return
    }
    let groups = PeopleGroups(people: report.facts.people, rural: report.facts.ruralGroups)
    for (key, people) in cells(of: groups, under: plan) {
      try add(people, &cells[key, default: ReachReport.Counts()])
    }
  }

  /// The cells that the people of groups belong to; where nobody tells where they live, that is not
  /// stated.
  private func cells(
    of groups: PeopleGroups, under plan: ReachPlan
  ) -> [(key: [ReachValue], people: Int64)] {
    groups.people.groups.flatMap { group in
      let rural = groups.rural?.people { $0 == group.key }
      let parts: [(area: Area, people: Int64)] =
        if dimensions.contains(.rural), let rural {
          [(.rural, rural), (.urban, group.people - rural)]
        } else {
          [(.notStated, group.people)]
        }
      return parts.filter { $0.people > 0 }.map { part in
        (
          dimensions.map { plan.value(of: $0) ?? group.key.value(of: $0, in: part.area) },
          part.people
        )
      }
    }
  }

  /// How many progress reports were added.
  var progressReports: Int { reporting.count }

  mutating func add(_ session: TrainingSession) throws(GrantError) {
    let facts = session.facts
    let isVerified = !session.verifiers.isEmpty
    sessions += 1
    if isVerified { verifiedSessions += 1 }
    let plan = facts.award.flatMap { plans[$0] }
    let countsForShare = facts.award.map { !reporting.contains($0) } ?? false
    for group in facts.attendance.groups {
      let key = dimensions.map { ReachValue($0, of: facts, group.key, under: plan) }
      let add = { (counts: inout ReachReport.Counts) throws(GrantError) in
        counts.attendances = try sum(counts.attendances, group.people)
        if isVerified { counts.verified = try sum(counts.verified, group.people) }
        if facts.award != nil { counts.underAwards = try sum(counts.underAwards, group.people) }
        if countsForShare { counts.counted = try sum(counts.counted, group.people) }
      }
      try add(&total)
      try add(&cells[key, default: ReachReport.Counts()])
    }
  }

  var rows: [ReachReport.Row] {
    cells.sorted { $0.key.lexicographicallyPrecedes($1.key) }
      .map { ReachReport.Row(values: $0.key, counts: $0.value) }
  }
}

private func sum(_ one: Int64, _ other: Int64) throws(GrantError) -> Int64 {
  let (sum, overflow) = one.addingReportingOverflow(other)
  guard !overflow else { throw .money(.outOfRange) }
  return sum
}

extension ReachPlan {
  /// Where the award belongs in a dimension, or nil where its people belong.
  fileprivate func value(of dimension: ReachDimension) -> ReachValue? {
    switch dimension {
    case .country: .country(country)
    case .track: .track(track)
    case .award: .award(award)
    case .call: .call(facts?.call)
    case .lead: .lead(lead)
    case .marker: .marker(marker)
    default: nil
    }
  }

  /// The organisation, without a name when the application is gone.
  var lead: LeadName { facts?.details?.lead ?? LeadName(name: "", identifier: nil) }

  /// The marker, not screened when the application is gone.
  var marker: GenderMarker { facts?.details?.marker ?? .notScreened }
}

extension Attendance.Key {
  /// Where the people of a group belong.
  fileprivate func value(of dimension: ReachDimension, in area: Area) -> ReachValue {
    switch dimension {
    case .rural: .rural(area)
    case .age: .age(age)
    case .disability: .disability(disability)
    default: .gender(gender)
    }
  }
}

extension PlannedReach {
  /// The people by the one of gender, place and disability that is asked for, or all.
  fileprivate func parts(by dimensions: [ReachDimension]) -> [(value: ReachValue?, people: Int64)] {
    if dimensions.contains(.gender) {
      return Gender.allCases.map { (.gender($0), people($0)) }
    }
    if dimensions.contains(.rural) {
      guard let rural, rural <= total else { return [(.rural(.notStated), total)] }
      return [(.rural(.rural), rural), (.rural(.urban), total - rural)]
    }
    if dimensions.contains(.disability) {
      guard let withDisability, withDisability <= total else {
        return [(.disability(.notStated), total)]
      }
      return [
        (.disability(.with), withDisability), (.disability(.without), total - withDisability),
      ]
    }
    return [(nil, total)]
  }
}
