internal import Formats
internal import Text
internal import Vocabulary

extension Listing {
  /// The list as a workbook of one sheet, with numbers and days that can be counted with.
  func workbook(for console: Console) throws -> [UInt8] {
    var writer = WorkbookWriter(
      WorkbookProperties(title: sheetName, language: console.locale, created: Clock.now()))
    try append(to: &writer, named: sheetName, console.localizer)
    console.noteLosses(of: writer)
    return writer.finish()
  }

  /// Appends the list to a workbook as a sheet; texts wider than `widest` digits take more lines.
  func append(
    to writer: inout WorkbookWriter, named name: String, _ localizer: Localizer,
    widest: Int = 60
  ) throws(FormatError) {
    let shown = columns.indices.filter { !columns[$0].isForMachinesOnly }
    let headings = shown.map { columns[$0].heading(localizer) }
    let sheetColumns = zip(shown, headings).map { index, heading in
      // The button of the filter stands beside the heading.
      SheetColumn(
        texts: [heading + "   "]
          + rows.prefix(1000).map { $0[index].sheetCell(localizer).widthText },
        alignsEnd: columns[index].alignsRight, widest: widest)
    }
    var layout = SheetLayout(name: name, columns: sheetColumns)
    layout.isRightToLeft = localizer.locale.direction == .rightToLeft
    writer.begin(layout)
    try writer.append(header: headings)
    for row in rows {
      let cells = shown.map { row[$0].sheetCell(localizer) }
      try writer.append(cells, lines: lines(of: cells, in: sheetColumns))
    }
  }

  private var sheetName: String { name.replacing("_", with: " ") }
}

extension SheetColumn {
  /// A column that is wide enough for its texts, of which long ones go on in new lines.
  init(texts: [String], isInput: Bool = false, alignsEnd: Bool = false, widest: Int = 60) {
    let width = texts.map { displayWidth(of: $0) }.max() ?? 0
    self.init(
      width: min(width, widest), wraps: width > widest, isInput: isInput,
      alignsEnd: alignsEnd)
  }
}

/// How many lines the longest text of a row takes in columns that wrap.
func lines(of cells: [SheetCell], in columns: [SheetColumn]) -> Int {
  zip(cells, columns).map { cell, column in
    guard column.wraps, case .text(let text) = cell else { return 1 }
    return text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).map { line in
      // Words do not fill a line to its end.
      displayWidth(of: String(line)) * 10 / (column.width * 9) + 1
    }.reduce(0, +)
  }.max() ?? 1
}

extension SheetCell {
  /// A text as wide as spreadsheets show the value.
  var widthText: String {
    switch self {
    case .day: "0000-00-00"
    case .time: "0000-00-00 00:00:00"
    case .amount(let money): grouped(money.plainText)
    case .money(let money): money.currency.rawValue + " " + grouped(money.plainText)
    case .integer(let number): grouped(String(number))
    case .number(let text, _), .percent(let text, _): grouped(text)
    case .empty, .flag: "TRUE"
    case .text(let text):
      text.split(whereSeparator: \.isNewline).map(String.init)
        .max { displayWidth(of: $0) < displayWidth(of: $1) } ?? ""
    }
  }

  /// The value as comma-separated values have it.
  var csv: CSVWriter.Cell {
    switch self {
    case .empty: .empty
    case .amount(let money), .money(let money): .number(money.plainText)
    case .day(let day): .text(day.description)
    case .flag(let flag): .text(flag ? "true" : "false")
    case .integer(let number): .number(String(number))
    case .number(let text, _), .percent(let text, _): .number(text)
    case .text(let text): .text(text)
    case .time(let time): .text(time.description)
    }
  }

  private func grouped(_ digits: String) -> String {
    digits + String(repeating: ",", count: digits.utf8.count / 3)
  }
}

extension Cell {
  /// The value for a sheet: a number or a day where it is one, else the reader's words.
  func sheetCell(_ localizer: Localizer) -> SheetCell {
    switch self {
    case .empty: .empty
    case .day(let day): .day(day)
    case .integer(let number): .integer(number)
    case .money(let money): .money(money)
    case .number(_, let decimals):
      if case .number(let text) = json { .number(text, decimals: decimals) } else { .empty }
    case .percent(_, let decimals):
      if case .number(let text) = json { .percent(text, decimals: decimals) } else { .empty }
    case .time(let time): .time(time)
    case .country, .flag, .gender, .language, .sentence, .text, .track, .word:
      .text(text(localizer))
    }
  }
}

extension Console {
  /// Tells what a spreadsheet could not take as it is.
  func noteLosses(of writer: borrowing WorkbookWriter) {
    if writer.numbersAsText > 0 {
      note(
        Message(
          "workbook.numbers-as-text", ["count": .integer(Int64(writer.numbersAsText))]))
    }
    if writer.textsCut > 0 {
      note(Message("workbook.texts-cut", ["count": .integer(Int64(writer.textsCut))]))
    }
  }
}
