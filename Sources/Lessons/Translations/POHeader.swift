import Vocabulary

extension POFile {
  static let lessonField = "X-Lesson"
  static let versionField = "X-Lesson-Version"

  /// The statement at the head of a translation that nobody has approved a word of.
  static let draftStatement = [
    " Draft translation. No speaker of this language has reviewed it.",
    " Readers are told so in every pack.",
  ]

  /// An empty translation of a lesson.
  static func empty(for lesson: Lesson, in language: LanguageTag) -> POFile {
    let fields = [
      ("Project-Id-Version", "\(lesson.id) \(lesson.about.version)"),
      ("PO-Revision-Date", ""), ("Last-Translator", "nobody yet"),
      ("Language-Team", "nobody yet"), ("Language", language.text), ("MIME-Version", "1.0"),
      ("Content-Type", "text/plain; charset=UTF-8"), ("Content-Transfer-Encoding", "8bit"),
      (lessonField, lesson.id.rawValue), (versionField, String(lesson.about.version)),
    ]
    return POFile(
      comments: draftStatement, header: fields.map { Field(name: $0.0, value: $0.1) }, entries: [],
      obsolete: [])
  }

  /// Checks that the file translates this lesson into this language.
  func check(
    isFor lesson: Lesson, in language: LanguageTag, file: String
  ) throws(LessonError) {
    var log = FaultLog(file: file)
    let found = field("Language") ?? ""
    // gettext's tools write "zh_Hans" where the web writes "zh-Hans".
    let tag = LanguageTag(found.replacing("_", with: "-"))
    if tag != language {
      log.report(TranslationFault.languageDiffers(found: found, wanted: language.text), at: 1)
    }
    let id = field(Self.lessonField) ?? ""
    if id != lesson.id.rawValue {
      log.report(TranslationFault.lessonDiffers(found: id, wanted: lesson.id.rawValue), at: 1)
    }
    try log.check()
  }

  mutating func setVersion(_ version: Int) {
    for index in header.indices where header[index].name == Self.versionField {
      header[index].value = String(version)
    }
  }
}
