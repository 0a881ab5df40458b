public import Vocabulary

/// One piece of text that is translated on its own: a heading, a paragraph, a table cell, an
/// answer.
public struct Unit: Hashable, Sendable {
  /// Names a unit inside its lesson, such as `activity.list1.item2.p1`.
  public typealias Key = ID<Unit>

  /// The name, which stays the same when the words change.
  public let key: Key

  /// What the text is for, which helps a translator to find the right words.
  public let role: Role

  /// The text: plain for front matter, Markdown of one paragraph for everything else.
  public let text: String

  /// The text without its markup spelled out.
  public let inlines: [Inline]

  /// The line of the lesson on which the text begins, counted from 1.
  public let line: Int

  /// How many characters there is room for, where that is little.
  public var room: Int?

  /// Whether `text` is plain, so that no character in it is markup.
  public var isPlain: Bool { role.isPlain }

  /// A mark of the text that changes when the text does.
  public var mark: TextMark { TextMark(text) }

  /// What a translator has to know about the text.
  var note: String {
    room.map { "\(role.rawValue); there is room for about \($0) characters" } ?? role.rawValue
  }

  /// What a text is for.
  public enum Role: String, CaseIterable, Hashable, Sendable {
    case answer = "answer of a quiz question"
    case audience = "who the lesson is for"
    case explanation = "what a learner reads after answering this question"
    case feedback = "what a learner reads after choosing this answer"
    case figureCaption = "caption of a picture"
    case figureDescription = "description of a picture for people who do not see it"
    case figureText = "words inside a picture"
    case goodAnswer = "a good answer in the learner's own words"
    case heading = "heading"
    case objective = "what learners can do after the lesson"
    case paragraph = "paragraph"
    case listItem = "item of a list"
    case question = "quiz question"
    case step = "step to put in the right order"
    case tableCell = "cell of a table"
    case tableHeading = "heading of a table column"
    case title = "title of the lesson"

    /// Whether texts of this role are plain.
    public var isPlain: Bool {
      switch self {
      case .audience, .figureCaption, .figureDescription, .figureText, .objective, .title: true
      default: false
      }
    }
  }
}
