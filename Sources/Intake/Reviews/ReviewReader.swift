public import Formats
public import Grants
internal import Vocabulary

/// Reads reviews from comma-separated values, one a line.
///
/// - Parameters:
///   - text: The table with the columns application, reviewer and confidence (1 low to 3 high), one
///     column `score_…` for each criterion, and if one likes to_panel, to_applicant and reason;
///     what `info_…` tells is passed over, and so is a line that only names an application and a
///     reviewer, or whether there is a conflict, which `readConflictAnswers` reads.
///   - file: The file as the user named it, for messages.
/// - Returns: The reviews and the faults.
/// - Throws: `FormatError` when the text is no such table.
public func readReviews(csv text: some TableSource, file: String) throws(FormatError) -> Batch<
  ReviewDraft
> {
  try readTable(
    csv: text, file: file, required: ["application", "reviewer", "confidence"], optional: nil
  ) { reader in
    // A line of a form that nobody filled in yet.
    guard reader.record.header.contains(where: { isFilledIn($0) && reader.has($0) }) else {
      return nil
    }
    let application: Application.ID? = reader.parsed("application", wanted: "a-key") {
      ID(rawValue: $0)
    }
    let person: Person.ID? = reader.parsed("reviewer", wanted: "a-key") { ID(rawValue: $0) }
    let confidence = reader.integer("confidence", in: 1...3).flatMap {
      Confidence(rawValue: Int($0))
    }
    guard let scores = reader.scores() else { return nil }
    let toPanel = reader.optionalText("to_panel")
    let toApplicant = reader.optionalText("to_applicant")
    let reason = reader.optionalLine("reason", limit: 1000)
    guard let application, let person, let confidence else { return nil }
    return ReviewDraft(
      key: ReviewKey(applicationID: application, reviewerID: person),
      content: Review.Content(
        scores: scores, confidence: confidence,
        comments: Review.Comments(toPanel: toPanel ?? "", toApplicant: toApplicant ?? "")),
      reason: reason)
  }
}

/// Columns of forms that tell about an application, which import passes over.
private func isKnown(_ column: String) -> Bool {
  reviewColumns.contains(column) || column.hasPrefix("info_")
}

/// Whether the reviewer writes into a column.
private func isFilledIn(_ column: String) -> Bool {
  !["application", "reviewer", "conflict"].contains(column) && !column.hasPrefix("info_")
}

extension RecordReader {
  /// The scores of a line by criterion; nil when there is a column that nobody knows.
  fileprivate func scores() -> [String: Score]? {
    var scores: [String: Score] = [:]
    for column in record.header where !isKnown(column) {
      guard column.hasPrefix("score_") else {
        note(
          Message(
            "input.unknown-field",
            [
              "field": .text(column),
              "known": .list((reviewColumns + ["score_…"]).map { .text($0) }),
            ]), in: column)
        return nil
      }
      guard has(column) else { continue }
      scores[String(column.dropFirst("score_".count))] = parsed(column, wanted: "a-score") {
        Score($0)
      }
    }
    return scores
  }
}

/// Reads drafts of reviews from comma-separated values, one a line, which may have gaps.
///
/// - Parameters:
///   - text: The table that `readReviews` takes; the column confidence may be missing.
///   - file: The file as the user named it, for messages.
/// - Returns: What the drafts are to hold, and the faults.
/// - Throws: `FormatError` when the text is no such table.
public func readDrafts(
  csv text: some TableSource, file: String
) throws(FormatError) -> Batch<DraftChange> {
  try readTable(csv: text, file: file, required: ["application", "reviewer"], optional: nil) {
    reader in
    guard reader.record.header.contains(where: { isFilledIn($0) && reader.has($0) }) else {
      return nil
    }
    let application: Application.ID? = reader.parsed("application", wanted: "a-key") {
      ID(rawValue: $0)
    }
    let person: Person.ID? = reader.parsed("reviewer", wanted: "a-key") { ID(rawValue: $0) }
    let confidence =
      reader.has("confidence")
      ? reader.integer("confidence", in: 1...3).flatMap { Confidence(rawValue: Int($0)) } : nil
    guard let scores = reader.scores(), let application, let person else { return nil }
    return DraftChange(
      key: ReviewKey(applicationID: application, reviewerID: person),
      content: SavedDraft.Content(
        scores: scores, confidence: confidence, toPanel: reader.optionalText("to_panel"),
        toApplicant: reader.optionalText("to_applicant"),
        reason: reader.optionalLine("reason", limit: 1000)))
  }
}

private let reviewColumns = [
  "application", "reviewer", "conflict", "confidence", "to_panel", "to_applicant", "reason",
]
