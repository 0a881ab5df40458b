internal import Audit
internal import Grants
internal import Vocabulary

extension FundTransaction {
  func assignments(in call: FundingCall.ID) throws(GrantError) -> [ReviewAssignment] {
    try attempt { () throws(StoreError) in
      try database.all(
        """
        SELECT assignment.application_id, assignment.reviewer_id
        FROM review_assignment AS assignment
        JOIN application ON application.id = assignment.application_id
        WHERE application.call_id = ?
        ORDER BY assignment.application_id, assignment.reviewer_id
        """, [SQLValue(call)], ReviewAssignment.init(row:))
    }
  }

  func isAssigned(_ application: Application.ID, to person: Person.ID) throws(GrantError) -> Bool {
    try attempt { () throws(StoreError) in
      try database.first(
        "SELECT 1 FROM review_assignment WHERE application_id = ? AND reviewer_id = ?",
        [SQLValue(application), SQLValue(person)]
      ) { (_) throws(StoreError) in true } ?? false
    }
  }

  func insert(_ assignment: ReviewAssignment) throws(GrantError) {
    try attempt { () throws(StoreError) in
      try insert(
        into: .reviewAssignment,
        [SQLValue(assignment.applicationID), SQLValue(assignment.reviewerID)])
    }
  }

  func review(_ key: ReviewKey) throws(GrantError) -> Review? {
    try attempt { () throws(StoreError) in
      try reviews(
        where: "version.application_id = ? AND version.reviewer_id = ?",
        [SQLValue(key.applicationID), SQLValue(key.reviewerID)]
      ).first
    }
  }

  func reviews(in call: FundingCall.ID) throws(GrantError) -> [Review] {
    try attempt { () throws(StoreError) in
      try reviews(
        where: "version.application_id IN (SELECT id FROM application WHERE call_id = ?)",
        [SQLValue(call)])
    }
  }

  func insert(_ review: Review) throws(GrantError) {
    let key = [
      SQLValue(review.applicationID), SQLValue(review.reviewerID), SQLValue(review.number),
    ]
    try attempt { () throws(StoreError) in
      try insert(
        into: .reviewVersion,
        key + [
          SQLValue(review.content.confidence.rawValue),
          .text(review.content.comments.digest.description),
        ])
      for (criterion, score) in review.content.scores.sorted(by: { $0.key < $1.key }) {
        try insert(into: .reviewScore, key + [.text(criterion), SQLValue(score.hundredths)])
      }
      try database.run(
        """
        INSERT INTO review_comment (application_id, reviewer_id, number, to_panel, to_applicant)
        VALUES (?, ?, ?, ?, ?)
        """,
        key + [
          .text(review.content.comments.toPanel), .text(review.content.comments.toApplicant),
        ])
    }
  }

  /// The newest versions of reviews, by application and reviewer, each gathered from the rows of its scores.
  private func reviews(
    where condition: String, _ values: [SQLValue]
  ) throws(StoreError) -> [Review] {
    var found: [Review] = []
    var scores: [String: Score] = [:]
    try database.forEach(
      """
      SELECT version.application_id, version.reviewer_id, version.number, version.confidence,
        coalesce(comment.to_panel, ''), coalesce(comment.to_applicant, ''), score.criterion,
        score.score_hundredths
      FROM review_version AS version
      JOIN review_score AS score ON score.application_id = version.application_id
        AND score.reviewer_id = version.reviewer_id AND score.number = version.number
      LEFT JOIN review_comment AS comment ON comment.application_id = version.application_id
        AND comment.reviewer_id = version.reviewer_id AND comment.number = version.number
      WHERE \(condition) AND version.number =
        (SELECT max(number) FROM review_version AS other
         WHERE other.application_id = version.application_id
           AND other.reviewer_id = version.reviewer_id)
      ORDER BY version.application_id, version.reviewer_id, score.row_number
      """, values
    ) { (row) throws(StoreError) in
      let key = try ReviewKey(row: row)
      if let last = found.last, last.key == key { found.removeLast() } else { scores = [:] }
      scores[try row.text(6)] = Score(hundredths: Int(try row.integer(7)))
      found.append(try Review(row: row, key: key, scores: scores))
    }
    return found
  }

  /// Comments that are no longer what was hashed when they were submitted.
  func commentContradictions() throws(StoreError) -> [HistoryContradiction] {
    var found: [HistoryContradiction] = []
    try database.forEach(
      """
      SELECT version.application_id, version.comments_sha256, comment.to_panel,
        comment.to_applicant
      FROM review_version AS version
      LEFT JOIN review_comment AS comment ON comment.application_id = version.application_id
        AND comment.reviewer_id = version.reviewer_id AND comment.number = version.number
      ORDER BY version.application_id, version.reviewer_id, version.number
      """, []
    ) { (row) throws(StoreError) in
      let recorded = try row.text(1)
      let comments = try row.optionalText(2).map { (toPanel) throws(StoreError) in
        Review.Comments(toPanel: toPanel, toApplicant: try row.optionalText(3) ?? "")
      }
      let stored = comments?.digest.description ?? ""
      guard stored != recorded else { return }
      found.append(
        HistoryContradiction(
          table: "review_comment", subject: try row.text(0), stored: stored, recorded: recorded))
    }
    return found
  }
}

extension ReviewAssignment {
  fileprivate init(row: any SQLRow) throws(StoreError) {
    self.init(
      applicationID: try row.parsed(0) { Vocabulary.ID(rawValue: $0) },
      reviewerID: try row.parsed(1) { Vocabulary.ID(rawValue: $0) })
  }
}

extension Review {
  fileprivate init(
    row: any SQLRow, key: ReviewKey, scores: [String: Score]
  ) throws(StoreError) {
    guard let confidence = Confidence(rawValue: Int(try row.integer(3))) else {
      throw .unexpectedValue(3)
    }
    self.init(
      applicationID: key.applicationID, reviewerID: key.reviewerID,
      number: Int(try row.integer(2)),
      content: Content(
        scores: scores, confidence: confidence,
        comments: Comments(toPanel: try row.text(4), toApplicant: try row.text(5))))
  }
}
