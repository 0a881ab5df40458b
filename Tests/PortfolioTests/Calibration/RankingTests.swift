import Portfolio
import Testing

@Suite("Ranking") struct RankingTests {
  private let fit: Calibration<Int, Int>

  init() throws { fit = try Calibration(of: mixedModelReferences[1].panel.scores) }

  @Test func `expected ranks sum to those of any order`() {
    let ranking = fit.ranking(draws: 50, seed: 1)

    let count = Double(ranking.count)
    #expect(abs(ranking.reduce(0) { $0 + $1.expected } - count * (count + 1) / 2) < 1e-9)
    #expect(ranking.map(\.expected) == ranking.map(\.expected).sorted())
  }

  @Test func `expected ranks and intervals are those of drawn scores`() throws {
    let ranking = fit.ranking(draws: 4000, seed: 7)
    var generator = SeededGenerator(seed: 99)
    let draws = 4000
    var ranks = Array(repeating: [Int](), count: fit.applications.count)

    for _ in 0..<draws {
      let scores = fit.drawScores(using: &generator)
      for place in scores.indices {
        ranks[place].append(1 + scores.count { $0 > scores[place] })
      }
    }

    for rank in ranking {
      let drawn = ranks[rank.application - 1].sorted()
      let mean = Double(drawn.reduce(0, +)) / Double(draws)
      #expect(abs(mean - rank.expected) < 0.5)
      #expect(abs(drawn[draws / 20] - rank.interval.lowerBound) <= 1)
      #expect(abs(drawn[draws - draws / 20] - rank.interval.upperBound) <= 1)
    }
  }

  @Test func `drawn scores vary as the deviations say`() {
    var generator = SeededGenerator(seed: 4)
    let draws = (0..<4000).map { _ in fit.drawScores(using: &generator) }

    for (place, estimate) in fit.applications.enumerated() {
      let drawn = draws.map { $0[place] }
      let mean = drawn.reduce(0, +) / 4000
      let variance = drawn.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / 4000
      #expect(abs(mean - estimate.score) < 0.03)
      #expect(abs(variance.squareRoot() / estimate.deviation - 1) < 0.06)
    }
  }

  @Test func `the same seed gives the same intervals`() {
    #expect(fit.ranking(seed: 5) == fit.ranking(seed: 5))
    #expect(fit.ranking(seed: 5).map(\.expected) == fit.ranking(seed: 6).map(\.expected))
  }

  @Test func `a wider coverage gives wider intervals`() {
    let narrow = fit.ranking(coverage: 0.5, seed: 2)
    let wide = fit.ranking(coverage: 0.99, seed: 2)

    for (one, other) in zip(narrow, wide) {
      #expect(other.interval.lowerBound <= one.interval.lowerBound)
      #expect(other.interval.upperBound >= one.interval.upperBound)
    }
    #expect(narrow.first?.interval.count ?? 0 < wide.first?.interval.count ?? 0)
  }
}
