/// Numbers that add up, of which some are to be published and some must not become known.
///
/// Numbers of several tables, also of those that were published before, stand side by side;
/// whatever ties them together is an equation.
public struct DisclosureProblem: Sendable {
  /// One number.
  public struct Quantity: Hashable, Sendable {
    /// Its true value.
    public var value: Int64

    /// Whether it is published.
    public var standing: Standing

    /// What readers may not find out about it.
    public var protection: Protection?

    /// What everybody knows it cannot be below; nil for nothing.
    public var least: Int64?

    /// Whether it counts what cannot be divided, as readers know.
    public var isWhole: Bool

    /// Makes a quantity that counts people, unless told otherwise.
    public init(
      _ value: Int64, _ standing: Standing, protection: Protection? = nil, least: Int64? = 0,
      isWhole: Bool = true
    ) {
      self.value = value
      self.standing = standing
      self.protection = protection
      self.least = least
      self.isWhole = isWhole
    }
  }

  /// Whether a quantity is published.
  public enum Standing: Hashable, Sendable {
    /// It is known to all, whatever is decided now.
    case published
    /// It is not published, whatever is decided now.
    case hidden
    /// It is published unless this decision hides it.
    case decided(Int)
  }

  /// A quantity in an equation.
  public struct Term: Hashable, Sendable {
    /// Which quantity.
    public let quantity: Int
    /// How often it counts.
    public let coefficient: Int64

    /// Makes a term.
    public init(_ quantity: Int, _ coefficient: Int64) {
      self.quantity = quantity
      self.coefficient = coefficient
    }
  }

  /// The numbers.
  public private(set) var quantities: [Quantity] = []

  /// Sums that are zero, as everybody knows.
  public private(set) var equations: [[Term]] = []

  /// What hiding costs, for each decision.
  public private(set) var costs: [Int64] = []

  /// The decisions that must hide.
  public private(set) var forced: Set<Int> = []

  /// Makes a problem without numbers.
  public init() {}

  /// Adds a decision, and returns its number.
  ///
  /// - Parameters:
  ///   - cost: What hiding costs, not negative.
  ///   - isForced: Whether it must hide.
  /// - Returns: The number of the decision.
  public mutating func addDecision(cost: Int64, forced isForced: Bool = false) -> Int {
    precondition(cost >= 0, "Hiding gains nothing")
    costs.append(cost)
    if isForced { forced.insert(costs.count - 1) }
    return costs.count - 1
  }

  /// Adds a quantity, and returns its number.
  ///
  /// A decision about a quantity that must be protected is forced.
  public mutating func add(_ quantity: Quantity) -> Int {
    if case .decided(let decision) = quantity.standing, quantity.protection != nil {
      forced.insert(decision)
    }
    quantities.append(quantity)
    return quantities.count - 1
  }

  /// Adds an equation.
  public mutating func add(_ equation: [Term]) { equations.append(equation) }

  /// Adds a table whose cells are quantities with consecutive numbers from `first` on.
  public mutating func add(_ frame: TableFrame, from first: Int) {
    for sum in frame.sums {
      equations.append(
        [Term(first + sum.total, -1)] + sum.parts.map { Term(first + $0, 1) })
    }
  }

  /// Drops the protection of a quantity that cannot be kept from readers any more.
  mutating func unprotect(_ quantity: Int) { quantities[quantity].protection = nil }

  /// Asks for more protection of a quantity that is hidden anyway.
  mutating func protect(_ quantity: Int, _ protection: Protection) {
    quantities[quantity].protection = protection
  }

  /// Checks that every equation holds and that no value is below what everybody knows.
  func check() throws(PortfolioError) {
    for (number, equation) in equations.enumerated() {
      let sum = equation.reduce(Int128(0)) {
        $0 + Int128(quantities[$1.quantity].value) * Int128($1.coefficient)
      }
      guard sum == 0 else { throw .notAdditive(equation: number + 1) }
    }
    for (number, quantity) in quantities.enumerated() {
      if let least = quantity.least, quantity.value < least {
        throw .notAdditive(equation: -number - 1)
      }
    }
  }
}

/// What to hide.
public struct Suppression: Hashable, Sendable {
  /// Whether each decision hides.
  public let isHidden: [Bool]

  /// What hiding costs altogether.
  public let cost: Int64

  /// What no pattern that protects as well can cost less than, as was proved.
  public let leastCost: Int64

  /// The quantities that cannot be protected any more, because of what was published before.
  public let unprotectable: [Int]

  /// Whether nothing that protects as well costs less.
  public var isOptimal: Bool { cost == leastCost }

  /// How far the cost may be above the least possible, as a part of the cost.
  public var gap: Double { cost == 0 ? 0 : Double(cost - leastCost) / Double(cost) }
}
