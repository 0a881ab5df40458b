/// Groups of numbers that grow together, as in Tarjan's union–find.
struct DisjointSets {
  private var parents: [Int]

  /// Puts each of the numbers below `count` into a group of its own.
  init(count: Int) { parents = Array(0..<count) }

  /// Returns the number that stands for the group of a member.
  mutating func root(of member: Int) -> Int {
    var current = member
    while parents[current] != current {
      parents[current] = parents[parents[current]]
      current = parents[current]
    }
    return current
  }

  /// Joins the groups of two members; the smaller root stands for both.
  mutating func join(_ one: Int, _ other: Int) {
    let roots = (root(of: one), root(of: other))
    parents[max(roots.0, roots.1)] = min(roots.0, roots.1)
  }
}

/// The graph that reviews make: an edge joins a reviewer and an application that the reviewer scores.
struct ReviewGraph {
  let applicationCount: Int
  let reviewerCount: Int
  let edges: [(application: Int, reviewer: Int)]

  /// The group of each edge, numbered by the order in which the groups first occur.
  ///
  /// Scores of two groups cannot be compared, because no chain of common reviewers links them.
  func edgeGroups() -> (ofEdge: [Int], count: Int) {
    var sets = DisjointSets(count: applicationCount + reviewerCount)
    for edge in edges { sets.join(edge.application, applicationCount + edge.reviewer) }
    var numbers: [Int: Int] = [:]
    let groups = edges.map { edge in
      let root = sets.root(of: edge.application)
      let number = numbers[root] ?? numbers.count
      numbers[root] = number
      return number
    }
    return (groups, numbers.count)
  }
}
