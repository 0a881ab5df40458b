/// Finds what it costs to take one more candidate into the best portfolio.
struct LossSearch<Key: PortfolioKey> {
  private let problem: SelectionProblem<Key>
  private let selection: Selection<Key>
  private let programme: ExactProgramme
  private let choice: [Bool]
  private let penalties: FlipPenalties?
  private let tolerance: Double
  private let effort: SelectionEffort
  /// For columns that were not chosen, the best portfolio with them that was met.
  private var known: [Int: (choice: [Bool], value: Int64)] = [:]

  init(
    _ problem: SelectionProblem<Key>, _ selection: Selection<Key>, choice: [Bool],
    tolerance: Double, effort: SelectionEffort
  ) throws(PortfolioError) {
    self.problem = problem
    self.selection = selection
    self.choice = choice
    self.tolerance = tolerance
    self.effort = effort
    let programme = problem.programme()
    self.programme = programme
    let free = programme.fixed.indices.filter { programme.fixed[$0] == nil }
    penalties = try FlipPenalties(
      RestrictedProgramme(programme, open: free, assumed: programme.fixed.map { $0 ?? false }))
  }

  /// Returns the loss of one candidate.
  mutating func loss(of place: Int) throws(PortfolioError) -> ForcedLoss<Key> {
    let key = problem.candidates[place].key
    let forced = programme.fixing(place, to: true)
    guard !forced.isContradictory, let penalties else {
      return ForcedLoss(key: key, loss: nil, least: nil, isProved: true)
    }
    if choice[place] { return ForcedLoss(key: key, loss: 0, least: 0, isProved: true) }
    let bounds = penalties.forcing(place, in: programme)
    if let repaired = repaired(taking: place, in: forced) { learn(repaired) }
    let warm = known[place]?.choice
    let least = max(0, inPoints(Double(programme.value(of: choice)) - bounds.bound))
    if let warm, loss(of: warm) - least <= tolerance {
      return ForcedLoss(
        key: key, loss: loss(of: warm), least: min(least, loss(of: warm)),
        isProved: selection.isProvedOptimal)
    }
    switch try CoreSearch(programme: forced, effort: effort).run(from: bounds, warm: warm) {
    case .found(let found):
      learn(found.choice)
      let loss = loss(of: found.choice)
      let gap = effort.relativeGap * abs(inPoints(bounds.bound))
      let bound = found.isProved ? loss : found.isNear ? max(least, loss - gap) : least
      return ForcedLoss(
        key: key, loss: loss, least: min(bound, loss),
        isProved: found.isProved && selection.isProvedOptimal)
    case .nothing: return ForcedLoss(key: key, loss: nil, least: nil, isProved: true)
    case .ended: return ForcedLoss(key: key, loss: nil, least: least, isProved: false)
    }
  }

  /// Keeps a portfolio for all the columns that it is the best known one for.
  private mutating func learn(_ found: [Bool]) {
    let value = programme.value(of: found)
    for column in found.indices where found[column] && !choice[column] {
      if known[column].map({ $0.value < value }) ?? true { known[column] = (found, value) }
    }
  }

  private func loss(of choice: [Bool]) -> Double {
    max(0, selection.objective - problem.objective(of: choice))
  }

  /// Brings a value of the programme into that of the candidates.
  private func inPoints(_ value: Double) -> Double { value * programme.unit }

  /// Takes a candidate, gives up others until all rows hold, and fills what is left; nil when that
  /// does not succeed.
  private func repaired(taking place: Int, in forced: ExactProgramme) -> [Bool]? {
    var found = choice
    found[place] = true
    for group in forced.exclusiveGroups where group.contains(place) {
      for member in group where member != place { found[member] = false }
    }
    for _ in 0..<20 {
      let sums = forced.rows.map { $0.activity(of: found) }
      let broken = forced.rows.indices.filter { !forced.rows[$0].allows(sums[$0]) }
      guard let first = broken.first else { return filled(found, in: forced) }
      guard let column = cheapestRelief(forced.rows[first], sums[first], found, in: forced) else {
        return nil
      }
      found[column].toggle()
    }
    return nil
  }

  /// The column whose change brings a row nearest to holding for its value: one that is enough
  /// alone, the least valuable of these, or else the one that costs least for what it brings.
  private func cheapestRelief(
    _ row: ExactRow, _ sum: Int128, _ found: [Bool], in forced: ExactProgramme
  ) -> Int? {
    let excess = row.upper.map { sum - $0 } ?? 0
    let lack = row.lower.map { $0 - sum } ?? 0
    var best: (column: Int, price: Double)?
    for (column, weight) in row.entries where forced.fixed[column] == nil {
      let relief = (excess > 0) == found[column] ? weight : -weight
      guard relief > 0 else { continue }
      let value = Double(max(0, forced.values[column])) * (found[column] ? 1 : -0.001)
      // Beyond what is needed, more relief is of no use.
      let price = value / Double(min(relief, max(excess, lack)))
      if best.map({ price < $0.price }) ?? true { best = (column, price) }
    }
    return best?.column
  }

  private func filled(_ found: [Bool], in forced: ExactProgramme) -> [Bool] {
    var found = found
    var activities = RowActivities(forced, found)
    let left = found.indices.filter {
      !found[$0] && forced.fixed[$0] == nil && forced.values[$0] > 0
    }.sorted { (-forced.values[$0], $0) < (-forced.values[$1], $1) }
    for column in left where activities.rowsBroken(byTaking: column).isEmpty {
      activities.take(column)
      found[column] = true
    }
    return found
  }
}
