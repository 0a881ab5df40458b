import Portfolio
import Testing

@Suite("Agreement of reviewers") struct ReviewerAgreementTests {
  typealias Given = ReviewScore<Int, Int>

  /// Makes scores from rows of one reviewer each; nil where the reviewer gave none.
  private func scores(_ rows: [[Double?]]) -> [Given] {
    rows.enumerated().flatMap { reviewer, row in
      row.enumerated().compactMap { application, score in
        score.map { Given(application: application, reviewer: reviewer, score: $0) }
      }
    }
  }

  /// The example of Krippendorff, "Computing Krippendorff's Alpha-Reliability" (2011), section C.
  private let published: [[Double?]] = [
    [1, 2, 3, 3, 2, 1, 4, 1, 2, nil, nil, nil],
    [1, 2, 3, 3, 2, 2, 4, 1, 2, 5, nil, 3],
    [nil, 3, 3, 3, 2, 3, 4, 2, 2, 5, 1, nil],
    [1, 2, 3, 3, 2, 4, 4, 1, 2, 5, 1, nil],
  ]

  @Test func `alpha is the one that Krippendorff computes for his example`() throws {
    let agreement = try ReviewerAgreement(of: scores(published), seed: 1)

    let alpha = try #require(agreement.alpha)
    #expect(abs(alpha - 0.849) < 0.0005)
    #expect(agreement.applications == 11)
    #expect(agreement.scores == 40)
  }

  @Test func `neither a shift of the scale nor its unit changes alpha`() throws {
    let moved = published.map { $0.map { $0.map { 1_000_000 + 0.25 * $0 } } }

    let agreement = try ReviewerAgreement(of: scores(moved), seed: 1)

    let alpha = try #require(agreement.alpha)
    #expect(abs(alpha - 0.849) < 0.0005)
  }

  @Test func `perfect agreement is 1 and contradiction is below 0`() throws {
    let same = try ReviewerAgreement(of: scores([[1, 2, 3, 4], [1, 2, 3, 4]]), seed: 1)
    let opposite = try ReviewerAgreement(of: scores([[1, 2, 3, 4], [4, 3, 2, 1]]), seed: 1)

    #expect(same.alpha == 1)
    #expect(same.interval == 1...1)
    #expect(try #require(opposite.alpha) < 0)
  }

  @Test func `scores drawn without regard to the application have an interval around 0`() throws {
    var generator = SeededGenerator(seed: 3)
    let rows = (0..<3).map { _ in (0..<200).map { _ in Optional(generator.nextUnit()) } }

    let agreement = try ReviewerAgreement(of: scores(rows), seed: 1)

    let interval = try #require(agreement.interval)
    #expect(interval.contains(0))
    #expect(interval.upperBound - interval.lowerBound < 0.3)
  }

  @Test func `the interval holds the true agreement about as often as it says`() throws {
    // Quality and noise of equal variance: alpha tends to one half.
    var generator = SeededGenerator(seed: 11)
    var held = 0
    for round in 0..<60 {
      var given: [Given] = []
      for application in 0..<80 {
        let quality = bell(&generator)
        for reviewer in 0..<3 {
          given.append(
            Given(
              application: application, reviewer: reviewer, score: quality + bell(&generator)))
        }
      }
      let agreement = try ReviewerAgreement(of: given, draws: 400, seed: UInt64(round))
      if try #require(agreement.interval).contains(0.5) { held += 1 }
    }

    #expect(held >= 50)
  }

  private func bell(_ generator: inout SeededGenerator) -> Double {
    (0..<12).reduce(-6) { sum, _ in sum + generator.nextUnit() }
  }

  @Test func `without a second score, or without a difference, there is no alpha`() throws {
    let single = try ReviewerAgreement(of: scores([[1, 2, 3], [nil, nil, nil]]), seed: 1)
    let equal = try ReviewerAgreement(of: scores([[2, 2, 2], [2, 2, 2]]), seed: 1)
    let none = try ReviewerAgreement(of: [Given](), seed: 1)

    #expect(single.alpha == nil)
    #expect(single.applications == 0)
    #expect(equal.alpha == nil)
    #expect(equal.interval == nil)
    #expect(none.alpha == nil)
  }

  @Test func `two applications are too few for an interval`() throws {
    let agreement = try ReviewerAgreement(of: scores([[1, 4], [2, 4]]), seed: 1)

    #expect(agreement.alpha != nil)
    #expect(agreement.interval == nil)
  }

  @Test func `a score that is no number is refused`() {
    #expect(throws: PortfolioError.badScore(application: "1", reviewer: "2")) {
      try ReviewerAgreement(
        of: [Given(application: 1, reviewer: 2, score: .nan)], seed: 1)
    }
  }
}
