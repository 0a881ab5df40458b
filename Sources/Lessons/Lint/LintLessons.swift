public import Vocabulary
import Text

/// What a check of lessons found.
public struct LintReport: Hashable, Sendable {
  /// What a person should look at, lesson by lesson, in the order of the texts.
  public internal(set) var findings: [LintFinding] = []

  /// How many texts were looked at.
  public internal(set) var textCount = 0

  /// The languages that no font was there for, in the order of their tags.
  public internal(set) var languagesWithoutFont: [LanguageTag] = []

  /// How many of the findings are errors.
  public var errorCount: Int { findings.count { $0.severity == .error } }

  /// Makes an empty report.
  public init() {}

  /// Adds what another check found.
  public mutating func append(_ other: LintReport) {
    findings += other.findings
    textCount += other.textCount
    languagesWithoutFont = Set(languagesWithoutFont + other.languagesWithoutFont).sorted()
  }
}

extension LessonLibrary {
  private static let rules: [any LintRule.Type] = [
    UntranslatedRule.self, EncodingRule.self, ShapingRule.self, MarkRule.self, InvisibleRule.self,
    NormalFormRule.self, ForeignLetterRule.self, ScriptRule.self, LanguageRule.self,
    CopiedRule.self, LengthRule.self, GlossaryRule.self, NumberRule.self, DigitRule.self,
    BracketRule.self, QuotationRule.self, EndMarkRule.self, NameRule.self, ReadingTimeRule.self,
    LinkRule.self, SentenceRule.self,
  ]

  /// Looks for what would harm or puzzle readers.
  ///
  /// - Parameters:
  ///   - ids: The lessons.
  ///   - languages: The languages to look at, or nil for every one that a lesson has.
  ///   - services: What checks need from the rest of the program.
  /// - Returns: What was found.
  /// - Throws: `LintError` when a file cannot be read, a language is missing, or ICU's data are not
  ///   installed.
  public func lint(
    _ ids: [Lesson.ID], in languages: [LanguageTag]? = nil, with services: LintServices
  ) throws(LintError) -> LintReport {
    var report = LintReport()
    var tools: [LanguageTag: LintTools] = [:]
    for (lesson, languages) in try plan(ids, languages) {
      for language in languages {
        let known = if let open = tools[language] { open } else { try opened(language) }
        tools[language] = known
        let linted = try read(lesson, in: language, with: known, services, into: &report)
        report.findings += try Self.findings(in: linted)
      }
    }
    report.languagesWithoutFont = tools.keys.filter { services.glyphFaults("", $0) == nil }
      .sorted()
    return report
  }

  private static func findings(in linted: LintedLesson) throws(LintError) -> [LintFinding] {
    do throws(TextError) {
      var findings: [LintFinding] = []
      for rule in rules { findings += try rule.findings(in: linted) }
      return findings
    } catch { throw .text(error) }
  }

  private func plan(
    _ ids: [Lesson.ID], _ languages: [LanguageTag]?
  ) throws(LintError) -> [(Lesson, [LanguageTag])] {
    var plan: [(Lesson, [LanguageTag])] = []
    do {
      for id in ids {
        let lesson = try lesson(id)
        let there = try [lesson.about.language] + translationLanguages(of: id)
        plan.append((lesson, languages ?? there))
      }
    } catch { throw .content(error) }
    return plan
  }

  private func opened(_ language: LanguageTag) throws(LintError) -> LintTools {
    do { return try LintTools(language: language) } catch { throw .text(error) }
  }

  private func read(
    _ lesson: Lesson, in language: LanguageTag, with tools: LintTools, _ services: LintServices,
    into report: inout LintReport
  ) throws(LintError) -> LintedLesson {
    let isSource = language == lesson.about.language
    do {
      let shown = try localized(lesson, into: language)
      let file = isSource ? nil : try translation(of: lesson.id, into: language)
      let linted = LintedLesson(
        lesson: lesson, language: language,
        file: isSource
          ? Self.lessonPath(lesson.id) : Self.translationPath(lesson.id, language),
        texts: Self.texts(of: shown, lines: Self.lines(of: file)),
        untranslatedCount: lesson.units.count { shown.text(of: $0).state == .untranslated },
        wordLists: try wordLists(for: language), tools: tools, services: services)
      report.textCount += linted.texts.count
      report.findings += shown.problems.map { linted.finding(for: $0) }
      return linted
    } catch { throw .content(error) }
  }

  private static func texts(
    of shown: LocalizedLesson, lines: [String: Int]
  ) -> [LintedText] {
    shown.lesson.units.compactMap { unit in
      let text = shown.text(of: unit)
      guard text.language == shown.language else { return nil }
      return LintedText(
        unit: unit, written: text.text, inlines: text.inlines,
        line: lines[unit.key.rawValue] ?? unit.line)
    }
  }

  private static func lines(of file: POFile?) -> [String: Int] {
    Dictionary((file?.entries ?? []).map { ($0.key, $0.line) }) { first, _ in first }
  }
}
