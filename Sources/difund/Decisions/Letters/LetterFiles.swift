internal import Audit
internal import Formats
internal import Foundation
internal import Grants
internal import Text
internal import Vocabulary
internal import Workspace

/// A letter as a file.
struct LetterFile {
  /// What is recorded of it.
  let written: WrittenLetter

  /// Whether no speaker has reviewed its words.
  let isDraft: Bool

  /// The name of the file.
  let name: String

  /// The contents of the file.
  let bytes: [UInt8]
}

/// Turns what letters say into files that only their owner can read.
struct LetterFiles {
  private let fund: OpenFund
  private let form: LetterForm
  private let data: DataFolder
  private let languages: Set<LanguageTag>
  private var catalogues: [LanguageTag: [MessageCatalogue]] = [:]
  private var templates: [String: [LetterTemplate]] = [:]

  init(fund: OpenFund, form: LetterForm) throws {
    self.fund = fund
    self.form = form
    data = try DataFolder.locate(environment: ProcessInfo.processInfo.environment)
    languages = Set(data.languages())
  }

  /// Writes a letter in the applicant's language.
  ///
  /// - Throws: What is wrong in a template.
  mutating func composed(_ facts: LetterFacts) throws -> LetterFile {
    let templates = try templates(for: facts)
    guard let first = templates.first else { throw NoTemplate(kind: facts.kind) }
    for template in templates where catalogues[template.language] == nil {
      catalogues[template.language] = try sentences(for: template.language)
    }
    let letter = ComposedLetter(facts, templates: templates, fund: fund.title) {
      catalogues[$0] ?? []
    }
    let text =
      switch form {
      case .html: LetterPage(letter: letter).text
      case .text: try letter.plainText()
      }
    let bytes = Array(text.utf8)
    return LetterFile(
      written: WrittenLetter(
        applicationID: facts.applicationID, kind: facts.kind, language: first.language,
        form: form, subject: letter.subject, digest: Digest(hashing: bytes).description),
      isDraft: first.isDraft,
      name: "\(facts.applicationID).\(form == .html ? "html" : "txt")", bytes: bytes)
  }

  /// Writes all files, into a folder that only their owner can open.
  func write(_ letters: [LetterFile], to folder: String) throws {
    guard !letters.isEmpty else { return }
    // When this fails, writing does too, and says why.
    try? FileManager.default.createDirectory(
      atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    for letter in letters {
      try Files.writePrivately(letter.bytes, path: "\(folder)/\(letter.name)")
    }
  }

  private mutating func templates(for facts: LetterFacts) throws -> [LetterTemplate] {
    let key = "\(facts.kind.rawValue)/\(facts.language)"
    if let known = templates[key] { return known }
    let found = try data.letterTemplates(
      facts.kind, language: facts.language, fund: fund.workspace.folder)
    templates[key] = found
    return found
  }

  /// The sentences of the program for a language: the few that letters need come before those of
  /// the nearest whole catalogue, and English is last.
  private func sentences(for language: LanguageTag) throws -> [MessageCatalogue] {
    let words = try language.fallbacks.compactMap(data.readLetterCatalogue).prefix(1)
    let own = language.fallbacks.first(where: languages.contains).map { [$0] } ?? []
    let whole = try (own + [.english]).reduce(into: [LanguageTag]()) {
      if !$0.contains($1) { $0.append($1) }
    }.map(data.readCatalogue)
    return words + whole
  }
}

/// There is no template for a letter, not even in English.
private struct NoTemplate: ExplainableError {
  let kind: LetterKind

  var message: Message {
    Message(
      "decide.no-template", ["kind": .message(Message("letter-kind.\(kind.rawValue)"))])
  }
}
