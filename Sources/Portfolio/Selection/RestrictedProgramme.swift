/// An exact programme in which only some columns are open, in the solver's numbers.
///
/// Rows are divided by their largest open weight. The solver keeps them to 10⁻⁹, so every answer is checked in whole
/// numbers; should it break a row, that row is narrowed a little and the search repeated. A choice closer to a limit
/// than that may then be overlooked, but none that breaks a rule is ever returned.
struct RestrictedProgramme {
  /// A row that open columns can break.
  struct OpenRow {
    /// The row's place in the exact programme.
    let place: Int
    let entries: [(position: Int, weight: Double)]
    let lower: Double?
    let upper: Double?
  }

  let programme: ExactProgramme
  /// The open columns, ascending.
  let open: [Int]
  /// What is taken of the others.
  let assumed: [Bool]
  private(set) var rows: [OpenRow] = []
  /// Whether some row cannot hold whatever is chosen.
  private(set) var isImpossible = false

  init(_ programme: ExactProgramme, open: [Int], assumed: [Bool]) {
    self.programme = programme
    self.open = open
    var assumed = assumed
    for column in open { assumed[column] = false }
    self.assumed = assumed
    var positions = Array(repeating: -1, count: assumed.count)
    for (position, column) in open.enumerated() { positions[column] = position }
    for (place, row) in programme.rows.enumerated() { add(row, place: place, positions) }
  }

  private mutating func add(_ row: ExactRow, place: Int, _ positions: [Int]) {
    var settled = Int128(0)
    var least = Int128(0)
    var most = Int128(0)
    var entries: [(position: Int, weight: Int128)] = []
    for (column, weight) in row.entries {
      let position = positions[column]
      if position < 0 {
        if assumed[column] { settled += weight }
      } else {
        entries.append((position, weight))
        if weight < 0 { least += weight } else { most += weight }
      }
    }
    let lower = row.lower.map { $0 - settled }
    let upper = row.upper.map { $0 - settled }
    if lower.map({ most < $0 }) ?? false || upper.map({ least > $0 }) ?? false {
      isImpossible = true
    }
    let openLower = lower.flatMap { least < $0 ? $0 : nil }
    let openUpper = upper.flatMap { most > $0 ? $0 : nil }
    guard openLower != nil || openUpper != nil else { return }
    let scale = Double(entries.reduce(Int128(1)) { max($0, abs($1.weight)) })
    rows.append(
      OpenRow(
        place: place, entries: entries.map { ($0.position, Double($0.weight) / scale) },
        lower: openLower.map { Double($0) / scale }, upper: openUpper.map { Double($0) / scale }))
  }

  /// Writes the programme down for the solver.
  ///
  /// - Parameters:
  ///   - objective: What each open column is worth.
  ///   - margins: By how much each row is narrowed.
  func solverProgramme(objective: [Double], margins: [Double]) -> SolverProgramme {
    var columns = Array(repeating: [(row: Int32, weight: Double)](), count: open.count)
    var result = SolverProgramme()
    for (number, row) in rows.enumerated() {
      for entry in row.entries { columns[entry.position].append((Int32(number), entry.weight)) }
      result.rowLower.append(row.lower.map { $0 + margins[number] } ?? -SolverProgramme.unbounded)
      result.rowUpper.append(row.upper.map { $0 - margins[number] } ?? SolverProgramme.unbounded)
    }
    for column in columns {
      for entry in column {
        result.rows.append(entry.row)
        result.coefficients.append(entry.weight)
      }
      result.starts.append(Int32(result.rows.count))
    }
    result.objective = objective
    return result
  }

  /// Searches for the choice that is worth most.
  ///
  /// - Parameters:
  ///   - worth: What each column of the exact programme is worth.
  ///   - gap: How far below the best the answer may stay.
  ///   - floor: What an answer must be worth more than, the assumed columns not counted.
  ///   - nodeLimit: How long to search.
  /// - Returns: The outcome, with choices of all columns.
  /// - Throws: `PortfolioError.solverFailed`.
  func maximise(
    _ worth: [Double], gap: Double, floor: Double, nodeLimit: Int
  ) throws(PortfolioError) -> SolverProgramme.Outcome {
    if isImpossible { return .infeasible }
    let objective = open.map { worth[$0] }
    if rows.isEmpty {
      let gain = objective.reduce(0) { $0 + max($1, 0) }
      return gain > floor ? .best(completed(objective.map { $0 > 0 })) : .infeasible
    }
    var margins = Array(repeating: 0.0, count: rows.count)
    for _ in 0..<10 {
      let outcome = try solverProgramme(objective: objective, margins: margins)
        .maximise(gap: gap, floor: floor, nodeLimit: nodeLimit)
      let isBest: Bool
      let choice: [Bool]
      switch outcome {
      case .infeasible, .nothingFound: return outcome
      case .best(let found): (isBest, choice) = (true, completed(found))
      case .limited(let found): (isBest, choice) = (false, completed(found))
      }
      let broken = rows.indices.filter {
        let row = programme.rows[rows[$0].place]
        return !row.allows(row.activity(of: choice))
      }
      if broken.isEmpty { return isBest ? .best(choice) : .limited(choice) }
      for row in broken { margins[row] = max(2e-9, 4 * margins[row]) }
    }
    throw .solverFailed("tolerance")
  }

  private func completed(_ chosen: [Bool]) -> [Bool] {
    var choice = assumed
    for (position, column) in open.enumerated() { choice[column] = chosen[position] }
    return choice
  }
}
