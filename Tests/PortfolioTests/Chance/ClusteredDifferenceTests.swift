import Portfolio
import Testing

@Suite("Differences of shares over groups") struct ClusteredDifferenceTests {
  private func cluster(_ size: Double, _ change: Double) -> ClusteredDifference.Cluster {
    .init(size: size, change: change)
  }

  @Test func `without answers there is no difference`() {
    #expect(ClusteredDifference([]) == nil)
    #expect(ClusteredDifference([cluster(0, 0)]) == nil)
  }

  @Test func `two groups have no interval`() throws {
    let found = try #require(ClusteredDifference([cluster(10, 5), cluster(30, 3)]))

    #expect(found.difference == 0.2 && found.interval == nil)
  }

  @Test func `the interval covers the truth about as often as it says`() throws {
    var random = SeededGenerator(seed: 7)
    var covered = 0
    for _ in 0..<2_000 {
      let clusters = (0..<14).map { _ in
        // Answers of one group move together by a chance of its own.
        let shift = 0.3 + Double.random(in: -0.25...0.25, using: &random)
        return cluster(40, 40 * shift)
      }
      let interval = try #require(ClusteredDifference(clusters)?.interval)
      if interval.contains(0.3) { covered += 1 }
    }

    #expect((1_860...1_940).contains(covered))
  }
}
