internal import Vocabulary

/// Writes a workbook (ECMA-376, ISO/IEC 29500, transitional) that Excel, LibreOffice and others
/// open: same calls, same bytes.
///
/// Rows are compressed as they come, so that memory holds the compressed sheets and nothing else.
/// Texts are typed as texts, and those that begin like formulas also marked, so that nothing runs
/// when a cell is edited.
public struct WorkbookWriter: ~Copyable {
  /// How many numbers were written as texts, because spreadsheets would have rounded them.
  public private(set) var numbersAsText = 0

  /// How many texts were cut, because a cell takes 32,767 characters.
  public private(set) var textsCut = 0

  private let properties: WorkbookProperties
  private var names: [String] = []
  private var filters: [String?] = []
  private var layouts: [SheetLayout] = []
  private var finished: [Deflated] = []
  private var styles = SheetStyles()
  private var open: SheetXML?

  /// Begins a workbook.
  public init(_ properties: WorkbookProperties) { self.properties = properties }

  /// Begins a sheet behind those before.
  ///
  /// - Parameter layout: How it looks.
  /// - Returns: The name that the sheet has got.
  /// - Precondition: There are 16,384 columns at most.
  @discardableResult
  public mutating func begin(_ layout: SheetLayout) -> String {
    precondition(layout.columns.count <= CellReference.columnLimit, "Too many columns")
    endSheet()
    let name = SheetName.valid(layout.name, notAmong: names)
    names.append(name)
    layouts.append(layout)
    open = SheetXML(layout, isFirst: names.count == 1, rowHeight: properties.rowHeight)
    return name
  }

  /// Appends a row to the sheet that was begun last.
  ///
  /// - Parameters:
  ///   - cells: The values, as many as there are columns at most.
  ///   - kind: What sort of row it is.
  ///   - lines: How many lines the longest text takes, which programs do not find out by
  ///     themselves.
  /// - Throws: `FormatError.workbook` when the sheet has 1,048,576 rows already.
  /// - Precondition: A sheet was begun.
  public mutating func append(
    _ cells: [SheetCell], as kind: SheetRowKind = .body, lines: Int = 1
  ) throws(FormatError) {
    guard let layout = layouts.last, let rows = open?.rows else {
      preconditionFailure("No sheet was begun")
    }
    precondition(cells.count <= max(1, layout.columns.count), "More cells than columns")
    guard rows < CellReference.rowLimit else {
      throw .workbook(.tooManyRows(limit: CellReference.rowLimit), path: names.last ?? "")
    }
    var row: [(cell: SheetCell, style: Int)] = []
    row.reserveCapacity(cells.count)
    for (index, cell) in cells.enumerated() {
      let column = index < layout.columns.count ? layout.columns[index] : SheetColumn(width: 0)
      let kept = kept(cell)
      var style = style(of: kept, instead: cell, in: column, kind: kind)
      style.alignment = alignment(of: kept, instead: cell, in: column, kind: kind)
      row.append((kept, kept.isPlainNothing(style) ? 0 : styles.number(of: style)))
    }
    let height = height(of: kind, lines: lines)
    open?.append(row, kind: kind, height: height)
  }

  /// Appends the names of the columns.
  ///
  /// - Parameter titles: The names.
  /// - Throws: `FormatError.workbook` when the sheet is full.
  public mutating func append(header titles: [String]) throws(FormatError) {
    try append(titles.map { .text($0) }, as: .header)
  }

  /// Ends the workbook.
  ///
  /// - Returns: The file.
  /// - Precondition: There is a sheet.
  public consuming func finish() -> [UInt8] {
    endSheet()
    precondition(!names.isEmpty, "A workbook has a sheet")
    let parts = WorkbookParts(
      properties: properties, names: names, layouts: layouts, filters: filters)
    return ZipArchive(parts.entries(styles: styles.part(font: properties.font))).bytes(
      adding: finished.enumerated().map { ("xl/worksheets/sheet\($0.offset + 1).xml", $0.element) })
  }

  /// The height of a row in points, when it is not the usual one; 409 is the largest that there is.
  private func height(of kind: SheetRowKind, lines: Int) -> Int? {
    let line = properties.rowHeight
    if kind == .title { return line * 3 / 2 }
    return lines > 1 ? min(line + (lines - 1) * (line - 2), 409) : nil
  }

  private mutating func endSheet() {
    guard let sheet = open.take() else { return }
    filters.append(sheet.filter)
    finished.append(sheet.finish())
  }

  /// The cell as spreadsheets can keep it.
  private mutating func kept(_ cell: SheetCell) -> SheetCell {
    switch cell {
    case .amount(let money), .money(let money):
      if SpreadsheetNumber.exact(money.plainText) != nil { return cell }
      numbersAsText += 1
      if case .amount = cell { return .text(money.plainText) }
      return .text("\(money.currency.rawValue) \(money.plainText)")
    case .integer(let number):
      if SpreadsheetNumber.exact(String(number)) != nil { return cell }
      numbersAsText += 1
      return .text(String(number))
    case .number(let text, _), .percent(let text, _):
      if SpreadsheetNumber.exact(text) != nil { return cell }
      if DecimalDigits(text) != nil { numbersAsText += 1 }
      return .text(text)
    case .day(let day): return SheetDate.serial(day) == nil ? .text(day.description) : cell
    case .time(let time): return SheetDate.serial(time) == nil ? .text(time.description) : cell
    case .text(""): return .empty
    case .text(let text):
      let (fitting, isCut) = SpreadsheetText.fitting(text)
      if isCut { textsCut += 1 }
      return .text(fitting)
    case .empty, .flag: return cell
    }
  }

  /// Numbers line up on the right in every language; texts where the first column is.
  private func alignment(
    of cell: SheetCell, instead wanted: SheetCell, in column: SheetColumn, kind: SheetRowKind
  ) -> SheetStyles.Style.Alignment? {
    if wanted.isNumber || kind == .header && column.alignsEnd { return .right }
    guard layouts.last?.isRightToLeft == true, case .text = cell else { return nil }
    return .right
  }

  private func style(
    of cell: SheetCell, instead wanted: SheetCell, in column: SheetColumn, kind: SheetRowKind
  ) -> SheetStyles.Style {
    var style = SheetStyles.Style()
    style.kind = kind
    style.format = cell.format
    style.isInput = column.isInput && kind == .body
    style.wraps = kind == .header || column.wraps && kind != .title
    if case .text(let text) = cell {
      style.isGuarded = SpreadsheetGuard.isDangerous(text) || wanted.isNumber
      style.wraps = style.wraps || text.contains("\n")
    }
    return style
  }
}

extension SheetCell {
  /// Whether the cell is empty and looks like all that are not there.
  fileprivate func isPlainNothing(_ style: SheetStyles.Style) -> Bool {
    if case .empty = self { style.kind == .body && !style.isInput } else { false }
  }
}
