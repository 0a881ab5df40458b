/// The words and marks of a condition, read one after the other.
struct RuleTokens {
  /// The longest condition, in bytes; with it, brackets cannot nest deep enough to exhaust the
  /// stack.
  static let limit = 2000

  private let tokens: [Token]
  private var position = 0

  /// A word or mark, and the character at which it begins, counted from 1.
  struct Token {
    let text: String
    let column: Int
  }

  init(_ source: String) throws(RuleSyntaxError) {
    guard source.utf8.count <= Self.limit else { throw RuleSyntaxError(column: 1, fault: .tooLong) }
    tokens = Self.tokens(of: source)
  }

  /// The character at which the next token begins, or the end.
  var column: Int {
    position < tokens.count
      ? tokens[position].column : tokens.last.map { $0.column + $0.text.count } ?? 1
  }

  /// Takes the next tokens when they are these.
  mutating func take(_ texts: String...) -> Bool {
    guard tokens.dropFirst(position).prefix(texts.count).map(\.text) == texts else { return false }
    position += texts.count
    return true
  }

  /// Takes the next token when it is something.
  mutating func take<Value>(as make: (String) -> Value?) -> Value? {
    guard position < tokens.count, let value = make(tokens[position].text) else { return nil }
    position += 1
    return value
  }

  /// Takes the next token, of which there must be one.
  mutating func next(wanting wanted: String) throws(RuleSyntaxError) -> Token {
    guard position < tokens.count else { throw unexpected(wanted) }
    position += 1
    return tokens[position - 1]
  }

  func expectEnd() throws(RuleSyntaxError) {
    guard position == tokens.count else { throw unexpected("and, or") }
  }

  func unexpected(_ wanted: String) -> RuleSyntaxError {
    let found = position < tokens.count ? tokens[position].text : ""
    return RuleSyntaxError(column: column, fault: .expected(wanted, found: found))
  }

  private static func tokens(of source: String) -> [Token] {
    var tokens: [Token] = []
    var rest = source[...]
    var column = 1
    while let character = rest.first {
      let text: Substring
      if character.isWhitespace {
        text = rest.prefix { $0.isWhitespace }
      } else if isWordPart(character) {
        text = rest.prefix(while: isWordPart)
      } else if "=!<>".contains(character) {
        text = rest.prefix { "=!<>".contains($0) }
      } else {
        text = rest.prefix(1)
      }
      if !character.isWhitespace { tokens.append(Token(text: String(text), column: column)) }
      column += text.count
      rest = rest.dropFirst(text.count)
    }
    return tokens
  }

  static func isWordPart(_ character: Character) -> Bool {
    character.isLetter || character.isNumber || "._-%".contains(character)
  }
}
