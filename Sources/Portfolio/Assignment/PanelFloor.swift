/// Counts the reviewers of each application who do not suit it, so that one at least does.
///
/// A pair suits when its cost is at most the floor, or at most that of the best pair that the
/// application can have at all. One reviewer fewer than an application needs may be unsuited for
/// nothing; each further one has a price. An empty place counts as unsuited. Pairs that suit and
/// pairs that do not are two branches of the flow, so the plan stays an optimum.
struct PanelFloor {
  private let limits: [Int]
  private let allowed: [Int]
  private var unsuited: [Int]
  private let price: Int

  /// Counts the kept reviewers.
  ///
  /// - Parameters:
  ///   - floor: The cost up to which every pair suits; nil to count nothing.
  ///   - grid: The plan to make.
  ///   - price: What it costs to have no suited reviewer.
  init(_ floor: Int?, of grid: ReviewGrid, price: Int) {
    self.price = floor == nil ? 0 : price
    allowed = grid.needed.map { $0 - 1 }
    var limits = Array(repeating: Int.max, count: grid.applicationCount)
    var unsuited = Array(repeating: 0, count: grid.applicationCount)
    if let floor {
      for application in limits.indices {
        let row = application * grid.reviewerCount
        let pairs = row..<row + grid.reviewerCount
        let possible = pairs.map { grid.costs[$0] }.filter { $0 != ReviewGrid.forbidden }
        limits[application] = max(floor, possible.min() ?? floor)
        unsuited[application] = pairs.count {
          grid.kept[$0] && grid.costs[$0] > limits[application]
        }
      }
    }
    self.limits = limits
    self.unsuited = unsuited
  }

  /// Whether a pair of some cost suits an application.
  func suits(_ application: Int, cost: Int) -> Bool { cost <= limits[application] }

  /// What it costs besides to give an application a reviewer.
  func costOfAdding(_ application: Int, cost: Int) -> Int {
    suits(application, cost: cost) ? 0 : costOfMissing(application)
  }

  /// What it costs besides to leave a place of an application empty, which suits nobody.
  func costOfMissing(_ application: Int) -> Int {
    unsuited[application] < allowed[application] ? 0 : price
  }

  /// What it costs besides to empty the place of a reviewer.
  func costOfDropping(_ application: Int, cost: Int) -> Int {
    suits(application, cost: cost) ? costOfMissing(application) : 0
  }

  /// What it costs besides to put one reviewer of an application in the place of another.
  func costOfExchange(_ application: Int, from old: Int, to new: Int) -> Int {
    switch (suits(application, cost: old), suits(application, cost: new)) {
    case (true, false): costOfMissing(application)
    case (false, true): unsuited[application] > allowed[application] ? -price : 0
    default: 0
    }
  }

  /// Notes that an application has a reviewer more, or one less.
  mutating func note(_ application: Int, cost: Int, more: Int) {
    if !suits(application, cost: cost) { unsuited[application] += more }
  }

  /// Notes that a place of an application stays empty.
  mutating func noteMissing(_ application: Int) { unsuited[application] += 1 }
}

extension ReviewFlow {
  /// How many applications have no reviewer who suits.
  private var withoutSuited: Int {
    (0..<grid.applicationCount).count { application in
      let row = application * grid.reviewerCount
      return grid.needed[application] > 0
        && !(row..<row + grid.reviewerCount).contains {
          taken[$0] && floor.suits(application, cost: grid.costs[$0])
        }
    }
  }

  /// Plans so that the worst of the best reviewers that applications have is as good as can be, and
  /// then at the least cost.
  ///
  /// - Parameter grid: The plan to make.
  /// - Returns: The plan, and the cost that the best reviewer of no application exceeds, unless
  ///   nobody better may review it.
  static func fair(_ grid: ReviewGrid) -> (flow: ReviewFlow, floor: Int?) {
    let costs = Set(grid.costs.filter { $0 != ReviewGrid.forbidden }).sorted()
    let filled = { (floor: Int?) in
      var flow = ReviewFlow(grid, floor: floor)
      flow.fill()
      return flow
    }
    guard let highest = costs.last else { return (filled(nil), nil) }
    // At the highest floor only those without any reviewer have none who suits.
    var best = (flow: filled(highest), floor: highest)
    let unavoidable = best.flow.withoutSuited
    var (low, high) = (0, costs.count - 2)
    while low <= high {
      let middle = (low + high) / 2
      let flow = filled(costs[middle])
      if flow.withoutSuited == unavoidable {
        best = (flow, costs[middle])
        high = middle - 1
      } else {
        low = middle + 1
      }
    }
    return (best.flow, best.floor)
  }
}
