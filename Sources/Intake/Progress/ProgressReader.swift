public import Formats
public import Grants
internal import Vocabulary

/// The columns of a table of progress reports.
public let progressColumns: [String] =
  ["award", "until", "people"] + AttendanceColumn.all.map(\.name) + ["rural", "notes"]
  + ruralColumns

/// Reads progress reports from comma-separated values, one a line.
///
/// - Parameters:
///   - text: The table with its header, which has some of `progressColumns`.
///   - file: The file as the user named it, for messages.
/// - Returns: The reports and the faults.
/// - Throws: `FormatError` when the text is no such table.
public func readProgress(csv text: some TableSource, file: String) throws(FormatError) -> Batch<
  ProgressDraft
> {
  let required = ["award", "until", "people"]
  return try readTable(
    csv: text, file: file, required: required,
    optional: progressColumns.filter { !required.contains($0) }
  ) { $0.reader.progressDraft() }
}

extension ObjectReader {
  fileprivate func progressDraft() -> ProgressDraft? {
    let award: Award.ID? = parsed("award", wanted: "a-key") { ID(rawValue: $0) }
    let until = plainDay("until")
    let people = count("people", from: 1)
    let groups = Attendance(attendance())
    let ruralGroups = ruralAttendance(within: groups)
    let rural = optional("rural") == nil ? nil : count("rural", from: 0)
    let notes = optional("notes") == nil ? "" : longText("notes", limit: 4000)
    guard let award, let until, let people, let notes else { return nil }
    if let rural, let ruralGroups, rural != ruralGroups.total {
      note(
        Message(
          "input.groups-differ",
          ["counted": .integer(rural), "groups": .integer(ruralGroups.total)]), in: "rural")
    }
    return ProgressDraft(
      award: award,
      facts: ProgressReport.Facts(
        until: until, people: groups, rural: rural, ruralGroups: ruralGroups,
        notesDigest: ProgressReport.digest(of: notes)), notes: notes, people: people)
  }
}
