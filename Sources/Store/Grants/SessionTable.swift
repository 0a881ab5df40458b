internal import Audit
internal import Grants
internal import Vocabulary

extension FundTransaction {
  func versions(of session: TrainingSession.ID) throws(GrantError) -> [TrainingSession] {
    try attempt { () throws(StoreError) in
      try sessions(where: ["version.session_id = ?"], [SQLValue(session)])
    }
  }

  func sessions(_ filter: SessionFilter) throws(GrantError) -> [TrainingSession] {
    try attempt { () throws(StoreError) in
      let (conditions, values) = filter.conditions
      let newest = """
        version.number = (SELECT max(number) FROM session_version AS other
          WHERE other.session_id = version.session_id)
        """
      return try sessions(where: [newest] + conditions, values)
    }
  }

  func insert(_ session: TrainingSession) throws(GrantError) {
    let facts = session.facts
    try attempt { () throws(StoreError) in
      for group in facts.attendance.groups {
        try insert(
          into: .sessionPeople,
          session.key + [
            .text(group.key.gender.rawValue), .text(group.key.age.rawValue),
            .text(group.key.disability.rawValue), .integer(group.people),
          ])
      }
      let texts = session.texts ?? TrainingSession.Texts(place: "", notes: "")
      let words = try seal(
        packed([texts.place, texts.notes]), about: try subject(of: facts.trainer),
        at: PersonalText.sessionWords.place(session.key))
      try insert(
        into: .sessionVersion,
        session.key + [
          SQLValue(facts.day), .text(facts.country.rawValue), .text(facts.area.rawValue),
          .text(facts.language.text), SQLValue(facts.lesson.id), SQLValue(facts.lesson.version),
          SQLValue(facts.trainer), SQLValue(facts.award?.rawValue),
          .integer(facts.attendance.total), SQLValue(facts.quiz?.answers),
          SQLValue(facts.quiz?.rightBefore), SQLValue(facts.quiz?.rightAfter),
          .text(words),
        ])
    }
  }

  func withdraw(_ session: TrainingSession) throws(GrantError) {
    try attempt { () throws(StoreError) in try insert(into: .sessionWithdrawal, session.key) }
  }

  func insert(_ verifier: Person.ID, of session: TrainingSession) throws(GrantError) {
    try attempt { () throws(StoreError) in
      try insert(into: .sessionVerification, session.key + [SQLValue(verifier)])
    }
  }

  func plans(under call: FundingCall.ID?) throws(GrantError) -> [ReachPlan] {
    try attempt { () throws(StoreError) in
      let groups = try plannedGroups()
      return try database.all(
        """
        SELECT award.id, version.country, version.track, reach.female, reach.male,
          reach.another, reach.not_stated, reach.rural, reach.with_disability
        FROM award
        JOIN application ON application.id = award.application_id
        JOIN application_version AS version ON version.application_id = application.id
          AND version.number = application.version
        JOIN planned_reach AS reach ON reach.award_id = award.id AND reach.number =
          (SELECT max(number) FROM planned_reach WHERE award_id = award.id)
        \(call == nil ? "" : "WHERE award.call_id = ?") ORDER BY award.id
        """, call.map { [SQLValue($0)] } ?? []
      ) { (row) throws(StoreError) in try ReachPlan(row: row, groups: groups) }
    }
  }

  /// Versions by day and key, each gathered from the rows of its groups.
  private func sessions(
    where conditions: [String], _ values: [SQLValue]
  ) throws(StoreError) -> [TrainingSession] {
    let verifiers = try verifiers()
    var found: [(session: TrainingSession, people: [Attendance.Key: Int64])] = []
    try database.forEach(
      """
      SELECT version.session_id, version.number, version.day, version.country, version.area,
        version.language, version.lesson_id, version.lesson_version, version.trainer_id,
        version.award_id, version.quiz_answers, version.quiz_right_before,
        version.quiz_right_after, version.texts_sha256, withdrawal.row_number, people.gender,
        people.age, people.disability, people.people, \(PersonalText.columns)
      FROM session_version AS version
      JOIN session_people AS people
        ON people.session_id = version.session_id AND people.number = version.number
      \(PersonalText.sessionWords.join(to: "version"))
      LEFT JOIN session_withdrawal AS withdrawal
        ON withdrawal.session_id = version.session_id AND withdrawal.number = version.number
      WHERE \(conditions.joined(separator: " AND "))
      ORDER BY version.day, version.session_id, version.number, people.row_number
      """, values
    ) { (row) throws(StoreError) in
      let id: TrainingSession.ID = try row.parsed(0) { ID(rawValue: $0) }
      let number = Int(try row.integer(1))
      let group = try Attendance.Key(row: row, from: 15)
      let people = try row.integer(18)
      if let last = found.last?.session, last.id == id, last.number == number {
        found[found.count - 1].people[group] = people
        return
      }
      let session = try TrainingSession(
        row: row, id: id, number: number, verifiers: verifiers[id, default: [:]][number] ?? [])
      found.append((session, [group: people]))
    }
    return found.map { $0.session.with(Attendance($0.people)) }
  }

  private func verifiers() throws(StoreError) -> [TrainingSession.ID: [Int: [Person.ID]]] {
    var found: [TrainingSession.ID: [Int: [Person.ID]]] = [:]
    try database.forEach(
      "SELECT session_id, number, verifier_id FROM session_verification ORDER BY row_number", []
    ) { (row) throws(StoreError) in
      let id: TrainingSession.ID = try row.parsed(0) { ID(rawValue: $0) }
      let person: Person.ID = try row.parsed(2) { ID(rawValue: $0) }
      found[id, default: [:]][Int(try row.integer(1)), default: []].append(person)
    }
    return found
  }
}

extension FundTransaction {
  /// Sessions whose groups no longer sum to their participants.
  func sessionPeopleContradictions() throws(StoreError) -> [HistoryContradiction] {
    try database.all(
      """
      SELECT version.session_id, coalesce(sum(people.people), 0), version.participants
      FROM session_version AS version
      LEFT JOIN session_people AS people
        ON people.session_id = version.session_id AND people.number = version.number
      GROUP BY version.session_id, version.number, version.participants
      HAVING coalesce(sum(people.people), 0) <> version.participants
      ORDER BY version.session_id, version.number
      """
    ) { (row) throws(StoreError) in
      HistoryContradiction(
        table: "session_people", subject: try row.text(0), stored: String(try row.integer(1)),
        recorded: String(try row.integer(2)))
    }
  }
}

extension SessionFilter {
  /// The conditions on `version` that a filter stands for, and their values.
  fileprivate var conditions: ([String], [SQLValue]) {
    var terms: [String] = []
    var values: [SQLValue] = []
    func require(_ term: String, _ value: SQLValue?) {
      guard let value else { return }
      terms.append(term)
      values.append(value)
    }
    require("version.award_id = ?", award.map { SQLValue($0) })
    require(
      "version.award_id IN (SELECT id FROM award WHERE call_id = ?)", call.map { SQLValue($0) })
    require("version.country = ?", country.map { .text($0.rawValue) })
    require("version.lesson_id = ?", lesson.map { SQLValue($0) })
    require("version.language = ?", language.map { .text($0.text) })
    require("version.day >= ?", period.map { SQLValue($0.lowerBound) })
    require("version.day <= ?", period.map { SQLValue($0.upperBound) })
    require("version.trainer_id = ?", trainer.map { SQLValue($0) })
    return (terms, values)
  }
}

extension TrainingSession {
  fileprivate var key: [SQLValue] { [SQLValue(id), SQLValue(number)] }

  /// Reads everything but the people from columns 2 to 14 and 19 to 21.
  fileprivate init(
    row: any SQLRow, id: ID, number: Int, verifiers: [Person.ID]
  ) throws(StoreError) {
    let digest: Digest = try row.parsed(13) { Digest($0) }
    var texts: Texts?
    if let words = try row.personalText(19) {
      guard let parts = unpacked(words, count: 2) else { throw .unexpectedValue(19) }
      texts = Texts(place: parts[0], notes: parts[1])
    }
    self.init(
      id: id, number: number,
      facts: Facts(
        day: try row.parsed(2) { Day($0) }, country: try row.parsed(3) { Country(rawValue: $0) },
        area: try row.parsed(4) { Area(rawValue: $0) },
        language: try row.parsed(5) { LanguageTag($0) },
        lesson: TaughtLesson(
          id: try row.parsed(6) { Vocabulary.ID(rawValue: $0) }, version: Int(try row.integer(7))),
        trainer: try row.parsed(8) { Vocabulary.ID(rawValue: $0) },
        award: try row.optionalText(9).flatMap { Vocabulary.ID(rawValue: $0) },
        attendance: Attendance([:]), quiz: try QuizTotals(row: row),
        textsDigest: texts?.digest ?? digest),
      texts: texts,
      isWithdrawn: try row.optionalInteger(14) != nil, verifiers: verifiers)
  }

  fileprivate func with(_ attendance: Attendance) -> TrainingSession {
    var facts = facts
    facts.attendance = attendance
    return TrainingSession(
      id: id, number: number, facts: facts, texts: texts, isWithdrawn: isWithdrawn,
      verifiers: verifiers)
  }
}

extension QuizTotals {
  fileprivate init?(row: any SQLRow) throws(StoreError) {
    guard let answers = try row.optionalInteger(10) else { return nil }
    self.init(
      answers: answers, rightBefore: try row.integer(11), rightAfter: try row.integer(12))
  }
}

extension Attendance.Key {
  /// Reads gender, age and disability from three columns.
  init(row: any SQLRow, from column: Int) throws(StoreError) {
    self.init(
      gender: try row.parsed(column) { Gender(rawValue: $0) },
      age: try row.parsed(column + 1) { AgeBand(rawValue: $0) },
      disability: try row.parsed(column + 2) { Disability(rawValue: $0) })
  }
}

extension ReachPlan {
  fileprivate init(
    row: any SQLRow, groups: [Award.ID: PeopleGroups]
  ) throws(StoreError) {
    let award: Award.ID = try row.parsed(0) { ID(rawValue: $0) }
    self.init(
      award: award,
      country: try row.parsed(1) { Country(rawValue: $0) },
      track: try row.parsed(2) { Track(rawValue: $0) },
      reach: PlannedReach(
        female: try row.integer(3), male: try row.integer(4), another: try row.integer(5),
        notStated: try row.integer(6), rural: try row.optionalInteger(7),
        withDisability: try row.optionalInteger(8)), groups: groups[award])
  }
}
