public import Vocabulary

/// Why bytes could not be read or written.
public enum FormatError: ExplainableError, Hashable {
  /// A value has no canonical form: a number other than an integer of at most 53 bits.
  case canonical(number: String)
  /// A table of comma-separated values breaks rules, in the order of the file; never empty.
  case csv([CSVProblem])
  /// A file could not be read or written.
  case file(FileFault, path: String)
  /// A JSON text breaks a rule.
  case json(JSONFault, at: SourceLocation)
  /// A workbook could not be read or written.
  case workbook(WorkbookFault, path: String)
  /// An XML document breaks a rule.
  case xml(XMLFault, at: SourceLocation)
  /// A ZIP archive could not be read.
  case zip(ZipFault, path: String)

  /// What happened and what to do next.
  public var message: Message {
    switch self {
    case .canonical(let number):
      Message("formats.canonical-number", ["number": .text(number)])
    case .csv(let problems):
      Self.summary(of: problems)
    case .file(let fault, let path):
      fault.message(path: path)
    case .json(let fault, let location):
      InputProblem(at: location, fault.message).located
    case .workbook(let fault, let path):
      fault.message(path: path)
    case .xml(let fault, let location):
      InputProblem(at: location, fault.message).located
    case .zip(let fault, let path):
      fault.message(path: path)
    }
  }

  /// The faults of a table, when there are several.
  public var details: [Message] {
    guard case .csv(let problems) = self, problems.count > 1 else { return [] }
    return problems.map(\.inputProblem.located)
  }

  /// The faults of the contents with their places; none when the file itself could not be used.
  public var inputProblems: [InputProblem] {
    switch self {
    case .csv(let problems): problems.map(\.inputProblem)
    case .json(let fault, let location): [InputProblem(at: location, fault.message)]
    case .xml(let fault, let location): [InputProblem(at: location, fault.message)]
    case .canonical, .file, .workbook, .zip: []
    }
  }

  /// Wrong contents are bad data; a file that cannot be reached is a refusal.
  public var failure: Failure {
    switch self {
    case .workbook(.tooManyRows, _): .refused
    case .csv, .json, .xml, .file(.empty, _), .workbook, .zip: .badData
    case .canonical, .file: .refused
    }
  }

  private static func summary(of problems: [CSVProblem]) -> Message {
    guard let first = problems.first else { preconditionFailure("A fault without a problem") }
    guard problems.count > 1 else { return first.inputProblem.located }
    return Message(
      "formats.csv-problems",
      ["file": .text(first.location.file), "count": .integer(Int64(problems.count))])
  }
}
