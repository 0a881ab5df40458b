internal import Formats
internal import Vocabulary

/// Reads a YAML file of plain names and values.
///
/// - Parameters:
///   - text: The YAML text.
///   - file: The file as the user named it, for messages.
/// - Returns: The values as they are written, by name.
/// - Throws: `IntakeError` when the text is no YAML or a value is no plain one.
public func readSettings(_ text: String, file: String) throws(IntakeError) -> [String: String] {
  let root = try YAMLDocument.parse(text, file: file)
  let problems = ProblemList()
  let reader = ObjectReader(node: root, path: "", file: file, problems: problems)
  var settings: [String: String] = [:]
  for member in root.members ?? [] { settings[member.name] = reader.line(member.name) }
  if root.members == nil { reader.refuseOthers(than: []) }
  guard problems.problems.isEmpty else { throw .faults(problems.problems) }
  return settings
}
