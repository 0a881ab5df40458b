internal import Grants
internal import Vocabulary

extension FundTransaction {
  func agreement(of award: Award.ID) throws(GrantError) -> Agreement? {
    try attempt { () throws(StoreError) in
      try database.first(
        """
        SELECT first.signed, newest.starts, newest.ends
        FROM agreement_version AS newest
        JOIN agreement_version AS first
          ON first.award_id = newest.award_id AND first.number = 1
        WHERE newest.award_id = ? ORDER BY newest.number DESC LIMIT 1
        """, [SQLValue(award)]
      ) { (row) throws(StoreError) in
        Agreement(
          signed: try row.parsed(0) { Day($0) }, start: try row.parsed(1) { Day($0) },
          end: try row.parsed(2) { Day($0) })
      }
    }
  }

  func milestones(of award: Award.ID) throws(GrantError) -> [Milestone] {
    try attempt { () throws(StoreError) in
      try database.all(
        """
        SELECT milestone.number, milestone.title, milestone.due, achievement.day,
          achievement.evidence
        FROM milestone_version AS milestone
        LEFT JOIN milestone_achievement AS achievement
          ON achievement.award_id = milestone.award_id AND achievement.number = milestone.number
        WHERE milestone.award_id = ? AND milestone.version =
          (SELECT max(version) FROM milestone_version
           WHERE award_id = milestone.award_id AND number = milestone.number)
        ORDER BY milestone.number
        """, [SQLValue(award)], Milestone.init(row:))
    }
  }

  func insert(_ milestone: Milestone, of award: Award.ID) throws(GrantError) {
    try attempt { () throws(StoreError) in try insert(milestone, version: 1, of: award) }
  }

  func insert(_ milestone: Milestone, version: Int, of award: Award.ID) throws(StoreError) {
    try insert(
      into: .milestoneVersion,
      [
        SQLValue(award), SQLValue(milestone.number), SQLValue(version), .text(milestone.title),
        SQLValue(milestone.due),
      ])
  }

  func insert(
    _ achievement: Milestone.Achievement, of milestone: Int, of award: Award.ID
  ) throws(GrantError) {
    try attempt { () throws(StoreError) in
      try insert(
        into: .milestoneAchievement,
        [
          SQLValue(award), SQLValue(milestone), SQLValue(achievement.day),
          .text(achievement.evidence),
        ])
    }
  }
}

extension Milestone {
  fileprivate init(row: any SQLRow) throws(StoreError) {
    var achievement: Achievement?
    if let evidence = try row.optionalText(4) {
      achievement = Achievement(day: try row.parsed(3) { Day($0) }, evidence: evidence)
    }
    self.init(
      number: Int(try row.integer(0)), title: try row.text(1), due: try row.parsed(2) { Day($0) },
      achievement: achievement)
  }
}
