public import Vocabulary

/// The rules of RFC 4180, and of the caller's header, that a table can break.
public enum CSVFault: Hashable, Sendable {
  /// A column has the name of an earlier one.
  case duplicateColumn(String)
  /// The file holds no header.
  case empty
  /// A cell of a sheet shows an error such as `#N/A`.
  case errorValue(String)
  /// A cell of a sheet holds a formula that nobody computed.
  case formulaWithoutValue
  /// Columns that must be there are not.
  case missingColumns([String])
  /// A cell of a sheet is shown as a day, but stands for none.
  case noSuchDay(String)
  /// The bytes are not UTF-8.
  case notUTF8
  /// A quotation mark stands inside a field that does not begin with one.
  case quoteInField
  /// Text follows the closing quotation mark of a field.
  case textAfterQuote
  /// A record has fewer fields than the header.
  case tooFewFields(found: Int, expected: Int)
  /// A record has more fields than the header.
  case tooManyFields(found: Int, expected: Int)
  /// The file ends before the field that begins here with a quotation mark is closed.
  case unclosedQuote
  /// A column is none of those that the caller knows.
  case unknownColumn(String, known: [String])
  /// A column has no name.
  case unnamedColumn(number: Int)

  /// What is wrong and how to put it right.
  public var message: Message {
    switch self {
    case .duplicateColumn(let name):
      Message("formats.csv-duplicate-column", ["name": .text(name)])
    case .empty: Message("formats.csv-empty")
    case .errorValue(let text): Message("formats.sheet-error-value", ["value": .text(text)])
    case .formulaWithoutValue: Message("formats.sheet-formula-without-value")
    case .missingColumns(let names):
      Message(
        "formats.csv-missing-columns",
        ["count": .integer(Int64(names.count)), "names": .list(names.map { .text($0) })])
    case .noSuchDay(let text): Message("formats.sheet-no-such-day", ["value": .text(text)])
    case .notUTF8: Message("formats.csv-not-utf8")
    case .quoteInField: Message("formats.csv-quote-in-field")
    case .textAfterQuote: Message("formats.csv-text-after-quote")
    case .tooFewFields(let found, let expected):
      Self.message("formats.csv-too-few-fields", found: found, expected: expected)
    case .tooManyFields(let found, let expected):
      Self.message("formats.csv-too-many-fields", found: found, expected: expected)
    case .unclosedQuote: Message("formats.csv-unclosed-quote")
    case .unknownColumn(let name, let known):
      Message(
        "formats.csv-unknown-column",
        ["name": .text(name), "known": .list(known.map { .text($0) })])
    case .unnamedColumn(let number):
      Message("formats.csv-unnamed-column", ["number": .integer(Int64(number))])
    }
  }

  private static func message(_ key: String, found: Int, expected: Int) -> Message {
    Message(key, ["found": .integer(Int64(found)), "expected": .integer(Int64(expected))])
  }
}

/// Something wrong in a table, and where.
public struct CSVProblem: Hashable, Sendable {
  /// What is wrong.
  public let fault: CSVFault

  /// The place of the fault.
  public let location: SourceLocation

  /// Makes a problem.
  public init(_ fault: CSVFault, at location: SourceLocation) {
    self.fault = fault
    self.location = location
  }

  /// The problem in the form that imports collect.
  public var inputProblem: InputProblem { InputProblem(at: location, fault.message) }
}
