/// Finds names that stand twice in an object, in constant time a name.
struct JSONNameIndex {
  private static let largestScan = 8
  private var lines: [ExactText: Int] = [:]

  /// Returns the line of the member with this name, or notes that the name comes next.
  mutating func line(of name: String, among members: [JSONNode.Member]) -> Int? {
    guard members.count >= Self.largestScan else {
      return members.first { isSameText($0.name, name) }?.line
    }
    if lines.isEmpty {
      for member in members { lines[ExactText(text: member.name)] = member.line }
    } else if let last = members.last {
      lines[ExactText(text: last.name)] = last.line
    }
    return lines[ExactText(text: name)]
  }
}

/// A text that equals only the same scalars, as names in JSON and columns in tables do.
struct ExactText: Hashable {
  let text: String

  static func == (left: Self, right: Self) -> Bool { isSameText(left.text, right.text) }

  func hash(into hasher: inout Hasher) {
    for byte in text.utf8 { hasher.combine(byte) }
  }
}
