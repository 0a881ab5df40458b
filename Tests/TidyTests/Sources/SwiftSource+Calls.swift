/// Where a text stands as an argument.
struct ArgumentPlace: Hashable {
  /// The name of the function or type that is called.
  let callee: String

  /// The number of the argument, counted from 0.
  let index: Int

  /// The label of the argument.
  let label: String?

  /// Whether the rest of the call says `more: true`.
  let hasMore: Bool
}

extension SwiftSource {
  /// The call that a text is a direct argument of, also as one of the choices of `? :`.
  func argumentPlace(of literal: Literal) -> ArgumentPlace? {
    guard let (open, index, start) = openParenthesis(before: literal.offset) else { return nil }
    let before = String(decoding: code[..<open].suffix(80), as: UTF8.self)
    guard let callee = before.firstMatch(of: #/(\w+)\s*$/#)?.1 else { return nil }
    let lead = String(decoding: code[start..<literal.offset], as: UTF8.self)
    let rest = String(decoding: code[literal.offset..<closing(open)], as: UTF8.self)
    return ArgumentPlace(
      callee: String(callee), index: index,
      label: lead.firstMatch(of: #/^\s*(\w+)\s*:/#).map { String($0.1) },
      hasMore: rest.contains("more: true"))
  }

  /// The parenthesis around an offset, the number of commas since it, and where the argument
  /// begins.
  private func openParenthesis(before offset: Int) -> (open: Int, index: Int, start: Int)? {
    var depth = 0
    var commas = 0
    var start: Int?
    for place in stride(from: offset - 1, through: 0, by: -1) {
      switch code[place] {
      case UInt8(ascii: ")"), UInt8(ascii: "]"), UInt8(ascii: "}"): depth += 1
      case UInt8(ascii: "(") where depth == 0: return (place, commas, start ?? place + 1)
      case UInt8(ascii: "["), UInt8(ascii: "{"):
        guard depth > 0 else { return nil }
        depth -= 1
      case UInt8(ascii: "("): depth -= 1
      case UInt8(ascii: ",") where depth == 0:
        commas += 1
        start = start ?? place + 1
      default: continue
      }
    }
    return nil
  }

  /// The place behind the bracket that closes the one at an offset.
  func closing(_ open: Int) -> Int {
    var depth = 0
    for place in open..<code.count {
      switch code[place] {
      case UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "{"): depth += 1
      case UInt8(ascii: ")"), UInt8(ascii: "]"), UInt8(ascii: "}"):
        depth -= 1
        if depth == 0 { return place + 1 }
      default: continue
      }
    }
    return code.count
  }

  /// The bodies of functions, initializers and computed properties: the first line and how many
  /// lines.
  var bodies: [(line: Int, count: Int)] {
    let text = codeText
    let heads = text.matches(of: #/(?:^|[^.\w])(func|init|subscript|var)\b/#)
    return heads.compactMap { head in
      let start = text.utf8.distance(from: text.startIndex, to: head.1.startIndex)
      guard let open = bodyStart(after: start) else { return nil }
      let first = line(at: start)
      return (first, line(at: closing(open) - 1) - first + 1)
    }
  }

  /// The brace that opens the body of a declaration, or nil when it has none.
  private func bodyStart(after start: Int) -> Int? {
    var place = start
    while place < code.count {
      switch code[place] {
      case UInt8(ascii: "{"): return place
      case UInt8(ascii: "("), UInt8(ascii: "["): place = closing(place)
      case UInt8(ascii: "=") where code[place...].starts(with: Array("==".utf8)): place += 2
      case UInt8(ascii: "}"), UInt8(ascii: "="), UInt8(ascii: ";"), UInt8(ascii: ")"): return nil
      case UInt8(ascii: "\n") where beginsDeclaration(place + 1): return nil
      default: place += 1
      }
    }
    return nil
  }

  private func beginsDeclaration(_ place: Int) -> Bool {
    let text = String(decoding: code[place...].prefix(60), as: UTF8.self)
    let words =
      #/^\s*(?:$|@|\.|#|return\b|let|case|if|guard|for|switch|(?:\w+ )*(?:func|var|init|struct|enum|static|extension|protocol|private|public|mutating)\b)/#
    return text.firstMatch(of: words) != nil
  }
}
