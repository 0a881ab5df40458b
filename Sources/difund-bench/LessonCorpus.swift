internal import Foundation
internal import Lessons
internal import Vocabulary

/// Lessons of the size of a course: 20 in 12 languages, made from one that comes with difund.
///
/// Each lesson has a key and a title of its own. A language into which nobody has translated the
/// lesson has the words of another one in the same script.
struct LessonCorpus {
  static let lessonCount = 20
  private static let original = "what-is-ai"

  /// The languages, and where the words of each come from; `en` is the author's.
  private static let sources: [(tag: String, source: String)] = [
    ("en", "en"), ("id", "id"), ("vi", "vi"), ("th", "th"), ("lo", "lo"), ("km", "km"),
    ("my", "my"), ("zh-Hans", "zh-Hans"), ("ms", "id"), ("jv", "id"), ("shn", "my"),
    ("fil", "en"),
  ]

  /// The folder that holds `Content` for difund, and `markdown` for other programs.
  let folder: String

  /// The keys of the lessons.
  let lessons: [Lesson.ID]

  /// The languages.
  let languages: [LanguageTag]

  /// The lessons as difund reads them.
  var library: LessonLibrary { LessonLibrary(ContentFolder(at: "\(folder)/Content")) }

  /// Writes the lessons below a folder.
  init(from content: String, in folder: String) throws {
    self.folder = folder
    lessons = (1...Self.lessonCount).map { ID(checked: "lesson-\($0 < 10 ? "0" : "")\($0)") }
    languages = Self.sources.compactMap { LanguageTag($0.tag) }
    for (place, lesson) in lessons.enumerated() {
      try write(lesson, place + 1, from: content)
    }
    for language in languages {
      for id in lessons {
        let lesson = try library.lesson(id)
        let text = MarkdownLesson(try library.localized(lesson, into: language)).text
        try Self.write(text, to: "\(folder)/markdown/\(language)/\(id).md")
      }
    }
  }

  /// The bytes of all Markdown.
  func markdownBytes() throws -> Int {
    let root = "\(folder)/markdown"
    return try FileManager.default.subpathsOfDirectory(atPath: root).filter {
      $0.hasSuffix(".md")
    }.reduce(0) { sum, name in
      sum + (FileManager.default.contents(atPath: "\(root)/\(name)")?.count ?? 0)
    }
  }

  private func write(_ id: Lesson.ID, _ number: Int, from content: String) throws {
    let from = "\(content)/Lessons/\(Self.original)"
    for name in try FileManager.default.contentsOfDirectory(atPath: from) {
      let text = try String(contentsOfFile: "\(from)/\(name)", encoding: .utf8)
      try Self.write(
        name == "lesson.md" ? renamed(text, id) : text,
        to: "\(folder)/Content/Lessons/\(id)/\(name)")
    }
    for (tag, source) in Self.sources where tag != "en" {
      let po =
        source == "en"
        ? try untranslated(tag, id)
        : try String(
          contentsOfFile: "\(content)/Translations/\(source)/\(Self.original).po", encoding: .utf8)
      try Self.write(
        renamed(po, id).replacing("\"Language: \(source)\\n\"", with: "\"Language: \(tag)\\n\""),
        to: "\(folder)/Content/Translations/\(tag)/\(id).po")
    }
  }

  private func renamed(_ text: String, _ id: Lesson.ID) -> String {
    text.replacing(Self.original, with: id.rawValue)
  }

  private func untranslated(_ tag: String, _ id: Lesson.ID) throws -> String {
    """
    msgid ""
    msgstr ""
    "Language: \(tag)\\n"
    "Content-Type: text/plain; charset=UTF-8\\n"
    "X-Lesson: \(id)\\n"

    """
  }

  private static func write(_ text: String, to path: String) throws {
    let place = URL(filePath: path)
    try FileManager.default.createDirectory(
      at: place.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: place)
  }
}

/// A lesson in one language as Markdown, for programs that know nothing of translations.
private struct MarkdownLesson {
  private let version: LocalizedLesson

  init(_ version: LocalizedLesson) { self.version = version }

  var text: String {
    let title = shown(version.lesson.about.title)
    var lines = ["---", "title: '\(title.replacing("'", with: "''"))'", "---", ""]
    for section in version.lesson.sections {
      lines += ["## \(shown(section.heading))", ""]
      lines += section.blocks.flatMap { block($0) }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private func shown(_ unit: Lessons.Unit) -> String { version.text(of: unit).text }

  private func block(_ block: Block) -> [String] {
    switch block {
    case .figure(let figure): ["![\(shown(figure.description))](\(figure.file))", ""]
    case .heading(let level, let unit):
      [String(repeating: "#", count: level) + " " + shown(unit), ""]
    case .list(let start, let items): list(start, items) + [""]
    case .paragraph(let unit): [shown(unit), ""]
    case .question(let question): self.question(question)
    case .quotation(let inner): inner.flatMap { self.block($0) }.map { "> \($0)" } + [""]
    case .rule: ["---", ""]
    case .table(let table): self.table(table)
    }
  }

  private func list(_ start: Int?, _ items: [[Block]]) -> [String] {
    items.enumerated().flatMap { place, item in
      let mark = start.map { "\($0 + place). " } ?? "- "
      let lines = item.flatMap { block($0) }.filter { !$0.isEmpty }
      return [mark + (lines.first ?? "")] + lines.dropFirst().flatMap { ["", "   " + $0] }
    }
  }

  private func table(_ table: Table) -> [String] {
    let rows = ([table.header] + table.rows).map { row -> String in
      let cells = row.map { unit -> String in unit.map { shown($0) } ?? "" }
      return "| \(cells.joined(separator: " | ")) |"
    }
    let rule = "|" + String(repeating: "---|", count: table.header.count)
    return [rows[0], rule] + rows.dropFirst() + [""]
  }

  private func question(_ question: Question) -> [String] {
    var lines = ["### \(shown(question.text))", ""] + question.context.flatMap { block($0) }
    switch question.answer {
    case .match(let table): lines += self.table(table)
    case .multiple(let options), .single(let options):
      for option in options {
        let box = option.isRight ? "[x]" : "[ ]"
        lines.append("- \(box) \(shown(option.text))")
        if let feedback = option.feedback { lines.append("  > \(shown(feedback))") }
      }
    case .order(let steps):
      lines += steps.enumerated().map { "\($0.offset + 1). \(shown($0.element))" }
    case .short(let answers): lines += answers.map { "- \(shown($0))" }
    }
    lines.append("")
    if let words = question.explanation { lines += ["> \(shown(words))", ""] }
    return lines
  }
}
