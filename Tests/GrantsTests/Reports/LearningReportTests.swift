import Grants
import Store
import TestSupport
import Testing
import Vocabulary

@Suite("Report of learning") struct LearningReportTests {
  private func service(_ quizzes: [QuizTotals?]) async throws -> GrantService {
    let service = try await Fixtures.teachingFund(in: try SQLiteStore())
    for (number, quiz) in quizzes.enumerated() {
      try await service.take(
        Fixtures.taught("S-\(number)") {
          $0.quiz = quiz
          $0.lesson = TaughtLesson(id: Fixtures.lessons[number / 3], version: 1)
        })
    }
    return service
  }

  private let quizzes: [QuizTotals?] = [
    QuizTotals(answers: 100, rightBefore: 40, rightAfter: 70),
    QuizTotals(answers: 50, rightBefore: 20, rightAfter: 30),
    QuizTotals(answers: 50, rightBefore: 30, rightAfter: 30), nil,
    QuizTotals(answers: 10, rightBefore: 8, rightAfter: 6),
  ]

  @Test func `answers are compared before and after, sessions being chance`() async throws {
    let service = try await service(quizzes)

    let report = try await service.reportLearning(by: [.lesson], actor: Fixtures.analyst.id)

    #expect(report.rows.map { $0.values.map(\.plainText) } == [["true-or-false"], ["what-is-ai"]])
    let (few, many) = (report.rows[0].change, report.rows[1].change)
    #expect(few.sessions == 1 && few.interval == nil)
    #expect(abs(try #require(few.difference) + 0.2) < 1e-12)
    #expect(many.answers == 200 && many.rightBefore == 90 && many.rightAfter == 130)
    #expect(many.difference == 0.2)
    // By hand: rests 10, 0, -10; error √(3/2 · 200)/200 = .0866; 4.3027 of Student.
    let interval = try #require(many.interval)
    #expect(abs(interval.lowerBound - (0.2 - 0.372625)) < 1e-5)
    #expect(abs(interval.upperBound - (0.2 + 0.372625)) < 1e-5)
    #expect(report.total.sessions == 4 && report.sessions == 5)
  }

  @Test func `sessions without a quiz teach nothing about learning`() async throws {
    let service = try await service([nil, nil])

    let report = try await service.reportLearning(by: [], actor: Fixtures.analyst.id)

    #expect(report.rows.isEmpty && report.total.answers == 0 && report.total.difference == nil)
    #expect(report.sessions == 2)
  }
}
