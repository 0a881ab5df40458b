import Lessons
import Vocabulary

/// A text of the author and its translation.
struct Pair: Sendable {
  let source: String
  let translation: String

  init(_ source: String, _ translation: String) {
    self.source = source
    self.translation = translation
  }
}

/// Returns what one rule finds in a translation of some paragraphs.
func found(
  _ rule: LintFinding.Rule, in language: String, _ pairs: [Pair], files: [String: String] = [:],
  services: LintServices = LintServices()
) throws -> [LintFinding] {
  let body = "## S {#idea}\n\n" + pairs.map { $0.source + "\n\n" }.joined()
  let entries = pairs.enumerated().map { place, pair in
    entry("idea.p\(place + 1)", quoted(pair.source), quoted(pair.translation))
  }
  var files = files
  files["Lessons/sample/lesson.md"] = frontMatter + body
  files["Translations/\(language)/sample.po"] = po(
    entries.joined(separator: "\n"), language: language)
  return try LessonLibrary(folder(files)).lint([sample], in: [tag(language)], with: services)
    .findings.filter { $0.rule == rule }
}

/// Returns what one rule finds in a lesson that was written in a language.
func found(
  _ rule: LintFinding.Rule, inLessonIn language: String, _ paragraphs: [String],
  minutes: Int = 20, files: [String: String] = [:], services: LintServices = LintServices()
) throws -> [LintFinding] {
  let front = frontMatter.replacing("language: en", with: "language: \(language)")
    .replacing("minutes: 20", with: "minutes: \(minutes)")
  var files = files
  files["Lessons/sample/lesson.md"] =
    front + "## S {#idea}\n\n" + paragraphs.map { $0 + "\n\n" }.joined()
  return try LessonLibrary(folder(files)).lint([sample], with: services)
    .findings.filter { $0.rule == rule }
}

private func quoted(_ text: String) -> String { text.replacing("\"", with: "\\\"") }
