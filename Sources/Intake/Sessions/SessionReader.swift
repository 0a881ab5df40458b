public import Formats
public import Grants
internal import Vocabulary

/// The columns of a table of sessions, in the order in which a template has them.
public let sessionColumns: [String] =
  ["reference", "day", "place", "country", "area", "language", "lesson", "lesson_version"]
  + ["trainer", "award", "participants"] + AttendanceColumn.all.map(\.name)
  + ["quiz_answers", "quiz_right_before", "quiz_right_after", "notes"]

/// Reads records of sessions from comma-separated values, one a line.
///
/// - Parameters:
///   - text: The table with its header, which has some of `sessionColumns`.
///   - file: The file as the user named it, for messages.
/// - Returns: The sessions and the faults.
/// - Throws: `FormatError` when the text is no such table.
public func readSessions(csv text: some TableSource, file: String) throws(FormatError) -> Batch<
  SessionDraft
> {
  let required = [
    "reference", "day", "place", "country", "language", "lesson", "lesson_version", "trainer",
    "participants",
  ]
  return try readTable(
    csv: text, file: file, required: required,
    optional: sessionColumns.filter { !required.contains($0) }
  ) { $0.reader.sessionDraft() }
}

/// Reads records of sessions in JSON: one object, an array of them, or an object with the member
/// `sessions`; the fields have the names of `sessionColumns`.
///
/// - Parameters:
///   - text: The JSON text.
///   - file: The file as the user named it, for messages.
/// - Returns: The sessions and the faults.
/// - Throws: `FormatError` when the text is no JSON.
public func readSessions(json text: String, file: String) throws(FormatError) -> Batch<SessionDraft>
{
  readSessions(try JSONDocument.parse(text, file: file), file: file)
}

/// Reads records of sessions in YAML, with the fields of the JSON form.
///
/// - Parameters:
///   - text: The YAML text.
///   - file: The file as the user named it, for messages.
/// - Returns: The sessions and the faults.
/// - Throws: `IntakeError` when the text is no YAML.
public func readSessions(yaml text: String, file: String) throws(IntakeError) -> Batch<SessionDraft>
{
  readSessions(try YAMLDocument.parse(text, file: file), file: file)
}

private func readSessions(_ root: JSONNode, file: String) -> Batch<SessionDraft> {
  var batch = Batch<SessionDraft>()
  for node in root["sessions"]?.elements ?? root.elements ?? [root] {
    let problems = ProblemList()
    let reader = ObjectReader(node: node, path: "", file: file, problems: problems)
    reader.refuseOthers(than: sessionColumns)
    if node.members != nil, let draft = reader.sessionDraft(), problems.problems.isEmpty {
      batch.values.append(Sourced(draft, at: node.location(file: file)))
    }
    batch.problems += problems.problems
  }
  return batch
}

extension ObjectReader {
  fileprivate func sessionDraft() -> SessionDraft? {
    let id: TrainingSession.ID? = parsed("reference", wanted: "a-key") { ID(rawValue: $0) }
    let day = plainDay("day")
    let place = line("place", limit: 200)
    let country = choice("country", Country.self)
    let area = optional("area") == nil ? Area.notStated : choice("area", Area.self)
    let language = parsed("language", wanted: "a-language") { LanguageTag($0) }
    let lesson: TaughtLesson.ID? = parsed("lesson", wanted: "a-key") { ID(rawValue: $0) }
    let version = count("lesson_version", from: 1)
    let trainer: Person.ID? = parsed("trainer", wanted: "a-key") { ID(rawValue: $0) }
    let award: Award.ID? =
      optional("award") == nil ? nil : parsed("award", wanted: "a-key") { ID(rawValue: $0) }
    let participants = count("participants", from: 1)
    let people = attendance()
    let quiz = quizTotals()
    let notes = optional("notes") == nil ? "" : longText("notes", limit: 4000)
    guard let id, let day, let place, let country, let area, let language, let lesson, let version,
      let trainer, let participants, let notes
    else { return nil }
    let texts = TrainingSession.Texts(place: place, notes: notes)
    return SessionDraft(
      id: id,
      facts: TrainingSession.Facts(
        day: day, country: country, area: area, language: language,
        lesson: TaughtLesson(id: lesson, version: Int(version)), trainer: trainer, award: award,
        attendance: Attendance(people), quiz: quiz, textsDigest: texts.digest), texts: texts,
      participants: participants)
  }

  private func quizTotals() -> QuizTotals? {
    let names = ["quiz_answers", "quiz_right_before", "quiz_right_after"]
    let given = names.filter { optional($0) != nil }
    guard let first = given.first else { return nil }
    guard given.count == names.count else {
      note(Message("input.quiz-incomplete", ["fields": .list(names.map { .text($0) })]), in: first)
      return nil
    }
    guard let answers = count(names[0], from: 1), let before = count(names[1], from: 0),
      let after = count(names[2], from: 0)
    else { return nil }
    return QuizTotals(answers: answers, rightBefore: before, rightAfter: after)
  }
}
