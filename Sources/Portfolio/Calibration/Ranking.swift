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
  /// The expected rank is that of R. Heyard, M. Ott, G. Salanti and M. Egger (Stat. Public Policy 9, 2022): 1 plus the
  /// probabilities that each other application is the better one, here exact under the joint normal distribution of
  /// the calibrated scores. The interval comes from draws of that distribution; applications that tie in a draw
  /// share all their ranks.
  ///
  /// - Parameters:
  ///   - coverage: The probability that an interval is to hold.
  ///   - draws: How many times to draw all scores.
  ///   - seed: Starts the draws, so that the same seed gives the same intervals.
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
    // For each score, how often it got each rank: the best one of its ties, and the worst.
    var best = Array(repeating: Int32(0), count: count * count)
    var worst = best
    for _ in 0..<draws {
      let scores = draw(using: &generator)
      let order = scores.indices.sorted { scores[$0] > scores[$1] }
      var start = 0
      while start < count {
        var end = start + 1
        while end < count, scores[order[end]] == scores[order[start]] { end += 1 }
        for position in start..<end {
          best[order[position] * count + start] += 1
          worst[order[position] * count + end - 1] += 1
        }
        start = end
      }
    }
    let tail = Double(draws) * (1 - coverage) / 2
    return (0..<count).map { place in
      let row = (place * count)..<((place + 1) * count)
      let low = rank(in: best[row], reaching: tail)
      return low...max(low, rank(in: worst[row], reaching: Double(draws) - tail))
    }
  }

  /// Returns the first rank by which the counts sum to more than nothing and at least to a target.
  private func rank(in counts: ArraySlice<Int32>, reaching target: Double) -> Int {
    var sum = 0.0
    for (offset, count) in counts.enumerated() {
      sum += Double(count)
      if sum > 0, sum >= target { return offset + 1 }
    }
    return counts.count
  }
}
