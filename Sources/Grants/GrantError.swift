public import Audit
public import Vocabulary

/// What the rules or the state of a fund did not allow.
///
/// Its facts lie behind a pointer: some are whole entries and people, and every result of a use
/// case
/// would have to be as large.
public indirect enum GrantError: ExplainableError, Hashable {
  case alreadyDone(AuditEntry)
  case amountDiffers(Award.ID, tranche: Int, scheduled: Money, given: Money)
  case amountNotPositive(Money)
  /// What keeps a file from being attached or released.
  case attachment(AttachmentFault)
  /// What is wrong with an amendment, spending, or the end of an award.
  case award(AwardFault)
  case awardNotAgreed(Award.ID, Award.Status)
  /// Why numbers could not be computed, as the calculation says it.
  case calculation(Message)
  case callNotOpen(FundingCall.ID, FundingCall.Status)
  case dayBeforeAgreement(Award.ID, Day, signed: Day)
  case dayBeforePayment(LedgerEntry, Day)
  case dayInFuture(Day, today: Day)
  case daysReversed(first: Day, last: Day)
  case decision(DecisionFault)
  /// A reviewer asks for an assigned application before declaring.
  case declareFirst(Application.ID)
  case dimensionTwice(String)
  case disclosure(DisclosureFault)
  case exists(String, String)
  case invalidNumber(Int)
  case invalidReference(String)
  case invalidShare(basisPoints: Int64)
  case letter(LetterFault)
  case milestoneAchieved(Award.ID, Int, Day)
  case milestoneOpen(Award.ID, tranche: Int, Milestone)
  case milestoneTwice(Award.ID, Int)
  case missing(Requirement)
  case money(MoneyError)
  case noCall
  case noRate(Currency, Currency, Day)
  case noReviews(FundingCall.ID)
  case notAPayment(LedgerEntry)
  case notAllowed(Person, Permission)
  case notByPeople(String)
  case notFound(String, String)
  case overCommitted(Award.ID, wanted: Money, left: Money)
  case overRefunded(Award.ID, wanted: Money, paid: Money)
  case privacy(PrivacyFault)
  case progress(ProgressFault)
  case referenceUsed(String, LedgerEntry)
  case rejected([InputProblem])
  case search(SearchFault)
  case seal(SealFault)
  case selection(SelectionFault)
  case session(SessionFault)
  case stage(StageFault)
  case staleRate(ExchangeRate, Day, limitDays: Int)
  case storage(Message)
  /// Why a text could not be read.
  case text(Message)
  case textMissing(RequiredText)
  case trancheSettled(Award.ID, Tranche)
  case trancheTwice(Award.ID, Int)
  case unknownPerson(Person.ID)
  case unknownZone(String)
  case unpaidTranches(Award.ID, [Int])
  case unreconciled(found: Money, ledger: Money)
  /// Why an application was not changed, sent back, compared or withdrawn.
  case version(VersionFault)
  case whichCall([FundingCall.ID])
  case wrongApplicationStatus(Application.ID, Application.Status, Application.Status)
  case wrongAwardStatus(Award.ID, Award.Status, Award.Status)
  case wrongCallStatus(FundingCall.ID, FundingCall.Status, FundingCall.Status)

  /// What happened and what to do next.
  public var message: Message {
    switch self {
    case .alreadyDone(let entry):
      Message(
        "grants.already-done",
        ["entry": .integer(entry.sequence), "time": .time(entry.recordedAt)])
    case .amountDiffers(let id, let tranche, let scheduled, let given):
      .amountDiffers(id, tranche, scheduled: scheduled, given: given)
    case .amountNotPositive(let amount): .amountNotPositive(amount)
    case .attachment(let fault): fault.message
    case .award(let fault): fault.message
    case .awardNotAgreed(let id, let status): .awardNotAgreed(id, status)
    case .dayBeforeAgreement(let id, let day, let signed):
      .dayBeforeAgreement(id, day, signed: signed)
    case .dayBeforePayment(let payment, let day): .dayBeforePayment(payment, day)
    case .dayInFuture(let day, let today): .dayInFuture(day, today: today)
    case .daysReversed(let first, let last): .daysReversed(first: first, last: last)
    case .dimensionTwice(let dimension): .dimensionTwice(dimension)
    case .disclosure(let fault): fault.message
    case .invalidNumber(let number): .invalidNumber(number)
    case .invalidReference(let text): .invalidReference(text)
    case .invalidShare(let basisPoints): .invalidShare(basisPoints: basisPoints)
    case .letter(let fault): fault.message
    case .milestoneAchieved(let id, let number, let day): .milestoneAchieved(id, number, day)
    case .milestoneOpen(let id, let tranche, let milestone):
      .milestoneOpen(id, tranche, milestone)
    case .milestoneTwice(let id, let number): .milestoneTwice(id, number)
    case .calculation(let message): message
    case .callNotOpen(let id, let status):
      Message("grants.call-not-open", ["id": .text(id.rawValue), "status": status.word])
    case .decision(let fault): fault.message
    case .declareFirst(let id):
      Message("conflict.declare-first", ["application": .text(id.rawValue)])
    case .exists(let kind, let key):
      Message(
        "grants.exists", ["kind": .message(Message("kind.\(kind)")), "key": .text(key)])
    case .missing(let what): Message("grants.missing", ["what": .text(what.rawValue)])
    case .money(let error): error.message
    case .noCall: Message("grants.no-call")
    case .noRate(let from, let to, let day):
      Message(
        "grants.no-rate",
        ["from": .text(from.rawValue), "to": .text(to.rawValue), "day": .day(day)])
    case .noReviews(let id): Message("grants.no-reviews", ["call": .text(id.rawValue)])
    case .notAPayment(let entry): .notAPayment(entry)
    case .notAllowed(let person, let permission):
      Message(
        "grants.not-allowed",
        [
          "person": .text(person.id.rawValue),
          "permission": .message(Message("permission." + permission.rawValue)),
        ])
    case .notByPeople(let dimension):
      Message(
        "grants.not-by-people", ["dimension": .message(Message("dimension.\(dimension)"))])
    case .notFound(let kind, let key):
      Message(
        "grants.not-found", ["kind": .message(Message("kind.\(kind)")), "key": .text(key)])
    case .overCommitted(let id, let wanted, let left):
      .overCommitted(id, wanted: wanted, left: left)
    case .overRefunded(let id, let wanted, let paid):
      .overRefunded(id, wanted: wanted, paid: paid)
    case .privacy(let fault): fault.message
    case .progress(let fault): fault.message
    case .referenceUsed(let reference, let entry): .referenceUsed(reference, entry)
    case .rejected(let problems):
      Message("grants.rejected", ["count": .integer(Int64(problems.count))])
    case .search(let fault): fault.message
    case .seal(let fault): fault.message
    case .selection(let fault): fault.message
    case .session(let fault): fault.message
    case .stage(let fault): fault.message
    case .staleRate(let rate, let day, let limitDays):
      Message(
        "grants.stale-rate",
        [
          "base": .text(rate.base.rawValue), "quote": .text(rate.quote.rawValue),
          "newest": .day(rate.day), "day": .day(day),
          "limit": .integer(Int64(limitDays)),
        ])
    case .storage(let message), .text(let message): message
    case .textMissing(let text): .textMissing(text)
    case .trancheSettled(let id, let tranche): .trancheSettled(id, tranche)
    case .trancheTwice(let id, let number): .trancheTwice(id, number)
    case .unknownPerson(let id): Message("grants.unknown-person", ["id": .text(id.rawValue)])
    case .unknownZone(let name): Message("input.not-a-zone", ["value": .text(name)])
    case .unpaidTranches(let id, let numbers): .unpaidTranches(id, numbers)
    case .unreconciled(let found, let ledger): .unreconciled(found: found, ledger: ledger)
    case .version(let fault): fault.message
    case .whichCall(let ids):
      Message("grants.which-call", ["calls": .list(ids.map { .text($0.rawValue) })])
    case .wrongApplicationStatus(let id, let now, let wanted):
      Message(
        "grants.wrong-application-status",
        [
          "id": .text(id.rawValue), "now": now.word, "wanted": wanted.word,
        ])
    case .wrongAwardStatus(let id, let now, let wanted):
      Message(
        "grants.wrong-award-status",
        [
          "id": .text(id.rawValue), "now": now.word, "wanted": wanted.word,
        ])
    case .wrongCallStatus(let id, let now, let wanted):
      Message(
        "grants.wrong-call-status",
        [
          "id": .text(id.rawValue), "now": now.word, "wanted": wanted.word,
        ])
    }
  }

  /// What sort of failure it is.
  public var failure: Failure {
    switch self {
    case .rejected: .badData
    case .disclosure, .notByPeople, .search, .whichCall: .misuse
    default: .refused
    }
  }

  /// Every problem of the input, with its place.
  public var details: [Message] {
    guard case .rejected(let problems) = self else { return [] }
    return problems.map(\.located)
  }
}

/// Something that a person has to state.
public enum Requirement: String, CaseIterable, Hashable, Sendable {
  case organisation, reason
}

extension Application.Status {
  /// The status in the reader's words.
  public var word: Message.Value { .message(Message("application-status.\(rawValue)")) }
}

extension Award.Status {
  /// The status in the reader's words.
  public var word: Message.Value { .message(Message("award-status.\(rawValue)")) }
}

extension FundingCall.Status {
  /// The status in the reader's words.
  public var word: Message.Value { .message(Message("call-status.\(rawValue)")) }
}
