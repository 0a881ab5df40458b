internal import Portfolio
public import Vocabulary

/// How the answers to a quiz changed from before a session to after it.
///
/// It compares the same groups with themselves, and no group that was not taught: it shows a change
/// and not its cause.
public struct LearningReport: Hashable, Sendable {
  /// What it is broken down by, in the order of the columns.
  public let dimensions: [ReachDimension]

  /// The cells, ordered by their values from the first column to the last.
  public let rows: [Row]

  /// All sessions with a quiz together.
  public let total: Change

  /// How many sessions there were, with and without a quiz.
  public let sessions: Int

  /// The days of the sessions, first and last included, or nil for all.
  public let period: ClosedRange<Day>?

  /// When the report was made.
  public let asOf: Timestamp

  /// One cell.
  public struct Row: Hashable, Sendable {
    /// The values, one for each dimension of the report.
    public let values: [ReachValue]
    /// How answers changed.
    public let change: Change
  }

  /// Answers before and after.
  public struct Change: Hashable, Sendable {
    /// How many sessions had a quiz before and after.
    public let sessions: Int
    /// The answers, each time.
    public let answers: Int64
    /// The right ones before.
    public let rightBefore: Int64
    /// The right ones after.
    public let rightAfter: Int64
    /// How much larger the share of right answers is after; nil without answers.
    public let difference: Double?
    /// What the difference lies within with 95 per cent confidence, sessions being chance; nil with
    /// fewer than three sessions.
    public let interval: ClosedRange<Double>?

    init(_ quizzes: [QuizTotals]) {
      sessions = quizzes.count
      answers = quizzes.reduce(0) { $0 + $1.answers }
      rightBefore = quizzes.reduce(0) { $0 + $1.rightBefore }
      rightAfter = quizzes.reduce(0) { $0 + $1.rightAfter }
      let compared = ClusteredDifference(
        quizzes.map {
          .init(size: Double($0.answers), change: Double($0.rightAfter - $0.rightBefore))
        })
      difference = compared?.difference
      interval = compared?.interval
    }
  }
}

extension GrantService {
  /// Reports how the answers to quizzes changed from before sessions to after them.
  ///
  /// - Parameters:
  ///   - dimensions: What to break down by; none of those in which people of one session differ.
  ///   - period: The days of the sessions, first and last included, or nil for all.
  ///   - call: The call, or nil for the whole fund with the sessions of no award.
  ///   - actor: The person who asks.
  /// - Returns: The report.
  /// - Throws: `GrantError.dimensionTwice`, `.notByPeople`, `.notAllowed`, or `.notFound` for a
  ///   call that is not there.
  public func reportLearning(
    by dimensions: [ReachDimension], period: ClosedRange<Day>? = nil,
    call: FundingCall.ID? = nil, actor: Person.ID
  ) async throws(GrantError) -> LearningReport {
    let now = clock()
    return try await store.read { (grants) throws(GrantError) in
      let (plans, sessions) = try grants.reach(
        by: dimensions, period: period, call: call, actor: actor)
      if let wrong = dimensions.first(where: \.isOfPeople) { throw .notByPeople(wrong.rawValue) }
      let known = Dictionary(plans.map { ($0.award, $0) }) { first, _ in first }
      var cells: [[ReachValue]: [QuizTotals]] = [:]
      for facts in sessions.map(\.facts) {
        guard let quiz = facts.quiz, let group = facts.attendance.groups.first else { continue }
        let plan = facts.award.flatMap { known[$0] }
        let key = dimensions.map { ReachValue($0, of: facts, group.key, under: plan) }
        cells[key, default: []].append(quiz)
      }
      return LearningReport(
        dimensions: dimensions,
        rows: cells.sorted { $0.key.lexicographicallyPrecedes($1.key) }
          .map { LearningReport.Row(values: $0.key, change: .init($0.value)) },
        total: .init(sessions.compactMap(\.facts.quiz)), sessions: sessions.count, period: period,
        asOf: now)
    }
  }
}
