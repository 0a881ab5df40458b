internal import Vocabulary

/// Reads conditions by recursive descent; `or` binds weakest, `not` strongest.
struct RuleParser {
  /// The longest condition, in bytes; with it, brackets cannot nest deep enough to exhaust the
  /// stack.
  static let limit = 2000

  private let tokens: [Token]
  private var position = 0

  private struct Token {
    let text: String
    let column: Int
  }

  init(_ source: String) throws(RuleSyntaxError) {
    guard source.utf8.count <= Self.limit else { throw RuleSyntaxError(column: 1, fault: .tooLong) }
    tokens = Self.tokens(of: source)
  }

  mutating func condition() throws(RuleSyntaxError) -> RuleExpression.Node {
    var left = try conjunction()
    while take("or") { left = .or(left, try conjunction()) }
    return left
  }

  func expectEnd() throws(RuleSyntaxError) {
    guard position == tokens.count else { throw unexpected("and, or") }
  }

  private mutating func conjunction() throws(RuleSyntaxError) -> RuleExpression.Node {
    var left = try negation()
    while take("and") { left = .and(left, try negation()) }
    return left
  }

  private mutating func negation() throws(RuleSyntaxError) -> RuleExpression.Node {
    if take("not") { return .not(try negation()) }
    if take("(") {
      let inner = try condition()
      guard take(")") else { throw unexpected(")") }
      return inner
    }
    return try comparison()
  }

  private mutating func comparison() throws(RuleSyntaxError) -> RuleExpression.Node {
    let name = try next(wanting: "a fact")
    guard let fact = RuleFact(rawValue: name.text) else {
      throw RuleSyntaxError(
        column: name.column,
        fault: .unknownFact(name.text, known: RuleFact.allCases.map(\.rawValue)))
    }
    if take("in") { return .contains(fact, try list(for: fact)) }
    if position + 1 < tokens.count, tokens[position].text == "not",
      tokens[position + 1].text == "in"
    {
      position += 2
      return .not(.contains(fact, try list(for: fact)))
    }
    for comparison in RuleExpression.Comparison.allCases where take(comparison.rawValue) {
      guard fact.sort != .truth else { throw unexpected("and, or") }
      return .compare(fact, comparison, try operand(for: fact))
    }
    guard fact.sort == .truth else { throw unexpected("== != < <= > >= in") }
    return .truth(fact)
  }

  private mutating func list(
    for fact: RuleFact
  ) throws(RuleSyntaxError) -> [RuleExpression.Operand] {
    guard take("[") else { throw unexpected("[") }
    var items = [try operand(for: fact)]
    while take(",") { items.append(try operand(for: fact)) }
    guard take("]") else { throw unexpected(", ]") }
    return items
  }

  private mutating func operand(
    for fact: RuleFact
  ) throws(RuleSyntaxError) -> RuleExpression.Operand {
    let token = try next(wanting: "a value")
    let operand = try value(of: token, for: fact)
    switch (operand, fact.sort) {
    case (.day, .day), (.money, .money), (.number, .number), (.word, .word): return operand
    case (.fact(let other), let sort) where other.sort == sort: return operand
    default:
      throw RuleSyntaxError(column: token.column, fault: .otherSort(fact, token.text))
    }
  }

  private mutating func value(
    of token: Token, for fact: RuleFact
  ) throws(RuleSyntaxError) -> RuleExpression.Operand {
    if let day = Day(token.text) { return .day(day) }
    if let other = RuleFact(rawValue: token.text) { return .fact(other) }
    if token.text.hasSuffix("%"), let share = Ratio(decimal: token.text.dropLast()) {
      return .number(Ratio(share.numerator, over: share.denominator * 100))
    }
    if let number = Ratio(decimal: token.text) {
      guard position < tokens.count, let currency = Currency(rawValue: tokens[position].text) else {
        return .number(number)
      }
      position += 1
      guard let money = try? Money(parsing: token.text, currency: currency) else {
        throw RuleSyntaxError(column: token.column, fault: .otherSort(fact, token.text))
      }
      return .money(money)
    }
    if let words = fact.words, !words.contains(token.text) {
      throw RuleSyntaxError(
        column: token.column, fault: .unknownWord(token.text, fact, known: words))
    }
    return .word(token.text)
  }

  private mutating func take(_ text: String) -> Bool {
    guard position < tokens.count, tokens[position].text == text else { return false }
    position += 1
    return true
  }

  private mutating func next(wanting wanted: String) throws(RuleSyntaxError) -> Token {
    guard position < tokens.count else { throw unexpected(wanted) }
    position += 1
    return tokens[position - 1]
  }

  private func unexpected(_ wanted: String) -> RuleSyntaxError {
    let found = position < tokens.count ? tokens[position] : nil
    let end = tokens.last.map { $0.column + $0.text.count } ?? 1
    return RuleSyntaxError(
      column: found?.column ?? end, fault: .expected(wanted, found: found?.text ?? ""))
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

  private static func isWordPart(_ character: Character) -> Bool {
    character.isLetter || character.isNumber || "._-%".contains(character)
  }
}
