public import Vocabulary

/// A lesson as readers of one language see it: each text translated, or in the author's language.
public struct LocalizedLesson: Hashable, Sendable {
  /// The lesson.
  public let lesson: Lesson

  /// The language that the readers asked for.
  public let language: LanguageTag

  /// Translations that were refused, and entries that belong to no unit.
  public let problems: [InputProblem]

  /// How far the translation is.
  public let progress: TranslationProgress

  /// The characters that readers see, each once, in the order of the lesson.
  public let letters: [ShownLetter]

  private let texts: [Unit.Key: LocalizedText]

  /// Returns what readers see of a unit of the lesson.
  public func text(of unit: Unit) -> LocalizedText {
    texts[unit.key]
      ?? LocalizedText(
        text: unit.text, inlines: unit.inlines, language: lesson.about.language,
        state: isSource ? .source : .untranslated)
  }

  /// Whether this is the author's own text.
  public var isSource: Bool { language == lesson.about.language }
}

/// A text in the form in which it is shown.
public struct LocalizedText: Hashable, Sendable {
  /// The text: plain or Markdown, as its unit.
  public let text: String

  /// The text without its markup spelled out.
  public let inlines: [Inline]

  /// The language of the text, which is the author's when there is no translation to show.
  public let language: LanguageTag

  /// Why it is this text.
  public let state: State

  /// The states of a unit in one language.
  public enum State: String, CaseIterable, Hashable, Sendable {
    /// Translated, and marked as a draft.
    case draft
    /// Translated, but with other markup than the author's text; the author's text is shown.
    case refused
    /// Translated, and approved by a speaker as it stands.
    case reviewed
    /// The author's language.
    case source
    /// Translated from an older text; the author's text is shown.
    case stale
    /// Translated by someone who took the draft mark off, and not approved.
    case translated
    case untranslated
  }
}

/// How much of a lesson there is in one language.
public struct TranslationProgress: Hashable, Sendable {
  /// The language.
  public let language: LanguageTag

  /// Whether it is the author's language.
  public let isSource: Bool

  /// All texts.
  public private(set) var total = 0

  /// Those that readers see in their language.
  public private(set) var translated = 0

  /// Those that a speaker has approved as they stand.
  public private(set) var reviewed = 0

  /// Those whose source changed after they were translated.
  public private(set) var stale = 0

  /// Those whose translation lost or added markup.
  public private(set) var refused = 0

  /// The share that readers see in their language, from 0 to 1.
  public var shareTranslated: Double { total == 0 ? 0 : Double(translated) / Double(total) }

  /// Whether readers have to be told that no speaker has checked all of it.
  public var isDraft: Bool { !isSource && reviewed < total }

  init(language: LanguageTag, isSource: Bool) {
    self.language = language
    self.isSource = isSource
  }

  mutating func count(_ state: LocalizedText.State) {
    total += 1
    switch state {
    case .draft, .translated, .source: translated += 1
    case .reviewed:
      translated += 1
      reviewed += 1
    case .stale: stale += 1
    case .refused: refused += 1
    case .untranslated: break
    }
  }
}

extension LocalizedLesson {
  /// Shows a lesson in its author's language.
  public init(_ lesson: Lesson) {
    self.lesson = lesson
    language = lesson.about.language
    problems = []
    texts = [:]
    var progress = TranslationProgress(language: language, isSource: true)
    var letters = LetterCollection()
    for unit in lesson.units {
      progress.count(.source)
      letters.add(unit.text, in: language)
    }
    self.progress = progress
    self.letters = letters.letters
  }

  /// Shows a lesson with a translation; texts without a good one stay in the author's language.
  ///
  /// - Parameters:
  ///   - lesson: The lesson as it is now.
  ///   - language: The language of the translation.
  ///   - translation: The translation.
  ///   - file: The translation's file as people know it.
  /// - Throws: `LessonError.faulty` when the file is for another lesson or language.
  public init(
    _ lesson: Lesson, in language: LanguageTag, from translation: POFile, file: String
  ) throws(LessonError) {
    try translation.check(isFor: lesson, in: language, file: file)
    var log = FaultLog(file: file)
    var index = TranslationIndex(translation)
    var texts: [Unit.Key: LocalizedText] = [:]
    texts.reserveCapacity(lesson.units.count)
    var progress = TranslationProgress(language: language, isSource: false)
    var letters = LetterCollection()
    for unit in lesson.units {
      let text = Self.text(
        of: unit, index.match(for: unit), from: lesson.about.language, to: language, log: &log)
      progress.count(text.state)
      letters.add(text.text, in: text.language)
      texts[unit.key] = text
    }
    let known = Set(lesson.units.map(\.key.rawValue))
    let sources = Set(lesson.units.map(\.text))
    for entry in translation.entries
    where !known.contains(entry.key) && !sources.contains(entry.source) {
      log.report(TranslationFault.unknownUnit, at: entry.line, of: entry.key)
    }
    self.lesson = lesson
    self.language = language
    self.texts = texts
    self.progress = progress
    self.letters = letters.letters
    problems = log.problems
  }

  private static func text(
    of unit: Unit, _ match: TranslationIndex.Match, from source: LanguageTag,
    to language: LanguageTag, log: inout FaultLog
  ) -> LocalizedText {
    var state = LocalizedText.State.untranslated
    if case .stale(let entry) = match, !entry.translation.isEmpty { state = .stale }
    if case .current(let entry) = match, !entry.translation.isEmpty {
      do {
        let inlines = try unit.reading(translation: entry.translation)
        state = entry.isReviewed ? .reviewed : entry.isDraft ? .draft : .translated
        return LocalizedText(
          text: entry.translation, inlines: inlines, language: language, state: state)
      } catch {
        log.report(error, at: entry.line, of: unit.key.rawValue)
        state = .refused
      }
    }
    return LocalizedText(text: unit.text, inlines: unit.inlines, language: source, state: state)
  }
}
