import Text
public import Vocabulary

/// How far one lesson is in one language, as those who care for it want to know.
public struct TranslationStatus: Hashable, Sendable {
  /// The lesson.
  public let lesson: Lesson.ID

  /// The title of the lesson in this language, or in the author's.
  public let title: String

  /// The version of the source.
  public let version: Int

  /// The counts of texts.
  public let progress: TranslationProgress

  /// How many of the translated texts are marked as drafts.
  public let drafts: Int

  /// How many translations are still the author's words.
  public let copied: Int

  /// The day of the last change that the translation tells of: its revision or a review.
  public let lastChange: Day?

  /// How far the lesson is, in a word.
  public var state: LessonState { LessonState(progress) }
}

/// How far a lesson is in a language, in a word.
public enum LessonState: String, CaseIterable, Hashable, Sendable {
  /// Some texts are in the author's language.
  case partial
  /// Every text is translated, and a speaker has not approved all of them.
  case draft
  /// A speaker has approved every text.
  case reviewed
  /// The author's language.
  case source

  /// Takes the state that some counts come to.
  public init(_ progress: TranslationProgress) {
    self =
      if progress.isSource {
        .source
      } else if progress.translated < progress.total {
        .partial
      } else if progress.isDraft {
        .draft
      } else {
        .reviewed
      }
  }
}

/// The states of the lessons of a library, and why others are missing.
public struct LibraryStatus: Hashable, Sendable {
  /// The states, lesson by lesson, the author's language first.
  public internal(set) var translations: [TranslationStatus] = []

  /// Why other lessons or translations are missing.
  public internal(set) var failures: [LessonError] = []
}

extension LessonLibrary {
  /// Tells how far lessons are in each language; one that cannot be read does not hide the others.
  ///
  /// - Parameters:
  ///   - ids: The lessons, or nil for all.
  ///   - languages: The languages to tell of, or nil for all.
  /// - Returns: The states.
  /// - Throws: `LessonError.unreadable` when the folder itself cannot be read.
  public func status(
    of ids: [Lesson.ID]? = nil, in languages: [LanguageTag]? = nil
  ) throws(LessonError) -> LibraryStatus {
    var status = LibraryStatus()
    let all = if let ids { ids } else { try lessonIDs() }
    var segmenters: [LanguageTag: WordSegmenter] = [:]
    for id in all {
      do throws(LessonError) {
        let lesson = try lesson(id)
        let there = try [lesson.about.language] + translationLanguages(of: id)
        for language in there where languages?.contains(language) ?? true {
          status.append { () throws(LessonError) in
            try state(of: lesson, in: language, &segmenters)
          }
        }
      } catch { status.failures.append(error) }
    }
    return status
  }

  private func state(
    of lesson: Lesson, in language: LanguageTag, _ segmenters: inout [LanguageTag: WordSegmenter]
  ) throws(LessonError) -> TranslationStatus {
    let shown = try localized(lesson, into: language)
    let names = try wordLists(for: language).names
    let file =
      language == lesson.about.language ? nil : try translation(of: lesson.id, into: language)
    let segmenter = segmenters[language] ?? (try? WordSegmenter(language: language))
    segmenters[language] = segmenter
    let copied = lesson.units.count { unit in
      let text = shown.text(of: unit)
      guard let segmenter, text.language != lesson.about.language, text.text == unit.text else {
        return false
      }
      return (try? CopiedRule.isCopy(of: unit, names: names, by: segmenter)) ?? false
    }
    return TranslationStatus(
      lesson: lesson.id, title: shown.text(of: lesson.about.title).text,
      version: lesson.about.version, progress: shown.progress,
      drafts: lesson.units.count { shown.text(of: $0).state == .draft }, copied: copied,
      lastChange: file?.lastChange)
  }
}

extension LibraryStatus {
  fileprivate mutating func append(_ state: () throws(LessonError) -> TranslationStatus) {
    do { translations.append(try state()) } catch { failures.append(error) }
  }
}

extension POFile {
  /// The day of the last change that the file tells of.
  var lastChange: Day? {
    let revised = field("PO-Revision-Date").flatMap { Day(String($0.prefix(10))) }
    let reviewed = entries.flatMap(\.reviews).map(\.day)
    return ([revised].compactMap(\.self) + reviewed).max()
  }
}
