/// What to plan, checked, with keys replaced by their places in order.
struct AssignmentProblem<Application: PortfolioKey, Reviewer: PortfolioKey> {
  typealias Plan = Assignment<Application, Reviewer>

  let applications: KeyIndex<Application>
  let reviewers: KeyIndex<Reviewer>
  private(set) var grid: ReviewGrid

  init(
    demands: [Plan.Demand], capacities: [Plan.Capacity], kept: [Plan.Pair], balance: Int,
    costLimit: Int, cost: (Application, Reviewer) -> Int?
  ) throws(PortfolioError) {
    applications = try KeyIndex(distinct: demands.map(\.application))
    reviewers = try KeyIndex(distinct: capacities.map(\.reviewer))
    grid = ReviewGrid(
      applicationCount: applications.keys.count, reviewerCount: reviewers.keys.count,
      balance: balance)
    guard (0...1_000_000).contains(balance) else { throw .badPairCost("balance") }
    for demand in demands {
      guard (0...100).contains(demand.reviews), let place = applications[demand.application] else {
        throw .badDemand(String(describing: demand.application))
      }
      grid.needed[place] = demand.reviews
    }
    for capacity in capacities {
      guard capacity.minimum >= 0, capacity.maximum >= capacity.minimum,
        capacity.maximum <= 100_000, let place = reviewers[capacity.reviewer]
      else { throw .badCapacity(String(describing: capacity.reviewer)) }
      grid.minimum[place] = capacity.minimum
      grid.maximum[place] = capacity.maximum
    }
    try price(by: cost, limit: costLimit)
    try keep(kept)
  }

  private mutating func price(
    by cost: (Application, Reviewer) -> Int?, limit: Int
  ) throws(PortfolioError) {
    for (row, application) in applications.keys.enumerated() {
      for (column, reviewer) in reviewers.keys.enumerated() {
        guard let price = cost(application, reviewer) else { continue }
        guard (-limit...limit).contains(price) else {
          throw .badPairCost("\(application), \(reviewer)")
        }
        grid.costs[row * reviewers.keys.count + column] = price
      }
    }
  }

  private mutating func keep(_ kept: [Plan.Pair]) throws(PortfolioError) {
    for pair in Set(kept) {
      guard let application = applications[pair.application] else {
        throw .unknownKey(String(describing: pair.application))
      }
      guard let reviewer = reviewers[pair.reviewer] else {
        throw .unknownKey(String(describing: pair.reviewer))
      }
      grid.kept[application * reviewers.keys.count + reviewer] = true
    }
  }
}

/// A plan to make, in numbers: a table of applications by reviewers.
struct ReviewGrid {
  /// What stands in the table for a pair that must not be.
  static let forbidden = Int.max

  let applicationCount: Int
  let reviewerCount: Int
  let balance: Int
  var needed: [Int]
  var minimum: [Int]
  var maximum: [Int]
  var costs: [Int]
  var kept: [Bool]

  init(applicationCount: Int, reviewerCount: Int, balance: Int) {
    self.applicationCount = applicationCount
    self.reviewerCount = reviewerCount
    self.balance = balance
    needed = Array(repeating: 0, count: applicationCount)
    minimum = Array(repeating: 0, count: reviewerCount)
    maximum = minimum
    costs = Array(repeating: Self.forbidden, count: applicationCount * reviewerCount)
    kept = Array(repeating: false, count: applicationCount * reviewerCount)
  }
}
