public import Formats
public import Grants
internal import Vocabulary

/// Reads whom a project plans to reach from comma-separated values in one row, with the columns of
/// progress reports from people to the last one of rural people.
///
/// - Parameters:
///   - text: The table with its header.
///   - file: The file as the user named it, for messages.
/// - Returns: The groups and the faults.
/// - Throws: `FormatError` when the text is no such table.
public func readPlannedPeople(
  csv text: some TableSource, file: String
) throws(FormatError) -> Batch<PeopleGroups> {
  let columns = AttendanceColumn.all.map(\.name) + ruralColumns
  var batch = try readTable(csv: text, file: file, required: ["people"], optional: columns) {
    reader -> PeopleGroups? in
    let people = reader.reader.count("people", from: 1)
    let groups = Attendance(reader.reader.attendance())
    let rural = reader.reader.ruralAttendance(within: groups)
    guard let people else { return nil }
    guard people == groups.total else {
      reader.note(
        Message(
          "input.groups-differ", ["counted": .integer(people), "groups": .integer(groups.total)]),
        in: "people")
      return nil
    }
    return PeopleGroups(people: groups, rural: rural)
  }
  if batch.values.count != 1, batch.problems.isEmpty {
    batch.problems.append(
      InputProblem(
        at: SourceLocation(file: file),
        Message("input.one-row", ["count": .integer(Int64(batch.values.count))])))
  }
  return batch
}
