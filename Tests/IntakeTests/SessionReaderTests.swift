import Formats
import Grants
import Intake
import Testing
import Vocabulary

@Suite("Records of sessions in files") struct SessionReaderTests {
  private static let header =
    "reference,day,place,country,area,language,lesson,lesson_version,trainer,award,participants,"
    + "female,female_15-24,female_15-24_disability,male_60-plus,"
    + "quiz_answers,quiz_right_before,quiz_right_after,notes\n"

  private static let row =
    "S-1,2026-06-10,ភូមិថ្មី,KH,rural,km,what-is-ai,2,sokha,KH-01,24,3,16,2,5,60,20,45,ភ្លៀង\n"

  private func read(_ row: String) throws -> Batch<SessionDraft> {
    try readSessions(csv: Self.header + row, file: "s.csv")
  }

  @Test func `a row holds groups of people, of which some have a disability`() throws {
    let batch = try read(Self.row)

    let draft = try #require(batch.values.first?.value)
    #expect(batch.problems == [])
    #expect(draft.participants == 24 && draft.facts.attendance.total == 24)
    #expect(
      draft.facts.attendance.groups.map {
        "\($0.key.gender) \($0.key.age.rawValue) \($0.key.disability.rawValue) \($0.people)"
      } == [
        "female 15-24 with 2", "female 15-24 without 14", "female not-stated not-stated 3",
        "male 60-plus not-stated 5",
      ])
    #expect(draft.facts.quiz == QuizTotals(answers: 60, rightBefore: 20, rightAfter: 45))
    #expect(draft.facts.lesson.version == 2 && draft.facts.award?.rawValue == "KH-01")
    #expect(draft.texts == TrainingSession.Texts(place: "ភូមិថ្មី", notes: "ភ្លៀង"))
    #expect(draft.facts.textsDigest == draft.texts.digest)
  }

  @Test(arguments: [
    "០១២៣៤៥៦៧៨៩", "๐๑๒๓๔๕๖๗๘๙", "໐໑໒໓໔໕໖໗໘໙", "၀၁၂၃၄၅၆၇၈၉", "႐႑႒႓႔႕႖႗႘႙", "٠١٢٣٤٥٦٧٨٩",
    "௦௧௨௩௪௫௬௭௮௯",
  ])
  func `numbers and days may be in the digits of the trainer`(digits: String) throws {
    let native = Array(digits)
    let row = Self.row.split(separator: ",", omittingEmptySubsequences: false).enumerated().map {
      guard $0.offset == 1 || (10...17).contains($0.offset) || $0.offset == 7 else {
        return String($0.element)
      }
      return String(
        $0.element.map { character in
          character.wholeNumberValue.map { native[$0] } ?? character
        })
    }.joined(separator: ",")

    let batch = try read(row)

    #expect(batch.problems == [])
    #expect(batch.values.map(\.value) == (try read(Self.row)).values.map(\.value))
  }

  @Test(arguments: [
    ("participants", 10, "-3", "input.not-a-count"),
    ("participants", 10, "2.5", "input.not-a-count"),
    ("participants", 10, "2,5", "input.not-a-count"),
    ("participants", 10, "0", "input.not-a-count"),
    ("participants", 10, "១2", "input.not-a-count"),
    ("participants", 10, "99999999", "input.not-a-count"),
    ("female", 11, "viele", "input.not-a-count"),
    ("female_15-24_disability", 13, "17", "input.more-than-all"),
    ("quiz_answers", 15, "0", "input.not-a-count"),
    ("quiz_answers", 16, "", "input.quiz-incomplete"),
    ("day", 1, "10.6.2026", "input.not-a-day"), ("country", 3, "US", "input.unknown-value"),
    ("area", 4, "village", "input.unknown-value"),
    ("language", 5, "Khmer!", "input.not-a-language"),
    ("reference", 0, "S 1", "input.not-a-key"), ("award", 9, "KH 01", "input.not-a-key"),
    ("trainer", 8, "", "input.missing-field"), ("place", 2, "", "input.missing-field"),
    ("lesson_version", 7, "1.0", "input.not-a-count"),
  ])
  func `a fault is told with its field and line`(
    field: String, column: Int, text: String, key: String
  ) throws {
    var cells = Self.row.dropLast().split(separator: ",", omittingEmptySubsequences: false)
      .map(String.init)
    cells[column] = text.contains(",") ? "\"\(text)\"" : text

    let batch = try read(cells.joined(separator: ",") + "\n")

    #expect(batch.values.isEmpty)
    #expect(batch.problems.map(\.message.key) == [key])
    #expect(batch.problems.first?.location.field == field)
    #expect(batch.problems.first?.location.line == 2)
  }

  @Test func `all faults of a table are told at once`() throws {
    let bad = Self.row.replacing("KH,rural", with: "XX,rural").replacing("60,20,45", with: "a,b,c")

    let batch = try read(bad + Self.row + bad)

    #expect(batch.values.count == 1)
    #expect(batch.problems.map(\.location.line) == [2, 2, 4, 4])
  }

  @Test func `a column that means nothing is refused`() {
    #expect(throws: FormatError.self) {
      try readSessions(csv: "names," + Self.header + "Sok," + Self.row, file: "s.csv")
    }
  }

  @Test func `JSON and YAML have the same fields`() throws {
    let json = """
      {"sessions": [{"reference": "S-1", "day": "2026-06-10", "place": "P", "country": "LA",
        "language": "lo", "lesson": "what-is-ai", "lesson_version": 1, "trainer": "noy",
        "participants": 7, "female_15-24": 4, "male": "3"}]}
      """
    let yaml = """
      - {reference: S-1, day: 2026-06-10, place: P, country: LA, language: lo, lesson: what-is-ai,
         lesson_version: 1, trainer: noy, participants: 7, female_15-24: 4, male: 3}
      """

    let first = try readSessions(json: json, file: "s.json")
    let second = try readSessions(yaml: yaml, file: "s.yaml")
    let wrong = try readSessions(
      json: json.replacing("\"male\"", with: "\"boys\"").replacing("7", with: "-7"),
      file: "s.json")

    #expect(first.problems == [] && second.problems == [])
    #expect(first.values.map(\.value) == second.values.map(\.value))
    #expect(first.values.first?.value.facts.area == .notStated)
    #expect(
      wrong.problems.map(\.message.key).sorted() == ["input.not-a-count", "input.unknown-field"])
  }

  @Test func `progress reports have the same columns of people`() throws {
    let batch = try readProgress(
      csv: "award,until,people,female_15-24,male,rural,notes\nKH-01,២០២៦-១០-៣១,៩,៦,៣,8,Cards\n"
        + "KH-02,2026-10-31,9,6,-3,,\n", file: "p.csv")

    #expect(batch.values.map(\.value.people) == [9])
    #expect(batch.values.map(\.value.facts.people.total) == [9])
    #expect(batch.values.map(\.value.facts.rural) == [8])
    #expect(batch.values.map(\.value.facts.until) == [Day("2026-10-31")])
    #expect(batch.problems.map(\.location.field) == ["male"])
  }

  @Test func `people are read with their roles`() throws {
    let batch = try readPeople(
      csv: "key,name,roles,email\nsokha,សុខា,trainer reviewer,\nx,X,teacher,\n", file: "p.csv")

    #expect(batch.values.map(\.value.roles) == [[.trainer, .reviewer]])
    #expect(batch.problems.map(\.message.key) == ["input.not-a-role"])
  }
}
