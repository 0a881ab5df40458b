public import Formats
public import Grants
internal import Vocabulary

/// Reads reviewers from comma-separated values, one a line.
///
/// - Parameters:
///   - text: The table with the columns key, name, country, gender, languages, tracks and
///     maximum_load, and if one likes email and organisation.
///   - file: The file as the user named it, for messages.
/// - Returns: The reviewers and the faults.
/// - Throws: `FormatError` when the text is no such table.
public func readReviewers(csv text: some TableSource, file: String) throws(FormatError) -> Batch<
  ReviewerDraft
> {
  try readTable(
    csv: text, file: file,
    required: ["key", "name", "country", "gender", "languages", "tracks", "maximum_load"],
    optional: ["email", "organisation"]
  ) { reader in
    let id: Person.ID? = reader.parsed("key", wanted: "a-key") { ID(rawValue: $0) }
    let name = reader.line("name")
    let country = reader.choice("country", Country.self)
    let gender = reader.choice("gender", Gender.self)
    let languages = reader.words("languages", wanted: "a-language") { LanguageTag($0) }
    let tracks = reader.words("tracks", wanted: "a-track") { Track(rawValue: $0) }
    let load = reader.integer("maximum_load", in: 0...10_000)
    let email = reader.optionalLine("email", limit: 254)
    let organisation = reader.optionalLine("organisation")
    guard let id, let name, let country, let gender, let languages, let tracks, let load else {
      return nil
    }
    return ReviewerDraft(
      id: id, name: name, email: email, organisation: organisation,
      profile: ReviewerProfile(
        country: country, gender: gender, languages: languages, tracks: tracks,
        maximumLoad: Int(load)))
  }
}

/// Reads conflicts of interest from comma-separated values, one a line.
///
/// - Parameters:
///   - text: The table with the columns reviewer and kind, one of application and organisation, and
///     if one likes note.
///   - file: The file as the user named it, for messages.
/// - Returns: The conflicts and the faults.
/// - Throws: `FormatError` when the text is no such table.
public func readConflicts(
  csv text: some TableSource, file: String
) throws(FormatError) -> Batch<DeclaredConflict> {
  try readTable(
    csv: text, file: file, required: ["reviewer", "kind"],
    optional: ["application", "organisation", "note"]
  ) { reader in
    let person: Person.ID? = reader.parsed("reviewer", wanted: "a-key") { ID(rawValue: $0) }
    let kind = reader.choice("kind", DeclaredConflict.Kind.self)
    let subject: DeclaredConflict.Subject?
    if reader.has("application") {
      let id: Application.ID? = reader.parsed("application", wanted: "a-key") { ID(rawValue: $0) }
      subject = id.map { .application($0) }
    } else {
      subject = reader.line("organisation").map { .organisation($0) }
    }
    guard let person, let kind, let subject else { return nil }
    return DeclaredConflict(
      personID: person, subject: subject, kind: kind,
      note: reader.optionalLine("note", limit: 1000) ?? "")
  }
}
