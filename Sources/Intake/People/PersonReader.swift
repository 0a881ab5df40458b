public import Formats
public import Grants
internal import Vocabulary

/// Reads people from comma-separated values, one a line.
///
/// - Parameters:
///   - text: The table with the columns key, name and roles, and if one likes email and
///     organisation.
///   - file: The file as the user named it, for messages.
/// - Returns: The people and the faults.
/// - Throws: `FormatError` when the text is no such table.
public func readPeople(csv text: some TableSource, file: String) throws(FormatError) -> Batch<
  Person
> {
  try readTable(
    csv: text, file: file, required: ["key", "name", "roles"], optional: ["email", "organisation"]
  ) { reader in
    let id: Person.ID? = reader.parsed("key", wanted: "a-key") { ID(rawValue: $0) }
    let name = reader.line("name")
    let roles = reader.words("roles", wanted: "a-role") { Role(rawValue: $0) }
    let email = reader.optionalLine("email", limit: 254)
    let organisation = reader.optionalLine("organisation")
    guard let id, let name, let roles else { return nil }
    return Person(
      id: id, name: name, email: email, organisation: organisation, roles: Set(roles))
  }
}
