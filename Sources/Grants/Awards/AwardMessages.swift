internal import Vocabulary

// What the errors about awards, agreements and milestones say.
extension Message {
  static func awardNotAgreed(_ id: Award.ID, _ status: Award.Status) -> Message {
    Message(
      "grants.award-not-agreed",
      ["award": .text(id.rawValue), "status": .text(status.rawValue)])
  }

  static func dayBeforeAgreement(_ id: Award.ID, _ day: Day, signed: Day) -> Message {
    Message(
      "grants.day-before-agreement",
      ["award": .text(id.rawValue), "day": .day(day), "signed": .day(signed)])
  }

  static func dayInFuture(_ day: Day, today: Day) -> Message {
    Message("grants.day-in-future", ["day": .day(day), "today": .day(today)])
  }

  static func daysReversed(first: Day, last: Day) -> Message {
    Message("grants.days-reversed", ["first": .day(first), "last": .day(last)])
  }

  static func invalidNumber(_ number: Int) -> Message {
    Message("grants.invalid-number", ["number": .integer(Int64(number))])
  }

  static func milestoneAchieved(_ id: Award.ID, _ number: Int, _ day: Day) -> Message {
    Message(
      "grants.milestone-achieved",
      ["award": .text(id.rawValue), "milestone": .integer(Int64(number)), "day": .day(day)])
  }

  static func milestoneOpen(_ id: Award.ID, _ tranche: Int, _ milestone: Milestone) -> Message {
    Message(
      "grants.milestone-open",
      [
        "award": .text(id.rawValue), "tranche": .integer(Int64(tranche)),
        "milestone": .integer(Int64(milestone.number)), "title": .text(milestone.title),
        "due": .day(milestone.due),
      ])
  }

  static func milestoneTwice(_ id: Award.ID, _ number: Int) -> Message {
    Message(
      "grants.milestone-twice",
      ["award": .text(id.rawValue), "milestone": .integer(Int64(number))])
  }

  static func textMissing(_ text: RequiredText) -> Message {
    Message("grants.text-missing", ["text": .text(text.rawValue)])
  }

  static func unpaidTranches(_ id: Award.ID, _ numbers: [Int]) -> Message {
    Message(
      "grants.unpaid-tranches",
      [
        "award": .text(id.rawValue), "count": .integer(Int64(numbers.count)),
        "tranches": .list(numbers.map { .integer(Int64($0)) }),
      ])
  }
}
