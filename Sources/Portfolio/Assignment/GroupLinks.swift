extension ReviewFlow {
  /// Links groups of reviewers that share no application, at the least cost that one exchange after
  /// the other finds.
  ///
  /// An exchange swaps the reviewers of two new pairs of different groups, or moves one new pair to
  /// a reviewer of another group who has room. Every application keeps its number of reviews, no
  /// load leaves its bounds, and kept pairs stay. Where no exchange links any two groups, they
  /// remain apart.
  ///
  /// - Returns: By how much the cost rose, the price of uneven loads included.
  mutating func connect() -> Int {
    var increase = 0
    while let link = cheapestLink() {
      increase += link.increase
      replace(link.first, by: link.firstGoesTo)
      if let second = link.second { replace(second, by: link.first.reviewer) }
    }
    return increase
  }

  /// An exchange that makes one group of two.
  private struct Link {
    let first: (application: Int, reviewer: Int)
    let firstGoesTo: Int
    let second: (application: Int, reviewer: Int)?
    let increase: Int
  }

  /// Finds the cheapest link, the first one in the order of keys when several cost the same.
  private func cheapestLink() -> Link? {
    let graph = graph()
    let (groups, count) = graph.edgeGroups()
    guard count > 1 else { return nil }
    let bridges = graph.bridges()
    let movable = graph.edges.indices.filter { edge in
      !grid.kept[pair(graph.edges[edge].application, graph.edges[edge].reviewer)]
    }
    var best: Link?
    for first in movable {
      for second in movable
      where second > first && groups[first] != groups[second]
        && !(bridges[first] && bridges[second])
      {
        let (one, other) = (graph.edges[first], graph.edges[second])
        guard let increase = exchangeCost(one, other) else { continue }
        if best.map({ increase < $0.increase }) ?? true {
          best = Link(
            first: one, firstGoesTo: other.reviewer, second: other, increase: increase)
        }
      }
    }
    return cheapestMove(in: graph, groups: groups, bridges: bridges, movable: movable, than: best)
  }

  /// Looks for a move that is cheaper than the best exchange.
  private func cheapestMove(
    in graph: ReviewGraph, groups: [Int], bridges: [Bool], movable: [Int], than best: Link?
  ) -> Link? {
    var groupOfReviewer: [Int?] = Array(repeating: nil, count: grid.reviewerCount)
    for (edge, group) in zip(graph.edges, groups) { groupOfReviewer[edge.reviewer] = group }
    var best = best
    // Behind a bridge stands a part that the move would cut off.
    for edge in movable where !bridges[edge] {
      let pair = graph.edges[edge]
      for reviewer in 0..<grid.reviewerCount {
        guard let group = groupOfReviewer[reviewer], group != groups[edge],
          let increase = moveCost(pair, to: reviewer)
        else { continue }
        if best.map({ increase < $0.increase }) ?? true {
          best = Link(first: pair, firstGoesTo: reviewer, second: nil, increase: increase)
        }
      }
    }
    return best
  }

  func exchangeCost(
    _ one: (application: Int, reviewer: Int), _ other: (application: Int, reviewer: Int)
  ) -> Int? {
    guard let first = price(one.application, other.reviewer),
      let second = price(other.application, one.reviewer),
      keepsFloor(one, other.reviewer), keepsFloor(other, one.reviewer)
    else { return nil }
    return first + second - grid.costs[pair(one.application, one.reviewer)]
      - grid.costs[pair(other.application, other.reviewer)]
  }

  func moveCost(_ old: (application: Int, reviewer: Int), to reviewer: Int) -> Int? {
    let (from, to) = (load(of: old.reviewer), load(of: reviewer))
    guard to < grid.maximum[reviewer], from > grid.minimum[old.reviewer],
      let price = price(old.application, reviewer), keepsFloor(old, reviewer)
    else { return nil }
    return price - grid.costs[pair(old.application, old.reviewer)]
      + grid.balance * (to - (from - 1))
  }

  /// What a new pair would cost, or nil when it must not be or exists.
  private func price(_ application: Int, _ reviewer: Int) -> Int? {
    let place = pair(application, reviewer)
    return taken[place] || grid.costs[place] == ReviewGrid.forbidden ? nil : grid.costs[place]
  }

  /// Whether no application loses its only suited reviewer.
  private func keepsFloor(_ old: (application: Int, reviewer: Int), _ reviewer: Int) -> Bool {
    floor.costOfExchange(
      old.application, from: grid.costs[pair(old.application, old.reviewer)],
      to: grid.costs[pair(old.application, reviewer)]) <= 0
  }

  func pair(_ application: Int, _ reviewer: Int) -> Int {
    application * grid.reviewerCount + reviewer
  }
}

extension ReviewGraph {
  /// Tells of each edge whether its group would fall apart without it (Tarjan, 1974).
  func bridges() -> [Bool] {
    var edgesOfNode = Array(repeating: [Int](), count: applicationCount + reviewerCount)
    for (number, edge) in edges.enumerated() {
      edgesOfNode[edge.application].append(number)
      edgesOfNode[applicationCount + edge.reviewer].append(number)
    }
    var result = Array(repeating: false, count: edges.count)
    var order = Array(repeating: 0, count: edgesOfNode.count)
    var low = order
    var clock = 0
    for root in edgesOfNode.indices where order[root] == 0 {
      // Each visit remembers the edge it came by and how many edges of its node it has followed.
      var visits = [(node: root, by: -1, followed: 0)]
      clock += 1
      (order[root], low[root]) = (clock, clock)
      while let visit = visits.last {
        if visit.followed < edgesOfNode[visit.node].count {
          visits[visits.count - 1].followed += 1
          let edge = edgesOfNode[visit.node][visit.followed]
          let next = otherEnd(of: edge, from: visit.node)
          if edge == visit.by { continue }
          if order[next] > 0 {
            low[visit.node] = min(low[visit.node], order[next])
          } else {
            clock += 1
            (order[next], low[next]) = (clock, clock)
            visits.append((next, edge, 0))
          }
        } else {
          visits.removeLast()
          guard let parent = visits.last else { continue }
          low[parent.node] = min(low[parent.node], low[visit.node])
          if low[visit.node] > order[parent.node] { result[visit.by] = true }
        }
      }
    }
    return result
  }

  private func otherEnd(of edge: Int, from node: Int) -> Int {
    let (application, reviewer) = edges[edge]
    return node == application ? applicationCount + reviewer : application
  }
}
