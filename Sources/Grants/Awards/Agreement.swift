public import Vocabulary

/// What the fund and a lead organisation signed about an award.
public struct Agreement: Hashable, Sendable {
  /// The day on which the last of the two signed.
  public let signed: Day

  /// The first day of the work.
  public let start: Day

  /// The last day of the work.
  public let end: Day

  /// Makes an agreement.
  public init(signed: Day, start: Day, end: Day) {
    self.signed = signed
    self.start = start
    self.end = end
  }

  /// Refuses days that cannot be right.
  ///
  /// - Throws: `GrantError.daysReversed` or `.dayInFuture`.
  func check(today: Day) throws(GrantError) {
    guard start <= end else { throw .daysReversed(first: start, last: end) }
    guard signed <= end else { throw .daysReversed(first: signed, last: end) }
    guard signed <= today else { throw .dayInFuture(signed, today: today) }
  }
}

/// Something that an organisation agreed to have done by a day.
public struct Milestone: Hashable, Sendable {
  /// The number within the award, from 1.
  public let number: Int

  /// What will be done, in the words of the agreement.
  public let title: String

  /// The day by which it is to be done.
  public let due: Day

  /// When and by what it was shown to be done, or nil.
  public let achievement: Achievement?

  /// Proof that a milestone was reached.
  public struct Achievement: Hashable, Sendable {
    /// The day on which it was reached.
    public let day: Day

    /// What shows it: a report, a visit, a list of participants.
    public let evidence: String

    /// Makes an achievement.
    public init(day: Day, evidence: String) {
      self.day = day
      self.evidence = evidence
    }
  }

  /// Makes a milestone.
  public init(number: Int, title: String, due: Day, achievement: Achievement? = nil) {
    self.number = number
    self.title = title
    self.due = due
    self.achievement = achievement
  }
}

/// What a transaction can do with agreements and milestones.
public protocol AgreementRecords {
  /// The agreement about an award as it is now, or nil before there is one; its day of signing is
  /// that of the first version, since which money may move.
  func agreement(of award: Award.ID) throws(GrantError) -> Agreement?

  /// The milestones of an award, by number.
  func milestones(of award: Award.ID) throws(GrantError) -> [Milestone]

  /// Adds a milestone, under the entry that is being made.
  func insert(_ milestone: Milestone, of award: Award.ID) throws(GrantError)

  /// Adds the proof for a milestone, under the entry that is being made.
  func insert(
    _ achievement: Milestone.Achievement, of milestone: Int, of award: Award.ID
  ) throws(GrantError)
}

extension GrantTransaction {
  /// The award with a key.
  func existingAward(_ id: Award.ID) throws(GrantError) -> Award {
    guard let award = try award(id) else { throw .notFound("award", id.rawValue) }
    return award
  }

  /// The agreement about an award that money may move under.
  ///
  /// - Throws: `GrantError.awardNotAgreed` before the agreement, while it is suspended and after
  ///   the end.
  func standingAgreement(of award: Award) throws(GrantError) -> Agreement {
    guard award.status == .agreed, let agreement = try agreement(of: award.id) else {
      throw .awardNotAgreed(award.id, award.status)
    }
    return agreement
  }
}

extension Agreement {
  /// Refuses a day on which nothing can have happened under the agreement yet.
  ///
  /// - Throws: `GrantError.dayBeforeAgreement` or `.dayInFuture`.
  func check(_ day: Day, of award: Award.ID, today: Day) throws(GrantError) {
    guard day >= signed else { throw .dayBeforeAgreement(award, day, signed: signed) }
    guard day <= today else { throw .dayInFuture(day, today: today) }
  }
}

extension Timestamp {
  /// The day that it is in the east of the region (UTC+9, Timor-Leste), where a day begins first.
  ///
  /// Nobody's "today" is then refused as a day in the future.
  var fundDay: Day { Timestamp(milliseconds: milliseconds + 9 * 3_600_000).day }
}
