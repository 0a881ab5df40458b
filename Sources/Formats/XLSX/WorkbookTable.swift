internal import Vocabulary

/// What a table can be read from.
public protocol TableSource: Sendable {
  /// Reads the table.
  ///
  /// - Parameters:
  ///   - file: The file as the user named it, for messages.
  ///   - options: What the caller asks of the table.
  /// - Returns: The table, with a name for each field.
  /// - Throws: `FormatError` with every fault that was found.
  func table(file: String, options: CSVTable.Options) throws(FormatError) -> CSVTable
}

extension String: TableSource {
  /// Reads comma-separated values.
  public func table(file: String, options: CSVTable.Options) throws(FormatError) -> CSVTable {
    try CSVTable.parse(self, file: file, options: options)
  }
}

/// A file that holds a table, as comma-separated values or as a workbook.
public enum TableFile: TableSource {
  case text(String)
  case workbook(Workbook)

  /// Reads the table, wherever it lies.
  public func table(file: String, options: CSVTable.Options) throws(FormatError) -> CSVTable {
    switch self {
    case .text(let text): try text.table(file: file, options: options)
    case .workbook(let workbook): try workbook.table(file: file, options: options)
    }
  }
}

extension Workbook: TableSource {
  /// Reads the first sheet with the columns that must be there: hidden sheets count for nothing,
  /// and what stands above the names of the columns is passed over.
  public func table(file: String, options: CSVTable.Options) throws(FormatError) -> CSVTable {
    let visible = sheets.filter { !$0.isHidden && !$0.rows.isEmpty }
    for sheet in visible {
      let header = sheet.rows.prefix(CSVTable.headerRows).firstIndex { row in
        let names = Set(row.cells.map { ExactText(text: CSVTable.withoutBlanks($0.value.text)) })
        return !options.requiredColumns.isEmpty
          && options.requiredColumns.allSatisfy { names.contains(ExactText(text: $0)) }
      }
      if let header {
        return try sheet.table(header: header, file: file, options: options)
      }
    }
    guard let sheet = visible.first else { throw .workbook(.empty, path: file) }
    return try sheet.table(header: 0, file: file, options: options)
  }
}

extension Workbook.Sheet {
  fileprivate func table(
    header: Int, file: String, options: CSVTable.Options
  ) throws(FormatError) -> CSVTable {
    let place = { (row: Int, column: Int, field: String?) in
      SourceLocation(file: file, sheet: name, line: row, column: column, field: field)
    }
    var names: [Int: String] = [:]
    for cell in rows[header].cells {
      names[cell.column] = CSVTable.withoutBlanks(cell.value.text)
    }
    // Empty columns at the end, and those that only a merged heading covers, hold nothing.
    let body = rows[(header + 1)...]
    var used = Set(names.filter { !$0.value.isEmpty }.keys)
    for row in body { for cell in row.cells where !cell.value.isEmpty { used.insert(cell.column) } }
    let order = used.sorted()
    let fields = order.map { column in
      CSVField(text: names[column] ?? "", line: rows[header].number, column: column)
    }
    let columns = CSVColumns(file: file, sheet: name, names: fields.map(\.text))
    let faults = CSVTable.headerProblems(fields, columns: columns, options: options)
    guard faults.isEmpty else { throw .csv(faults) }
    var records: [CSVRecord] = []
    var problems: [CSVProblem] = []
    for row in body where row.cells.contains(where: { !$0.value.isEmpty }) {
      let cells = Dictionary(row.cells.map { ($0.column, $0.value) }) { first, _ in first }
      let faults = order.enumerated().compactMap { index, column in
        cells[column]?.fault.map {
          CSVProblem($0, at: place(row.number, column, columns.names[index]))
        }
      }
      problems += faults
      guard faults.isEmpty else { continue }
      records.append(
        CSVRecord(
          fields: order.map {
            CSVField(text: cells[$0]?.text ?? "", line: row.number, column: $0)
          }, line: row.number, columns: columns))
    }
    guard problems.isEmpty || options.acceptsValidRecords else { throw .csv(problems) }
    return CSVTable(
      separator: .comma, records: records, problems: problems, columns: columns)
  }
}

extension Workbook.Value {
  /// The value as a table of comma-separated values would have it.
  var text: String {
    switch self {
    case .error(let text), .number(let text), .text(let text), .time(let text),
      .wrongTime(let text):
      text
    case .flag(let flag): flag ? "true" : "false"
    case .missing: ""
    }
  }

  fileprivate var isEmpty: Bool { fault == nil && text.isEmpty }

  fileprivate var fault: CSVFault? {
    switch self {
    case .error(let text): .errorValue(text)
    case .missing: .formulaWithoutValue
    case .wrongTime(let text): .noSuchDay(text)
    case .flag, .number, .text, .time: nil
    }
  }
}
