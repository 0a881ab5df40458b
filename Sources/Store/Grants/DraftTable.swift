internal import Grants
internal import Vocabulary

extension FundTransaction {
  func draft(_ key: ReviewKey) throws(GrantError) -> SavedDraft? {
    try attempt { () throws(StoreError) in
      try database.first(
        """
        SELECT draft.number, draft.saved_at, \(PersonalText.columns) FROM review_draft AS draft
        \(PersonalText.reviewDraft.join(to: "draft"))
        WHERE draft.application_id = ? AND draft.reviewer_id = ?
        ORDER BY draft.number DESC LIMIT 1
        """, [SQLValue(key.applicationID), SQLValue(key.reviewerID)]
      ) { (row) throws(StoreError) -> SavedDraft? in
        guard let text = try row.personalText(2) else { return nil }
        return SavedDraft(
          key: key, number: Int(try row.integer(0)),
          savedAt: try row.parsed(1) { Timestamp($0) },
          content: try fromStoredJSON(text, as: StoredDraft.self).content)
      } ?? nil
    }
  }

  func draftTimes(in call: FundingCall.ID) throws(GrantError) -> [ReviewKey: Timestamp] {
    let pairs = try attempt { () throws(StoreError) in
      try database.all(
        """
        SELECT application_id, reviewer_id, max(saved_at) FROM review_draft
        WHERE application_id IN (SELECT id FROM application WHERE call_id = ?)
        GROUP BY application_id, reviewer_id
        """, [SQLValue(call)]
      ) { (row) throws(StoreError) in
        (try ReviewAssignment(row: row), try row.parsed(2) { Timestamp($0) })
      }
    }
    return Dictionary(uniqueKeysWithValues: pairs)
  }

  func save(_ draft: SavedDraft) throws(GrantError) {
    let pair = [SQLValue(draft.key.applicationID), SQLValue(draft.key.reviewerID)]
    let key = pair + [SQLValue(draft.number)]
    try attempt { () throws(StoreError) in
      try seal(
        Array(try storedJSON(StoredDraft(draft.content)).utf8),
        about: try subject(of: draft.key.reviewerID), at: PersonalText.reviewDraft.place(key))
      try database.run(
        """
        INSERT INTO review_draft (application_id, reviewer_id, number, saved_at)
        VALUES (?, ?, ?, ?)
        """, key + [.text(draft.savedAt.description)])
      try removeDrafts(pair, upTo: draft.number - SavedDraft.keptVersions)
    }
  }

  func removeDraft(_ key: ReviewKey) throws(GrantError) {
    try attempt { () throws(StoreError) in
      try removeDrafts([SQLValue(key.applicationID), SQLValue(key.reviewerID)], upTo: .max)
    }
  }

  private func removeDrafts(_ pair: [SQLValue], upTo last: Int) throws(StoreError) {
    let old = "application_id = ? AND reviewer_id = ? AND number <= ?"
    try database.run(
      """
      DELETE FROM personal_text WHERE place IN
        (SELECT '\(PersonalText.reviewDraft.kind)/' || application_id || '/' || reviewer_id || '/'
          || number FROM review_draft WHERE \(old))
      """, pair + [SQLValue(last)])
    try database.run("DELETE FROM review_draft WHERE \(old)", pair + [SQLValue(last)])
  }
}

extension PersonalText {
  /// A draft, which no row of the history holds the hash of.
  fileprivate static let reviewDraft = PersonalText(
    kind: "review-draft", table: "review_draft", hash: "",
    key: ["application_id", "reviewer_id", "number"])
}

/// The content of a draft as it is sealed.
private struct StoredDraft: Codable {
  let scores: [String: Int]
  let confidence: Int?
  let toPanel: String?
  let toApplicant: String?
  let reason: String?

  init(_ content: SavedDraft.Content) {
    scores = content.scores.mapValues(\.hundredths)
    confidence = content.confidence?.rawValue
    toPanel = content.toPanel
    toApplicant = content.toApplicant
    reason = content.reason
  }

  var content: SavedDraft.Content {
    SavedDraft.Content(
      scores: scores.mapValues { Score(hundredths: $0) },
      confidence: confidence.flatMap { Confidence(rawValue: $0) }, toPanel: toPanel,
      toApplicant: toApplicant, reason: reason)
  }
}
