import Vocabulary
import Yams

/// Reads lists of words strictly, with the line of every fault.
struct WordListReader {
  private var log: FaultLog

  private static let longestWord = 100

  /// Reads words in groups, such as `women: [Amina, Mai]`; only the allowed groups may occur.
  static func groups(
    in yaml: String, file: String, allowed: Set<String>
  ) throws(LessonError) -> [String: [String]] {
    var reader = WordListReader(log: FaultLog(file: file))
    let groups = reader.groups(yaml, allowed: allowed)
    try reader.log.check()
    return groups
  }

  /// Reads terms, each with its definition: `- {term: AI, definition: …}`.
  static func terms(in yaml: String, file: String) throws(LessonError) -> [String] {
    var reader = WordListReader(log: FaultLog(file: file))
    let terms = reader.terms(yaml)
    try reader.log.check()
    return terms
  }

  private mutating func groups(_ yaml: String, allowed: Set<String>) -> [String: [String]] {
    guard let root = root(of: yaml) else { return [:] }
    guard let mapping = root.mapping else {
      log.report(.wordGroupsMissing, at: Self.line(of: root))
      return [:]
    }
    var groups: [String: [String]] = [:]
    for (key, value) in mapping {
      let name = key.string ?? ""
      guard allowed.contains(name) else {
        log.report(.wordGroupUnknown(name), at: Self.line(of: key))
        continue
      }
      guard let words = value.sequence, !words.isEmpty else {
        log.report(.fieldNotList(name), at: Self.line(of: key))
        continue
      }
      groups[name] = words.compactMap { word(of: $0, name) }
    }
    return groups
  }

  private mutating func terms(_ yaml: String) -> [String] {
    guard let root = root(of: yaml) else { return [] }
    guard let entries = root.sequence else {
      log.report(.termsMissing, at: Self.line(of: root))
      return []
    }
    var terms: [String] = []
    for entry in entries {
      guard let fields = entry.mapping, fields.count == 2, let term = fields["term"],
        let definition = fields["definition"]
      else {
        log.report(.termsMissing, at: Self.line(of: entry))
        continue
      }
      _ = word(of: definition, "definition", limit: 500)
      guard let word = word(of: term, "term") else { continue }
      if terms.contains(word) {
        log.report(.termRepeated(word), at: Self.line(of: term))
      } else {
        terms.append(word)
      }
    }
    return terms
  }

  private mutating func word(
    of node: Node, _ field: String, limit: Int = longestWord
  ) -> String? {
    guard let text = node.scalar?.string, !text.isEmpty, text.count <= limit,
      !text.unicodeScalars.contains(where: isControl)
    else {
      log.report(.fieldNotText(field, limit: limit), at: Self.line(of: node))
      return nil
    }
    return text
  }

  private mutating func root(of yaml: String) -> Node? {
    do {
      guard let root = try Yams.compose(yaml: yaml) else {
        log.report(.wordGroupsMissing, at: 1)
        return nil
      }
      return root
    } catch {
      let (line, detail) = YAMLFault.explain(error, in: yaml)
      log.report(.listSyntax(detail), at: line)
      return nil
    }
  }

  private static func line(of node: Node) -> Int { node.mark?.line ?? 1 }
}
