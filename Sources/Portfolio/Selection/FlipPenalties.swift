/// For every column, how much the best objective falls at least when the column is chosen otherwise
/// than a relaxation chooses it.
///
/// The relaxation puts the solver's dual prices on all rows except those that take one of a group,
/// which it keeps (Lagrangian relaxation). Columns with penalties above the distance between its
/// bound and a known portfolio are settled: no better portfolio chooses them otherwise. What
/// remains is the *core* of the problem (E. Balas and E. Zemel, 1980).
struct FlipPenalties {
  /// No portfolio is worth more.
  private(set) var bound: Double
  /// What the relaxation chooses.
  private(set) var choice: [Bool]
  /// The penalties; infinite for columns that are settled beforehand.
  private(set) var penalties: [Double]

  /// Relaxes a programme in which every column is open that is not fixed; nil when not even
  /// fractions of columns keep all rows.
  init?(_ whole: RestrictedProgramme) throws(PortfolioError) {
    let programme = whole.programme
    choice = whole.assumed
    bound = Double(programme.value(of: choice))
    penalties = Array(repeating: .infinity, count: choice.count)
    var gains = programme.values.map { Double($0) }
    if whole.isImpossible { return nil }
    if !whole.rows.isEmpty {
      let zeros = Array(repeating: 0.0, count: whole.rows.count)
      let prices = try whole.solverProgramme(
        objective: whole.open.map { gains[$0] }, margins: zeros
      ).relaxedPrices()
      guard let prices else { return nil }
      for (row, price) in zip(whole.rows, prices)
      where !programme.exclusiveRows.contains(row.place) {
        guard let limit = price > 0 ? row.upper : row.lower, price != 0 else { continue }
        bound += price * limit
        for entry in row.entries { gains[whole.open[entry.position]] -= price * entry.weight }
      }
    }
    settle(programme, open: whole.open, gains: gains)
  }

  private mutating func settle(_ programme: ExactProgramme, open: [Int], gains: [Double]) {
    var isOpen = Array(repeating: false, count: choice.count)
    for column in open { isOpen[column] = true }
    for group in programme.exclusiveGroups {
      let isTaken = group.contains { choice[$0] && !isOpen[$0] }
      let members = group.filter { isOpen[$0] }
      for column in members { isOpen[column] = false }
      if isTaken { continue }  // the others are out, and their penalties stay infinite
      settle(members, gains: gains)
    }
    for column in open where isOpen[column] { settle([column], gains: gains) }
  }

  /// Chooses the best of columns of which at most one may be taken, or none.
  private mutating func settle(_ members: [Int], gains: [Double]) {
    let order = members.sorted { (-gains[$0], $0) < (-gains[$1], $1) }
    guard let first = order.first else { return }
    let best = max(gains[first], 0)
    let second = order.count > 1 ? max(gains[order[1]], 0) : 0
    bound += best
    for column in order { penalties[column] = best - gains[column] }
    if gains[first] > 0 {
      choice[first] = true
      penalties[first] = best - second
    }
  }

  /// The same relaxation with one column taken, which costs its penalty; its prices still bound
  /// what any portfolio with it is worth.
  func forcing(_ column: Int, in programme: ExactProgramme) -> FlipPenalties {
    var forced = self
    if !choice[column] {
      forced.bound -= penalties[column]
      for group in programme.exclusiveGroups where group.contains(column) {
        for member in group { forced.choice[member] = false }
      }
      forced.choice[column] = true
    }
    forced.penalties[column] = .infinity
    for group in programme.exclusiveGroups where group.contains(column) {
      for member in group { forced.penalties[member] = .infinity }
    }
    return forced
  }

  /// Returns the columns whose penalties are at most a limit, ascending.
  func columns(upTo limit: Double) -> [Int] {
    penalties.indices.filter { penalties[$0] <= limit && penalties[$0] < .infinity }
  }
}
