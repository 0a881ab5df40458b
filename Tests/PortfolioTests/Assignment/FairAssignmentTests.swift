import Portfolio
import Testing

@Suite("Assignment: the floor and homes") struct FairAssignmentTests {
  private func task(_ seed: Int) -> PlanTask {
    var generator = SeededGenerator(seed: UInt64(seed))
    var task = PlanTask(
      applications: 3, reviewers: 3 + seed % 2, needs: 0...3, loads: 0...3, using: &generator)
    // Few different costs, so that floors matter.
    task.costs = task.costs.map { row in row.map { $0.map { ($0 + 3) / 5 * 5 } } }
    return task
  }

  private func fair(_ task: PlanTask) throws(PortfolioError) -> Plan {
    try Plan(
      of: task.needed.enumerated().map { .init(application: $0, reviews: $1) },
      to: task.maximum.indices.map {
        .init(reviewer: $0, minimum: task.minimum[$0], maximum: task.maximum[$0])
      }, keeping: task.kept, balance: task.balance, connecting: false, fairly: true
    ) { task.costs[$0][$1] }
  }

  /// The applications whose best reviewer costs more than the floor and more than the best there
  /// is, or who have none.
  private func below(_ floor: Int, _ added: [Plan.Pair], of task: PlanTask) -> Int {
    task.needed.indices.count { application in
      let pairs = (task.kept + added).filter { $0.application == application }
      guard task.needed[application] > 0 else { return false }
      let best = pairs.compactMap { task.costs[application][$0.reviewer] }.min()
      let possible = task.costs[application].compactMap { $0 }.min()
      return best.map { $0 > max(floor, possible ?? floor) } ?? true
    }
  }

  @Test(arguments: 0..<60)
  func `the floor is as good as any plan's, and then the cost is least`(seed: Int) throws {
    let task = task(seed)
    let all = task.costs.indices.flatMap { application in
      task.maximum.indices.map { Plan.Pair(application: application, reviewer: $0) }
    }
    let plans = (0..<(1 << all.count)).map { subset in
      all.indices.filter { subset & (1 << $0) != 0 }.map { all[$0] }
    }.filter { task.allows($0) }
    let full = task.bestMeasure()
    let best = plans.filter { task.measure($0).prefix(3) == full.prefix(3) }

    let plan = try fair(task)

    #expect(task.allows(plan.added))
    #expect(task.measure(plan.added).prefix(3) == full.prefix(3), "\(task)")
    guard let floor = plan.floor else {
      #expect(task.costs.allSatisfy { $0.allSatisfy { $0 == nil } })
      return
    }
    let lower = Set(task.costs.flatMap { $0 }.compactMap { $0 }).filter { $0 < floor }
    let reached = below(floor, plan.added, of: task)
    let unavoidable = best.map { below(100, $0, of: task) }.min()
    #expect(
      !lower.contains { floor in best.contains { below(floor, $0, of: task) == unavoidable } },
      "\(task)")
    #expect(reached == best.map { below(floor, $0, of: task) }.min(), "\(task)")
    let cheapest = best.filter { below(floor, $0, of: task) == reached }
      .map { task.measure($0)[3] }.min()
    #expect(task.measure(plan.added)[3] == cheapest, "\(task)")
  }

  @Test func `one expert goes to each application before two go to one`() throws {
    // Reviewers 0 and 1 suit both applications, but 0 better; the sum prefers both for 0.
    let cost = { (application: Int, reviewer: Int) -> Int? in
      switch (application, reviewer) {
      case (0, 0), (0, 1): 0
      case (1, 0), (1, 1): 9
      case (0, _): 60
      default: 30
      }
    }
    let demands = (0..<2).map { Plan.Demand(application: $0, reviews: 2) }
    let capacities = (0..<4).map { Plan.Capacity(reviewer: $0, maximum: 1) }

    let sum = try Plan(of: demands, to: capacities, balance: 0, cost: cost)
    let fair = try Plan(of: demands, to: capacities, balance: 0, fairly: true, cost: cost)

    #expect(sum.added.filter { $0.application == 0 }.map(\.reviewer) == [0, 1])
    #expect(sum.floor == nil)
    #expect(fair.floor == 0)
    #expect(fair.added.filter { $0.application == 1 }.contains { $0.reviewer < 2 })
    #expect(fair.cost > sum.cost)
  }

  @Test func `people of two homes read where an exchange makes it possible`() throws {
    let demands = (0..<4).map { Plan.Demand(application: $0, reviews: 2) }
    let capacities = (0..<4).map { Plan.Capacity(reviewer: $0, maximum: 2) }
    // Reviewers 0 and 1 are of one home and suit applications 0 and 1.
    let cost = { (application: Int, reviewer: Int) -> Int? in
      (application < 2) == (reviewer < 2) ? 0 : 5
    }
    let homes = { (limit: Int) in Plan.Homes(limit: limit) { $0 / 2 } }

    let apart = try Plan(
      of: demands, to: capacities, connecting: false, spreading: homes(9), cost: cost)
    let spread = try Plan(
      of: demands, to: capacities, connecting: false, spreading: homes(10), cost: cost)

    #expect(apart.uniform == [0, 1, 2, 3])
    #expect(apart.spreadCost == 0)
    #expect(spread.uniform.isEmpty)
    #expect(spread.spreadCost == 20)
    #expect(spread.added.count == 8)
    #expect(Set(Dictionary(grouping: spread.added, by: \.reviewer).values.map(\.count)) == [2])
  }

  @Test func `costs beyond what a floor can weigh are refused`() {
    #expect(throws: PortfolioError.badPairCost("0, 0")) {
      try Plan(
        of: [.init(application: 0, reviews: 1)], to: [.init(reviewer: 0, maximum: 1)],
        fairly: true
      ) { _, _ in 100_001 }
    }
  }
}
