public import Lessons
public import Vocabulary

/// What a pack of any kind is made from: lessons, each in the same languages, and how they are to
/// be presented.
public struct Edition: Sendable {
  /// The name by which files and folders go, such as `what-is-ai` or `lessons`.
  public let name: String

  /// The lessons, in the order in which they are taught.
  public let lessons: [Entry]

  /// The languages; the pack opens in the first.
  public let languages: [LanguageTag]

  /// How the lessons are presented.
  public let choices: PackChoices

  /// One lesson in the languages of its edition.
  public struct Entry: Hashable, Sendable {
    /// The lesson as its author wrote it.
    public let lesson: Lesson

    /// The lesson in each language, in the order of the edition's languages.
    public let versions: [LocalizedLesson]
  }

  /// Every version of every lesson.
  var versions: [LocalizedLesson] { lessons.flatMap(\.versions) }

  /// Whether the edition holds several lessons.
  var isCollection: Bool { lessons.count > 1 }
}

/// How the lessons of a pack are presented.
///
/// A kind of pack passes over what it cannot show.
public struct PackChoices: Hashable, Sendable {
  /// Who reads the pack.
  public var readers = Readers.everyone

  /// Whether the first two languages stand side by side.
  public var isParallel = false

  /// Whether letters are large, for weak eyes and shared sheets.
  public var isLargePrint = false

  /// The day that files bear where their formats want a date.
  ///
  /// No clock is read, so that the same content gives the same bytes. The default is the day from
  /// which on lessons are shared.
  public var day = Day(number: 20_454)

  /// The paper of a PDF.
  public var paper = Paper.a4

  /// Makes the usual choices.
  public init() {}

  /// Who reads a pack.
  public enum Readers: String, CaseIterable, Hashable, Sendable {
    /// Trainers and learners: everything.
    case everyone
    /// Learners: without the trainer's notes and without the answers in print.
    case learners
  }

  /// The papers that a PDF is laid out for.
  public enum Paper: String, CaseIterable, Hashable, Sendable {
    case a4
    case a5
    /// A5 pages, two on each side of A4 sheets, in the order in which they are folded and stapled.
    case booklet
  }
}
