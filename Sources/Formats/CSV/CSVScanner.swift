internal import Vocabulary

/// One pass over the bytes of a table, which are known to be UTF-8.
struct CSVScanner {
  let bytes: [UInt8]
  let file: String
  let separator: CSVSeparator
  let removesGuards: Bool

  /// The faults found since the caller last emptied the list.
  var problems: [CSVProblem] = []

  /// Whether the end of the file lies inside quotes.
  private(set) var foundUnclosedQuote = false

  private var position: Int
  private var line = 1
  /// Where the line would begin if each of its characters so far were one byte.
  private var lineStart: Int

  init(bytes: [UInt8], file: String, removesGuards: Bool) {
    self.bytes = bytes
    self.file = file
    self.removesGuards = removesGuards
    position = hasByteOrderMark(bytes) ? 3 : 0
    lineStart = position
    separator = CSVSeparator.detected(in: bytes, from: position)
  }

  /// Reads the fields of the next record, passing over empty lines; nil at the end of the file.
  mutating func nextRecord() -> [CSVField]? {
    while let byte = next, isLineEnd(byte) { stepOverLineEnd() }
    guard next != nil else { return nil }
    var fields: [CSVField] = []
    while true {
      fields.append(field())
      guard let byte = next else { return fields }
      if isLineEnd(byte) {
        stepOverLineEnd()
        return fields
      }
      position += 1
    }
  }

  private var next: UInt8? { position < bytes.count ? bytes[position] : nil }

  private var column: Int { position - lineStart + 1 }

  private var location: SourceLocation {
    SourceLocation(file: file, line: line, column: column)
  }

  private func isLineEnd(_ byte: UInt8) -> Bool { byte == 0x0A || byte == 0x0D }

  private mutating func stepOverLineEnd() {
    let isReturn = bytes[position] == 0x0D
    position += 1
    if isReturn, next == 0x0A { position += 1 }
    line += 1
    lineStart = position
  }

  private mutating func field() -> CSVField {
    let line = line
    let column = column
    var text = next == 0x22 ? quotedText() : plainText()
    if removesGuards { text = SpreadsheetGuard.removed(from: text) }
    return CSVField(text: text, line: line, column: column)
  }

  /// Reads up to the next separator or end of line.
  private mutating func plainText() -> String {
    let start = position
    var sawQuote = false
    while let byte = next, byte != separator.rawValue, !isLineEnd(byte) {
      if byte == 0x22, !sawQuote {
        sawQuote = true
        problems.append(CSVProblem(.quoteInField, at: location))
      }
      if byte & 0xC0 == 0x80 { lineStart += 1 }
      position += 1
    }
    return String(decoding: bytes[start..<position], as: UTF8.self)
  }

  /// Reads from the opening to the closing quotation mark.
  private mutating func quotedText() -> String {
    let opening = location
    position += 1
    var start = position
    var text: [UInt8] = []
    while let byte = next {
      guard byte == 0x22 else {
        stepInQuotes(byte)
        continue
      }
      let run = bytes[start..<position]
      position += 1
      guard next == 0x22 else {
        checkEndOfQuoted()
        if text.isEmpty { return String(decoding: run, as: UTF8.self) }
        return String(decoding: text + run, as: UTF8.self)
      }
      text += run
      start = position
      position += 1
    }
    foundUnclosedQuote = true
    problems.append(CSVProblem(.unclosedQuote, at: opening))
    return String(decoding: text + bytes[start..<position], as: UTF8.self)
  }

  private mutating func stepInQuotes(_ byte: UInt8) {
    if isLineEnd(byte) {
      stepOverLineEnd()
    } else {
      if byte & 0xC0 == 0x80 { lineStart += 1 }
      position += 1
    }
  }

  /// After a closing quotation mark: reports anything but the end of the field, and steps over it.
  private mutating func checkEndOfQuoted() {
    guard let byte = next, byte != separator.rawValue, !isLineEnd(byte) else { return }
    problems.append(CSVProblem(.textAfterQuote, at: location))
    while let byte = next, byte != separator.rawValue, !isLineEnd(byte) {
      if byte & 0xC0 == 0x80 { lineStart += 1 }
      position += 1
    }
  }
}
