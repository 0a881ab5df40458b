internal import Formats
internal import Grants
internal import Vocabulary

extension ObjectReader {
  /// The section `documents` of a call; none when it is absent.
  func documents(beside form: ApplicationForm) -> [DocumentRequirement]? {
    guard optional("documents") != nil else { return [] }
    guard let readers = objects("documents", limit: 30) else { return nil }
    let documents = readers.compactMap { reader in reader.document().map { ($0, reader) } }
    guard documents.count == readers.count else { return nil }
    do throws(FormDefinitionError) {
      try form.check(documents.map(\.0))
      return documents.map(\.0)
    } catch {
      // Of two with one key, the second is at fault.
      let reader = documents.last { $0.0.id.rawValue == error.question.rawValue }?.1 ?? self
      let isTwice = if case .twice = error { true } else { false }
      reader.note(error.message, in: isTwice ? "id" : "when")
      return nil
    }
  }

  private func document() -> DocumentRequirement? {
    refuseOthers(than: [
      "id", "label", "help", "types", "maximum", "required", "when", "count_at_most", "blind",
    ])
    let id: DocumentRequirement.ID? = parsed("id", wanted: "a-key") { ID(rawValue: $0) }
    let label = localized("label")
    let help = optional("help") == nil ? nil : localized("help")
    let kinds = values("types", wanted: "a-file-type") { AttachmentKind(rawValue: $0) }
    let limit =
      optional("maximum") == nil
      ? DocumentRequirement.usualBytes
      : parsed("maximum", wanted: "a-file-size") { fileSize($0) }
    let count = optional("count_at_most") == nil ? 1 : integer("count_at_most", in: 1...20)
    let blind = optional("blind") == nil ? .withhold : choice("blind", BlindRule.self)
    var condition: FormCondition?
    if optional("when") != nil {
      guard let source = line("when", limit: 2000) else { return nil }
      do throws(RuleSyntaxError) { condition = try FormCondition(source) } catch {
        note(error.message, in: "when")
        return nil
      }
    }
    let isRequired = flag("required")
    guard let id, let label, let kinds, let limit, let count, let blind else { return nil }
    return DocumentRequirement(
      id: id, label: label, help: help, kinds: kinds, limitBytes: limit, isRequired: isRequired,
      condition: condition, limitCount: Int(count), isOpen: blind == .show)
  }

  private enum BlindRule: String, CaseIterable { case show, withhold }
}

/// A size such as `5 MB` or `800 kB`, in bytes; nil for another text and for more than is allowed.
private func fileSize(_ text: String) -> Int64? {
  let parts = text.split(separator: " ")
  guard parts.count == 2, let number = Int64(parts[0]), (1...1_000_000).contains(number) else {
    return nil
  }
  let unit: Int64? =
    switch parts[1] {
    case "kB": 1000
    case "MB": 1_000_000
    default: nil
    }
  guard let bytes = unit.map({ $0 * number }), bytes <= DocumentRequirement.mostBytes else {
    return nil
  }
  return bytes
}
