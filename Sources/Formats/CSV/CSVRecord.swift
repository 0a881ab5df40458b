public import Vocabulary

/// A row of a table below its header.
public struct CSVRecord: Sendable {
  /// The fields, as many as the header has columns.
  public let fields: [CSVField]

  /// The line on which the record begins, counted from 1.
  public let line: Int

  let columns: CSVColumns

  /// The names of the columns, in order.
  public var header: [String] { columns.names }

  /// The text in the column of this name; nil when the table has no such column.
  public subscript(column: String) -> String? {
    columns.positions[ExactText(text: column)].map { fields[$0].text }
  }

  /// The place of the record, for messages.
  public var location: SourceLocation {
    SourceLocation(file: columns.file, sheet: columns.sheet, line: line)
  }

  /// The place of the field in the column of this name, or of the record if there is no such
  /// column.
  public func location(of column: String) -> SourceLocation {
    guard let position = columns.positions[ExactText(text: column)] else {
      return SourceLocation(
        file: columns.file, sheet: columns.sheet, line: line, field: column)
    }
    let field = fields[position]
    return SourceLocation(
      file: columns.file, sheet: columns.sheet, line: field.line, column: field.column,
      field: column)
  }
}

/// A field of a record, and where it begins.
public struct CSVField: Hashable, Sendable {
  /// The text of the field, without its quotation marks.
  public let text: String

  private let packedLine: Int32
  private let packedColumn: Int32

  init(text: String, line: Int, column: Int) {
    self.text = text
    packedLine = Int32(clamping: line)
    packedColumn = Int32(clamping: column)
  }

  /// The line on which the field begins, counted from 1.
  public var line: Int { Int(packedLine) }

  /// The column at which the field begins, in Unicode scalars counted from 1.
  public var column: Int { Int(packedColumn) }
}

/// The header that all records of a table share.
final class CSVColumns: Sendable {
  let file: String
  let sheet: String?
  let names: [String]
  let positions: [ExactText: Int]

  init(file: String, sheet: String? = nil, names: [String]) {
    self.file = file
    self.sheet = sheet
    self.names = names
    let pairs = names.enumerated().map { (ExactText(text: $0.element), $0.offset) }
    positions = Dictionary(pairs) { first, _ in first }
  }
}
