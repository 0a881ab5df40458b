/// Where an application stands among all, and how sure that is.
public struct RankEstimate<Application: PortfolioKey>: Hashable, Sendable {
  /// The application.
  public let application: Application

  /// The mean of the ranks that the reviews leave possible; 1 is the best.
  public let expected: Double

  /// The interval of ranks that holds the true one with the coverage that was asked for.
  public let interval: ClosedRange<Int>
}

extension Calibration {
  /// Ranks the applications, the best expected rank first, equal ones in the order of their keys.
  ///
  /// The expected rank is that of R. Heyard, M. Ott, G. Salanti and M. Egger (Stat. Public Policy
  /// 9, 2022): 1 plus the probabilities that each other application is the better one, here exact
  /// under the joint normal distribution of the calibrated scores. The interval comes from draws of
  /// that distribution; applications that tie in a draw share all their ranks.
  ///
  /// - Parameters:
  ///   - coverage: The probability that an interval is to hold.
  ///   - draws: How many times to draw all scores.
  ///   - seed: Starts the draws, so that the same seed gives the same intervals.
  /// - Returns: As many ranks as applications, the best first.
  /// - Precondition: There is a draw, and the coverage lies between 0 and 1.
  public func ranking(
    coverage: Double = 0.9, draws: Int = 1000, seed: UInt64
  ) -> [RankEstimate<Application>] {
    precondition(draws > 0 && coverage > 0 && coverage < 1, "No draw, or no coverage")
    let expected = posterior.expectedRanks()
    let intervals = posterior.rankIntervals(coverage: coverage, draws: draws, seed: seed)
    return applications.indices
      .sorted { (expected[$0], $0) < (expected[$1], $1) }
      .map { place in
        RankEstimate(
          application: applications[place].application, expected: expected[place],
          interval: intervals[place])
      }
  }
}

extension Posterior {
  /// Returns each score's expected rank among all.
  func expectedRanks() -> [Double] {
    var ranks = Array(repeating: 1.0, count: count)
    for place in 0..<count {
      let variances = differenceVariances(from: place)
      for (index, variance) in variances.enumerated() {
        let other = place + 1 + index
        let difference = estimates[other] - estimates[place]
        let otherIsBetter: Double
        if variance > 0 {
          otherIsBetter = NormalDistribution.cumulative(difference / variance.squareRoot())
        } else {
          otherIsBetter = difference == 0 ? 0.5 : (difference > 0 ? 1 : 0)
        }
        ranks[place] += otherIsBetter
        ranks[other] += 1 - otherIsBetter
      }
    }
    return ranks
  }

  /// Returns an interval of ranks for each score.
  func rankIntervals(coverage: Double, draws: Int, seed: UInt64) -> [ClosedRange<Int>] {
    var generator = SeededGenerator(seed: seed)
    // Draw after draw, the ranks of all scores: the best one of each score's ties, and the worst.
    var best: [Int32] = []
    var worst: [Int32] = []
    for _ in 0..<draws {
      let ranks = tiedRanks(of: draw(using: &generator))
      best += ranks.best
      worst += ranks.worst
    }
    let tail = Double(draws) * (1 - coverage) / 2
    return (0..<count).map { place in
      let low = rank(of: place, in: best, reaching: tail)
      return low...max(low, rank(of: place, in: worst, reaching: Double(draws) - tail))
    }
  }

  /// Returns the best and the worst rank that each score shares with those that equal it.
  private func tiedRanks(of scores: [Double]) -> (best: [Int32], worst: [Int32]) {
    let order = scores.indices.sorted { scores[$0] > scores[$1] }
    var best = Array(repeating: Int32(0), count: count)
    var worst = best
    var start = 0
    while start < count {
      var end = start + 1
      while end < count, scores[order[end]] == scores[order[start]] { end += 1 }
      for position in start..<end {
        best[order[position]] = Int32(start + 1)
        worst[order[position]] = Int32(end)
      }
      start = end
    }
    return (best, worst)
  }

  /// Returns the first rank that at least one draw and at least a target number of draws do not
  /// exceed.
  private func rank(of place: Int, in ranks: [Int32], reaching target: Double) -> Int {
    var counts = Array(repeating: 0, count: count)
    for index in stride(from: place, to: ranks.count, by: count) {
      counts[Int(ranks[index]) - 1] += 1
    }
    var sum = 0
    for (offset, count) in counts.enumerated() {
      sum += count
      if sum > 0, Double(sum) >= target { return offset + 1 }
    }
    return count
  }
}
