internal import Vocabulary

/// Reads conditions by recursive descent; `or` binds weakest, `not` strongest.
struct RuleParser {
  private var tokens: RuleTokens

  init(_ source: String) throws(RuleSyntaxError) { tokens = try RuleTokens(source) }

  mutating func condition() throws(RuleSyntaxError) -> RuleExpression.Node {
    var left = try conjunction()
    while tokens.take("or") { left = .or(left, try conjunction()) }
    return left
  }

  func expectEnd() throws(RuleSyntaxError) {
    try tokens.expectEnd()
  }

  private mutating func conjunction() throws(RuleSyntaxError) -> RuleExpression.Node {
    var left = try negation()
    while tokens.take("and") { left = .and(left, try negation()) }
    return left
  }

  private mutating func negation() throws(RuleSyntaxError) -> RuleExpression.Node {
    if tokens.take("not") { return .not(try negation()) }
    if tokens.take("(") {
      let inner = try condition()
      guard tokens.take(")") else { throw tokens.unexpected(")") }
      return inner
    }
    return try comparison()
  }

  private mutating func comparison() throws(RuleSyntaxError) -> RuleExpression.Node {
    let name = try tokens.next(wanting: "a fact")
    guard let fact = RuleFact(rawValue: name.text) else {
      throw RuleSyntaxError(
        column: name.column,
        fault: .unknownFact(name.text, known: RuleFact.allCases.map(\.rawValue)))
    }
    if tokens.take("in") { return .contains(fact, try list(for: fact)) }
    if tokens.take("not", "in") {
      return .not(.contains(fact, try list(for: fact)))
    }
    for comparison in RuleExpression.Comparison.allCases where tokens.take(comparison.rawValue) {
      guard fact.sort != .truth else { throw tokens.unexpected("and, or") }
      return .compare(fact, comparison, try operand(for: fact))
    }
    guard fact.sort == .truth else { throw tokens.unexpected("== != < <= > >= in") }
    return .truth(fact)
  }

  private mutating func list(
    for fact: RuleFact
  ) throws(RuleSyntaxError) -> [RuleExpression.Operand] {
    guard tokens.take("[") else { throw tokens.unexpected("[") }
    var items = [try operand(for: fact)]
    while tokens.take(",") { items.append(try operand(for: fact)) }
    guard tokens.take("]") else { throw tokens.unexpected(", ]") }
    return items
  }

  private mutating func operand(
    for fact: RuleFact
  ) throws(RuleSyntaxError) -> RuleExpression.Operand {
    let token = try tokens.next(wanting: "a value")
    let operand = try value(of: token, for: fact)
    switch (operand, fact.sort) {
    case (.day, .day), (.money, .money), (.number, .number), (.word, .word): return operand
    case (.fact(let other), let sort) where other.sort == sort: return operand
    default:
      throw RuleSyntaxError(column: token.column, fault: .otherSort(fact, token.text))
    }
  }

  private mutating func value(
    of token: RuleTokens.Token, for fact: RuleFact
  ) throws(RuleSyntaxError) -> RuleExpression.Operand {
    if let day = Day(token.text) { return .day(day) }
    if let other = RuleFact(rawValue: token.text) { return .fact(other) }
    if token.text.hasSuffix("%"), let share = Ratio(decimal: token.text.dropLast()) {
      return .number(Ratio(share.numerator, over: share.denominator * 100))
    }
    if let number = Ratio(decimal: token.text) {
      guard let currency = tokens.take(as: Currency.init(rawValue:)) else {
        return .number(number)
      }
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
}
