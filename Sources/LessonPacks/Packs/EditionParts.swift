import Lessons
import Vocabulary

extension Edition {
  /// The edition of each language alone, such as `what-is-ai-km`.
  var byLanguage: [Edition] { languages.map { part(in: [$0]) } }

  /// What stands in one book: each language alone, or both when they are to stand side by side.
  var books: [Edition] { choices.isParallel ? [part(in: languages)] : byLanguage }

  /// The language in which a part of the edition is called by its name.
  var language: LanguageTag { languages[0] }

  /// The sections that the edition's readers see.
  func sections(of lesson: Lesson) -> [Section] {
    lesson.sections.filter { choices.readers == .everyone || $0.purpose != .trainerNotes }
  }

  private func part(in languages: [LanguageTag]) -> Edition {
    Edition(
      name: ([name] + languages.map(\.text)).joined(separator: "-"),
      lessons: lessons.map { entry in
        Entry(
          lesson: entry.lesson,
          versions: languages.compactMap { language in
            entry.versions.first { $0.language == language }
          })
      },
      languages: languages, choices: choices)
  }
}
