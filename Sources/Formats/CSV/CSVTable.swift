internal import Vocabulary

/// A table that was read from comma-separated values (RFC 4180) or from a sheet, with a header.
public struct CSVTable: Sendable {
  /// What stands between the fields, as found in the header.
  public let separator: CSVSeparator

  /// The records that have no fault, in the order of the file; lines without any text are none.
  public let records: [CSVRecord]

  /// The faults of the records that were left out; empty unless the options accept valid records.
  public let problems: [CSVProblem]

  private let columns: CSVColumns

  init(
    separator: CSVSeparator, records: [CSVRecord], problems: [CSVProblem], columns: CSVColumns
  ) {
    self.separator = separator
    self.records = records
    self.problems = problems
    self.columns = columns
  }

  /// The names of the columns, without blanks around them.
  public var header: [String] { columns.names }

  /// What a caller asks of a table.
  public struct Options: Sendable {
    /// The columns that must be there.
    public var requiredColumns: [String]

    /// The columns that may be there as well; nil for any.
    public var optionalColumns: [String]?

    /// Whether records with faults are left out; otherwise they refuse the whole table.
    public var acceptsValidRecords: Bool

    /// Whether the apostrophes are taken off that `CSVWriter` puts before formulas.
    public var removesGuards: Bool

    /// Makes options; by default any columns are taken, and no faults.
    public init(
      requiredColumns: [String] = [], optionalColumns: [String]? = nil,
      acceptsValidRecords: Bool = false, removesGuards: Bool = true
    ) {
      self.requiredColumns = requiredColumns
      self.optionalColumns = optionalColumns
      self.acceptsValidRecords = acceptsValidRecords
      self.removesGuards = removesGuards
    }
  }

  /// Reads a text.
  ///
  /// - Parameters:
  ///   - text: The table; commas, semicolons or tabs separate its fields.
  ///   - file: The file as the user named it, for messages.
  ///   - options: What the caller asks of the table.
  /// - Returns: The table, with a name for each field.
  /// - Throws: `FormatError.csv` with every fault that was found.
  public static func parse(
    _ text: String, file: String, options: Options = Options()
  ) throws(FormatError) -> CSVTable {
    try parse(Array(text.utf8), file: file, options: options)
  }

  /// Reads the bytes of a file.
  ///
  /// - Parameters:
  ///   - bytes: The table in UTF-8, with or without byte order mark.
  ///   - file: The file as the user named it, for messages.
  ///   - options: What the caller asks of the table.
  /// - Returns: The table, with a name for each field.
  /// - Throws: `FormatError.csv` with every fault that was found.
  public static func parse(
    _ bytes: [UInt8], file: String, options: Options = Options()
  ) throws(FormatError) -> CSVTable {
    if let place = placeOfInvalidUTF8(in: bytes) {
      let location = SourceLocation(file: file, line: place.line, column: place.column)
      throw .csv([CSVProblem(.notUTF8, at: location)])
    }
    var scanner = CSVScanner(
      bytes: bytes, file: file, removesGuards: options.removesGuards)
    guard var first = scanner.nextRecord() else {
      throw .csv([CSVProblem(.empty, at: SourceLocation(file: file))])
    }
    first = header(after: first, in: &scanner, options.requiredColumns) ?? first
    let names = first.map { withoutBlanks($0.text) }
    let columns = CSVColumns(file: file, names: names)
    let faults = scanner.problems + headerProblems(first, columns: columns, options: options)
    guard faults.isEmpty else { throw .csv(faults) }

    var records: [CSVRecord] = []
    var problems: [CSVProblem] = []
    while let fields = scanner.nextRecord() {
      let record = CSVRecord(fields: fields, line: fields[0].line, columns: columns)
      // What a missing quotation mark swallowed says nothing about the number of fields.
      if !scanner.foundUnclosedQuote { scanner.problems += countProblems(record) }
      if scanner.problems.isEmpty {
        records.append(record)
      } else {
        problems += scanner.problems
        scanner.problems.removeAll()
      }
    }
    let mayLeaveOut = options.acceptsValidRecords && !scanner.foundUnclosedQuote
    guard problems.isEmpty || mayLeaveOut else { throw .csv(problems) }
    return CSVTable(
      separator: scanner.separator, records: records, problems: problems, columns: columns)
  }

  /// How far down the names of the columns are looked for.
  static let headerRows = 20

  /// The names of the columns, where forms have lines in the reader's words above them.
  ///
  /// Nil when they are not found there, and the scanner stays where it is.
  private static func header(
    after first: [CSVField], in scanner: inout CSVScanner, _ required: [String]
  ) -> [CSVField]? {
    let hasNames = { (fields: [CSVField]) in
      let names = Set(fields.map { ExactText(text: withoutBlanks($0.text)) })
      return required.allSatisfy { names.contains(ExactText(text: $0)) }
    }
    guard !hasNames(first) else { return nil }
    var ahead = scanner
    for _ in 1..<headerRows {
      ahead.problems.removeAll()
      guard let fields = ahead.nextRecord(), !ahead.foundUnclosedQuote else { return nil }
      guard hasNames(fields) else { continue }
      scanner = ahead
      return fields
    }
    return nil
  }

  private static func countProblems(_ record: CSVRecord) -> [CSVProblem] {
    let found = record.fields.count
    let expected = record.columns.names.count
    guard found != expected else { return [] }
    let fault =
      found < expected
      ? CSVFault.tooFewFields(found: found, expected: expected)
      : .tooManyFields(found: found, expected: expected)
    return [CSVProblem(fault, at: record.location)]
  }

  static func headerProblems(
    _ fields: [CSVField], columns: CSVColumns, options: Options
  ) -> [CSVProblem] {
    var problems: [CSVProblem] = []
    let known = options.optionalColumns.map { options.requiredColumns + $0 }
    let knownNames = known.map { Set($0.map(ExactText.init)) }
    for (index, name) in columns.names.enumerated() {
      let field = fields[index]
      let place = SourceLocation(
        file: columns.file, sheet: columns.sheet, line: field.line, column: field.column,
        field: name.isEmpty ? nil : name)
      if name.isEmpty {
        problems.append(CSVProblem(.unnamedColumn(number: index + 1), at: place))
      } else if columns.positions[ExactText(text: name)] != index {
        problems.append(CSVProblem(.duplicateColumn(name), at: place))
      } else if let known, knownNames?.contains(ExactText(text: name)) == false {
        problems.append(CSVProblem(.unknownColumn(name, known: known), at: place))
      }
    }
    let missing = options.requiredColumns.filter {
      columns.positions[ExactText(text: $0)] == nil
    }
    if !missing.isEmpty {
      let place = SourceLocation(
        file: columns.file, sheet: columns.sheet, line: fields.first?.line ?? 1)
      problems.append(CSVProblem(.missingColumns(missing), at: place))
    }
    return problems
  }

  static func withoutBlanks(_ name: String) -> String {
    let isBlank = { (byte: UInt8) in byte == 0x20 || byte == 0x09 }
    var bytes = name.utf8.drop(while: isBlank)
    while let last = bytes.last, isBlank(last) { bytes.removeLast() }
    return String(Substring(bytes))
  }
}
