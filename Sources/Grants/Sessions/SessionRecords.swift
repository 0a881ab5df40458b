public import Vocabulary

/// A session as a file gives it.
public struct SessionDraft: Hashable, Sendable {
  /// The trainer's own reference.
  public let id: TrainingSession.ID

  /// What is to be recorded.
  public let facts: TrainingSession.Facts

  /// The words.
  public let texts: TrainingSession.Texts

  /// How many people the trainer counted in all; the groups must sum to it.
  public let participants: Int64

  /// Makes a draft.
  public init(
    id: TrainingSession.ID, facts: TrainingSession.Facts, texts: TrainingSession.Texts,
    participants: Int64
  ) {
    self.id = id
    self.facts = facts
    self.texts = texts
    self.participants = participants
  }
}

/// Which sessions are meant; what is nil does not matter.
public struct SessionFilter: Hashable, Sendable {
  /// The award that paid for them.
  public var award: Award.ID?
  /// The call that their awards were given under.
  public var call: FundingCall.ID?
  /// Where they were.
  public var country: Country?
  /// What was taught.
  public var lesson: TaughtLesson.ID?
  /// The language that was taught in.
  public var language: LanguageTag?
  /// When they were, first and last day included.
  public var period: ClosedRange<Day>?
  /// Who taught.
  public var trainer: Person.ID?

  /// Makes a filter that lets every session pass.
  public init() {}
}

/// An agreement as reports on reach need it.
public struct ReachPlan: Hashable, Sendable {
  /// The award.
  public let award: Award.ID
  /// Where the work takes place.
  public let country: Country
  /// The purpose.
  public let track: Track
  /// The people whom the project plans to reach.
  public let reach: PlannedReach
  /// The same people by groups, where the agreement tells.
  public let groups: PeopleGroups?
  /// What else reports need to know of the award, where one asks for it.
  var facts: ReportedAward?

  /// Makes a plan.
  public init(
    award: Award.ID, country: Country, track: Track, reach: PlannedReach,
    groups: PeopleGroups? = nil
  ) {
    self.award = award
    self.country = country
    self.track = track
    self.reach = reach
    self.groups = groups
  }
}

/// What a transaction can do with records of sessions.
public protocol SessionRecords {
  /// Every version of a session, the newest last.
  func versions(of session: TrainingSession.ID) throws(GrantError) -> [TrainingSession]

  /// The newest version of every session that passes a filter, by day and key.
  func sessions(_ filter: SessionFilter) throws(GrantError) -> [TrainingSession]

  /// Adds a version, under the entry that is being made, which covers the facts and the hash of the
  /// words.
  func insert(_ session: TrainingSession) throws(GrantError)

  /// Takes a version back, under the entry that is being made.
  func withdraw(_ session: TrainingSession) throws(GrantError)

  /// Adds a person who vouches for a version, under the entry that is being made.
  func insert(_ verifier: Person.ID, of session: TrainingSession) throws(GrantError)

  /// What agreements plan, by award; of one call or of all.
  func plans(under call: FundingCall.ID?) throws(GrantError) -> [ReachPlan]
}
