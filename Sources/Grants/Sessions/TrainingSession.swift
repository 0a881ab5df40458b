public import Audit
public import Vocabulary

/// A lesson that a trainer taught once to a group, as the trainer recorded it.
///
/// There are numbers of people in it and never a name.
public struct TrainingSession: Hashable, Sendable {
  /// The key of a session: the trainer's own reference, which makes a repeated import do nothing.
  public typealias ID = Vocabulary.ID<TrainingSession>

  /// The key.
  public let id: ID

  /// The version, counted from 1; one after the first corrects what was withdrawn.
  public let number: Int

  /// What was recorded for good.
  public let facts: Facts

  /// The words, or nil after they were erased.
  public let texts: Texts?

  /// Whether it was withdrawn, and counts no longer.
  public let isWithdrawn: Bool

  /// The people who vouch for it beside the trainer, in the order in which they did.
  public let verifiers: [Person.ID]

  /// Makes a session.
  public init(
    id: ID, number: Int, facts: Facts, texts: Texts?, isWithdrawn: Bool = false,
    verifiers: [Person.ID] = []
  ) {
    self.id = id
    self.number = number
    self.facts = facts
    self.texts = texts
    self.isWithdrawn = isWithdrawn
    self.verifiers = verifiers
  }

  /// The parts of a record that the history covers as they are.
  public struct Facts: Hashable, Sendable {
    /// When it was.
    public var day: Day
    /// Where it was.
    public var country: Country
    /// Whether the place is in the country or in a town.
    public var area: Area
    /// The language that was taught in.
    public var language: LanguageTag
    /// What was taught.
    public var lesson: TaughtLesson
    /// Who taught.
    public var trainer: Person.ID
    /// The award that paid for it, if one did.
    public var award: Award.ID?
    /// Who came.
    public var attendance: Attendance
    /// How a quiz before and after it went, if there was one.
    public var quiz: QuizTotals?
    /// The hash of the words, by which a repeated import is recognised.
    public var textsDigest: Digest

    /// Makes the facts of a session.
    public init(
      day: Day, country: Country, area: Area, language: LanguageTag, lesson: TaughtLesson,
      trainer: Person.ID, award: Award.ID?, attendance: Attendance, quiz: QuizTotals?,
      textsDigest: Digest
    ) {
      self.day = day
      self.country = country
      self.area = area
      self.language = language
      self.lesson = lesson
      self.trainer = trainer
      self.award = award
      self.attendance = attendance
      self.quiz = quiz
      self.textsDigest = textsDigest
    }
  }

  /// The words of a record.
  public struct Texts: Hashable, Sendable {
    /// The name of the place, as people there call it.
    public let place: String

    /// Anything to remember.
    public let notes: String

    /// Makes the words of a record.
    public init(place: String, notes: String) {
      self.place = place
      self.notes = notes
    }

    /// The hash of both texts, the first preceded by its number of bytes and a full stop.
    public var digest: Digest {
      Digest(hashing: Array("\(place.utf8.count).\(place)\(notes)".utf8))
    }
  }
}

/// Names a lesson and one version of it.
public struct TaughtLesson: Hashable, Sendable {
  /// The key of a lesson, such as `what-is-ai`.
  public typealias ID = Vocabulary.ID<TaughtLesson>

  /// The key.
  public let id: ID

  /// The version that was taught.
  public let version: Int

  /// Names a lesson.
  public init(id: ID, version: Int) {
    self.id = id
    self.version = version
  }
}

/// Where people live or meet.
public enum Area: String, CaseIterable, Hashable, Sendable {
  case rural
  case urban
  case notStated = "not-stated"
}

/// The answers of a group to the same questions before and after a session.
public struct QuizTotals: Hashable, Sendable {
  /// How many answers all learners gave, both times the same number.
  public let answers: Int64

  /// How many of them were right before.
  public let rightBefore: Int64

  /// How many of them were right after.
  public let rightAfter: Int64

  /// Makes totals.
  public init(answers: Int64, rightBefore: Int64, rightAfter: Int64) {
    self.answers = answers
    self.rightBefore = rightBefore
    self.rightAfter = rightAfter
  }
}
