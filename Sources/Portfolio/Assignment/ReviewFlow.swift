/// A minimum-cost flow from applications through reviewers, grown one review at a time along
/// shortest paths.
///
/// The method is successive shortest paths with potentials (R. K. Ahuja, T. L. Magnanti, J. B.
/// Orlin, *Network Flows*, 9.7) on a condensed residual graph: its nodes are the reviewers, and the
/// arc from one to another is the cheapest way for the first to hand an application to the second.
/// Dijkstra's search then takes O(*r*²) steps however many applications there are. A path ends
/// where a reviewer takes on more load, or where an application gives up a review at a penalty;
/// penalties above every possible gain make the plan fill places first.
struct ReviewFlow {
  let grid: ReviewGrid
  private let weights: PriorityWeights
  /// The new applications of each reviewer, in the order in which they came.
  private(set) var members: [[Int]]
  /// The new reviewers of each application.
  private(set) var chosen: [[Int]]
  /// Whether a pair is kept or new.
  private(set) var taken: [Bool]
  private(set) var missing: [Int]
  private(set) var floor: PanelFloor
  private let keptLoads: [Int]

  /// The cheapest hand-over between reviewers, `[to * count + from]`, and the application that is
  /// handed over.
  private var handovers: [Int]
  private var handedOver: [Int]
  private var potentials: [Int]

  /// Starts with the pairs that are kept.
  ///
  /// - Parameters:
  ///   - grid: The plan to make.
  ///   - floor: The cost up to which a reviewer suits, of whom each application shall have one.
  init(_ grid: ReviewGrid, floor: Int? = nil) {
    self.grid = grid
    weights = PriorityWeights(grid, hasFloor: floor != nil)
    self.floor = PanelFloor(floor, of: grid, price: weights.floor)
    members = Array(repeating: [], count: grid.reviewerCount)
    chosen = Array(repeating: [], count: grid.applicationCount)
    taken = grid.kept
    missing = Array(repeating: 0, count: grid.applicationCount)
    var loads = Array(repeating: 0, count: grid.reviewerCount)
    for pair in grid.kept.indices where grid.kept[pair] { loads[pair % grid.reviewerCount] += 1 }
    keptLoads = loads
    let pairs = grid.reviewerCount * grid.reviewerCount
    handovers = Array(repeating: .max, count: pairs)
    handedOver = Array(repeating: -1, count: pairs)
    potentials = Array(repeating: 0, count: grid.reviewerCount)
    potentials = (0..<grid.reviewerCount).map { loadExit(of: $0) ?? 0 }
  }

  /// Returns how many applications a reviewer has, kept and new.
  func load(of reviewer: Int) -> Int { keptLoads[reviewer] + members[reviewer].count }

  /// Sends every review that an application needs on its way.
  mutating func fill() {
    for application in 0..<grid.applicationCount {
      let row = application * grid.reviewerCount
      let held = (0..<grid.reviewerCount).count { grid.kept[row + $0] }
      for _ in 0..<max(0, grid.needed[application] - held) { place(application) }
    }
  }

  /// The cost of one more application for a reviewer, or nil at full load.
  private func loadExit(of reviewer: Int) -> Int? {
    let load = load(of: reviewer)
    guard load < grid.maximum[reviewer] else { return nil }
    return grid.balance * load - (load < grid.minimum[reviewer] ? weights.minimum : 0)
  }

  /// The penalty of one more missing review.
  private func penalty(of application: Int) -> Int {
    weights.missing + missing[application] * weights.spread
  }

  private func cost(_ application: Int, _ reviewer: Int) -> Int {
    grid.costs[application * grid.reviewerCount + reviewer]
  }

  /// Whether a reviewer could get an application.
  private func isOpen(_ application: Int, _ reviewer: Int) -> Bool {
    let pair = application * grid.reviewerCount + reviewer
    return !taken[pair] && grid.costs[pair] != ReviewGrid.forbidden
  }
}

extension ReviewFlow {
  /// How a shortest path goes on from a reviewer.
  private enum Step {
    case takesLoad
    case drops(application: Int)
    case hands(to: Int)
  }

  /// Finds a reviewer for one review along the shortest path, or leaves it out when the penalty is
  /// cheaper.
  private mutating func place(_ application: Int) {
    let (distances, steps) = shortestPaths()
    var first: Int?
    var least = penalty(of: application) + floor.costOfMissing(application)
    for reviewer in 0..<grid.reviewerCount where isOpen(application, reviewer) {
      guard let distance = distances[reviewer] else { continue }
      let price = cost(application, reviewer)
      let total = price + floor.costOfAdding(application, cost: price) + distance
      if total < least { (first, least) = (reviewer, total) }
    }
    for reviewer in 0..<grid.reviewerCount {
      potentials[reviewer] = distances[reviewer] ?? potentials[reviewer]
    }
    guard let first else {
      missing[application] += 1
      floor.noteMissing(application)
      return
    }
    push(application, to: first, along: steps)
  }

  /// Returns the distance of each reviewer from the end of a path, and the step towards it.
  private func shortestPaths() -> (distances: [Int?], steps: [Step]) {
    let count = grid.reviewerCount
    var reduced = Array(repeating: Int.max, count: count)
    var steps = Array(repeating: Step.takesLoad, count: count)
    for reviewer in 0..<count {
      if let exit = loadExit(of: reviewer) { reduced[reviewer] = exit - potentials[reviewer] }
      for application in members[reviewer] {
        let saved = cost(application, reviewer)
        let exit =
          penalty(of: application) - saved + floor.costOfDropping(application, cost: saved)
          - potentials[reviewer]
        if exit < reduced[reviewer] {
          reduced[reviewer] = exit
          steps[reviewer] = .drops(application: application)
        }
      }
    }
    var settled = Array(repeating: false, count: count)
    for _ in 0..<count {
      var next = -1
      for reviewer in 0..<count where !settled[reviewer] && reduced[reviewer] != .max {
        if next < 0 || reduced[reviewer] < reduced[next] { next = reviewer }
      }
      guard next >= 0 else { break }
      settled[next] = true
      let row = next * count
      let base = reduced[next] + potentials[next]
      for from in 0..<count where handovers[row + from] != .max && !settled[from] {
        let through = handovers[row + from] + base - potentials[from]
        if through < reduced[from] {
          reduced[from] = through
          steps[from] = .hands(to: next)
        }
      }
    }
    let distances = (0..<count).map { reduced[$0] == .max ? nil : reduced[$0] + potentials[$0] }
    return (distances, steps)
  }

  /// Gives an application to a reviewer, and moves others along the path until it ends.
  private mutating func push(_ application: Int, to first: Int, along steps: [Step]) {
    var touched: [Int] = []
    var moved = application
    var reviewer = first
    walk: while true {
      touched.append(reviewer)
      let step = steps[reviewer]
      switch step {
      case .takesLoad:
        add(moved, to: reviewer)
        break walk
      case .drops(let dropped):
        remove(dropped, from: reviewer)
        add(moved, to: reviewer)
        missing[dropped] += 1
        floor.noteMissing(dropped)
        touched += chosen[dropped]
        break walk
      case .hands(let next):
        let handed = handedOver[next * grid.reviewerCount + reviewer]
        remove(handed, from: reviewer)
        add(moved, to: reviewer)
        touched += chosen[handed]
        moved = handed
        reviewer = next
      }
    }
    touched += chosen[application]
    for reviewer in Set(touched).sorted() { refreshHandovers(from: reviewer) }
  }

  private mutating func add(_ application: Int, to reviewer: Int) {
    members[reviewer].append(application)
    chosen[application].append(reviewer)
    taken[application * grid.reviewerCount + reviewer] = true
    floor.note(application, cost: cost(application, reviewer), more: 1)
  }

  private mutating func remove(_ application: Int, from reviewer: Int) {
    members[reviewer].removeAll { $0 == application }
    chosen[application].removeAll { $0 == reviewer }
    taken[application * grid.reviewerCount + reviewer] = false
    floor.note(application, cost: cost(application, reviewer), more: -1)
  }

  /// Finds again what a reviewer could hand over to each other one.
  private mutating func refreshHandovers(from reviewer: Int) {
    let count = grid.reviewerCount
    for other in 0..<count { handovers[other * count + reviewer] = .max }
    for application in members[reviewer] {
      let row = application * count
      let saved = grid.costs[row + reviewer]
      for other in 0..<count {
        let price = grid.costs[row + other]
        guard price != ReviewGrid.forbidden, !taken[row + other] else { continue }
        let slot = other * count + reviewer
        let change =
          price - saved + floor.costOfExchange(application, from: saved, to: price)
        if change < handovers[slot] {
          handovers[slot] = change
          handedOver[slot] = application
        }
      }
    }
  }
}

extension ReviewFlow {
  /// Returns the new pairs, by application, then by reviewer.
  func pairs() -> [(application: Int, reviewer: Int)] {
    chosen.enumerated().flatMap { application, reviewers in
      reviewers.sorted().map { (application, $0) }
    }
  }

  /// The sum of the costs of the new pairs.
  var pairCost: Int { pairs().reduce(0) { $0 + cost($1.application, $1.reviewer) } }

  /// Returns the graph of all pairs, kept and new.
  func graph() -> ReviewGraph {
    ReviewGraph(
      applicationCount: grid.applicationCount, reviewerCount: grid.reviewerCount,
      edges: taken.indices.filter { taken[$0] }
        .map { ($0 / grid.reviewerCount, $0 % grid.reviewerCount) })
  }

  /// Returns the applications that miss reviews, and why.
  func shortages() -> [(application: Int, missing: Int, reason: ShortageReason)] {
    missing.indices.filter { missing[$0] > 0 }.map { application in
      let row = application * grid.reviewerCount
      let others = (0..<grid.reviewerCount).filter { !taken[row + $0] }
      let reason: ShortageReason
      if others.isEmpty {
        reason = .everyoneReviews
      } else if others.allSatisfy({ grid.costs[row + $0] == ReviewGrid.forbidden }) {
        reason = .allForbidden
      } else {
        reason = .fullLoad
      }
      return (application, missing[application], reason)
    }
  }

  /// Exchanges or moves a pair, as linking groups does.
  mutating func replace(_ old: (application: Int, reviewer: Int), by reviewer: Int) {
    remove(old.application, from: old.reviewer)
    add(old.application, to: reviewer)
  }
}

/// Penalties whose order nothing below them can upset.
///
/// An improvement is a cycle that passes each reviewer and each application at most once, so its
/// costs stay below `base`, and it passes the end of paths at most once, which bounds the rest.
private struct PriorityWeights {
  let floor: Int
  let spread: Int
  let minimum: Int
  let missing: Int

  init(_ grid: ReviewGrid, hasFloor: Bool) {
    let largest = grid.costs.lazy.filter { $0 != ReviewGrid.forbidden }.map { abs($0) }.max() ?? 0
    let loads = grid.balance * ((grid.maximum.max() ?? 0) + 1)
    let turns = min(grid.applicationCount, grid.reviewerCount) + 1
    let base = 4 * turns * (largest + 1) + 2 * loads + 1
    floor = base
    spread = hasFloor ? 2 * (turns + 1) * base : base
    minimum = ((grid.needed.max() ?? 0) + 2) * spread
    missing = 3 * minimum
  }
}
