public import Vocabulary

/// What an import of things with keys did.
public struct ImportTally<Key: Hashable & Sendable>: Hashable, Sendable {
  /// The new ones, in the order of the file.
  public var added: [Key] = []

  /// Those that were there with other content, and have a new version now.
  public var changed: [Key] = []

  /// Those that were there already, with the same content.
  public var unchanged: [Key] = []

  /// What was refused, when the rest was to be taken nevertheless.
  public var refused: [InputProblem]

  /// Makes a tally that starts with what was found wrong on reading the file.
  init(problems: [InputProblem]) { refused = problems }
}

extension SourceLocation {
  /// The place of one field of the record at this place.
  func field(_ name: String) -> SourceLocation {
    SourceLocation(file: file, sheet: sheet, line: line, column: column, field: name)
  }
}
