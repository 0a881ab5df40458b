public import Vocabulary

/// What is wrong with a query, and in which column, counted from 1 in characters.
public enum SearchFault: Hashable, Sendable {
  /// A field that only those may ask for who see names and scores.
  case closedField(SearchField)
  /// There is no word and no field.
  case empty
  /// A bracket is not closed.
  case openBracket(column: Int)
  /// A quotation mark is not closed.
  case openQuotation(column: Int)
  /// A word without a letter and a digit.
  case noLetters(String, column: Int)
  /// Something is missing after a bracket, a minus, a colon or `OR`.
  case nothingAfter(String, column: Int)
  /// More characters, words or brackets in brackets than a query may have.
  case tooLong
  /// A closing bracket without an opening one.
  case unexpectedBracket(column: Int)
  /// A name before a colon that is no field.
  case unknownField(String, column: Int)
  /// A value that the field cannot have.
  case wrongValue(String, SearchField, column: Int)

  /// The fault in a sentence.
  public var message: Message {
    switch self {
    case .closedField(let field):
      Message("search.closed-field", ["field": .text(field.rawValue)])
    case .empty: Message("search.empty")
    case .openBracket(let column): Message("search.open-bracket", ["column": .init(column)])
    case .openQuotation(let column): Message("search.open-quotation", ["column": .init(column)])
    case .noLetters(let text, let column):
      Message("search.no-letters", ["text": .text(text), "column": .init(column)])
    case .nothingAfter(let text, let column):
      Message("search.nothing-after", ["text": .text(text), "column": .init(column)])
    case .tooLong:
      Message(
        "search.too-long",
        [
          "characters": .init(SearchQuery.longest), "words": .init(SearchQuery.mostWords),
          "brackets": .init(SearchQuery.deepest),
        ])
    case .unexpectedBracket(let column):
      Message("search.unexpected-bracket", ["column": .init(column)])
    case .unknownField(let name, let column):
      Message(
        "search.unknown-field",
        [
          "name": .text(name), "column": .init(column),
          "known": .list(SearchField.allCases.map { .text($0.rawValue) }),
        ])
    case .wrongValue(let value, let field, let column):
      Message(
        "search.wrong-value",
        [
          "value": .text(value), "field": .text(field.rawValue), "column": .init(column),
          "allowed": field.allowed,
        ])
    }
  }
}

extension Message.Value {
  fileprivate init(_ number: Int) { self = .integer(Int64(number)) }
}
