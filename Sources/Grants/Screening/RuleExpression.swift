public import Vocabulary

/// A condition over the facts of an application, such as `months <= 24 and lead.kind != company`.
public struct RuleExpression: Hashable, Sendable {
  /// The condition as its author wrote it.
  public let source: String

  /// The condition taken apart.
  let root: Node

  indirect enum Node: Hashable, Sendable {
    case and(Node, Node)
    case compare(RuleFact, Comparison, Operand)
    case contains(RuleFact, [Operand])
    case not(Node)
    case or(Node, Node)
    case truth(RuleFact)
  }

  enum Operand: Hashable, Sendable {
    case day(Day)
    case fact(RuleFact)
    case money(Money)
    case number(Ratio)
    case word(String)
  }

  enum Comparison: String, CaseIterable, Sendable {
    case notEqual = "!="
    case atLeast = ">="
    case atMost = "<="
    case equal = "=="
    case less = "<"
    case more = ">"

    func holds<Value: Comparable>(_ left: Value, _ right: Value) -> Bool {
      switch self {
      case .notEqual: left != right
      case .atLeast: left >= right
      case .atMost: left <= right
      case .equal: left == right
      case .less: left < right
      case .more: left > right
      }
    }
  }

  /// Reads a condition.
  ///
  /// Facts are compared with numbers (`24`, `10%`), amounts (`60000 USD`), days (`2026-03-31`),
  /// words (`company`) or other facts of the same sort; conditions are joined with `and`, `or`,
  /// `not` and brackets, and `in [a, b]` asks for one of several. Both sides must be of one sort,
  /// and a word must be one that the fact can have, so a rule that could never be met is refused
  /// before anyone applies.
  ///
  /// - Throws: `RuleSyntaxError` with the place of the fault.
  public init(_ source: String) throws(RuleSyntaxError) {
    var parser = try RuleParser(source)
    root = try parser.condition()
    try parser.expectEnd()
    self.source = source
  }
}

/// What is wrong with the text of a condition, and at which character, counted from 1.
public struct RuleSyntaxError: Error, Hashable, Sendable {
  /// The character where the fault was seen.
  public let column: Int

  /// The fault.
  public let fault: Fault

  /// The faults that a condition can have.
  public enum Fault: Hashable, Sendable {
    case expected(String, found: String)
    case otherSort(RuleFact, String)
    case tooLong
    case unknownFact(String, known: [String])
    case unknownWord(String, RuleFact, known: [String])
  }

  /// The fault in a sentence.
  public var message: Message {
    let column = Message.Value.integer(Int64(column))
    return switch fault {
    case .expected(let wanted, let found) where found.isEmpty:
      Message("rule.expected-more", ["column": column, "wanted": .text(wanted)])
    case .expected(let wanted, let found):
      Message(
        "rule.expected", ["column": column, "wanted": .text(wanted), "found": .text(found)])
    case .otherSort(let fact, let found):
      Message(
        "rule.other-sort",
        ["column": column, "fact": .text(fact.rawValue), "found": .text(found)])
    case .tooLong: Message("rule.too-long", ["limit": .integer(Int64(RuleTokens.limit))])
    case .unknownFact(let name, let known):
      Message(
        "rule.unknown-fact",
        ["column": column, "name": .text(name), "known": .list(known.map { .text($0) })])
    case .unknownWord(let word, let fact, let known):
      Message(
        "rule.unknown-word",
        [
          "column": column, "word": .text(word), "fact": .text(fact.rawValue),
          "known": .list(known.map { .text($0) }),
        ])
    }
  }
}
