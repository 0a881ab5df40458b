import OpenData
import Testing
import Vocabulary

@Suite("Faults of publications") struct PublicationProblemTests {
  @Test func `a fault of an award and one of the fund say where they lie`() throws {
    let why = Message("publish.no-publisher")
    let error = OpenDataError.problems([
      PublicationProblem(award: ID(checked: "KH-01"), field: "recipient-country", why),
      PublicationProblem(award: nil, field: "reporting-org", why),
    ])

    #expect(error.details.map(\.key) == ["publish.problem", "publish.problem-of-fund"])
    #expect(error.message.arguments["count"] == .integer(2))
    #expect(error.failure == .badData)
    #expect(OpenDataError.noPublisher.message.key == "publish.no-publisher")
  }
}
