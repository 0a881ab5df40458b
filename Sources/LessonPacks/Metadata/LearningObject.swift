import Lessons
import Vocabulary

/// What a catalogue of learning resources is told about a lesson, or about all lessons of a pack.
struct LearningObject {
  /// The name among all resources of the catalogue.
  let entry: String

  /// The title.
  let title: PackServices.Phrase

  /// The language that learners read.
  let language: LanguageTag

  /// What learners can do afterwards.
  let objectives: [PackServices.Phrase]

  /// Who it is for.
  let audience: [PackServices.Phrase]

  /// The ages of the learners, as `15-` or `10-14`; each once.
  let ages: [String]

  /// How long it takes.
  let minutes: Int

  /// What is taught of which frameworks; each once.
  let competences: [Competence]

  /// The versions of the lessons, such as `2`.
  let version: String

  /// Whether readers have to be told that no speaker has checked all of it.
  let isDraft: Bool

  /// Whether there are questions to answer.
  let hasQuiz: Bool

  /// Describes lessons in one language.
  ///
  /// - Parameters:
  ///   - versions: The lessons.
  ///   - entry: The name among all resources of the catalogue.
  ///   - title: The title of all of them together.
  init(of versions: [LocalizedLesson], entry: String, title: PackServices.Phrase) {
    let abouts = versions.map(\.lesson.about)
    self.entry = entry
    self.title = title
    language = versions[0].language
    objectives = versions.flatMap { version in
      version.lesson.about.objectives.map { Self.phrase($0, in: version) }
    }
    audience = versions.map { Self.phrase($0.lesson.about.audience, in: $0) }
    ages = abouts.map(\.age.schemaText).removingRepeated()
    minutes = abouts.reduce(0) { $0 + $1.minutes }
    competences = abouts.flatMap(\.competences).removingRepeated()
    version = abouts.map { String($0.version) }.joined(separator: ".")
    isDraft = versions.contains { $0.progress.isDraft }
    hasQuiz = versions.contains { version in
      version.lesson.sections.contains { $0.purpose == .quiz }
    }
  }

  private static func phrase(_ unit: Unit, in version: LocalizedLesson) -> PackServices.Phrase {
    let text = version.text(of: unit)
    return (text.inlines.plainText, text.language)
  }
}

extension Edition {
  /// The title of an edition in one language.
  func title(_ services: PackServices) -> PackServices.Phrase {
    guard isCollection else {
      let version = lessons[0].versions[0]
      let text = version.text(of: version.lesson.about.title)
      return (text.text, text.language)
    }
    return services.phrase(PackPhrase.collection.message, language)
  }

  /// The description of all lessons of an edition in one language.
  func learningObject(_ services: PackServices) -> LearningObject {
    LearningObject(of: lessons.map { $0.versions[0] }, entry: name, title: title(services))
  }
}

extension Edition.Entry {
  /// The description of a lesson in the first of its languages.
  var learningObject: LearningObject {
    let version = versions[0]
    let title = version.text(of: lesson.about.title)
    return LearningObject(
      of: [version], entry: "\(lesson.id)-\(version.language)", title: (title.text, title.language))
  }
}

extension AgeRange {
  /// The range as schema.org and LOM write it: `15-` or `10-14`.
  var schemaText: String { "\(from)-\(through.map(String.init) ?? "")" }
}

extension Array where Element: Hashable {
  fileprivate func removingRepeated() -> [Element] {
    var seen: Set<Element> = []
    return filter { seen.insert($0).inserted }
  }
}
