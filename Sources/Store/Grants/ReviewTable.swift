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
    let comments = review.content.comments
    try attempt { () throws(StoreError) in
      let sealed = try seal(
        packed([comments.toPanel, comments.toApplicant]),
        about: try subject(of: review.reviewerID), at: PersonalText.reviewComments.place(key))
      try insert(
        into: .reviewVersion,
        key + [SQLValue(review.content.confidence.rawValue), .text(sealed)])
      for (criterion, score) in review.content.scores.sorted(by: { $0.key < $1.key }) {
        try insert(into: .reviewScore, key + [.text(criterion), SQLValue(score.hundredths)])
      }
    }
  }

  /// The newest versions of reviews, by application and reviewer, each gathered from the rows of
  /// its scores.
  private func reviews(
    where condition: String, _ values: [SQLValue]
  ) throws(StoreError) -> [Review] {
    var found: [Review] = []
    var scores: [String: Score] = [:]
    try database.forEach(
      """
      SELECT version.application_id, version.reviewer_id, version.number, version.confidence,
        score.criterion, score.score_hundredths, \(PersonalText.columns)
      FROM review_version AS version
      JOIN review_score AS score ON score.application_id = version.application_id
        AND score.reviewer_id = version.reviewer_id AND score.number = version.number
      \(PersonalText.reviewComments.join(to: "version"))
      WHERE \(condition) AND version.number =
        (SELECT max(number) FROM review_version AS other
         WHERE other.application_id = version.application_id
           AND other.reviewer_id = version.reviewer_id)
      ORDER BY version.application_id, version.reviewer_id, score.row_number
      """, values
    ) { (row) throws(StoreError) in
      let key = try ReviewKey(row: row)
      if let last = found.last, last.key == key { found.removeLast() } else { scores = [:] }
      scores[try row.text(4)] = Score(hundredths: Int(try row.integer(5)))
      found.append(try Review(row: row, key: key, scores: scores))
    }
    return found
  }
}

extension ReviewAssignment {
  /// Reads the application and the reviewer from the first two columns.
  init(row: any SQLRow) throws(StoreError) {
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
    var comments = Comments(toPanel: "", toApplicant: "")
    if let text = try row.personalText(6) {
      guard let parts = unpacked(text, count: 2) else { throw .unexpectedValue(6) }
      comments = Comments(toPanel: parts[0], toApplicant: parts[1])
    }
    self.init(
      applicationID: key.applicationID, reviewerID: key.reviewerID,
      number: Int(try row.integer(2)),
      content: Content(scores: scores, confidence: confidence, comments: comments))
  }
}
