internal import Formats
internal import Text
internal import Vocabulary

/// The sheet of a workbook that tells how to read the others, in the reader's language.
struct GuideSheet {
  let title: String
  let console: Console
  private var rows: [(name: String, text: String, kind: SheetRowKind)] = []

  init(title: String, console: Console) {
    self.title = title
    self.console = console
  }

  /// Adds a line: what it is about, and what is to be known.
  mutating func add(_ name: String, _ text: String) { rows.append((name, text, .body)) }

  /// Adds a line above others.
  mutating func add(heading: String) { rows.append((heading, "", .header)) }

  /// Appends the sheet to a workbook.
  func append(to writer: inout WorkbookWriter) throws(FormatError) {
    var layout = SheetLayout(
      name: console.text("sheet.how-to-read"),
      columns: [
        SheetColumn(texts: rows.map(\.name), widest: 36), SheetColumn(width: 80, wraps: true),
      ])
    layout.frozenRows = 0
    layout.hasFilter = false
    layout.isRightToLeft = console.locale.direction == .rightToLeft
    writer.begin(layout)
    try writer.append([.text(title)], as: .title)
    for row in rows {
      let cells: [SheetCell] = [.text(row.name), .text(row.text)]
      try writer.append(cells, as: row.kind, lines: lines(of: cells, in: layout.columns))
    }
    if console.isDraft, !rows.contains(where: { $0.text == console.text("catalogue.draft") }) {
      let draft = SheetCell.text(console.text("catalogue.draft"))
      try writer.append([.empty, draft], lines: lines(of: [.empty, draft], in: layout.columns))
    }
  }
}
