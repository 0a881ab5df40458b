extension ReviewFlow {
  /// Exchanges reviewers so that applications are not read by people of one home alone.
  ///
  /// Application after application, the cheapest exchange is made that gives one reviewer of
  /// another home, as long as it costs no more than a limit. Every application keeps its number of
  /// reviews, no load leaves its bounds, kept pairs stay, and no other application ends up with
  /// reviewers of one home.
  ///
  /// - Parameters:
  ///   - homes: The home of each reviewer.
  ///   - limit: What one exchange may cost at the most.
  /// - Returns: By how much the cost rose, the price of uneven loads included.
  mutating func spread(over homes: [Int], limit: Int) -> Int {
    var increase = 0
    for application in 0..<grid.applicationCount where isUniform(application, homes) {
      guard let found = cheapestSpread(of: application, homes), found.increase <= limit else {
        continue
      }
      increase += found.increase
      replace(found.first, by: found.firstGoesTo)
      if let second = found.second { replace(second, by: found.first.reviewer) }
    }
    return increase
  }

  /// The applications with two reviewers or more, all of one home.
  func uniformApplications(_ homes: [Int]) -> [Int] {
    (0..<grid.applicationCount).filter { isUniform($0, homes) }
  }

  private func reviewers(of application: Int) -> [Int] {
    (0..<grid.reviewerCount).filter { taken[pair(application, $0)] }
  }

  private func isUniform(_ application: Int, _ homes: [Int]) -> Bool {
    let reviewers = reviewers(of: application)
    return reviewers.count > 1 && Set(reviewers.map { homes[$0] }).count == 1
  }

  /// An exchange of one reviewer, for nobody or for one of another application.
  private typealias Exchange = (
    first: (application: Int, reviewer: Int), firstGoesTo: Int,
    second: (application: Int, reviewer: Int)?, increase: Int
  )

  private func cheapestSpread(of application: Int, _ homes: [Int]) -> Exchange? {
    var best: Exchange?
    let consider = { (exchange: Exchange) in
      if best.map({ exchange.increase < $0.increase }) ?? true { best = exchange }
    }
    for old in chosen[application].sorted() {
      let first = (application: application, reviewer: old)
      for new in 0..<grid.reviewerCount where homes[new] != homes[old] {
        if let increase = moveCost(first, to: new) { consider((first, new, nil, increase)) }
        for other in members[new].sorted() {
          let second = (application: other, reviewer: new)
          guard let increase = exchangeCost(first, second),
            !wouldBeUniform(other, losing: new, gaining: old, homes)
          else { continue }
          consider((first, new, second, increase))
        }
      }
    }
    return best
  }

  private func wouldBeUniform(
    _ application: Int, losing old: Int, gaining new: Int, _ homes: [Int]
  ) -> Bool {
    let rest = reviewers(of: application).filter { $0 != old }
    return !rest.isEmpty && rest.allSatisfy { homes[$0] == homes[new] }
  }
}
