import Lessons
import Vocabulary

/// The sentences that a pack adds to its lesson.
enum PackPhrase {
  case accessibility
  case age
  case ageRange(AgeRange)
  case answers
  case audience
  case back
  case check
  case choose
  case collection
  case contents
  case draft
  case draftMark
  case fonts(String)
  case goodAnswers
  case languages
  case lessons
  case licence
  case matchHelp
  case minutes(Int)
  case multiple
  case need(FrontMatter.Need)
  case needs
  case objectives
  case orderHelp
  case progress(TranslationProgress)
  case quizHelp
  case right
  case shortHelp
  case showAnswer
  case sourceShown
  case tapOrder
  case time
  case version(Int)
  case wrong
  case yourAnswer

  var message: Message {
    switch self {
    case .accessibility: Message("pack.accessibility")
    case .age: Message("pack.age")
    case .ageRange(let age):
      Message(
        age.through == nil ? "pack.age-open" : "pack.age-range",
        [
          "from": .integer(Int64(age.from)), "through": .integer(Int64(age.through ?? age.from)),
        ])
    case .answers: Message("pack.answers")
    case .audience: Message("pack.audience")
    case .back: Message("pack.back")
    case .check: Message("pack.check")
    case .choose: Message("pack.choose")
    case .collection: Message("pack.collection")
    case .contents: Message("pack.contents")
    case .draft: Message("pack.draft")
    case .draftMark: Message("pack.draft-mark")
    case .fonts(let names): Message("pack.fonts", ["names": .text(names)])
    case .goodAnswers: Message("pack.good-answers")
    case .languages: Message("pack.languages")
    case .lessons: Message("pack.lessons")
    case .licence: Message("pack.licence", ["licence": .text(Licence.name)])
    case .matchHelp: Message("pack.match-help")
    case .minutes(let minutes): Message("pack.minutes", ["minutes": .integer(Int64(minutes))])
    case .multiple: Message("pack.multiple")
    case .need(let need): Message("pack.need-\(need.rawValue)")
    case .needs: Message("pack.needs")
    case .objectives: Message("pack.objectives")
    case .orderHelp: Message("pack.order-help")
    case .progress(let progress):
      Message(
        "pack.progress",
        [
          "translated": .integer(Int64(progress.translated)),
          "total": .integer(Int64(progress.total)),
          "reviewed": .integer(Int64(progress.reviewed)),
        ])
    case .quizHelp: Message("pack.quiz-help")
    case .right: Message("pack.right")
    case .shortHelp: Message("pack.short-help")
    case .showAnswer: Message("pack.show-answer")
    case .sourceShown: Message("pack.source-shown")
    case .tapOrder: Message("pack.tap-order")
    case .time: Message("pack.time")
    case .version(let version): Message("pack.version", ["version": .integer(Int64(version))])
    case .wrong: Message("pack.wrong")
    case .yourAnswer: Message("pack.your-answer")
    }
  }
}

/// The licence of all lessons.
enum Licence {
  static let author = "the difund authors"
  static let code = "CC-BY-4.0"
  static let name = "CC BY 4.0"
  static let address = "https://creativecommons.org/licenses/by/4.0/"
}
