public import Vocabulary

/// The people whom agreements plan to reach, beside attendances at sessions.
///
/// A plan counts each person once; an attendance is one person at one session, so that who comes to
/// three sessions counts three times.
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
    /// Attendances at sessions.
    public internal(set) var attendances: Int64 = 0
    /// Those at sessions that somebody else than the trainer vouches for.
    public internal(set) var verified: Int64 = 0
    /// Those at sessions that belong to an award.
    public internal(set) var underAwards: Int64 = 0

    /// The attendances at sessions of awards for each person whom the agreements plan to reach.
    public var share: Double? {
      guard let planned, planned > 0 else { return nil }
      return Double(underAwards) / Double(planned)
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
  private let tracks: [Award.ID: Track]
  private var cells: [[ReachValue]: ReachReport.Counts] = [:]
  private(set) var total = ReachReport.Counts()
  private(set) var sessions = 0
  private(set) var verifiedSessions = 0

  init(by dimensions: [ReachDimension], tracks: [Award.ID: Track]) {
    self.dimensions = dimensions
    self.tracks = tracks
    let known: Set<ReachDimension> = [
      .country, .track, .award, .gender, .rural, .disability,
    ]
    let unknown = dimensions.filter { !known.contains($0) }
    // Plans tell how many are women and how many are rural, not how many are both.
    let margins = dimensions.filter { [.gender, .rural, .disability].contains($0) }
    unplanned = unknown + (margins.count > 1 ? margins : [])
  }

  mutating func add(_ plan: ReachPlan) throws(GrantError) {
    total.planned = try sum(total.planned ?? 0, plan.reach.total)
    guard unplanned.isEmpty else { return }
    for (part, people) in plan.reach.parts(by: dimensions) where people > 0 {
      let key = dimensions.map { (dimension) -> ReachValue in
        switch dimension {
        case .country: .country(plan.country)
        case .track: .track(plan.track)
        case .award: .award(plan.award)
        default: part ?? .gender(.notStated)
        }
      }
      let before = cells[key]?.planned ?? 0
      cells[key, default: ReachReport.Counts()].planned = try sum(before, people)
    }
  }

  mutating func add(_ session: TrainingSession) throws(GrantError) {
    let facts = session.facts
    let isVerified = !session.verifiers.isEmpty
    sessions += 1
    if isVerified { verifiedSessions += 1 }
    let track = facts.award.flatMap { tracks[$0] }
    for group in facts.attendance.groups {
      let key = dimensions.map { ReachValue($0, of: facts, group.key, track: track) }
      let add = { (counts: inout ReachReport.Counts) throws(GrantError) in
        counts.attendances = try sum(counts.attendances, group.people)
        if isVerified { counts.verified = try sum(counts.verified, group.people) }
        if facts.award != nil { counts.underAwards = try sum(counts.underAwards, group.people) }
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
