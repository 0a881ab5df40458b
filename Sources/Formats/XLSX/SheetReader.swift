/// What the cells of all sheets of a workbook share.
struct SheetContext {
  /// Whether days are counted from 1904.
  let is1904: Bool

  /// The texts that cells name by their numbers.
  var strings: [String] = []

  /// The numbers of the styles that show a number as a day or a time.
  var dateStyles: Set<Int> = []

  /// Finds these styles in the part of the styles.
  static func dateStyles(in root: XMLElement) -> Set<Int> {
    var formats: Set<Int> = []
    for format in root.first("numFmts")?.all("numFmt") ?? [] {
      if let id = format.value("numFmtId").flatMap({ Int($0) }),
        let code = format.value("formatCode"), isDate(SpreadsheetText.unescaped(code))
      {
        formats.insert(id)
      }
    }
    // Those that programs know without being told (ECMA-376 part 1, section 18.8.30).
    formats.formUnion(14...22)
    formats.formUnion(27...36)
    formats.formUnion(45...47)
    formats.formUnion(50...58)
    var styles: Set<Int> = []
    for (index, style) in (root.first("cellXfs")?.all("xf") ?? []).enumerated() {
      if let id = style.value("numFmtId").flatMap({ Int($0) }), formats.contains(id) {
        styles.insert(index)
      }
    }
    return styles
  }

  /// Whether a code of a format has letters of days or times outside quotation marks and brackets.
  static func isDate(_ code: String) -> Bool {
    var isQuoted = false
    var isBracketed = false
    var skipsNext = false
    for character in code {
      if skipsNext {
        skipsNext = false
      } else if isQuoted {
        isQuoted = character != "\""
      } else if isBracketed {
        isBracketed = character != "]"
      } else {
        switch character {
        case "\"": isQuoted = true
        case "[": isBracketed = true
        case "\\", "_", "*": skipsNext = true
        case ";": return false
        case "d", "D", "h", "H", "m", "M", "s", "S", "y", "Y": return true
        default: break
        }
      }
    }
    return false
  }
}

/// Gathers the texts that cells share (ECMA-376 part 1, section 18.4).
struct SharedStrings {
  private(set) var strings: [String] = []
  private var text = ""
  private var isInText = false
  private var phonetic = 0

  mutating func take(_ event: XMLEvent) {
    switch event.kind {
    case .start(let name, _):
      switch name.local {
      case "si": text = ""
      case "t": isInText = phonetic == 0
      case "rPh": phonetic += 1
      default: break
      }
    case .text(let part): if isInText { text += part }
    case .end(let name):
      switch name.local {
      case "si": strings.append(SpreadsheetText.unescaped(text))
      case "t": isInText = false
      case "rPh": phonetic -= 1
      default: break
      }
    case .instruction: break
    }
  }
}

/// Gathers the rows of a sheet.
struct SheetReader {
  private(set) var rows: [Workbook.Row] = []
  private(set) var cellCount = 0
  private(set) var isDamaged = false
  private(set) var isTooLarge = false

  private let context: SheetContext
  private let cellLimit: Int
  private var row = 0
  private var cells: [Workbook.Cell] = []
  private var column = 0
  private var cell = RawCell()
  private var part = Part.none
  private var phonetic = 0

  private enum Part { case none, value, text }

  private struct RawCell {
    var type = "n"
    var style = 0
    var value: String?
    var text: String?
    var isFormula = false
  }

  init(context: SheetContext, cellLimit: Int) {
    self.context = context
    self.cellLimit = cellLimit
  }

  mutating func take(_ event: XMLEvent) {
    guard !isDamaged, !isTooLarge else { return }
    switch event.kind {
    case .start(let name, let attributes): start(name.local, attributes)
    case .text(let text):
      switch part {
      case .none: break
      case .value: cell.value = (cell.value ?? "") + text
      case .text: cell.text = (cell.text ?? "") + text
      }
    case .end(let name): end(name.local)
    case .instruction: break
    }
  }

  private mutating func start(_ name: String, _ attributes: [XMLAttribute]) {
    switch name {
    case "row":
      let number = attributes.value("r").map { Int($0) ?? 0 } ?? row + 1
      guard number > row, number <= CellReference.rowLimit else { return isDamaged = true }
      row = number
      cells = []
      column = 0
    case "c":
      if let text = attributes.value("r") {
        guard let place = CellReference.parse(text), place.row == row, place.column > column else {
          return isDamaged = true
        }
        column = place.column
      } else {
        column += 1
      }
      cell = RawCell()
      cell.type = attributes.value("t") ?? "n"
      cell.style = attributes.value("s").flatMap { Int($0) } ?? 0
    case "v": part = .value
    case "t": part = phonetic == 0 ? .text : .none
    case "f": cell.isFormula = true
    case "rPh": phonetic += 1
    default: break
    }
  }

  private mutating func end(_ name: String) {
    switch name {
    case "c":
      guard let value = value() else { return }
      cellCount += 1
      isTooLarge = cellCount > cellLimit
      cells.append(Workbook.Cell(column: column, value: value, isFormula: cell.isFormula))
    case "row":
      if !cells.isEmpty { rows.append(Workbook.Row(number: row, cells: cells)) }
    case "v", "t": part = .none
    case "rPh": phonetic -= 1
    default: break
    }
  }

  /// What the cell holds, or nil when that is nothing (ECMA-376 part 1, section 18.18.11).
  private mutating func value() -> Workbook.Value? {
    if cell.type == "inlineStr" {
      return cell.text.map { .text(SpreadsheetText.unescaped($0)) }
    }
    guard let raw = cell.value, !raw.isEmpty || cell.type == "str" else {
      return cell.isFormula ? .missing : nil
    }
    switch cell.type {
    case "s":
      guard let index = Int(raw), context.strings.indices.contains(index) else {
        isDamaged = true
        return nil
      }
      return .text(context.strings[index])
    case "str": return .text(SpreadsheetText.unescaped(raw))
    case "b": return .flag(raw == "1" || raw == "true")
    case "e": return .error(raw)
    case "d": return .time(raw.hasSuffix("T00:00:00") ? String(raw.prefix(10)) : raw)
    default: return number(raw)
    }
  }

  private mutating func number(_ raw: String) -> Workbook.Value? {
    guard let plain = SpreadsheetNumber.plain(raw) else {
      isDamaged = true
      return nil
    }
    guard context.dateStyles.contains(cell.style), let serial = Double(raw) else {
      return .number(plain)
    }
    return SheetDate.text(serial, is1904: context.is1904).map { .time($0) } ?? .wrongTime(plain)
  }
}
