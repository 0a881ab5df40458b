internal import Vocabulary

/// Tells which drafts of sessions can be taken, one after the other.
struct SessionCheck {
  private let actor: Person
  private let today: Day
  private let lessons: [TaughtLesson.ID]
  private let grants: any GrantTransaction
  private var seen: [TrainingSession.ID: SourceLocation] = [:]

  enum Outcome {
    case new(TrainingSession)
    case known
    case refused([InputProblem])
  }

  init(
    actor: Person, today: Day, lessons: [TaughtLesson.ID], grants: any GrantTransaction
  ) {
    self.actor = actor
    self.today = today
    self.lessons = lessons
    self.grants = grants
  }

  mutating func take(_ draft: Sourced<SessionDraft>) throws(GrantError) -> Outcome {
    let (value, place) = (draft.value, draft.location)
    if let first = seen[value.id] { return refused(.twice(value.id, first: first), at: place) }
    seen[value.id] = place
    guard actor.may(.manageSessions) || value.facts.trainer == actor.id else {
      return refused(.otherTrainer(value.id, actor.id), at: place, "trainer")
    }
    let versions = try grants.versions(of: value.id)
    // What was recorded once stays as it is, whatever became of lessons and awards since.
    if versions.contains(where: { $0.isRecord(of: value.facts) }) { return .known }
    if let last = versions.last {
      guard last.facts.trainer == actor.id || actor.may(.manageSessions) else {
        return refused(.otherTrainer(value.id, actor.id), at: place, "reference")
      }
      guard last.isWithdrawn else {
        let fields = last.facts.differences(from: value.facts)
        return refused(.differs(value.id, fields: fields), at: place, "reference")
      }
    }
    let problems = try faults(of: value, at: place)
    guard problems.isEmpty else { return .refused(problems) }
    return .new(
      TrainingSession(
        id: value.id, number: versions.count + 1, facts: value.facts, texts: value.texts))
  }

  private func refused(
    _ fault: SessionFault, at place: SourceLocation, _ field: String = "reference"
  ) -> Outcome {
    .refused([InputProblem(at: place.field(field), fault.message)])
  }

  private func faults(
    of draft: SessionDraft, at place: SourceLocation
  ) throws(GrantError) -> [InputProblem] {
    let facts = draft.facts
    var found: [(field: String, message: Message)] = []
    if facts.day > today {
      found.append(("day", GrantError.dayInFuture(facts.day, today: today).message))
    }
    if !lessons.contains(facts.lesson.id) {
      found.append(
        ("lesson", SessionFault.unknownLesson(facts.lesson.id, known: lessons).message))
    }
    if try grants.person(facts.trainer) == nil {
      found.append(("trainer", SessionFault.unknownTrainer(facts.trainer).message))
    }
    if facts.attendance.total != draft.participants {
      let fault = SessionFault.countDiffers(
        draft.id, counted: draft.participants, groups: facts.attendance.total)
      found.append(("participants", fault.message))
    }
    if let quiz = facts.quiz {
      for (field, right) in [
        ("quiz_right_before", quiz.rightBefore), ("quiz_right_after", quiz.rightAfter),
      ] where right > quiz.answers {
        let fault = SessionFault.tooManyRight(draft.id, right: right, answers: quiz.answers)
        found.append((field, fault.message))
      }
    }
    found += try awardFaults(of: draft).map { ("award", $0) }
    return found.map { InputProblem(at: place.field($0.field), $0.message) }
  }

  private func awardFaults(of draft: SessionDraft) throws(GrantError) -> [Message] {
    guard let id = draft.facts.award else { return [] }
    guard let summary = try grants.awardSummary(id) else {
      return [GrantError.notFound("award", id.rawValue).message]
    }
    guard let agreement = try grants.agreement(of: id) else {
      return [GrantError.awardNotAgreed(id, summary.award.status).message]
    }
    var found: [Message] = []
    if draft.facts.day < agreement.signed {
      let fault = GrantError.dayBeforeAgreement(id, draft.facts.day, signed: agreement.signed)
      found.append(fault.message)
    }
    if draft.facts.country != summary.country {
      let fault = SessionFault.otherCountry(
        draft.id, id, draft.facts.country, awardCountry: summary.country)
      found.append(fault.message)
    }
    return found
  }
}

extension TrainingSession {
  /// Whether a file says the same; words that were erased cannot be compared.
  fileprivate func isRecord(of other: Facts) -> Bool {
    var other = other
    if texts == nil { other.textsDigest = facts.textsDigest }
    return facts == other
  }
}

extension TrainingSession.Facts {
  /// The fields of a file that would say something else.
  fileprivate func differences(from other: TrainingSession.Facts) -> [String] {
    let fields: [(name: String, differs: Bool)] = [
      ("day", day != other.day), ("country", country != other.country),
      ("area", area != other.area),
      ("language", language != other.language), ("lesson", lesson.id != other.lesson.id),
      ("lesson_version", lesson.version != other.lesson.version),
      ("trainer", trainer != other.trainer), ("award", award != other.award),
      ("participants", attendance != other.attendance), ("quiz", quiz != other.quiz),
      ("place, notes", textsDigest != other.textsDigest),
    ]
    return fields.filter(\.differs).map(\.name)
  }
}
