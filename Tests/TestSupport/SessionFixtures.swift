public import Grants
public import Vocabulary

extension Fixtures {
  /// A trainer of the funds that have sessions.
  public static let trainer = Person(
    id: ID(checked: "trainer"), name: "Trainer", email: nil, organisation: nil, roles: [.trainer])

  /// Somebody who may verify sessions and did not teach them.
  public static let officer = Person(
    id: ID(checked: "officer"), name: "Officer", email: nil, organisation: nil,
    roles: [.financeOfficer])

  /// The lessons that tests know.
  public static let lessons: [TaughtLesson.ID] = [
    ID(checked: "what-is-ai"), ID(checked: "true-or-false"),
  ]

  /// The key of a session.
  public static func session(_ key: String) -> TrainingSession.ID { ID(checked: key) }

  /// A group of people.
  public static func group(
    _ gender: Gender, _ age: AgeBand = .notStated, _ disability: Disability = .notStated
  ) -> Attendance.Key {
    Attendance.Key(gender: gender, age: age, disability: disability)
  }

  /// A session of ten women and five men in Cambodia; `change` may alter the facts, and the people
  /// counted are those of the groups unless `participants` says something else.
  public static func taught(
    _ key: String, place: String = "ភូមិ", notes: String = "", participants: Int64? = nil,
    line: Int = 2, change: (inout TrainingSession.Facts) -> Void = { _ in }
  ) -> Sourced<SessionDraft> {
    let texts = TrainingSession.Texts(place: place, notes: notes)
    var facts = TrainingSession.Facts(
      day: day("2026-06-10"), country: .cambodia, area: .rural, language: language("km"),
      lesson: TaughtLesson(id: lessons[0], version: 1), trainer: trainer.id, award: nil,
      attendance: Attendance([group(.female, .from25): 10, group(.male, .from15, .with): 5]),
      quiz: nil, textsDigest: texts.digest)
    change(&facts)
    return Sourced(
      SessionDraft(
        id: session(key), facts: facts, texts: texts,
        participants: participants ?? facts.attendance.total),
      at: SourceLocation(file: "sessions.csv", line: line))
  }

  /// A fund with two agreed awards, KH-01 and LA-01, a trainer and an officer.
  public static func teachingFund(in store: any GrantStore) async throws -> GrantService {
    let service = try await fund(
      in: store,
      offering: [
        .init("KH-01", usd(10_000)),
        .init("LA-01", usd(20_000), country: .laos, track: .genderEquity),
        .init("VN-01", usd(20_000), country: .vietNam),
      ])
    try await store.add(trainer, officer)
    for id in ["KH-01", "LA-01"] {
      _ = try await service.agreeAward(award(id), on: agreement, by: owner.id)
    }
    return service
  }
}

extension GrantService {
  /// Takes sessions that are right, as the owner of the fund.
  @discardableResult
  public func take(
    _ sessions: Sourced<SessionDraft>..., acceptValid: Bool = false,
    by actor: Person.ID = Fixtures.owner.id
  ) async throws(GrantError) -> ImportTally<TrainingSession.ID> {
    try await importSessions(
      sessions, problems: [], lessons: Fixtures.lessons, acceptValid: acceptValid, by: actor)
  }
}
