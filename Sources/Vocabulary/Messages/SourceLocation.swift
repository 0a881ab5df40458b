/// A place in a file that someone handed in.
public struct SourceLocation: Hashable, Sendable {
  /// The file as the user named it.
  public let file: String

  /// The sheet of the workbook, whose rows are the lines, when the file is one.
  public let sheet: String?

  /// The line, counted from 1, when it is known.
  public let line: Int?

  /// The column in characters, counted from 1, when it is known.
  public let column: Int?

  /// The path of the field, such as `budget[2].amount`, or the name of the column.
  public let field: String?

  /// Makes a location; leave out what is not known.
  public init(
    file: String, sheet: String? = nil, line: Int? = nil, column: Int? = nil, field: String? = nil
  ) {
    self.file = file
    self.sheet = sheet
    self.line = line
    self.column = column
    self.field = field
  }

  /// The same place in a sheet of a workbook.
  public func inSheet(_ sheet: String?) -> SourceLocation {
    SourceLocation(file: file, sheet: sheet, line: line, column: column, field: field)
  }

  /// `file:line:column: field`, the form that editors jump to, or `file, Sheet!C7: field`.
  public var plainText: String {
    if let sheet {
      let cell = line.map { "!\(column.map(Self.columnLetters) ?? "")\($0)" } ?? ""
      return "\(file), \(sheet)\(cell)" + (field.map { ": \($0)" } ?? "")
    }
    let place = [file, line.map(String.init), line == nil ? nil : column.map(String.init)]
      .compactMap { $0 }.joined(separator: ":")
    return field.map { "\(place): \($0)" } ?? place
  }

  /// The letters by which spreadsheets name a column that is counted from 1.
  public static func columnLetters(_ column: Int) -> String {
    var rest = column
    var letters: [UInt8] = []
    while rest > 0 {
      letters.append(UInt8(ascii: "A") + UInt8((rest - 1) % 26))
      rest = (rest - 1) / 26
    }
    return String(decoding: letters.reversed(), as: UTF8.self)
  }
}

/// Something wrong in a file, and where.
public struct InputProblem: Hashable, Sendable {
  /// The place of the fault.
  public let location: SourceLocation

  /// What is wrong there and how to put it right.
  public let message: Message

  /// Makes a problem.
  public init(at location: SourceLocation, _ message: Message) {
    self.location = location
    self.message = message
  }

  /// The place and the fault in one sentence.
  public var located: Message {
    Message(
      "input.located", ["place": .text(location.plainText), "problem": .message(message)])
  }
}
