internal import Grants
internal import Vocabulary

extension FundTransaction {
  func agreedAwards(in scope: ReportScope) throws(GrantError) -> [ReportedAward] {
    let last = scope.lastEntry ?? .max
    var conditions: [String] = []
    var values: [SQLValue] = []
    if let call = scope.call {
      conditions.append("award.call_id = ?")
      values.append(SQLValue(call))
    }
    if let award = scope.award {
      conditions.append("award.id = ?")
      values.append(SQLValue(award))
    }
    let condition = conditions.isEmpty ? "" : "WHERE " + conditions.joined(separator: " AND ")
    return try attempt { () throws(StoreError) in
      try database.all(
        """
        SELECT award.id, award.application_id, award.call_id, version.country, version.track,
          version.language, reach.female, reach.male, reach.another, reach.not_stated,
          reach.rural, reach.with_disability
        FROM award
        JOIN application ON application.id = award.application_id
        JOIN application_version AS version ON version.application_id = application.id
          AND version.number = application.version
        JOIN planned_reach AS reach ON reach.award_id = award.id AND reach.number =
          (SELECT max(number) FROM planned_reach WHERE award_id = award.id AND entry <= ?)
        \(condition) ORDER BY award.id
        """, [.integer(last)] + values, ReportedAward.init(row:))
    }
  }

  func reportedReach(in scope: ReportScope) throws(GrantError) -> [ReportedReach] {
    let last = SQLValue.integer(scope.lastEntry ?? .max)
    let award = scope.award.map { SQLValue($0) }
    return try attempt { () throws(StoreError) in
      try database.all(
        """
        SELECT report.award_id, report.until,
          sum(CASE people.gender WHEN 'female' THEN people.people ELSE 0 END),
          sum(CASE people.gender WHEN 'male' THEN people.people ELSE 0 END),
          sum(CASE people.gender WHEN 'another' THEN people.people ELSE 0 END),
          sum(CASE people.gender WHEN 'not-stated' THEN people.people ELSE 0 END),
          report.rural,
          sum(CASE people.disability WHEN 'with' THEN people.people END),
          EXISTS (SELECT 1 FROM progress_verification AS verification
            WHERE verification.award_id = report.award_id
              AND verification.number = report.number AND verification.entry <= ?)
        FROM progress_report AS report
        JOIN progress_people AS people
          ON people.award_id = report.award_id AND people.number = report.number
        WHERE report.entry <= ? \(award == nil ? "" : "AND report.award_id = ?")
        GROUP BY report.award_id, report.number, report.until, report.rural
        ORDER BY report.award_id, report.number
        """, [last, last] + (award.map { [$0] } ?? [])
      ) { (row) throws(StoreError) in
        ReportedReach(
          award: try row.parsed(0) { ID(rawValue: $0) }, until: try row.parsed(1) { Day($0) },
          reach: try PlannedReach(row: row, from: 2), isVerified: try row.integer(8) == 1)
      }
    }
  }
}

extension ReportedAward {
  fileprivate init(row: any SQLRow) throws(StoreError) {
    self.init(
      id: try row.parsed(0) { ID(rawValue: $0) },
      applicationID: try row.parsed(1) { ID(rawValue: $0) },
      call: try row.parsed(2) { ID(rawValue: $0) },
      country: try row.parsed(3) { Country(rawValue: $0) },
      track: try row.parsed(4) { Track(rawValue: $0) },
      language: try row.parsed(5) { LanguageTag($0) },
      planned: try PlannedReach(row: row, from: 6))
  }
}

extension PlannedReach {
  /// Reads the genders, the rural people and those with a disability from six columns.
  fileprivate init(row: any SQLRow, from column: Int) throws(StoreError) {
    self.init(
      female: try row.integer(column), male: try row.integer(column + 1),
      another: try row.integer(column + 2), notStated: try row.integer(column + 3),
      rural: try row.optionalInteger(column + 4),
      withDisability: try row.optionalInteger(column + 5))
  }
}
