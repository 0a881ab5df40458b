/// Looks for the choice of largest value: first among the columns that a relaxation leaves in
/// doubt, then among all that could still improve the result.
struct CoreSearch {
  /// A choice that keeps all rows.
  struct Found {
    var choice: [Bool]
    var value: Int64
    /// Whether no choice has a larger value.
    var isProved: Bool
    /// Whether no choice has a value that is larger by more than the effort's gap.
    var isNear = false
    let penalties: FlipPenalties
  }

  /// What came of a search.
  enum Outcome {
    case found(Found)
    /// No choice keeps all rows and has a value above the floor.
    case nothing
    /// The search reached its limit.
    case ended
  }

  let programme: ExactProgramme
  let effort: SelectionEffort

  /// How far rounding may put the relaxation's bound beside its true place; values are whole
  /// numbers.
  static let slack = 0.01

  private static let firstCoreSize = 40

  /// Runs the search.
  ///
  /// - Parameter floor: The value that a choice must exceed; nil when any will do.
  /// - Returns: The best choice that was found, or why there is none.
  /// - Throws: `PortfolioError.solverFailed`.
  func run(above floor: Int64? = nil) throws(PortfolioError) -> Outcome {
    guard !programme.isContradictory else { return .nothing }
    let free = programme.fixed.indices.filter { programme.fixed[$0] == nil }
    let whole = RestrictedProgramme(
      programme, open: free, assumed: programme.fixed.map { $0 ?? false })
    guard let penalties = try FlipPenalties(whole) else { return .nothing }
    return try run(from: State(penalties: penalties, bar: floor))
  }

  /// Runs the search from a relaxation and a choice that keeps all rows.
  ///
  /// - Parameters:
  ///   - penalties: The relaxation of this programme, or of a looser one.
  ///   - warm: The choice, which is the answer unless there is a better one; nil when none is
  ///     known.
  /// - Returns: The best choice that was found, or why there is none.
  /// - Throws: `PortfolioError.solverFailed`.
  func run(from penalties: FlipPenalties, warm: [Bool]?) throws(PortfolioError) -> Outcome {
    guard !programme.isContradictory else { return .nothing }
    var state = State(penalties: penalties, bar: nil)
    if let warm { record(warm, isProved: false, in: &state) }
    return try run(from: state)
  }

  private func run(from start: State) throws(PortfolioError) -> Outcome {
    var state = start
    while try advance(&state) {}
    if var best = state.best {
      if !best.isProved { complete(&best) }
      return .found(best)
    }
    return state.hitLimit ? .ended : .nothing
  }

  /// How far a search has come.
  private struct State {
    let penalties: FlipPenalties
    /// The value to exceed.
    var bar: Int64?
    var best: Found?
    var coreSize = CoreSearch.firstCoreSize
    var hitLimit = false
  }

  /// Searches one core.
  ///
  /// - Returns: Whether a larger core could bring more.
  private func advance(_ state: inout State) throws(PortfolioError) -> Bool {
    let penalties = state.penalties
    let reach = state.bar.map { penalties.bound - Double($0 + 1) + Self.slack } ?? .infinity
    if reach < 0 {
      state.best?.isProved = true
      state.best?.isNear = true
      return false
    }
    let allowance =
      effort.relativeGap == .infinity ? .infinity : effort.relativeGap * abs(penalties.bound)
    if let best = state.best, penalties.bound - Double(best.value) <= allowance {
      state.best?.isNear = true
      return false
    }
    let needed = penalties.columns(upTo: reach)
    let isWhole = needed.count <= 2 * state.coreSize
    let core = isWhole ? needed : smallest(state.coreSize, of: needed, by: penalties)
    state.coreSize *= 4

    let restricted = RestrictedProgramme(programme, open: core, assumed: penalties.choice)
    let base = programme.value(of: restricted.assumed)
    let outcome = try restricted.maximise(
      programme.values.map { Double($0) }, gap: min(allowance, 1e30),
      floor: state.bar.map { Double($0 - base) + 0.5 } ?? -.infinity, nodeLimit: effort.nodeLimit)
    switch outcome {
    case .best(let choice):
      record(choice, isProved: isWhole && allowance == 0, in: &state)
      if isWhole { state.best?.isNear = true }
    case .limited(let choice):
      record(choice, isProved: false, in: &state)
      if isWhole { state.hitLimit = true }
    case .infeasible:
      if isWhole {
        state.best?.isProved = allowance == 0
        state.best?.isNear = true
      }
    case .nothingFound:
      if isWhole { state.hitLimit = true }
    }
    return !isWhole
  }

  private func record(_ choice: [Bool], isProved: Bool, in state: inout State) {
    let value = programme.value(of: choice)
    guard state.bar.map({ value > $0 }) ?? true else { return }
    state.bar = value
    state.best = Found(
      choice: choice, value: value, isProved: isProved, penalties: state.penalties)
  }

  private func smallest(_ count: Int, of columns: [Int], by penalties: FlipPenalties) -> [Int] {
    columns.sorted { (penalties.penalties[$0], $0) < (penalties.penalties[$1], $1) }
      .prefix(count).sorted()
  }

  /// Adds what still fits, the most valuable first, so that nothing is left out without a reason.
  private func complete(_ found: inout Found) {
    var activities = RowActivities(programme, found.choice)
    let left = found.choice.indices.filter {
      !found.choice[$0] && programme.fixed[$0] == nil && programme.values[$0] > 0
    }
    let order = left.sorted {
      (-programme.values[$0], programme.costs[$0], $0)
        < (-programme.values[$1], programme.costs[$1], $1)
    }
    for column in order where activities.rowsBroken(byTaking: column).isEmpty {
      activities.take(column)
      found.choice[column] = true
    }
    found.value = programme.value(of: found.choice)
  }
}
