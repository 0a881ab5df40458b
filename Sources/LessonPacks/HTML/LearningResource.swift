import Lessons
import Vocabulary

/// The description of lessons by which catalogues of learning resources find them (schema.org,
/// LRMI).
enum LearningResource {
  /// Returns the description of the lessons of a page.
  ///
  /// - Parameters:
  ///   - lessons: Each lesson in the languages that it has on the page, the page's own first.
  ///   - choices: How they are presented.
  /// - Returns: JSON-LD.
  static func text(of lessons: [[LocalizedLesson]], _ choices: PackChoices) -> String {
    let context = JSONValue.object([("@context", .string("https://schema.org"))])
    let works = lessons.map { work($0, choices) }
    let json =
      works.count == 1
      ? context.adding(works[0])
      : context.adding(.object([("@graph", .array(works))]))
    return json.text(indent: 0)
  }

  private static func work(_ versions: [LocalizedLesson], _ choices: PackChoices) -> JSONValue {
    let first = versions[0]
    var work = lesson(first, in: versions.map(\.language)).adding(access(first.lesson, choices))
    let equity = first.lesson.about.equity
    if !equity.isEmpty {
      let keywords = equity.map { JSONValue.string($0.rawValue) }
      work = work.adding(.object([("keywords", .array(keywords))]))
    }
    if !first.isSource {
      work = work.adding(.object([("translationOfWork", original(of: first.lesson))]))
    }
    let others = versions.dropFirst().map(translation)
    return others.isEmpty ? work : work.adding(.object([("workTranslation", .array(others))]))
  }

  private static func lesson(
    _ version: LocalizedLesson, in languages: [LanguageTag]
  ) -> JSONValue {
    let about = version.lesson.about
    let age = "\(about.age.from)-\(about.age.through.map(String.init) ?? "")"
    return .object([
      ("@type", .string("LearningResource")),
      ("identifier", .string(about.id.rawValue)),
      ("version", .integer(about.version)),
      ("name", .string(version.text(of: about.title).text)),
      ("inLanguage", .array(languages.map { .string($0.text) })),
      ("creativeWorkStatus", .string(version.progress.isDraft ? "Draft" : "Published")),
      ("license", .string(Licence.address)),
      ("isAccessibleForFree", .boolean(true)),
      ("learningResourceType", .string("lesson")),
      ("audience", audience(version)),
      ("typicalAgeRange", .string(age)),
      ("timeRequired", .string("PT\(about.minutes)M")),
      ("teaches", .array(about.objectives.map { .string(version.text(of: $0).text) })),
      ("educationalAlignment", .array(about.competences.map(alignment))),
    ])
  }

  private static func audience(_ version: LocalizedLesson) -> JSONValue {
    .object([
      ("@type", .string("EducationalAudience")), ("educationalRole", .string("student")),
      ("audienceType", .string(version.text(of: version.lesson.about.audience).text)),
    ])
  }

  private static func alignment(_ competence: Competence) -> JSONValue {
    .object([
      ("@type", .string("AlignmentObject")), ("alignmentType", .string("teaches")),
      ("educationalFramework", .string(competence.framework.title)),
      ("targetName", .string(competence.code)),
    ])
  }

  private static func access(_ lesson: Lesson, _ choices: PackChoices) -> JSONValue {
    let pictures = lesson.pictures.isEmpty ? [] : ["visual"]
    let words = lesson.pictures.isEmpty ? [] : ["alternativeText"]
    let print = choices.isLargePrint ? ["largePrint"] : []
    let features =
      words + ["displayTransformability"] + print + ["readingOrder", "structuralNavigation"]
    return .object([
      ("accessMode", .array((["textual"] + pictures).map { .string($0) })),
      (
        "accessModeSufficient",
        .array([
          .object([
            ("@type", .string("ItemList")), ("itemListElement", .array([.string("textual")])),
          ])
        ])
      ),
      ("accessibilityFeature", .array(features.map { .string($0) })),
      ("accessibilityHazard", .array([.string("none")])),
    ])
  }

  private static func original(of lesson: Lesson) -> JSONValue {
    .object([
      ("@type", .string("LearningResource")), ("identifier", .string(lesson.id.rawValue)),
      ("inLanguage", .string(lesson.about.language.text)),
      ("name", .string(lesson.about.title.text)),
    ])
  }

  private static func translation(_ version: LocalizedLesson) -> JSONValue {
    .object([
      ("@type", .string("LearningResource")), ("inLanguage", .string(version.language.text)),
      ("name", .string(version.text(of: version.lesson.about.title).text)),
      ("creativeWorkStatus", .string(version.progress.isDraft ? "Draft" : "Published")),
    ])
  }
}
