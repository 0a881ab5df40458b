/// What a reader can compute about a number: everything from `lower` to `upper` is possible.
public struct AttackInterval: Hashable, Sendable {
  /// The least it can be, or nil when there is no limit.
  public let lower: Double?

  /// The most it can be, or nil when there is no limit.
  public let upper: Double?

  /// Makes an interval.
  public init(lower: Double?, upper: Double?) {
    self.lower = lower
    self.upper = upper
  }

  /// How wide it is, or nil when it has no end.
  public var width: Double? {
    guard let lower, let upper else { return nil }
    return upper - lower
  }
}

/// What a reader of published tables can compute about the cells that they do not show.
///
/// It knows nothing of how the cells were chosen: only what is shown, and how it adds up. Each bound
/// is a linear programme over the hidden cells.
public struct DisclosureAttack: Sendable {
  /// A cell as its readers see it.
  public struct Cell: Hashable, Sendable {
    /// Its value, or nil for one that is not shown.
    public var shown: Int64?
    /// What everybody knows it cannot be below; nil for nothing.
    public var least: Int64?
    /// Whether it counts things that cannot be divided.
    public var isWhole: Bool

    /// Makes a cell.
    public init(_ shown: Int64?, least: Int64? = 0, isWhole: Bool = true) {
      self.shown = shown
      self.least = least
      self.isWhole = isWhole
    }
  }

  /// A rounded ratio that is shown beside the cells, such as a percentage.
  public struct Ratio: Hashable, Sendable {
    /// The cell that was divided.
    public let part: Int
    /// The cell that it was divided by.
    public let whole: Int
    /// The least that the ratio can have been before it was rounded.
    public let least: Double
    /// The most that the ratio can have been before it was rounded.
    public let most: Double

    /// Makes a ratio from what is shown and the distance to what would be shown next.
    public init(part: Int, whole: Int, shown: Double, step: Double) {
      self.part = part
      self.whole = whole
      least = shown - step / 2
      most = shown + step / 2
    }
  }

  /// The cells.
  public var cells: [Cell]

  /// Sums that are zero, as everybody knows.
  public var equations: [[DisclosureProblem.Term]]

  /// Ratios that are shown.
  public var ratios: [Ratio]

  /// Makes an attack.
  public init(
    cells: [Cell], equations: [[DisclosureProblem.Term]], ratios: [Ratio] = []
  ) {
    self.cells = cells
    self.equations = equations
    self.ratios = ratios
  }

  /// Computes what can be known of cells that are not shown.
  ///
  /// - Parameter targets: The cells to look at, or nil for all that are not shown.
  /// - Returns: The intervals by cell. Of what is whole, they begin and end at whole numbers.
  /// - Throws: `PortfolioError.inconsistent` when no hidden values fit what is shown, or
  ///   `.solverFailed`.
  public func intervals(of targets: [Int]? = nil) throws(PortfolioError) -> [Int: AttackInterval] {
    let hidden = cells.indices.filter { cells[$0].shown == nil }
    guard let view = ReadersView(self, hidden: hidden) else { throw .inconsistent }
    var intervals: [Int: AttackInterval] = [:]
    for target in targets ?? hidden where cells[target].shown == nil {
      let lower = try view.extreme(of: target, sign: 1)
      let upper = try view.extreme(of: target, sign: -1)
      intervals[target] = AttackInterval(lower: lower, upper: upper)
    }
    return intervals
  }
}

/// The linear programme of a reader: the hidden cells, and what is shown of their sums.
private struct ReadersView: ~Copyable {
  private let programme: LinearProgramme
  private let columns: [Int: Int]
  private let isWhole: [Bool]
  /// Values are divided by this, which is 1 where anything is whole.
  private let scale: Double

  init?(_ attack: DisclosureAttack, hidden: [Int]) {
    let cells = attack.cells
    let largest = cells.reduce(1.0) { max($0, abs(Double($1.shown ?? 0))) }
    let isAnyWhole = hidden.contains { cells[$0].isWhole }
    let scale = isAnyWhole ? 1 : max(1, largest / 1e6)
    self.scale = scale
    let columns = Dictionary(uniqueKeysWithValues: hidden.enumerated().map { ($1, $0) })
    self.columns = columns
    isWhole = hidden.map { cells[$0].isWhole }
    var rows: [LinearProgramme.Row] = []
    for equation in attack.equations {
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
      if entries.isEmpty, known != 0 { return nil }
      if !entries.isEmpty {
        rows.append(LinearProgramme.Row(entries: entries, lower: missing, upper: missing))
      }
    }
    rows += attack.ratios.flatMap { Self.rows(of: $0, cells, columns, scale) }
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
    let found: Double
    switch try programme.minimise() {
    case .infeasible: throw .inconsistent
    case .unbounded: return nil
    case .best(let solution):
      found = try whole(solution.values, column, sign)
    }
    guard abs(found) < 1e25 else { return nil }
    return found * scale
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
