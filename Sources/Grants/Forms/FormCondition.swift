internal import Vocabulary

/// When a question is asked, such as `track == minority-language and recordings == yes`.
///
/// It speaks of four facts of the application and of the answers to other questions.
public struct FormCondition: Hashable, Sendable {
  /// The condition as its author wrote it.
  public let source: String

  /// The condition taken apart.
  public let root: Node

  /// The parts of a condition.
  public indirect enum Node: Hashable, Sendable {
    case and(Node, Node)
    case not(Node)
    case or(Node, Node)
    /// Whether the values of a name, of which a question with several answers has many, hold one
    /// of these.
    case holds(name: String, anyOf: [String])
    /// Whether a number is greater than, or less than, or equal to another.
    case compare(name: String, Sign, Int64)
  }

  /// The ways to compare numbers.
  public enum Sign: String, CaseIterable, Hashable, Sendable {
    case atLeast = ">="
    case atMost = "<="
    case less = "<"
    case more = ">"
  }

  /// The facts of an application that a condition can ask for.
  public enum Fact: String, CaseIterable, Hashable, Sendable {
    case country
    case language
    case leadKind = "lead.kind"
    case track

    /// The words that the fact can have, or nil when they cannot be listed.
    var words: [String]? {
      switch self {
      case .country: Country.allCases.map(\.rawValue)
      case .language: nil
      case .leadKind: LeadOrganisation.Kind.allCases.map(\.rawValue)
      case .track: Track.allCases.map(\.rawValue)
      }
    }
  }

  /// Reads a condition: comparisons with `==`, `!=`, `<`, `<=`, `>`, `>=` and `in [a, b]`, joined
  /// with `and`, `or`, `not` and brackets.
  ///
  /// - Throws: `RuleSyntaxError` with the place of the fault.
  public init(_ source: String) throws(RuleSyntaxError) {
    var parser = try FormConditionParser(source)
    root = try parser.condition()
    try parser.expectEnd()
    self.source = source
  }
}

extension FormCondition.Node {
  /// The names that the condition asks for, each once, in the order in which they stand.
  var names: [String] {
    var names: [String] = []
    collect(into: &names)
    return names
  }

  private func collect(into names: inout [String]) {
    switch self {
    case .and(let left, let right), .or(let left, let right):
      left.collect(into: &names)
      right.collect(into: &names)
    case .not(let inner): inner.collect(into: &names)
    case .holds(let name, _), .compare(let name, _, _):
      if !names.contains(name) { names.append(name) }
    }
  }

  /// Tells whether the condition holds, given the values of each name.
  func holds(_ values: (String) -> [String]) -> Bool {
    switch self {
    case .and(let left, let right): left.holds(values) && right.holds(values)
    case .or(let left, let right): left.holds(values) || right.holds(values)
    case .not(let inner): !inner.holds(values)
    case .holds(let name, let wanted): values(name).contains(where: wanted.contains)
    case .compare(let name, let sign, let number):
      values(name).first.flatMap { Int64($0) }.map { sign.holds($0, number) } ?? false
    }
  }
}

extension FormCondition.Sign {
  fileprivate func holds(_ left: Int64, _ right: Int64) -> Bool {
    switch self {
    case .atLeast: left >= right
    case .atMost: left <= right
    case .less: left < right
    case .more: left > right
    }
  }
}

/// Reads conditions of forms by recursive descent; `or` binds weakest, `not` strongest.
private struct FormConditionParser {
  private var tokens: RuleTokens

  init(_ source: String) throws(RuleSyntaxError) { tokens = try RuleTokens(source) }

  mutating func condition() throws(RuleSyntaxError) -> FormCondition.Node {
    var left = try conjunction()
    while tokens.take("or") { left = .or(left, try conjunction()) }
    return left
  }

  func expectEnd() throws(RuleSyntaxError) { try tokens.expectEnd() }

  private mutating func conjunction() throws(RuleSyntaxError) -> FormCondition.Node {
    var left = try negation()
    while tokens.take("and") { left = .and(left, try negation()) }
    return left
  }

  private mutating func negation() throws(RuleSyntaxError) -> FormCondition.Node {
    if tokens.take("not") { return .not(try negation()) }
    if tokens.take("(") {
      let inner = try condition()
      guard tokens.take(")") else { throw tokens.unexpected(")") }
      return inner
    }
    let name = try word()
    if tokens.take("==") { return .holds(name: name, anyOf: [try word()]) }
    if tokens.take("!=") { return .not(.holds(name: name, anyOf: [try word()])) }
    if tokens.take("in") { return .holds(name: name, anyOf: try list()) }
    for sign in FormCondition.Sign.allCases where tokens.take(sign.rawValue) {
      let place = tokens.column
      let text = try word()
      guard let number = Int64(text) else {
        throw RuleSyntaxError(column: place, fault: .expected("a number", found: text))
      }
      return .compare(name: name, sign, number)
    }
    throw tokens.unexpected("== != < <= > >= in")
  }

  private mutating func list() throws(RuleSyntaxError) -> [String] {
    guard tokens.take("[") else { throw tokens.unexpected("[") }
    var words = [try word()]
    while tokens.take(",") { words.append(try word()) }
    guard tokens.take("]") else { throw tokens.unexpected(", ]") }
    return words
  }

  /// A name or a value; marks are none.
  private mutating func word() throws(RuleSyntaxError) -> String {
    let token = try tokens.next(wanting: "a value")
    guard token.text.first.map(RuleTokens.isWordPart) == true else {
      throw RuleSyntaxError(column: token.column, fault: .expected("a value", found: token.text))
    }
    return token.text
  }
}
