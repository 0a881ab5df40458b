internal import Formats
internal import Grants
public import Vocabulary

/// What was found in the file of a call before it is created.
public struct CallCheck: Sendable {
  /// The call, or nil when it could not be created.
  public let draft: CallDraft?

  /// What keeps it from being created, in the order of the file.
  public let faults: [InputProblem]

  /// What is questionable, in the order of the file.
  public let advice: [InputProblem]
}

/// Checks the file of a call: what is wrong with it, and what is questionable.
///
/// - Parameters:
///   - text: The YAML text.
///   - file: The file as the user named it, for messages.
///   - today: The day of the check.
/// - Returns: What was found, each with its line.
/// - Throws: `IntakeError.yaml` or `.yamlTooLarge` when the text is no YAML, and
///   `GrantError.calculation` when ICU is not installed completely.
public func checkCall(_ text: String, file: String, today: Day) throws -> CallCheck {
  let root = try YAMLDocument.parse(text, file: file)
  var advice = root.languageAdvice(file: file)
  let draft: CallDraft
  do throws(IntakeError) { draft = try readCall(text, file: file) } catch {
    guard case .faults(let problems) = error else { throw error }
    return CallCheck(draft: nil, faults: problems, advice: advice)
  }
  for finding in try draft.terms.findings(on: today) {
    advice.append(InputProblem(at: root.location(of: finding.place, file: file), finding.message))
  }
  advice.sort { ($0.location.line ?? 0) < ($1.location.line ?? 0) }
  return CallCheck(draft: draft, faults: [], advice: advice)
}

extension JSONNode {
  fileprivate func location(of place: CallFinding.Place, file: String) -> SourceLocation {
    switch place {
    case .field(let name):
      return (self[name] ?? self).location(file: file, field: name)
    case .question(let id):
      let path = ["form", "questions"]
      return item(path, id: id.rawValue, member: "when", file: file)
    case .rule(let id): return item(["eligibility"], id: id, member: "require", file: file)
    }
  }

  private func item(
    _ path: [String], id: String, member: String, file: String
  ) -> SourceLocation {
    let list = path.reduce(self as JSONNode?) { $0?[$1] }?.elements ?? []
    let name = path.joined(separator: ".")
    for (index, element) in list.enumerated() where element["id"]?.string == id {
      return (element[member] ?? element)
        .location(file: file, field: "\(name)[\(index + 1)].\(member)")
    }
    // A rule that the limits of a track made.
    return (self["tracks"] ?? self).location(file: file, field: "tracks")
  }

  // MARK: Languages

  private static let localizedNames: Set<String> = ["help", "label", "question", "reason", "title"]

  /// Texts that lack a language which other texts of the file have, and drafts of a language that
  /// no text has.
  fileprivate func languageAdvice(file: String) -> [InputProblem] {
    var texts: [(place: SourceLocation, languages: Set<String>)] = []
    collect(into: &texts, path: "", file: file)
    let all = texts.reduce(into: Set<String>()) { $0.formUnion($1.languages) }
    var found: [InputProblem] = []
    for text in texts where text.languages != all {
      let missing = all.subtracting(text.languages).sorted().compactMap { LanguageTag($0) }
      found.append(
        InputProblem(
          at: text.place,
          Message("call-check.languages", ["languages": .list(missing.map { .language($0) })])))
    }
    for draft in self["drafts"]?.elements ?? [] {
      guard let tag = draft.string, !all.contains(tag), let language = LanguageTag(tag) else {
        continue
      }
      found.append(
        InputProblem(
          at: draft.location(file: file, field: "drafts"),
          Message("call-check.draft-unused", ["language": .language(language)])))
    }
    return found
  }

  /// Whether it is one text, or one for each of some languages; the limits of a form have names
  /// like those of texts.
  private var isLocalized: Bool {
    guard let members else { return string != nil }
    return members.allSatisfy { $0.node.string != nil }
  }

  private func collect(
    into texts: inout [(place: SourceLocation, languages: Set<String>)], path: String, file: String
  ) {
    for (index, element) in (elements ?? []).enumerated() {
      element.collect(into: &texts, path: "\(path)[\(index + 1)]", file: file)
    }
    for member in members ?? [] {
      let field = path.isEmpty ? member.name : "\(path).\(member.name)"
      if Self.localizedNames.contains(member.name), member.node.isLocalized {
        let place = SourceLocation(
          file: file, line: member.line, column: member.column, field: field)
        let names = member.node.members.map { $0.map(\.name) } ?? ["en"]
        texts.append((place, Set(names)))
      } else {
        member.node.collect(into: &texts, path: field, file: file)
      }
    }
  }
}
