import Lessons
import Vocabulary

/// The description of a lesson by which catalogues of learning resources find it (schema.org,
/// LRMI).
enum LearningResource {
  static func json(of versions: [LocalizedLesson]) -> JSONValue {
    let lesson = versions[0].lesson
    return .object([
      ("@context", .string("https://schema.org")),
      ("@type", .string("LearningResource")),
      ("identifier", .string(lesson.id.rawValue)),
      ("version", .integer(lesson.about.version)),
      ("name", .string(lesson.about.title.text)),
      ("inLanguage", .array(versions.map { .string($0.language.text) })),
      ("license", .string(Licence.address)),
      (
        "typicalAgeRange",
        .string("\(lesson.about.age.from)-\(lesson.about.age.through.map(String.init) ?? "")")
      ),
      ("timeRequired", .string("PT\(lesson.about.minutes)M")),
      ("teaches", .array(lesson.about.objectives.map { .string($0.text) })),
      ("educationalAlignment", .array(lesson.about.competences.map(alignment))),
      ("accessMode", .array([.string("textual"), .string("visual")])),
    ])
  }

  private static func alignment(_ competence: Competence) -> JSONValue {
    .object([
      ("@type", .string("AlignmentObject")), ("alignmentType", .string("teaches")),
      ("educationalFramework", .string(competence.framework.title)),
      ("targetName", .string(competence.code)),
    ])
  }
}
