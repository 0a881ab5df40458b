/// Writes a table as comma-separated values (RFC 4180) that spreadsheets open without running them.
public struct CSVWriter: Sendable {
  /// The table so far, in UTF-8.
  public private(set) var bytes: [UInt8]

  private let separator: CSVSeparator
  private let lineEnd: LineEnd

  /// A field to be written.
  public enum Cell: Hashable, Sendable {
    /// Text, guarded by an apostrophe when a spreadsheet would take it for a formula.
    case text(String)
    /// ASCII digits with an optional minus sign and decimal mark, written as they are; anything
    /// else is written as text.
    case number(String)
    /// Nothing.
    case empty
  }

  /// The ways to end a line.
  public enum LineEnd: Sendable {
    /// What RFC 4180 asks for and Windows expects.
    case crlf
    /// What command lines expect.
    case lf
  }

  /// Begins a table.
  ///
  /// - Parameters:
  ///   - separator: What stands between fields.
  ///   - lineEnd: What stands after each record.
  ///   - byteOrderMark: Whether the file begins with the mark that Excel needs to see UTF-8.
  public init(
    separator: CSVSeparator = .comma, lineEnd: LineEnd = .crlf, byteOrderMark: Bool = false
  ) {
    self.separator = separator
    self.lineEnd = lineEnd
    bytes = byteOrderMark ? [0xEF, 0xBB, 0xBF] : []
  }

  /// The table so far as text.
  public var text: String { String(decoding: bytes, as: UTF8.self) }

  /// Appends a record of texts, such as the header.
  public mutating func append(texts: [String]) { append(texts.map { Cell.text($0) }) }

  /// Appends a record.
  public mutating func append(_ cells: [Cell]) {
    for (index, cell) in cells.enumerated() {
      if index > 0 { bytes.append(separator.rawValue) }
      switch cell {
      case .empty:
        // A line without any text would be no record.
        if cells.count == 1 { bytes += [0x22, 0x22] }
      case .number(let text) where isPlainNumber(text):
        bytes += text.utf8
      case .number(let text), .text(let text):
        append(text: SpreadsheetGuard.added(to: text), isOnly: cells.count == 1)
      }
    }
    if lineEnd == .crlf { bytes.append(0x0D) }
    bytes.append(0x0A)
  }

  private mutating func append(text: String, isOnly: Bool) {
    guard needsQuotes(text, isOnly: isOnly) else {
      bytes += text.utf8
      return
    }
    bytes.append(0x22)
    for byte in text.utf8 {
      if byte == 0x22 { bytes.append(0x22) }
      bytes.append(byte)
    }
    bytes.append(0x22)
  }

  /// Whether the text would be read otherwise without quotes, whatever separator the reader
  /// detects.
  private func needsQuotes(_ text: String, isOnly: Bool) -> Bool {
    guard let first = text.utf8.first, let last = text.utf8.last else { return isOnly }
    return first == 0x20 || last == 0x20 || startsLikeMark(text)
      || text.utf8.contains { byte in
        byte == 0x22 || byte == 0x0A || byte == 0x0D
          || CSVSeparator(rawValue: byte) != nil
      }
  }

  /// Whether the text would be taken for a byte order mark at the beginning of the file.
  private func startsLikeMark(_ text: String) -> Bool {
    bytes.isEmpty && text.unicodeScalars.first == "\u{FEFF}"
  }

  private func isPlainNumber(_ text: String) -> Bool {
    let digits = text.utf8.first == UInt8(ascii: "-") ? text.utf8.dropFirst() : text.utf8[...]
    let parts = digits.split(
      omittingEmptySubsequences: false, whereSeparator: { $0 == UInt8(ascii: ".") })
    return parts.count <= 2
      && parts.allSatisfy { !$0.isEmpty && $0.allSatisfy { (0x30...0x39).contains($0) } }
  }
}
