import Lessons
import Vocabulary

/// The sentences that a pack adds to its lesson.
enum PackPhrase {
  case answers
  case audience
  case draft
  case languages
  case licence
  case minutes(Int)
  case multiple
  case need(FrontMatter.Need)
  case needs
  case objectives
  case progress(TranslationProgress)
  case quizHelp
  case right
  case sourceShown
  case time
  case version(Int)
  case wrong

  var message: Message {
    switch self {
    case .answers: Message("pack.answers")
    case .audience: Message("pack.audience")
    case .draft: Message("pack.draft")
    case .languages: Message("pack.languages")
    case .licence: Message("pack.licence", ["licence": .text(Licence.name)])
    case .minutes(let minutes): Message("pack.minutes", ["minutes": .integer(Int64(minutes))])
    case .multiple: Message("pack.multiple")
    case .need(let need): Message("pack.need-\(need.rawValue)")
    case .needs: Message("pack.needs")
    case .objectives: Message("pack.objectives")
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
    case .sourceShown: Message("pack.source-shown")
    case .time: Message("pack.time")
    case .version(let version): Message("pack.version", ["version": .integer(Int64(version))])
    case .wrong: Message("pack.wrong")
    }
  }
}

/// The licence of all lessons.
enum Licence {
  static let code = "CC-BY-4.0"
  static let name = "CC BY 4.0"
  static let address = "https://creativecommons.org/licenses/by/4.0/"
}
