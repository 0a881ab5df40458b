public import Audit
public import Vocabulary

/// Whom a project has reached since its agreement began, each person once, as its organisation
/// reports.
public struct ProgressReport: Hashable, Sendable {
  /// The award.
  public let award: Award.ID

  /// The number within the award, from 1; a later one stands for all that came before.
  public let number: Int

  /// What was recorded for good.
  public let facts: Facts

  /// What the organisation adds, or nil after it was erased.
  public let notes: String?

  /// Who recorded it.
  public let recorder: Person.ID

  /// The people who vouch for it beside who recorded it, in the order in which they did.
  public let verifiers: [Person.ID]

  /// Makes a report.
  public init(
    award: Award.ID, number: Int, facts: Facts, notes: String?, recorder: Person.ID,
    verifiers: [Person.ID] = []
  ) {
    self.award = award
    self.number = number
    self.facts = facts
    self.notes = notes
    self.recorder = recorder
    self.verifiers = verifiers
  }

  /// The parts of a report that the history covers as they are.
  public struct Facts: Hashable, Sendable {
    /// The last day that it speaks of.
    public let until: Day
    /// The people who were reached, each once.
    public let people: Attendance
    /// How many of all live in rural places, when that is known.
    public let rural: Int64?
    /// How many of each group do, when that is known.
    public let ruralGroups: Attendance?
    /// The hash of the notes, by which a repeated report is recognised.
    public var notesDigest: Digest

    /// Makes the facts of a report; rural groups tell how many people are rural in all.
    public init(
      until: Day, people: Attendance, rural: Int64?, ruralGroups: Attendance? = nil,
      notesDigest: Digest
    ) {
      self.until = until
      self.people = people
      self.rural = ruralGroups?.total ?? rural
      self.ruralGroups = ruralGroups
      self.notesDigest = notesDigest
    }

    /// The people by gender, as plans have them.
    var reach: PlannedReach { people.reach(rural: rural) }
  }

  /// The hash of notes.
  public static func digest(of notes: String) -> Digest { Digest(hashing: Array(notes.utf8)) }
}

/// A progress report as a file gives it.
public struct ProgressDraft: Hashable, Sendable {
  /// The award.
  public let award: Award.ID
  /// What is to be recorded.
  public let facts: ProgressReport.Facts
  /// What the organisation adds.
  public let notes: String
  /// How many people were reached in all; the groups must sum to it.
  public let people: Int64

  /// Makes a draft.
  public init(award: Award.ID, facts: ProgressReport.Facts, notes: String, people: Int64) {
    self.award = award
    self.facts = facts
    self.notes = notes
    self.people = people
  }
}

/// What keeps a progress report from being taken or verified.
public enum ProgressFault: Hashable, Sendable {
  /// The groups do not sum to the people in all.
  case countDiffers(Award.ID, counted: Int64, groups: Int64)
  /// A newer report is there.
  case older(Award.ID, Day, newest: Day)
  /// The person who recorded a report vouches for it.
  case ownReport(Award.ID, Person.ID)
  /// More people live in rural places than there are.
  case tooManyRural(Award.ID, rural: Int64, people: Int64)
  /// The file names the same award twice.
  case twice(Award.ID, first: SourceLocation)

  /// What happened and what to do next.
  public var message: Message {
    switch self {
    case .countDiffers(let id, let counted, let groups):
      say("progress.count-differs", id, ["counted": .integer(counted), "groups": .integer(groups)])
    case .older(let id, let day, let newest):
      say("progress.older", id, ["day": .day(day), "newest": .day(newest)])
    case .ownReport(let id, let person):
      say("progress.own-report", id, ["person": .text(person.rawValue)])
    case .tooManyRural(let id, let rural, let people):
      say("progress.too-many-rural", id, ["rural": .integer(rural), "people": .integer(people)])
    case .twice(let id, let first):
      say("progress.twice", id, ["first": .text(first.plainText)])
    }
  }
}

private func say(
  _ key: String, _ award: Award.ID, _ arguments: [String: Message.Value]
) -> Message {
  Message(key, arguments.merging(["award": .text(award.rawValue)]) { $1 })
}

/// What a transaction can do with progress reports.
public protocol ProgressRecords {
  /// The reports about one award or about all, by award and number.
  func progressReports(of award: Award.ID?) throws(GrantError) -> [ProgressReport]

  /// Adds a report, under the entry that is being made, which covers the facts and the hash of the
  /// notes.
  func insert(_ report: ProgressReport) throws(GrantError)

  /// Adds a person who vouches for a report, under the entry that is being made.
  func insert(_ verifier: Person.ID, of report: ProgressReport) throws(GrantError)
}
