/// The linear programme of a reader: some hidden cells, and what is shown of their sums.
struct ReadersView: ~Copyable {
  private let programme: LinearProgramme
  private let columns: [Int: Int]
  private let isWhole: [Bool]
  /// Values are divided by this, which is 1 where anything is whole.
  private let scale: Double

  /// Hidden cells that hang together, with the sums and ratios that they are in.
  struct Group {
    var hidden: [Int] = []
    var equations: [[DisclosureProblem.Term]] = []
    var ratios: [DisclosureAttack.Ratio] = []
  }

  /// Makes the programme, or nothing when a sum of shown cells is wrong.
  init?(_ attack: DisclosureAttack, _ group: Group) {
    let cells = attack.cells
    let hidden = group.hidden
    let seen =
      group.equations.joined().map(\.quantity) + group.ratios.flatMap { [$0.part, $0.whole] }
    let largest = seen.reduce(1.0) { max($0, abs(Double(cells[$1].shown ?? 0))) }
    let scale = hidden.contains { cells[$0].isWhole } ? 1 : max(1, largest / 1e6)
    self.scale = scale
    let columns = Dictionary(uniqueKeysWithValues: hidden.enumerated().map { ($1, $0) })
    self.columns = columns
    isWhole = hidden.map { cells[$0].isWhole }
    var rows: [LinearProgramme.Row] = []
    for equation in group.equations {
      var known = Int128(0)
      var entries: [(column: Int, coefficient: Double)] = []
      for term in equation {
        if let column = columns[term.quantity] {
          entries.append((column, Double(term.coefficient)))
        } else {
          known += Int128(cells[term.quantity].shown ?? 0) * Int128(term.coefficient)
        }
      }
      let missing = Double(-known) / scale
      rows.append(LinearProgramme.Row(entries: entries, lower: missing, upper: missing))
    }
    rows += group.ratios.flatMap { Self.rows(of: $0, cells, columns, scale) }
    programme = LinearProgramme(columnCount: hidden.count, rows: rows)
    programme.bound(
      lower: hidden.map {
        cells[$0].least.map { Double($0) / scale } ?? -LinearProgramme.unbounded
      },
      upper: hidden.map { _ in LinearProgramme.unbounded })
  }

  /// That a part is at least and at most its share of the whole.
  private static func rows(
    of ratio: DisclosureAttack.Ratio, _ cells: [DisclosureAttack.Cell], _ columns: [Int: Int],
    _ scale: Double
  ) -> [LinearProgramme.Row] {
    [(ratio.least, 1.0), (ratio.most, -1.0)].compactMap { limit, sign in
      var known = 0.0
      var entries: [(column: Int, coefficient: Double)] = []
      for (cell, weight) in [(ratio.part, sign), (ratio.whole, -sign * limit)] {
        if let column = columns[cell] {
          entries.append((column, weight))
        } else {
          known += weight * Double(cells[cell].shown ?? 0) / scale
        }
      }
      guard !entries.isEmpty else { return nil }
      return LinearProgramme.Row(
        entries: entries, lower: -known - 1e-9, upper: LinearProgramme.unbounded)
    }
  }

  /// The least value of a cell, or with sign -1 the largest; nil when there is no limit.
  func extreme(of cell: Int, sign: Double) throws(PortfolioError) -> Double? {
    guard let column = columns[cell] else { return nil }
    var costs = Array(repeating: 0.0, count: isWhole.count)
    costs[column] = sign
    programme.price(costs)
    switch try programme.minimise() {
    case .infeasible: throw .inconsistent
    case .unbounded: return nil
    case .best(let solution):
      let found = try whole(solution.values, column, sign)
      return abs(found) < 1e25 ? found * scale : nil
    }
  }

  /// What the value comes to when whole cells are whole.
  ///
  /// Corners of the tables' polyhedron are usually whole; where one is not, a short search over
  /// whole numbers narrows the bound, and what it cannot settle is rounded inwards.
  private func whole(
    _ values: [Double], _ column: Int, _ sign: Double
  ) throws(PortfolioError) -> Double {
    guard isWhole[column] else { return values[column] }
    var bound = sign * values[column]
    let isBroken = zip(values, isWhole).contains { $1 && abs($0 - $0.rounded()) > 1e-6 }
    if isBroken, abs(bound) < 1e9 {
      if let answer = try programme.minimise(whole: isWhole, nodeLimit: 200) {
        bound = max(bound, answer.isOptimal ? sign * answer.values[column] : answer.bound)
      }
    }
    return sign * (bound - 1e-6).rounded(.up)
  }
}
