import Portfolio
import Testing

@Suite("Assignment: optimum") struct AssignmentOptimumTests {
  @Test(arguments: 0..<60)
  func `no set of pairs beats the plan`(seed: Int) throws {
    var generator = SeededGenerator(seed: UInt64(seed))
    let task = PlanTask(
      applications: 3, reviewers: seed.isMultiple(of: 2) ? 3 : 4, needs: 0...3, loads: 0...3,
      using: &generator)

    let plan = try task.plan(connecting: false)

    #expect(task.allows(plan.added), "\(task)")
    #expect(task.measure(plan.added) == task.bestMeasure(), "\(task)")
    #expect(plan.shortages.reduce(0) { $0 + $1.missing } == task.measure(plan.added)[0])
    #expect(
      plan.underloads.reduce(0) { $0 + $1.minimum - $1.load } == task.measure(plan.added)[1])
  }

  @Test(arguments: 100..<108)
  func `no chain of exchanges improves a larger plan`(seed: Int) throws {
    var generator = SeededGenerator(seed: UInt64(seed))
    let task = PlanTask(
      applications: 60, reviewers: 12, needs: 2...4, loads: 8...22, using: &generator)

    let plan = try task.plan(connecting: false)

    #expect(task.allows(plan.added))
    #expect(!hasImprovingCycle(task, plan))
  }

  @Test func `work is spread evenly where costs are equal`() throws {
    let plan = try Plan(
      of: (0..<20).map { .init(application: $0, reviews: 3) },
      to: (0..<6).map { .init(reviewer: $0, maximum: 30) }
    ) { _, _ in 5 }

    let loads = Dictionary(grouping: plan.added, by: \.reviewer).mapValues(\.count)
    #expect(loads.count == 6)
    #expect(loads.values.allSatisfy { $0 == 10 })
    #expect(plan.cost == 300)
  }

  @Test func `the order of the input changes nothing`() throws {
    var generator = SeededGenerator(seed: 3)
    let task = PlanTask(
      applications: 30, reviewers: 8, needs: 3...3, loads: 9...14, using: &generator)
    let demands = task.needed.enumerated().map { Plan.Demand(application: $0, reviews: $1) }
    let capacities = task.maximum.enumerated().map { Plan.Capacity(reviewer: $0, maximum: $1) }

    let first = try Plan(of: demands, to: capacities) { task.costs[$0][$1] }
    let second = try Plan(
      of: demands.shuffled(using: &generator), to: capacities.shuffled(using: &generator)
    ) { task.costs[$0][$1] }

    #expect(first.added == second.added)
    #expect(first.cost == second.cost)
  }
}

/// Looks for a cycle of negative cost in the residual graph, which exists just when a plan is not the best one
/// (Bellman and Ford's method, nothing shared with the planner).
private func hasImprovingCycle(_ task: PlanTask, _ plan: Plan) -> Bool {
  let sink = task.needed.count + task.maximum.count
  var arcs: [(from: Int, to: Int, cost: Int)] = []
  let taken = Set(plan.added)
  for (application, row) in task.costs.enumerated() {
    for (reviewer, cost) in row.enumerated() {
      let pair = Plan.Pair(application: application, reviewer: reviewer)
      guard let cost, !task.kept.contains(pair) else { continue }
      let node = task.needed.count + reviewer
      arcs.append(taken.contains(pair) ? (node, application, -cost) : (application, node, cost))
    }
  }
  let missing = Dictionary(
    uniqueKeysWithValues: plan.shortages.map { ($0.application, $0.missing) })
  for application in task.needed.indices {
    let count = missing[application] ?? 0
    arcs.append((application, sink, 1_000_000_000 + 10_000 * count))
    if count > 0 { arcs.append((sink, application, -1_000_000_000 - 10_000 * (count - 1))) }
  }
  for reviewer in task.maximum.indices {
    let load = (task.kept + plan.added).count { $0.reviewer == reviewer }
    let price = { (load: Int) in
      task.balance * load - (load < task.minimum[reviewer] ? 10_000_000 : 0)
    }
    let node = task.needed.count + reviewer
    if load < task.maximum[reviewer] { arcs.append((node, sink, price(load))) }
    if plan.added.contains(where: { $0.reviewer == reviewer }) {
      arcs.append((sink, node, -price(load - 1)))
    }
  }
  var distances = Array(repeating: 0, count: sink + 1)
  for _ in 0...sink + 1 {
    var changed = false
    for arc in arcs where distances[arc.from] + arc.cost < distances[arc.to] {
      distances[arc.to] = distances[arc.from] + arc.cost
      changed = true
    }
    if !changed { return false }
  }
  return true
}
