public import Formats
public import Grants
public import Vocabulary

/// Reads consents from comma-separated values, one a line.
///
/// - Parameters:
///   - text: The table with the columns person, purpose, text, language, day and manner.
///   - file: The file as the user named it, for messages.
///   - find: Finds the words that people agreed to by version and language.
/// - Returns: The consents and the faults.
/// - Throws: `FormatError` when the text is no such table.
public func readConsents(
  csv text: String, file: String, find: (String, LanguageTag) -> ConsentText?
) throws(FormatError) -> Batch<ConsentDraft> {
  try readTable(
    csv: text, file: file,
    required: ["person", "purpose", "text", "language", "day", "manner"], optional: []
  ) { reader in
    let person = reader.line("person", limit: 254)
    let purpose = reader.choice("purpose", PersonalUse.Purpose.self)
    let version = reader.parsed("text", wanted: "a-key") { $0.isEmpty ? nil : $0 }
    let language = reader.parsed("language", wanted: "a-language") { LanguageTag($0) }
    let day = reader.parsed("day", wanted: "a-day") { Day($0) }
    let manner = reader.choice("manner", ConsentRecord.Manner.self)
    guard let person, let purpose, let version, let language, let day, let manner else {
      return nil
    }
    guard let words = find(version, language) else {
      reader.note(
        Message(
          "privacy.no-text", ["version": .text(version), "language": .text(language.text)]),
        in: "text")
      return nil
    }
    return ConsentDraft(
      person: person,
      content: .init(purpose: purpose, text: words, day: day, manner: manner))
  }
}
