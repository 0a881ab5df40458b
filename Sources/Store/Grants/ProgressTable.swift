internal import Audit
internal import Grants
internal import Vocabulary

extension FundTransaction {
  func progressReports(of award: Award.ID?) throws(GrantError) -> [ProgressReport] {
    try attempt { () throws(StoreError) in
      var found: [(report: ProgressReport, people: [Attendance.Key: Int64])] = []
      let verifiers = try progressVerifiers()
      let rural = try ruralPeople(of: award)
      try database.forEach(
        """
        SELECT report.award_id, report.number, report.until, report.rural, report.recorder_id,
          report.notes_sha256, people.gender, people.age, people.disability, people.people,
          \(PersonalText.columns)
        FROM progress_report AS report
        JOIN progress_people AS people
          ON people.award_id = report.award_id AND people.number = report.number
        \(PersonalText.progressNotes.join(to: "report"))
        \(award == nil ? "" : "WHERE report.award_id = ?")
        ORDER BY report.award_id, report.number, people.row_number
        """, award.map { [SQLValue($0)] } ?? []
      ) { (row) throws(StoreError) in
        let id: Award.ID = try row.parsed(0) { ID(rawValue: $0) }
        let number = Int(try row.integer(1))
        let group = try Attendance.Key(row: row, from: 6)
        let people = try row.integer(9)
        if let last = found.last?.report, last.award == id, last.number == number {
          found[found.count - 1].people[group] = people
          return
        }
        let report = try ProgressReport(
          row: row, award: id, number: number, verifiers: verifiers[id]?[number] ?? [])
        found.append((report, [group: people]))
      }
      return found.map { report, people in
        report.with(
          Attendance(people), rural: rural[report.award]?[report.number].map { Attendance($0) })
      }
    }
  }

  func insert(_ report: ProgressReport) throws(GrantError) {
    try attempt { () throws(StoreError) in
      for group in report.facts.people.groups {
        try insert(into: .progressPeople, report.key + group.values)
      }
      for group in report.facts.ruralGroups?.groups ?? [] {
        try insert(into: .progressRural, report.key + group.values)
      }
      let notes = try seal(
        Array((report.notes ?? "").utf8), about: try contact(of: report.award),
        at: PersonalText.progressNotes.place(report.key))
      try insert(
        into: .progressReport,
        report.key + [
          SQLValue(report.facts.until), .integer(report.facts.people.total),
          SQLValue(report.facts.rural), SQLValue(report.recorder),
          .text(notes),
        ])
    }
  }

  func insert(_ verifier: Person.ID, of report: ProgressReport) throws(GrantError) {
    try attempt { () throws(StoreError) in
      try insert(into: .progressVerification, report.key + [SQLValue(verifier)])
    }
  }

  private func ruralPeople(
    of award: Award.ID?
  ) throws(StoreError) -> [Award.ID: [Int: [Attendance.Key: Int64]]] {
    var found: [Award.ID: [Int: [Attendance.Key: Int64]]] = [:]
    try database.forEach(
      """
      SELECT award_id, number, gender, age, disability, people FROM progress_rural
      \(award == nil ? "" : "WHERE award_id = ?")
      """, award.map { [SQLValue($0)] } ?? []
    ) { (row) throws(StoreError) in
      let id: Award.ID = try row.parsed(0) { ID(rawValue: $0) }
      let number = Int(try row.integer(1))
      found[id, default: [:]][number, default: [:]][try Attendance.Key(row: row, from: 2)] =
        try row.integer(5)
    }
    return found
  }

  private func progressVerifiers() throws(StoreError) -> [Award.ID: [Int: [Person.ID]]] {
    var found: [Award.ID: [Int: [Person.ID]]] = [:]
    try database.forEach(
      "SELECT award_id, number, verifier_id FROM progress_verification ORDER BY row_number", []
    ) { (row) throws(StoreError) in
      let id: Award.ID = try row.parsed(0) { ID(rawValue: $0) }
      let person: Person.ID = try row.parsed(2) { ID(rawValue: $0) }
      found[id, default: [:]][Int(try row.integer(1)), default: []].append(person)
    }
    return found
  }

  /// The person who is to be asked about the project of an award: its notes are in the words of
  /// that person's organisation.
  private func contact(of award: Award.ID) throws(StoreError) -> Int64 {
    let subject = try database.first(
      """
      SELECT text.subject_id FROM award
      JOIN application ON application.id = award.application_id
      JOIN personal_text AS text ON text.place =
        '\(PersonalText.document.kind)/' || application.id || '/' || application.version
      WHERE award.id = ?
      """, [SQLValue(award)]
    ) { (row) throws(StoreError) in try row.integer(0) }
    guard let subject else { throw .unexpectedValue(0) }
    return subject
  }
}

extension ProgressReport {
  fileprivate var key: [SQLValue] { [SQLValue(award), SQLValue(number)] }

  /// Reads everything but the people from columns 2 to 5 and 10 to 12.
  fileprivate init(
    row: any SQLRow, award: Award.ID, number: Int, verifiers: [Person.ID]
  ) throws(StoreError) {
    let notes = try row.personalText(10).map { String(decoding: $0, as: UTF8.self) }
    let digest: Digest = try row.parsed(5) { Digest($0) }
    self.init(
      award: award, number: number,
      facts: Facts(
        until: try row.parsed(2) { Day($0) }, people: Attendance([:]),
        rural: try row.optionalInteger(3),
        notesDigest: notes.map(ProgressReport.digest) ?? digest),
      notes: notes, recorder: try row.parsed(4) { Vocabulary.ID(rawValue: $0) },
      verifiers: verifiers)
  }

  fileprivate func with(_ people: Attendance, rural: Attendance?) -> ProgressReport {
    ProgressReport(
      award: award, number: number,
      facts: Facts(
        until: facts.until, people: people, rural: facts.rural, ruralGroups: rural,
        notesDigest: facts.notesDigest),
      notes: notes, recorder: recorder, verifiers: verifiers)
  }
}

extension Attendance.Group {
  /// Gender, age, disability and how many they are, as tables have them.
  var values: [SQLValue] {
    [
      .text(key.gender.rawValue), .text(key.age.rawValue), .text(key.disability.rawValue),
      .integer(people),
    ]
  }
}
