import Portfolio
import Testing

@Suite("What depends on one reviewer") struct ReviewerInfluenceTests {
  typealias Given = ReviewScore<Int, Int>

  /// Six applications of falling quality, four reviewers each; reviewer 9 alone finds the last one
  /// excellent.
  private var given: [Given] {
    (1...6).flatMap { application in
      [1, 2, 3, 9].map { reviewer in
        let quality = reviewer == 9 && application == 6 ? 14 : Double(10 - application)
        return Given(
          application: application, reviewer: reviewer,
          score: quality + 0.1 * Double((application * reviewer) % 3))
      }
    }
  }

  @Test func `a reviewer who alone lifts an application is found`() throws {
    let fit = try Calibration(of: given)

    let influences = try fit.influences(in: given, firstPlaces: 4)

    #expect(influences.map(\.reviewer) == [1, 2, 3, 9])
    let last = try #require(influences.last)
    #expect(last.application == 6)
    #expect(last.placesGained < 0)
    #expect(last.scoreChange < -0.5)
    #expect(last.crossing.contains(6))
    #expect(last.lost == [])
  }

  @Test func `an application that nobody else read is lost, not compared`() throws {
    let given = given + [Given(application: 7, reviewer: 9, score: 3)]
    let fit = try Calibration(of: given)

    let last = try #require(try fit.influences(in: given, firstPlaces: 3).last)

    #expect(last.lost == [7])
    #expect(last.crossing.allSatisfy { $0 != 7 })
  }

  @Test func `leaving a reviewer out is calibrating without the scores of that reviewer`() throws {
    let panel = mixedModelReferences[0].panel.scores
    let fit = try Calibration(of: panel)

    let influence = try #require(try fit.influences(in: panel, firstPlaces: 5).first)

    let without = try Calibration(of: panel.filter { $0.reviewer != influence.reviewer })
    let key = try #require(influence.application)
    let old = try #require(fit.applications.first { $0.application == key })
    let new = try #require(without.applications.first { $0.application == key })
    #expect(abs(new.score - old.score - influence.scoreChange) < 1e-12)
  }

  @Test func `one reviewer alone has nobody to be compared with`() throws {
    let given = [
      Given(application: 1, reviewer: 1, score: 1), Given(application: 2, reviewer: 1, score: 2),
    ]

    #expect(try Calibration(of: given).influences(in: given, firstPlaces: 1).isEmpty)
  }
}
