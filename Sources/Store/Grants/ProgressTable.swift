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
          report.notes_sha256, note.notes, people.gender, people.age, people.disability,
          people.people
        FROM progress_report AS report
        JOIN progress_people AS people
          ON people.award_id = report.award_id AND people.number = report.number
        LEFT JOIN progress_note AS note
          ON note.award_id = report.award_id AND note.number = report.number
        \(award == nil ? "" : "WHERE report.award_id = ?")
        ORDER BY report.award_id, report.number, people.row_number
        """, award.map { [SQLValue($0)] } ?? []
      ) { (row) throws(StoreError) in
        let id: Award.ID = try row.parsed(0) { ID(rawValue: $0) }
        let number = Int(try row.integer(1))
        let group = try Attendance.Key(row: row, from: 7)
        let people = try row.integer(10)
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
      try insert(
        into: .progressReport,
        report.key + [
          SQLValue(report.facts.until), .integer(report.facts.people.total),
          SQLValue(report.facts.rural), SQLValue(report.recorder),
          .text(report.facts.notesDigest.description),
        ])
      guard let notes = report.notes else { return }
      try database.run(
        "INSERT INTO progress_note (award_id, number, notes) VALUES (?, ?, ?)",
        report.key + [.text(notes)])
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

  /// Notes that are no longer what was hashed when they came.
  func progressContradictions() throws(StoreError) -> [HistoryContradiction] {
    try database.all(
      """
      SELECT report.award_id, report.notes_sha256, note.notes
      FROM progress_report AS report
      LEFT JOIN progress_note AS note
        ON note.award_id = report.award_id AND note.number = report.number
      ORDER BY report.award_id, report.number
      """
    ) { (row) throws(StoreError) in
      HistoryContradiction(
        table: "progress_note", subject: try row.text(0),
        stored: try row.optionalText(2).map { ProgressReport.digest(of: $0).description } ?? "",
        recorded: try row.text(1))
    }.filter { $0.stored != $0.recorded }
  }
}

extension ProgressReport {
  fileprivate var key: [SQLValue] { [SQLValue(award), SQLValue(number)] }

  /// Reads everything but the people from columns 2 to 6.
  fileprivate init(
    row: any SQLRow, award: Award.ID, number: Int, verifiers: [Person.ID]
  ) throws(StoreError) {
    self.init(
      award: award, number: number,
      facts: Facts(
        until: try row.parsed(2) { Day($0) }, people: Attendance([:]),
        rural: try row.optionalInteger(3), notesDigest: try row.parsed(5) { Digest($0) }),
      notes: try row.optionalText(6), recorder: try row.parsed(4) { Vocabulary.ID(rawValue: $0) },
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
