internal import Formats
internal import Vocabulary

extension ObjectReader {
  /// The longest answer, in Unicode scalars.
  private static let longestAnswer = 20_000

  /// The answers to the questions of a form; none when the member is absent.
  ///
  /// An answer is a text, a number, true or false, or a list of texts.
  func answers() -> [String: [String]]? {
    guard let node = optional("answers") else { return [:] }
    guard let members = node.members else {
      note(wrongType("object"), in: "answers")
      return nil
    }
    let reader = ObjectReader(node: node, path: field("answers"), file: file, problems: problems)
    var answers: [String: [String]] = [:]
    for member in members where !member.node.isNull {
      guard let values = reader.answer(member) else { return nil }
      answers[member.name] = values.isEmpty ? nil : values
    }
    return answers
  }

  private func answer(_ member: JSONNode.Member) -> [String]? {
    switch member.node.value {
    case .bool(let isTrue): return [isTrue ? "yes" : "no"]
    case .number(let text): return [text]
    case .string(let text) where !text.contains(where: { !$0.isWhitespace }): return []
    case .string: return longText(member.name, limit: Self.longestAnswer).map { [$0] }
    case .array(let nodes):
      guard nodes.count <= 100 else {
        note(Message("input.not-a-list", ["limit": .integer(100)]), in: member.name)
        return nil
      }
      return values(member.name, wanted: "a-key") { $0.utf8.count <= 100 ? $0 : nil }
    case .null, .object:
      note(wrongType("text"), in: member.name)
      return nil
    }
  }
}
