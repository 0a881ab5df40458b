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
/// It knows nothing of how the cells were chosen: only what is shown, and how it adds up. Each
/// bound is a linear programme over the hidden cells.
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
    let wanted = Set(targets ?? Array(cells.indices))
    var intervals: [Int: AttackInterval] = [:]
    for group in try groups() {
      guard let view = ReadersView(self, group) else { throw .inconsistent }
      for target in group.hidden where wanted.contains(target) {
        let lower = try view.extreme(of: target, sign: 1)
        let upper = try view.extreme(of: target, sign: -1)
        intervals[target] = AttackInterval(lower: lower, upper: upper)
      }
    }
    return intervals
  }

  /// The hidden cells that hang together, with what ties them.
  ///
  /// - Throws: `PortfolioError.inconsistent` for shown cells that do not add up.
  private func groups() throws(PortfolioError) -> [ReadersView.Group] {
    var sets = DisjointSets(count: cells.count)
    let isHidden = cells.map { $0.shown == nil }
    for equation in equations {
      let hidden = equation.filter { isHidden[$0.quantity] }
      for term in hidden.dropFirst() { sets.join(hidden[0].quantity, term.quantity) }
      guard hidden.isEmpty else { continue }
      let sum = equation.reduce(Int128(0)) {
        $0 + Int128(cells[$1.quantity].shown ?? 0) * Int128($1.coefficient)
      }
      guard sum == 0 else { throw .inconsistent }
    }
    for ratio in ratios where isHidden[ratio.part] && isHidden[ratio.whole] {
      sets.join(ratio.part, ratio.whole)
    }
    var groups: [Int: ReadersView.Group] = [:]
    for cell in cells.indices where isHidden[cell] {
      groups[sets.root(of: cell), default: .init()].hidden.append(cell)
    }
    for equation in equations {
      guard let first = equation.first(where: { isHidden[$0.quantity] }) else { continue }
      groups[sets.root(of: first.quantity)]?.equations.append(equation)
    }
    for ratio in ratios {
      let cell = isHidden[ratio.part] ? ratio.part : ratio.whole
      groups[sets.root(of: cell)]?.ratios.append(ratio)
    }
    return groups.sorted { $0.key < $1.key }.map(\.value)
  }
}
