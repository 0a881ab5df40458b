internal import Vocabulary

/// Writes the part of one sheet (ECMA-376 part 1, section 18.3) piece by piece.
struct SheetXML: ~Copyable {
  let layout: SheetLayout

  /// How many rows there are so far.
  private(set) var rows = 0

  /// The last row that is not below all others because it sums them up.
  private var lastOfBody = 0

  private var deflater = Deflater()
  private var pending: [UInt8] = []

  private static let pieceBytes = 1 << 16

  init(_ layout: SheetLayout, isFirst: Bool, rowHeight: Int) {
    self.layout = layout
    pending += #"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>"#.utf8
    pending += "\n".utf8
    writeHead(isFirst: isFirst, rowHeight: rowHeight)
    pending += "<sheetData>\n".utf8
  }

  /// Appends a row; empty cells without a look of their own are left out.
  mutating func append(_ cells: [(cell: SheetCell, style: Int)], kind: SheetRowKind, height: Int?) {
    rows += 1
    if kind != .total { lastOfBody = rows }
    let number = String(rows)
    pending += "<row r=\"\(number)\"".utf8
    if let height { pending += " ht=\"\(height)\" customHeight=\"1\"".utf8 }
    pending += ">".utf8
    for (index, item) in cells.enumerated() {
      if case .empty = item.cell, item.style == 0 { continue }
      pending += "<c r=\"".utf8
      pending += CellReference.letters(index + 1).utf8
      pending += number.utf8
      pending.append(0x22)
      if item.style > 0 { pending += " s=\"\(item.style)\"".utf8 }
      append(item.cell)
    }
    pending += "</row>\n".utf8
    if pending.count >= Self.pieceBytes { flush() }
  }

  /// Ends the sheet.
  consuming func finish() -> Deflated {
    pending += "</sheetData>".utf8
    writeTail()
    pending += "</worksheet>\n".utf8
    flush()
    return deflater.finish()
  }

  private mutating func flush() {
    deflater.append(pending)
    pending.removeAll(keepingCapacity: true)
  }

  private mutating func append(_ cell: SheetCell) {
    switch cell {
    case .empty: pending += "/>".utf8
    case .flag(let flag): pending += " t=\"b\"><v>\(flag ? 1 : 0)</v></c>".utf8
    case .text(let text):
      pending += " t=\"inlineStr\"><is><t xml:space=\"preserve\">".utf8
      appendText(SpreadsheetText.escaped(text))
      pending += "</t></is></c>".utf8
    default:
      pending += "><v>".utf8
      pending += cell.numberText.utf8
      pending += "</v></c>".utf8
    }
  }

  private mutating func appendText(_ text: String) {
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "&"): pending += "&amp;".utf8
      case UInt8(ascii: "<"): pending += "&lt;".utf8
      case UInt8(ascii: ">"): pending += "&gt;".utf8
      case UInt8(ascii: "\""): pending += "&quot;".utf8
      default: pending.append(byte)
      }
    }
  }

  private mutating func appendTag(_ name: String, _ attributes: [(String, String)]) {
    pending += "<\(name)".utf8
    appendAttributes(attributes)
    pending += "/>".utf8
  }

  private mutating func appendAttributes(_ attributes: [(String, String)]) {
    for (name, value) in attributes {
      pending += " \(name)=\"".utf8
      // Line feeds would become blanks in attributes.
      appendText(SpreadsheetText.escaped(value).replacing("\n", with: "_x000A_"))
      pending.append(0x22)
    }
  }
}

// MARK: What stands around the rows

extension SheetXML {
  private mutating func writeHead(isFirst: Bool, rowHeight: Int) {
    pending += "<worksheet xmlns=\"\(spreadsheetNamespace)\">".utf8
    pending += "<sheetPr><pageSetUpPr fitToPage=\"1\"/></sheetPr><sheetViews><sheetView".utf8
    if layout.isRightToLeft { pending += " rightToLeft=\"1\"".utf8 }
    if isFirst { pending += " tabSelected=\"1\"".utf8 }
    pending += " workbookViewId=\"0\">".utf8
    writePane()
    pending += "</sheetView></sheetViews>".utf8
    pending += "<sheetFormatPr defaultRowHeight=\"\(rowHeight)\"/>".utf8
    guard !layout.columns.isEmpty else { return }
    pending += "<cols>".utf8
    for (index, column) in layout.columns.enumerated() {
      // The widest that a column can be is 255.
      let width = min(max(column.width, 4) + 2, 255)
      appendTag(
        "col",
        [
          ("min", String(index + 1)), ("max", String(index + 1)), ("width", String(width)),
          ("customWidth", "1"),
        ])
    }
    pending += "</cols>".utf8
  }

  private mutating func writePane() {
    guard layout.frozenRows > 0 || layout.frozenColumns > 0 else { return }
    let place = CellReference.letters(layout.frozenColumns + 1) + String(layout.frozenRows + 1)
    let pane =
      layout.frozenColumns == 0 ? "bottomLeft" : layout.frozenRows == 0 ? "topRight" : "bottomRight"
    var attributes: [(String, String)] = []
    if layout.frozenColumns > 0 { attributes.append(("xSplit", String(layout.frozenColumns))) }
    if layout.frozenRows > 0 { attributes.append(("ySplit", String(layout.frozenRows))) }
    attributes += [("topLeftCell", place), ("activePane", pane), ("state", "frozen")]
    appendTag("pane", attributes)
    appendTag("selection", [("pane", pane), ("activeCell", place), ("sqref", place)])
  }

  /// The order of these elements is that of the schema.
  private mutating func writeTail() {
    if layout.isProtected {
      appendTag(
        "sheetProtection",
        [
          ("sheet", "1"), ("objects", "1"), ("scenarios", "1"), ("formatColumns", "0"),
          ("formatRows", "0"),
        ])
    }
    if let filter { appendTag("autoFilter", [("ref", filter)]) }
    if lastOfBody > layout.frozenRows { writeRules() }
    appendTag(
      "pageMargins",
      [
        ("left", "0.5"), ("right", "0.5"), ("top", "0.6"), ("bottom", "0.6"), ("header", "0.3"),
        ("footer", "0.3"),
      ])
    let isWide = layout.columns.reduce(0) { $0 + $1.width } > 90
    // Paper of A4, one page wide and as many pages high as it takes.
    appendTag(
      "pageSetup",
      [
        ("paperSize", "9"), ("orientation", isWide ? "landscape" : "portrait"),
        ("fitToHeight", "0"),
      ])
    pending +=
      "<headerFooter><oddFooter>&amp;C&amp;A – &amp;P / &amp;N</oddFooter></headerFooter>"
      .utf8
  }

  private mutating func writeRules() {
    guard !layout.rules.isEmpty else { return }
    pending += "<dataValidations count=\"\(layout.rules.count)\">".utf8
    for rule in layout.rules {
      let letters = CellReference.letters(rule.column + 1)
      var attributes: [(String, String)]
      let formulas: [String]
      switch rule.allowed {
      case .list(let words):
        attributes = [("type", "list")]
        formulas = ["\"" + words.joined(separator: ",") + "\""]
      case .number(let range):
        attributes = [("type", "decimal")]
        formulas = [String(range.lowerBound), String(range.upperBound)]
      }
      if !rule.isStrict { attributes.append(("errorStyle", "warning")) }
      attributes += [
        ("allowBlank", "1"), ("showInputMessage", "1"), ("showErrorMessage", "1"),
        ("error", SpreadsheetText.short(rule.refusal)),
      ]
      if !rule.prompt.isEmpty { attributes.append(("prompt", SpreadsheetText.short(rule.prompt))) }
      attributes += [
        ("sqref", "\(letters)\(layout.frozenRows + 1):\(letters)\(lastOfBody)")
      ]
      pending += "<dataValidation".utf8
      appendAttributes(attributes)
      pending += ">".utf8
      for (index, formula) in formulas.enumerated() {
        pending += "<formula\(index + 1)>".utf8
        appendText(formula)
        pending += "</formula\(index + 1)>".utf8
      }
      pending += "</dataValidation>".utf8
    }
    pending += "</dataValidations>".utf8
  }

  /// The cells that can be filtered, with their headings.
  var filter: String? {
    guard layout.hasFilter, !layout.isProtected, layout.frozenRows > 0,
      lastOfBody >= layout.frozenRows,
      !layout.columns.isEmpty
    else { return nil }
    return "A\(layout.frozenRows):\(CellReference.letters(layout.columns.count))\(lastOfBody)"
  }
}

extension SheetCell {
  /// The number as the file holds it.
  ///
  /// - Precondition: The cell is a number that spreadsheets keep.
  fileprivate var numberText: String {
    switch self {
    case .amount(let money), .money(let money): money.plainText
    case .day(let day): SheetDate.serial(day).map(String.init) ?? ""
    case .integer(let number): String(number)
    case .number(let text, _), .percent(let text, _): text
    case .time(let time): SheetDate.serial(time) ?? ""
    case .empty, .flag, .text: ""
    }
  }
}
