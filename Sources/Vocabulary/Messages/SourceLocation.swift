/// A place in a file that someone handed in.
public struct SourceLocation: Hashable, Sendable {
  /// The file as the user named it.
  public let file: String

  /// The line, counted from 1, when it is known.
  public let line: Int?

  /// The column in characters, counted from 1, when it is known.
  public let column: Int?

  /// The path of the field, such as `budget[2].amount`, or the name of the column.
  public let field: String?

  /// Makes a location; leave out what is not known.
  public init(file: String, line: Int? = nil, column: Int? = nil, field: String? = nil) {
    self.file = file
    self.line = line
    self.column = column
    self.field = field
  }

  /// `file:line:column: field`, the form that editors jump to.
  public var plainText: String {
    let place = [file, line.map(String.init), line == nil ? nil : column.map(String.init)]
      .compactMap { $0 }.joined(separator: ":")
    return field.map { "\(place): \($0)" } ?? place
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
