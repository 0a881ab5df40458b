/// The looks of cells that a workbook has used so far, each with a number.
struct SheetStyles {
  private var numbers: [Style: Int] = [:]
  /// The first is the one of all cells that are not there.
  private var styles: [Style] = [Style()]

  /// What makes cells look alike.
  struct Style: Hashable {
    var format: String?
    var kind = SheetRowKind.body
    var wraps = false
    /// Where the text begins, when that is not for the program to decide.
    var alignment: Alignment?
    var isInput = false

    /// Whether the text would be taken for a formula when someone edits it.
    var isGuarded = false

    enum Alignment: String { case right }
  }

  /// The number of a style.
  mutating func number(of style: Style) -> Int {
    if let number = numbers[style] { return number }
    numbers[style] = styles.count
    styles.append(style)
    return styles.count - 1
  }

  /// The part `xl/styles.xml` (ECMA-376 part 1, section 18.8).
  func part(font: String) -> [UInt8] {
    // The formats below 164 are those of the programs; 49 is text.
    let formats = Set(styles.compactMap(\.format)).sorted()
    var writer = XMLWriter()
    writer.start("styleSheet", [("xmlns", spreadsheetNamespace)])
    if !formats.isEmpty {
      writer.start("numFmts", [("count", String(formats.count))])
      for (index, format) in formats.enumerated() {
        writer.element("numFmt", [("numFmtId", String(164 + index)), ("formatCode", format)])
      }
      writer.end()
    }
    writeFonts(font, to: &writer)
    writeFills(to: &writer)
    writeBorders(to: &writer)
    writer.start("cellStyleXfs", [("count", "1")])
    writer.element("xf", [("numFmtId", "0"), ("fontId", "0"), ("fillId", "0"), ("borderId", "0")])
    writer.end()
    writer.start("cellXfs", [("count", String(styles.count))])
    for style in styles { write(style, formats: formats, to: &writer) }
    writer.end()
    writer.start("cellStyles", [("count", "1")])
    writer.element("cellStyle", [("name", "Normal"), ("xfId", "0"), ("builtinId", "0")])
    writer.end()
    writer.end()
    return writer.finish()
  }

  private func write(_ style: Style, formats: [String], to writer: inout XMLWriter) {
    let format =
      style.isGuarded
      ? 49 : style.format.flatMap { formats.firstIndex(of: $0) }.map { $0 + 164 } ?? 0
    let (font, fill, border) =
      switch style.kind {
      case .body: (0, style.isInput ? 3 : 0, style.isInput ? 3 : 0)
      case .header: (1, 2, 1)
      case .names: (3, 2, 1)
      case .title: (2, 0, 0)
      case .total: (1, 0, 2)
      }
    var attributes = [
      ("numFmtId", String(format)), ("fontId", String(font)), ("fillId", String(fill)),
      ("borderId", String(border)), ("xfId", "0"), ("applyNumberFormat", "1"), ("applyFont", "1"),
      ("applyFill", "1"), ("applyBorder", "1"), ("applyAlignment", "1"),
    ]
    if style.isGuarded { attributes.append(("quotePrefix", "1")) }
    if style.isInput { attributes.append(("applyProtection", "1")) }
    writer.start("xf", attributes)
    var alignment = [("vertical", style.kind == .header ? "center" : "top")]
    if let side = style.alignment { alignment.insert(("horizontal", side.rawValue), at: 0) }
    if style.wraps { alignment.append(("wrapText", "1")) }
    writer.element("alignment", alignment)
    if style.isInput { writer.element("protection", [("locked", "0")]) }
    writer.end()
  }

  private func writeFonts(_ name: String, to writer: inout XMLWriter) {
    writer.start("fonts", [("count", "4")])
    for (isBold, size) in [(false, 10), (true, 10), (true, 14), (false, 7)] {
      writer.start("font")
      if isBold { writer.element("b") }
      writer.element("sz", [("val", String(size))])
      writer.element("name", [("val", name)])
      // A font without serifs, for programs that do not have this one.
      writer.element("family", [("val", "2")])
      writer.end()
    }
    writer.end()
  }

  private func writeFills(to writer: inout XMLWriter) {
    writer.start("fills", [("count", "4")])
    for pattern in ["none", "gray125"] {
      writer.start("fill")
      writer.element("patternFill", [("patternType", pattern)])
      writer.end()
    }
    for color in ["FFE3E8EF", "FFFFF8DC"] {
      writer.start("fill")
      writer.start("patternFill", [("patternType", "solid")])
      writer.element("fgColor", [("rgb", color)])
      writer.element("bgColor", [("indexed", "64")])
      writer.end()
      writer.end()
    }
    writer.end()
  }

  private func writeBorders(to writer: inout XMLWriter) {
    let lines: [[String: String]] = [
      [:], ["bottom": "medium"], ["top": "thin", "bottom": "double"],
      ["left": "thin", "right": "thin", "top": "thin", "bottom": "thin"],
    ]
    writer.start("borders", [("count", String(lines.count))])
    for sides in lines {
      writer.start("border")
      for side in ["left", "right", "top", "bottom", "diagonal"] {
        guard let line = sides[side] else {
          writer.element(side)
          continue
        }
        writer.start(side, [("style", line)])
        writer.element("color", [("rgb", "FF707070")])
        writer.end()
      }
      writer.end()
    }
    writer.end()
  }
}

/// The namespace of sheets in the transitional form, which every program reads.
let spreadsheetNamespace = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"

/// The namespace of references between the parts of a file.
let relationshipNamespace = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
