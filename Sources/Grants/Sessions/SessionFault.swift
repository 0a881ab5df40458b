public import Vocabulary

/// What keeps a record of a session from being taken, withdrawn or verified.
public enum SessionFault: Hashable, Sendable {
  /// The groups do not sum to the people whom the trainer counted.
  case countDiffers(TrainingSession.ID, counted: Int64, groups: Int64)
  /// The record with the reference is another; the fields that differ.
  case differs(TrainingSession.ID, fields: [String])
  /// The award is for the work of another country.
  case otherCountry(TrainingSession.ID, Award.ID, Country, awardCountry: Country)
  /// A trainer records, or takes back, the session of somebody else.
  case otherTrainer(TrainingSession.ID, Person.ID)
  /// A trainer vouches for his or her own session.
  case ownSession(TrainingSession.ID, Person.ID)
  /// More answers are right than were given.
  case tooManyRight(TrainingSession.ID, right: Int64, answers: Int64)
  /// The file names the same session twice.
  case twice(TrainingSession.ID, first: SourceLocation)
  /// The lesson is none that is there.
  case unknownLesson(TaughtLesson.ID, known: [TaughtLesson.ID])
  /// The trainer is nobody whom the fund knows.
  case unknownTrainer(Person.ID)
  /// The record was taken back.
  case withdrawn(TrainingSession.ID)

  /// What happened and what to do next.
  public var message: Message {
    switch self {
    case .countDiffers(let id, let counted, let groups):
      say(
        "sessions.count-differs", id, ["counted": .integer(counted), "groups": .integer(groups)])
    case .differs(let id, let fields):
      say("sessions.differs", id, ["fields": .list(fields.map { .text($0) })])
    case .otherCountry(let id, let award, let country, let awardCountry):
      say(
        "sessions.other-country", id,
        [
          "award": .text(award.rawValue), "country": .country(country),
          "expected": .country(awardCountry),
        ])
    case .otherTrainer(let id, let person):
      say("sessions.other-trainer", id, ["person": .text(person.rawValue)])
    case .ownSession(let id, let person):
      say("sessions.own-session", id, ["person": .text(person.rawValue)])
    case .tooManyRight(let id, let right, let answers):
      say(
        "sessions.too-many-right", id, ["right": .integer(right), "answers": .integer(answers)])
    case .twice(let id, let first):
      say("sessions.twice", id, ["first": .text(first.plainText)])
    case .unknownLesson(let lesson, let known):
      Message(
        "sessions.unknown-lesson",
        [
          "lesson": .text(lesson.rawValue), "known": .list(known.map { .text($0.rawValue) }),
        ])
    case .unknownTrainer(let id):
      Message("sessions.unknown-trainer", ["person": .text(id.rawValue)])
    case .withdrawn(let id): say("sessions.withdrawn", id)
    }
  }
}

private func say(
  _ key: String, _ id: TrainingSession.ID, _ arguments: [String: Message.Value] = [:]
) -> Message {
  Message(key, arguments.merging(["id": .text(id.rawValue)]) { $1 })
}
