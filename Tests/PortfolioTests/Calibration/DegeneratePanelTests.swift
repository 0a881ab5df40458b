import Portfolio
import Testing
import Vocabulary

@Suite("Panels that tell too little") struct DegeneratePanelTests {
  private typealias Score = ReviewScore<String, String>

  @Test func `equal scores have no variance`() throws {
    let fit = try Calibration(
      of: ["A", "B", "C"].flatMap { application in
        ["x", "y"].map { Score(application: application, reviewer: $0, score: 3.7) }
      })

    #expect(fit.mean == 3.7)
    #expect(fit.variance.total == 0)
    #expect(fit.variance.applicationShare == 0)
    #expect(fit.applications.allSatisfy { $0.score == 3.7 && $0.deviation == 0 })
    #expect(fit.reviewers.allSatisfy { $0.leniency == 0 && $0.deviation == 0 })
    #expect(fit.warnings == [.noSpread])
    #expect(fit.restrictedDeviance == nil)
    let ranking = fit.ranking(seed: 1)
    #expect(ranking.map(\.application) == ["A", "B", "C"])
    #expect(ranking.allSatisfy { $0.expected == 2 && $0.interval == 1...3 })
  }

  @Test func `one score alone is its own mean`() throws {
    let fit = try Calibration(of: [Score(application: "A", reviewer: "x", score: 4)])

    #expect(fit.mean == 4)
    #expect(fit.warnings == [.noSpread])
    #expect(fit.ranking(seed: 1).first?.interval == 1...1)
  }

  @Test func `one reviewer shows no leniency and ranks by score`() throws {
    let fit = try Calibration(of: [
      Score(application: "A", reviewer: "x", score: 2),
      Score(application: "B", reviewer: "x", score: 5),
      Score(application: "C", reviewer: "x", score: 3),
    ])

    #expect(fit.warnings == [.leniencyUnknown, .noiseUnknown])
    #expect(fit.variance.reviewer == 0)
    #expect(abs(fit.variance.applicationShare - 0.5) < 1e-9)
    #expect(fit.ranking(seed: 1).map(\.application) == ["B", "C", "A"])
    #expect(fit.applications.allSatisfy { $0.deviation > 0 && $0.deviation.isFinite })
  }

  @Test func `one application gets the mean`() throws {
    let fit = try Calibration(of: [
      Score(application: "A", reviewer: "x", score: 2),
      Score(application: "A", reviewer: "y", score: 4),
    ])

    #expect(fit.warnings == [.leniencyUnknown])
    #expect(abs(fit.mean - 3) < 1e-12)
    #expect(abs(fit.applications[0].score - 3) < 1e-12)
    #expect(abs(fit.applications[0].deviation - 1) < 1e-9)
  }

  @Test func `scores without any noise are taken apart exactly`() throws {
    let quality = ["A": 1.0, "B": 2, "C": 4, "D": 7]
    let leniency = ["x": -1.0, "y": 0, "z": 1]
    let scores = quality.flatMap { application, quality in
      leniency.map { Score(application: application, reviewer: $0, score: quality + $1) }
    }

    let fit = try Calibration(of: scores)

    #expect(abs(fit.applications[3].score - fit.applications[0].score - 6) < 1e-3)
    #expect(abs(fit.reviewers[2].leniency - fit.reviewers[0].leniency - 2) < 1e-3)
    #expect(fit.variance.residualShare < 1e-4)
    #expect(fit.applications.allSatisfy { $0.deviation.isFinite })
  }

  @Test func `groups without a common reviewer are counted`() throws {
    let scores = [
      Score(application: "A", reviewer: "x", score: 2),
      Score(application: "A", reviewer: "y", score: 3),
      Score(application: "B", reviewer: "y", score: 3),
      Score(application: "C", reviewer: "z", score: 4),
      Score(application: "D", reviewer: "z", score: 1),
    ]

    let apart = try Calibration(of: scores)
    let linked = try Calibration(
      of: scores + [Score(application: "D", reviewer: "x", score: 2)])

    #expect(apart.groups == 2)
    #expect(apart.warnings.first == .disconnected(groups: 2))
    #expect(linked.groups == 1)
    #expect(linked.warnings.isEmpty)
  }

  @Test func `a panel without scores is refused`() {
    #expect(throws: PortfolioError.noScores) { try Calibration(of: [Score]()) }
  }

  @Test(arguments: [
    (Double.nan, 1), (.infinity, 1), (3, 0), (3, -1), (3, .nan), (3, .infinity),
  ])
  func `a score or a weight that is no number is refused`(score: Double, weight: Double) {
    #expect(throws: PortfolioError.badScore(application: "A", reviewer: "x")) {
      try Calibration(of: [Score(application: "A", reviewer: "x", score: score, weight: weight)])
    }
  }

  @Test(arguments: [
    (CalibrationWarning.disconnected(groups: 3), "portfolio.warning-disconnected"),
    (.leniencyUnknown, "portfolio.warning-leniency-unknown"),
    (.noSpread, "portfolio.warning-no-spread"), (.noiseUnknown, "portfolio.warning-noise-unknown"),
  ])
  func `a warning is a sentence`(warning: CalibrationWarning, key: String) {
    #expect(warning.message.key == key)
  }
}
