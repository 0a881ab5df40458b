public import Formats
public import Grants
internal import Vocabulary

/// Reads applications from comma-separated values, one a line.
///
/// The columns have the names of the JSON fields, joined with a low line: `lead_name`,
/// `contact_email`, `reach_female`. `budget` holds the lines as `category | description | amount`,
/// one a line of the cell or separated by semicolons; `partners` just so as
/// `name | country | share`.
///
/// - Parameters:
///   - text: The table with its header.
///   - file: The file as the user named it, for messages.
///   - repair: Repairs mis-encoded text; the original is kept beside it.
/// - Returns: The applications and the faults.
/// - Throws: `FormatError` when the text is no such table.
public func readApplications(
  csv text: some TableSource, file: String, repair: @escaping TextRepair
) throws(FormatError) -> Batch<ReceivedDocument> {
  let table = try text.table(
    file: file,
    options: .init(
      requiredColumns: requiredColumns, optionalColumns: optionalColumns, acceptsValidRecords: true)
  )
  let nodes = table.records.map(applicationNode)
  let sheet = table.records.first?.location.sheet
  var batch = readApplications(nodes, file: file, sheet: sheet, repair: repair)
  batch.problems += table.problems.map { InputProblem(at: $0.location, $0.fault.message) }
  return batch
}

private let plainColumns = [
  "reference", "country", "language", "track", "title", "summary", "need", "plan", "risks", "start",
  "currency", "requested", "co_funding", "gender_marker", "submitted", "outline",
]
private let leadColumns = ["name", "name_latin", "identifier", "kind", "founded"]
private let contactColumns = ["name", "gender", "email"]
private let reachColumns = [
  "female", "male", "another", "not_stated", "rural", "with_disability",
]
private let optionalColumns =
  [
    "fictional", "co_funding", "gender_marker", "partners", "lead_name_latin", "lead_identifier",
    "community_languages",
    "reach_another", "reach_not_stated", "reach_rural", "reach_with_disability", "outline",
  ] + GovernancePrinciple.allCases.flatMap { [$0.column, $0.textColumn] }
private let requiredColumns =
  (plainColumns + leadColumns.map { "lead_\($0)" } + contactColumns.map { "contact_\($0)" }
  + reachColumns.map { "reach_\($0)" } + ["months", "budget"]).filter {
    !optionalColumns.contains($0)
  }

/// Builds the object that the JSON form of the same application would be, with the places of the
/// cells.
private func applicationNode(_ record: CSVRecord) -> JSONNode {
  var members: [JSONNode.Member] = []
  for name in plainColumns { members += record.member(name, column: name) }
  members += record.member("months", column: "months", isNumber: true)
  if record["fictional"] == "true" {
    members.append(record.member("fictional", .bool(true), column: "fictional"))
  }
  if let tags = record["community_languages"], !tags.isEmpty {
    let place = record.location(of: "community_languages")
    let nodes = tags.split { " ,;".contains($0) }.map { tag in
      JSONNode(value: .string(String(tag)), line: place.line ?? 1, column: place.column ?? 1)
    }
    members.append(
      record.member("community_languages", .array(nodes), column: "community_languages"))
  }
  var lead = leadColumns.flatMap { name in
    record.member(name, column: "lead_\(name)", isNumber: name == "founded")
  }
  let contact = contactColumns.flatMap { record.member($0, column: "contact_\($0)") }
  lead.append(record.member("contact", .object(contact), column: "contact_name"))
  members.append(record.member("lead", .object(lead), column: "lead_name"))
  let reach = reachColumns.flatMap {
    record.member($0, column: "reach_\($0)", isNumber: true)
  }
  members.append(record.member("reach", .object(reach), column: "reach_female"))
  members.append(
    record.member(
      "budget", .array(record.nodes(in: "budget", as: ["category", "description", "amount"])),
      column: "budget"))
  let partners = record.nodes(in: "partners", as: ["name", "country", "share"])
  if !partners.isEmpty {
    members.append(record.member("partners", .array(partners), column: "partners"))
  }
  let governance = GovernancePrinciple.allCases.flatMap { principle in
    let answer =
      record.member("level", column: principle.column, isNumber: true)
      + record.member("text", column: principle.textColumn)
    return answer.isEmpty
      ? [] : [record.member(principle.rawValue, .object(answer), column: principle.column)]
  }
  if let first = governance.first {
    members.append(
      JSONNode.Member(
        name: "governance", line: first.line, column: first.column,
        node: JSONNode(value: .object(governance), line: first.line, column: first.column)))
  }
  return JSONNode(value: .object(members), line: record.line, column: 1)
}

extension CSVRecord {
  fileprivate func member(
    _ name: String, _ value: JSONNode.Value, column: String
  ) -> JSONNode.Member {
    let place = location(of: column)
    let (line, column) = (place.line ?? self.line, place.column ?? 1)
    return JSONNode.Member(
      name: name, line: line, column: column,
      node: JSONNode(value: value, line: line, column: column))
  }

  /// The cell as a member, or none when it is empty.
  fileprivate func member(
    _ name: String, column: String, isNumber: Bool = false
  ) -> [JSONNode.Member] {
    guard let text = self[column], !text.isEmpty else { return [] }
    let isWhole = isNumber && text.utf8.allSatisfy { (0x30...0x39).contains($0) }
    return [member(name, isWhole ? .number(text) : .string(text), column: column)]
  }

  /// The lines of a cell, each an object with the parts between its bars.
  fileprivate func nodes(in column: String, as names: [String]) -> [JSONNode] {
    let cell = self[column] ?? ""
    let place = location(of: column)
    let (line, column) = (place.line ?? self.line, place.column ?? 1)
    return cell.split { $0 == ";" || $0.isNewline }.map { text in
      let parts = text.split(separator: "|", omittingEmptySubsequences: false)
        .map { String($0.trimmingSpaces) }
      let members = zip(names, parts).map { name, part in
        JSONNode.Member(
          name: name, line: line, column: column,
          node: JSONNode(value: .string(part), line: line, column: column))
      }
      return JSONNode(value: .object(Array(members)), line: line, column: column)
    }
  }
}

extension Substring {
  fileprivate var trimmingSpaces: Substring {
    var text = drop { $0.isWhitespace }
    while text.last?.isWhitespace == true { text.removeLast() }
    return text
  }
}
