import Formats
import Foundation
import TestSupport
import Testing

@Suite("Sessions on the command line") struct SessionCommandTests {
  private static let people = """
    key,name,roles
    sokha,សុខា,trainer
    field,Field officer,finance-officer

    """

  private static let header =
    "reference,day,place,country,language,lesson,lesson_version,trainer,participants,"
    + "female_15-24,male,quiz_answers,quiz_right_before,quiz_right_after\n"

  private func fund(_ rows: String) async throws -> (fund: Fund, file: String) {
    let fund = try await Fund()
    let people = fund.place.path("people.csv")
    let file = fund.place.path("sessions.csv")
    try Self.people.write(toFile: people, atomically: true, encoding: .utf8)
    try (Self.header + rows).write(toFile: file, atomically: true, encoding: .utf8)
    let added = try await fund.run("person", "import", people)
    try #require(added.status == 0, "\(added.errors)")
    return (fund, file)
  }

  @Test func `a trainer records, another verifies, and the report tells both`() async throws {
    let (fund, file) = try await fund(
      """
      S-1,2026-06-10,ភូមិថ្មី,KH,km,what-is-ai,1,sokha,១២,១០,២,60,20,45
      S-2,2026-06-11,ភូមិថ្មី,KH,km,what-is-ai,1,sokha,5,,5,,,

      """)

    let first = try await fund.run("lesson", "session", "import", file, "--as", "sokha")
    let again = try await fund.run("lesson", "session", "import", file, "--as", "sokha")
    let verified = try await fund.run(
      "lesson", "session", "verify", "S-1", "--reason", "Visit", "--as", "field")
    let report = try await fund.run("report", "reach", "--by", "gender", "--format", "json")
    let learning = try await fund.run("report", "reach", "--learning", "--format", "csv")
    let chart = try await fund.run("report", "reach", "--by", "gender", "--format", "svg")
    let list = try await fund.run("lesson", "session", "list", "--format", "json")

    #expect(first.output.hasPrefix("2 sessions added") && again.output.contains("2 unchanged"))
    #expect(verified.output.hasPrefix("1 session verified by field"), "\(verified.errors)")
    let reach = try JSONDocument.parse(report.output, file: "-")
    #expect(reach["rows"]?.elements?.map { $0["attendances"]?.integer } == [10, 7])
    #expect(reach["rows"]?.elements?.map { $0["verified"]?.integer } == [10, 2])
    #expect(reach["total"]?["planned"]?.isNull == true)
    #expect(learning.output.contains("what-is-ai,1,60,20,45,0.4167,,"))
    #expect(chart.output.hasPrefix("<svg") || chart.output.hasPrefix("<?xml"))
    let sessions = try #require(
      try JSONDocument.parse(list.output, file: "-")["sessions"]?.elements)
    #expect(sessions.map { $0["status"]?.string } == ["verified", "recorded"])
    _ = try await fund.verifiedRoot()
  }

  @Test func `a file with faults is refused whole, with every fault`() async throws {
    let (fund, file) = try await fund(
      """
      S-1,2026-06-10,ភូមិថ្មី,KH,km,what-is-ai,1,sokha,12,10,2,60,20,45
      S-2,2026-06-10,ភូមិថ្មី,KH,km,cooking,1,sokha,5,,4,60,70,45
      S-3,2026-06-10,ភូមិថ្មី,KH,km,what-is-ai,1,sokha,-5,,4,,,

      """)

    let refused = try await fund.run("lesson", "session", "import", file)
    let listed = try await fund.run("lesson", "session", "list", "--format", "csv")
    let taken = try await fund.run("lesson", "session", "import", file, "--accept-valid")
    let learning = try await fund.run("report", "reach", "--learning", "--by", "gender")

    #expect(refused.status == 65)
    for words in [
      "sessions.csv:3: lesson: There is no lesson cooking. There are:",
      "sessions.csv:3: participants: Session S-2: participants says 5",
      "sessions.csv:3: quiz_right_before", "sessions.csv:4:50: participants: “-5”",
    ] { #expect(refused.errors.contains(words), "\(refused.errors)") }
    #expect(listed.output.split(separator: "\n").count == 1)
    #expect(taken.status == 65 && taken.output.hasPrefix("1 session added"), "\(taken.output)")
    #expect(learning.status == 64)
  }

  @Test func `the template is a table that can be imported when it is filled in`() async throws {
    let (fund, file) = try await fund("")
    let template = try await fund.run("lesson", "session", "template")
    try template.output.write(toFile: file, atomically: true, encoding: .utf8)

    let taken = try await fund.run("lesson", "session", "import", file)

    #expect(template.output.hasPrefix("reference,day,place,country,area,language,lesson,"))
    #expect(taken.status == 0 && taken.output.hasPrefix("0 sessions added"), "\(taken.errors)")
  }
}
