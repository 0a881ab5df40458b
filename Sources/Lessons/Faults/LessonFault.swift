import Vocabulary

/// What can be wrong in the source of a lesson.
enum LessonFault: Hashable {
  case ageWrong(String)
  case codeBlock
  case competenceUnknown(framework: String, code: String)
  case controlCharacter
  case figureMissing(String)
  case figureName(String)
  case figureReference(String)
  case figureTextEmpty
  case figureTextNested(String)
  case figureUnsafe(String)
  case figureWithoutDescription(String)
  case figureWordsOutside
  case fieldMissing(String)
  case fieldNotList(String)
  case fieldNotNumber(String, from: Int, to: Int)
  case fieldNotOneOf(String, found: String, allowed: [String])
  case fieldNotText(String, limit: Int)
  case fieldUnknown(String)
  case folderDiffers(id: String, folder: String)
  case frontMatterMissing
  case frontMatterSyntax(String)
  case headingEmpty
  case headingLevel(Int)
  case imageInText
  case linkTitle
  case linkUnsafe(String)
  case listSyntax(String)
  case nestedTooDeep
  case noSections
  case notWritable
  case quizNoRightAnswer
  case quizOptionTooLong
  case quizPairs
  case quizStray
  case quizTooFewAnswers
  case rawHTML
  case sectionNameMissing
  case sectionNameWrong(String)
  case sectionRepeated(String)
  case taskOutsideQuiz
  case termRepeated(String)
  case termsMissing
  case textBeforeSection
  case wordGroupUnknown(String)
  case wordGroupsMissing

  var message: Message { Message("lesson.fault-\(name)", arguments) }

  private var name: String {
    switch self {
    case .ageWrong: "age-wrong"
    case .codeBlock: "code-block"
    case .competenceUnknown: "competence-unknown"
    case .controlCharacter: "control-character"
    case .figureMissing: "figure-missing"
    case .figureName: "figure-name"
    case .figureReference: "figure-reference"
    case .figureTextEmpty: "figure-text-empty"
    case .figureTextNested: "figure-text-nested"
    case .figureUnsafe: "figure-unsafe"
    case .figureWithoutDescription: "figure-without-description"
    case .figureWordsOutside: "figure-words-outside"
    case .fieldMissing: "field-missing"
    case .fieldNotList: "field-not-list"
    case .fieldNotNumber: "field-not-number"
    case .fieldNotOneOf: "field-not-one-of"
    case .fieldNotText: "field-not-text"
    case .fieldUnknown: "field-unknown"
    case .folderDiffers: "folder-differs"
    case .frontMatterMissing: "front-matter-missing"
    case .frontMatterSyntax: "front-matter-syntax"
    case .headingEmpty: "heading-empty"
    case .headingLevel: "heading-level"
    case .imageInText: "image-in-text"
    case .linkTitle: "link-title"
    case .linkUnsafe: "link-unsafe"
    case .listSyntax: "list-syntax"
    case .nestedTooDeep: "nested-too-deep"
    case .noSections: "no-sections"
    case .notWritable: "not-writable"
    case .quizNoRightAnswer: "quiz-no-right-answer"
    case .quizOptionTooLong: "quiz-option-too-long"
    case .quizPairs: "quiz-pairs"
    case .quizStray: "quiz-stray"
    case .quizTooFewAnswers: "quiz-too-few-answers"
    case .rawHTML: "raw-html"
    case .sectionNameMissing: "section-name-missing"
    case .sectionNameWrong: "section-name-wrong"
    case .sectionRepeated: "section-repeated"
    case .taskOutsideQuiz: "task-outside-quiz"
    case .termRepeated: "term-repeated"
    case .termsMissing: "terms-missing"
    case .textBeforeSection: "text-before-section"
    case .wordGroupUnknown: "word-group-unknown"
    case .wordGroupsMissing: "word-groups-missing"
    }
  }

  private var arguments: [String: Message.Value] {
    switch self {
    case .ageWrong(let found): ["found": .text(found)]
    case .competenceUnknown(let framework, let code):
      ["framework": .text(framework), "code": .text(code)]
    case .fieldMissing(let field), .fieldNotList(let field), .fieldUnknown(let field):
      ["field": .text(field)]
    case .fieldNotNumber(let field, let from, let to):
      ["field": .text(field), "from": .integer(Int64(from)), "to": .integer(Int64(to))]
    case .fieldNotOneOf(let field, let found, let allowed):
      [
        "field": .text(field), "found": .text(found),
        "allowed": .list(allowed.map(Message.Value.text)),
      ]
    case .fieldNotText(let field, let limit):
      ["field": .text(field), "limit": .integer(Int64(limit))]
    case .figureMissing(let file), .figureName(let file), .figureWithoutDescription(let file):
      ["file": .text(file)]
    case .figureReference(let found), .figureTextNested(let found), .figureUnsafe(let found):
      ["found": .text(found)]
    case .folderDiffers(let id, let folder): ["id": .text(id), "folder": .text(folder)]
    case .frontMatterSyntax(let detail), .listSyntax(let detail): ["detail": .text(detail)]
    case .headingLevel(let level): ["level": .integer(Int64(level))]
    case .linkUnsafe(let destination): ["destination": .text(destination)]
    case .sectionNameWrong(let section), .sectionRepeated(let section):
      ["section": .text(section)]
    case .termRepeated(let term): ["term": .text(term)]
    case .wordGroupUnknown(let group): ["group": .text(group)]
    default: [:]
    }
  }
}

extension LessonFault {
  /// The fault that a fault of running text is in a lesson's source.
  init(_ fault: InlineFault) {
    switch fault {
    case .html: self = .rawHTML
    case .image: self = .imageInText
    case .linkTitle: self = .linkTitle
    case .linkUnsafe(let destination): self = .linkUnsafe(destination)
    case .structure: self = .notWritable
    }
  }
}
