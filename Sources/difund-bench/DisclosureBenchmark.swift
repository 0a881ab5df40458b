internal import Portfolio

/// Disclosure control: how long it takes to protect a table of 12 countries by 4 genders by 12
/// months with all its totals, and how much is hidden beside a hypercube heuristic.
struct DisclosureBenchmark {
  func run() throws {
    print("table        small  hidden  at least  hypercube  ratio      time  attack  hold below")
    for seed in UInt64(1)...3 {
      let reach = SimulatedReach(seed: seed)
      let problem = reach.problem()
      let clock = ContinuousClock()
      var found: Suppression?
      let search = try clock.measure { found = try problem.suppress() }
      guard let found else { return }
      var exposed = 0
      let attack = try clock.measure {
        exposed = try problem.exposure(hiding: found.isHidden).exposed.count
      }
      let peer = HypercubeHeuristic(reach).pattern()
      let mine = zip(found.isHidden, problem.costs).reduce(0) { $0 + ($1.0 ? $1.1 : 0) }
      let theirs = zip(peer, problem.costs).reduce(0) { $0 + ($1.0 ? $1.1 : 0) }
      precondition(exposed == 0, "A protected number can be computed")
      let ratio = Double(mine * 1000 / max(1, theirs)) / 1000
      print(
        column("12 × 4 × 12", 12), column("\(problem.forced.count)", 6),
        column("\(found.cost)", 7), column("\(found.leastCost)", 9), column("\(theirs)", 10),
        column("\(ratio)", 7), column("\(milliseconds(search)) ms", 8),
        column("\(milliseconds(attack)) ms", 8), "5000 ms")
    }
  }

  private func milliseconds(_ duration: Duration) -> Int64 {
    duration.components.seconds * 1000 + duration.components.attoseconds / 1_000_000_000_000_000
  }
}

/// The peer: each small group becomes the corner of a box of which all corners are hidden.
///
/// The box that costs least to complete is taken, as in the hypercube method of Giessing and
/// Repsilber (2002).
struct HypercubeHeuristic {
  private let frame: TableFrame
  private let values: [Int64]
  private let problem: DisclosureProblem

  init(_ reach: SimulatedReach) {
    frame = reach.frame
    values = reach.values
    problem = reach.problem()
  }

  /// Whether each decision hides.
  func pattern() -> [Bool] {
    var isHidden = problem.costs.indices.map(problem.forced.contains)
    for cell in values.indices where CountRule.usual.isSmall(values[cell]) {
      let places = frame.places(of: cell)
      var best: (cost: Int64, corners: [Int])?
      for partner in values.indices {
        let others = frame.places(of: partner)
        guard zip(places, others).allSatisfy({ $0 != $1 }) else { continue }
        let corners = (0..<(1 << places.count)).map { mask in
          frame.cell(
            at: places.indices.map { mask & (1 << $0) == 0 ? places[$0] : others[$0] })
        }
        // A corner must be able to give up as many people as the group may seem to have more.
        let needed = 10 - values[cell]
        guard corners.allSatisfy({ $0 == cell || values[$0] >= needed }) else { continue }
        let cost = corners.reduce(Int64(0)) { sum, corner in
          decision(of: corner).map { isHidden[$0] ? sum : sum + problem.costs[$0] } ?? sum
        }
        if best.map({ cost < $0.cost }) ?? true { best = (cost, corners) }
      }
      for corner in best?.corners ?? [] {
        if let decision = decision(of: corner) { isHidden[decision] = true }
      }
    }
    return isHidden
  }

  private func decision(of cell: Int) -> Int? {
    if case .decided(let decision) = problem.quantities[cell].standing { decision } else { nil }
  }
}
