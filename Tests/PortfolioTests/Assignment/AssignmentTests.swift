import Portfolio
import Testing

@Suite("Assignment: places, groups and refusals") struct AssignmentTests {
  private typealias Named = Assignment<String, String>

  @Test func `a place that nobody may take says so`() throws {
    let plan = try Named(
      of: [
        .init(application: "A", reviews: 1), .init(application: "B", reviews: 2),
        .init(application: "C", reviews: 3),
      ],
      to: [.init(reviewer: "x", maximum: 2), .init(reviewer: "y", maximum: 5)]
    ) { application, reviewer in
      switch (application, reviewer) {
      case ("A", _): nil
      case ("B", "x"): 1
      case ("B", "y"): 1
      default: 0
      }
    }

    #expect(plan.shortages.map(\.application) == ["A", "C"])
    #expect(plan.shortages.map(\.missing) == [1, 1])
    #expect(plan.shortages.map(\.reason) == [.allForbidden, .everyoneReviews])
    #expect(plan.added.count == 4)
  }

  @Test func `a place that nobody has time for says so, and shortages are shared`() throws {
    let plan = try Named(
      of: ["A", "B"].map { .init(application: $0, reviews: 2) },
      to: [.init(reviewer: "x", maximum: 1), .init(reviewer: "y", maximum: 1)]
    ) { application, _ in application == "A" ? 0 : 9 }

    #expect(plan.shortages.map(\.application) == ["A", "B"])
    #expect(plan.shortages.map(\.missing) == [1, 1])
    #expect(plan.shortages.map(\.reason) == [.fullLoad, .fullLoad])
  }

  @Test func `kept pairs stay, count, and are not listed again`() throws {
    let kept = [
      Named.Pair(application: "A", reviewer: "x"), Named.Pair(application: "B", reviewer: "x"),
    ]
    let plan = try Named(
      of: ["A", "B"].map { .init(application: $0, reviews: 2) },
      to: [.init(reviewer: "x", maximum: 1), .init(reviewer: "y", maximum: 9)], keeping: kept
    ) { _, reviewer in reviewer == "x" ? nil : 4 }

    #expect(plan.added.map(\.reviewer) == ["y", "y"])
    #expect(plan.cost == 8)
    #expect(plan.shortages.isEmpty)
  }

  @Test func `a smallest load is met when it can be, and named when it cannot`() throws {
    let cost: (String, String) -> Int? = { _, reviewer in reviewer == "y" ? 50 : 0 }
    let demands = ["A", "B", "C"].map { Named.Demand(application: $0, reviews: 1) }

    let met = try Named(
      of: demands,
      to: [.init(reviewer: "x", maximum: 9), .init(reviewer: "y", minimum: 2, maximum: 9)],
      cost: cost)
    let unmet = try Named(
      of: demands,
      to: [.init(reviewer: "x", maximum: 9), .init(reviewer: "y", minimum: 5, maximum: 9)],
      cost: cost)

    #expect(met.added.count { $0.reviewer == "y" } == 2)
    #expect(met.underloads.isEmpty)
    #expect(unmet.underloads.map(\.reviewer) == ["y"])
    #expect(unmet.underloads.map(\.load) == [3])
    #expect(unmet.underloads.map(\.minimum) == [5])
  }

  @Test func `groups are linked and the price is told`() throws {
    // Two languages, each with its own reviewers: crossing costs 7.
    let demands = (0..<8).map { Plan.Demand(application: $0, reviews: 2) }
    let capacities = (0..<6).map { Plan.Capacity(reviewer: $0, maximum: 4) }
    let cost = { (application: Int, reviewer: Int) -> Int? in
      (application < 4) == (reviewer < 3) ? 0 : 7
    }

    let apart = try Plan(of: demands, to: capacities, connecting: false, cost: cost)
    let linked = try Plan(of: demands, to: capacities, cost: cost)

    #expect(apart.groups == 2)
    #expect(apart.connectionCost == 0)
    #expect(linked.groups == 1)
    #expect(linked.connectionCost > 0)
    #expect(linked.connectionCost <= 14)
    #expect(
      linked.cost + loadPrice(linked.added) - apart.cost - loadPrice(apart.added)
        == linked.connectionCost)
    #expect(linked.added.count == 16)
    #expect(Set(linked.added).count == 16)
  }

  @Test(arguments: 0..<20)
  func `linking keeps every bound`(seed: Int) throws {
    var generator = SeededGenerator(seed: UInt64(seed))
    var task = PlanTask(
      applications: 12, reviewers: 6, needs: 2...2, loads: 4...6, using: &generator)
    for application in 0..<12 {
      for reviewer in 0..<6 where (application < 6) != (reviewer < 3) {
        task.costs[application][reviewer] = task.costs[application][reviewer].map { $0 + 40 }
      }
    }

    let apart = try task.plan(connecting: false)
    let linked = try task.plan(connecting: true)

    #expect(task.allows(linked.added))
    #expect(task.measure(linked.added).prefix(3) == task.measure(apart.added).prefix(3))
    #expect(linked.groups <= apart.groups)
    #expect(
      task.measure(linked.added)[3] - task.measure(apart.added)[3] == linked.connectionCost)
  }

  @Test func `groups that nothing can link stay apart and are counted`() throws {
    let plan = try Plan(
      of: (0..<4).map { .init(application: $0, reviews: 1) },
      to: (0..<2).map { .init(reviewer: $0, maximum: 2) }
    ) { _, _ in 0 }

    #expect(plan.groups == 2)
    #expect(plan.connectionCost == 0)
  }

  private func loadPrice(_ pairs: [Plan.Pair]) -> Int {
    Dictionary(grouping: pairs, by: \.reviewer).values.reduce(0) {
      $0 + $1.count * ($1.count - 1) / 2
    }
  }
}

extension AssignmentTests {
  @Test func `keys that are listed twice are refused`() {
    #expect(throws: PortfolioError.duplicateKey("A")) {
      try Named(
        of: ["A", "B", "A"].map { .init(application: $0, reviews: 1) }, to: []
      ) { _, _ in 0 }
    }
    #expect(throws: PortfolioError.duplicateKey("x")) {
      try Named(of: [], to: ["x", "x"].map { .init(reviewer: $0, maximum: 1) }) { _, _ in 0 }
    }
  }

  @Test func `a kept pair of strangers is refused`() {
    let pairs = [("Z", "x", "Z"), ("A", "q", "q")]
    for (application, reviewer, unknown) in pairs {
      #expect(throws: PortfolioError.unknownKey(unknown)) {
        try Named(
          of: [.init(application: "A", reviews: 1)], to: [.init(reviewer: "x", maximum: 1)],
          keeping: [.init(application: application, reviewer: reviewer)]
        ) { _, _ in 0 }
      }
    }
  }

  @Test(arguments: [-1, 101])
  func `a need out of range is refused`(reviews: Int) {
    #expect(throws: PortfolioError.badDemand("A")) {
      try Named(of: [.init(application: "A", reviews: reviews)], to: []) { _, _ in 0 }
    }
  }

  @Test(arguments: [(-1, 3), (4, 3), (0, -1), (0, 100_001)])
  func `loads out of range are refused`(minimum: Int, maximum: Int) {
    #expect(throws: PortfolioError.badCapacity("x")) {
      try Named(
        of: [], to: [.init(reviewer: "x", minimum: minimum, maximum: maximum)]
      ) { _, _ in 0 }
    }
  }

  @Test(arguments: [1_000_000_001, -1_000_000_001, Int.min])
  func `costs out of range are refused`(cost: Int) {
    let demands = [Named.Demand(application: "A", reviews: 1)]
    let capacities = [Named.Capacity(reviewer: "x", maximum: 1)]

    #expect(throws: PortfolioError.badPairCost("A, x")) {
      try Named(of: demands, to: capacities) { _, _ in cost }
    }
    #expect(throws: PortfolioError.badPairCost("balance")) {
      try Named(of: demands, to: capacities, balance: -1) { _, _ in 0 }
    }
  }

  @Test func `nothing to do is a plan`() throws {
    let plan = try Named(of: [], to: []) { _, _ in 0 }

    #expect(plan.added.isEmpty)
    #expect(plan.groups == 0)
  }
}
