import Text
import Vocabulary

/// One lesson in one language, as rules look at it.
struct LintedLesson {
  let lesson: Lesson
  let language: LanguageTag

  /// The file that the texts stand in, as people know it.
  let file: String

  /// The texts that are in the language.
  let texts: [LintedText]

  /// How many texts have no translation at all.
  let untranslatedCount: Int

  /// What the lessons of the library have in common.
  let wordLists: WordLists

  let tools: LintTools
  let services: LintServices

  /// Whether these are the author's own words.
  var isSource: Bool { language == lesson.about.language }

  /// Makes a finding about one text.
  func finding(
    _ rule: LintFinding.Rule, _ severity: LintFinding.Severity = .warning, in text: LintedText,
    _ message: Message
  ) -> LintFinding {
    LintFinding(
      rule: rule, severity: severity, lesson: lesson.id, language: language, unit: text.unit.key,
      location: SourceLocation(file: file, line: text.line, field: text.unit.key.rawValue),
      message: message)
  }

  /// Makes a finding of a translation that readers do not see.
  func finding(for problem: InputProblem) -> LintFinding {
    LintFinding(
      rule: .structure, severity: .error, lesson: lesson.id, language: language,
      unit: problem.location.field.flatMap { Unit.Key(rawValue: $0) },
      location: problem.location, message: problem.message)
  }

  /// Makes a finding about the lesson as a whole.
  func finding(
    _ rule: LintFinding.Rule, _ message: Message
  ) -> LintFinding {
    LintFinding(
      rule: rule, severity: .warning, lesson: lesson.id, language: language, unit: nil,
      location: SourceLocation(file: file, line: 1), message: message)
  }
}

/// One text that readers of the language see.
struct LintedText {
  let unit: Unit

  /// The text as it stands in the file: plain or Markdown.
  let written: String

  /// The text without its markup spelled out.
  let inlines: [Inline]

  /// The line of the file on which the text or its entry begins.
  let line: Int

  /// The words alone, on one line.
  let plain: String

  init(unit: Unit, written: String, inlines: [Inline], line: Int) {
    self.unit = unit
    self.written = written
    self.inlines = inlines
    self.line = line
    plain = inlines.plainText.replacing("\n", with: " ")
  }

  /// The words without code, for what is meant to be read aloud.
  var spoken: String { Self.spoken(inlines).replacing("\n", with: " ") }

  /// The words without code and addresses, which nobody reads out letter by letter.
  var sentences: String {
    var kept = ""
    var address = Substring()
    for piece in spoken.split(separator: " ", omittingEmptySubsequences: false) {
      if !kept.isEmpty { kept += " " }
      for character in piece {
        if character.isASCII { address.append(character); continue }
        kept += Self.withoutAddress(address) + String(character)
        address = ""
      }
      kept += Self.withoutAddress(address)
      address = ""
    }
    return kept
  }

  /// Leaves out `example.org` and `https://…`, but no words with a full stop behind them.
  private static func withoutAddress(_ text: Substring) -> String {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    let isAddress =
      text.contains("://") || text.contains("@")
      || parts.count > 1 && parts.prefix(2).allSatisfy { $0.count > 1 }
        && parts[1].allSatisfy(\.isLetter) && parts[0].contains(where: \.isLetter)
    return isAddress ? "" : String(text)
  }

  /// The words of the author.
  var source: String { unit.inlines.plainText.replacing("\n", with: " ") }

  private static func spoken(_ inlines: [Inline]) -> String {
    inlines.map { inline in
      switch inline {
      case .code: ""
      case .emphasis(let inner), .strong(let inner), .link(_, let inner): spoken(inner)
      case .lineBreak, .text: inline.plainText
      }
    }
    .joined()
  }
}

/// The parts of `Text` that rules work with, opened once for a language.
final class LintTools {
  let counter: TextCounter
  let segmenter: WordSegmenter
  let spoofChecker: SpoofChecker
  let tokenizer: SearchTokenizer
  let formats: LocaleFormats
  let marks: WritingMarks

  /// Opens the tools of a language.
  init(language: LanguageTag) throws(TextError) {
    counter = try TextCounter(language: language)
    segmenter = try WordSegmenter(language: language)
    spoofChecker = try SpoofChecker()
    tokenizer = try SearchTokenizer()
    formats = LocaleFormats(locale: language)
    marks = WritingMarks(for: language)
  }
}

/// Looks at a lesson in one language.
protocol LintRule: Sendable {
  /// Returns what a person should look at, in the order of the texts.
  static func findings(in lesson: LintedLesson) throws(TextError) -> [LintFinding]
}
