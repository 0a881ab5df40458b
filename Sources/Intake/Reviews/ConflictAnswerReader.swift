public import Formats
public import Grants
internal import Vocabulary

/// Reads from a form for reviewers what stands in the column `conflict`: `none`, or what ties the
/// reviewer to the application.
///
/// - Parameters:
///   - text: The table that `readReviews` takes.
///   - file: The file as the user named it, for messages.
/// - Returns: The answers, of lines that have one, and their faults.
/// - Throws: `FormatError` when the text is no such table.
public func readConflictAnswers(
  csv text: some TableSource, file: String
) throws(FormatError) -> Batch<ConflictAnswer> {
  var batch: Batch<ConflictAnswer> = try readTable(
    csv: text, file: file, required: ["application", "reviewer"], optional: nil
  ) { reader in
    guard reader.record.header.contains("conflict"), reader.has("conflict"),
      let application = (reader.record["application"]).flatMap({ Application.ID(rawValue: $0) }),
      let person = (reader.record["reviewer"]).flatMap({ Person.ID(rawValue: $0) })
    else { return nil }
    let key = ReviewKey(applicationID: application, reviewerID: person)
    if reader.record["conflict"] == "none" { return ConflictAnswer(key: key, kind: nil) }
    return reader.parsed("conflict", wanted: "a-tie") { DeclaredConflict.Kind(rawValue: $0) }
      .map { ConflictAnswer(key: key, kind: $0) }
  }
  // Faults of the table itself are those that `readReviews` tells.
  batch.problems = batch.problems.filter { $0.location.field == "conflict" }
  return batch
}
