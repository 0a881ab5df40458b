internal import Formats
internal import Grants
internal import Vocabulary

/// Reads a table in which each row is one value; rows with faults are left out and their faults
/// kept.
///
/// - Parameters:
///   - text: The table with its header.
///   - file: The file as the user named it, for messages.
///   - required: The columns that must be there.
///   - optional: The columns that may be there as well.
///   - read: Reads one row; returns nil when it noted a fault.
/// - Returns: The values and the faults.
/// - Throws: `FormatError` when the text is no such table.
func readTable<Value: Sendable>(
  csv text: some TableSource, file: String, required: [String], optional: [String]?,
  read: (RecordReader) -> Value?
) throws(FormatError) -> Batch<Value> {
  let table = try text.table(
    file: file,
    options: .init(
      requiredColumns: required, optionalColumns: optional, acceptsValidRecords: true))
  var batch = Batch<Value>(
    problems: table.problems.map { InputProblem(at: $0.location, $0.fault.message) })
  for record in table.records {
    let reader = RecordReader(record)
    if let value = read(reader), reader.problems.problems.isEmpty {
      batch.values.append(Sourced(value, at: record.location))
    }
    batch.problems += reader.problems.problems
  }
  return batch
}
