internal import Formats
internal import Text
internal import Vocabulary

/// A report as a workbook: a sheet with every cell, one for each dimension, and one that tells how
/// to read them.
struct ReportWorkbook {
  /// The title of the report.
  let title: String

  /// The name of the sheet with every cell, and of the properties of the file.
  let name: String

  /// As of when the report tells.
  let asOf: Timestamp

  /// The names of the dimensions.
  let dimensions: [String]

  /// The numbers.
  let measures: [Measure]

  /// The cells.
  let rows: [Row]

  /// All cells together.
  let total: [SheetCell]

  /// The cells of one dimension alone, for each of them; empty for a report with one dimension.
  var breakdowns: [[Row]] = []

  /// What a reader must know to understand the numbers.
  let explanations: [String]

  /// A column of numbers.
  struct Measure {
    let title: String
    /// What the numbers mean.
    let meaning: String
  }

  /// A line of a sheet.
  struct Row {
    let labels: [String]
    let values: [SheetCell]
  }

  /// The file.
  func bytes(for console: Console) throws -> [UInt8] {
    var writer = WorkbookWriter(
      WorkbookProperties(
        title: title, subject: name, language: console.locale, created: asOf))
    let all = dimensions.isEmpty ? name : dimensions.joined(separator: " × ")
    try append(rows, dimensions: dimensions, named: all, to: &writer, console)
    for (dimension, rows) in zip(dimensions, breakdowns) {
      try append(rows, dimensions: [dimension], named: dimension, to: &writer, console)
    }
    var guide = GuideSheet(title: title, console: console)
    for text in explanations { guide.add("", text) }
    for measure in measures { guide.add(measure.title, measure.meaning) }
    if writer.numbersAsText > 0 {
      let count = Message.Value.integer(Int64(writer.numbersAsText))
      guide.add("", console.text(Message("workbook.numbers-as-text", ["count": count])))
    }
    try guide.append(to: &writer)
    console.noteLosses(of: writer)
    return writer.finish()
  }

  private func append(
    _ rows: [Row], dimensions: [String], named name: String, to writer: inout WorkbookWriter,
    _ console: Console
  ) throws(FormatError) {
    let totalLabel = console.text("report.total")
    let labels = dimensions.indices.map { index in
      let texts = rows.map { $0.labels[index] }
      // The button of the filter stands beside the heading.
      return SheetColumn(texts: [dimensions[index] + "   ", totalLabel] + texts, widest: 40)
    }
    let numbers = measures.indices.map { index in
      SheetColumn(
        texts: ([total] + rows.map(\.values)).map { $0[index].widthText }
          + [measures[index].title + "   "], alignsEnd: true, widest: 30)
    }
    var layout = SheetLayout(name: name, columns: labels + numbers)
    layout.frozenColumns = dimensions.isEmpty ? 0 : 1
    layout.isRightToLeft = console.locale.direction == .rightToLeft
    writer.begin(layout)
    try writer.append(header: dimensions + measures.map(\.title))
    for row in rows {
      let cells = row.labels.map { SheetCell.text($0) } + row.values
      try writer.append(cells, lines: lines(of: cells, in: layout.columns))
    }
    try writer.append(
      dimensions.indices.map { $0 == 0 ? .text(totalLabel) : .empty } + total, as: .total)
  }
}

extension SheetCell {
  /// The part of a whole as a per cent with one decimal; nothing when there is no whole.
  static func share(_ part: Int64, of whole: Int64) -> SheetCell {
    guard whole > 0, part >= 0, part <= whole else { return .empty }
    let millionths = (Int128(part) * 2_000_000 / Int128(whole) + 1) / 2
    let digits = String(1_000_000 + millionths % 1_000_000).dropFirst()
    return .percent("\(millionths / 1_000_000).\(digits)", decimals: 1)
  }
}

/// Gathers the cells of a report by the values of one of its dimensions.
///
/// - Parameters:
///   - rows: The values and the numbers of each cell.
///   - index: The dimension.
///   - precedes: The order of values.
///   - sum: Adds the numbers of two cells.
/// - Returns: The values in their order, with the sums of their numbers.
func grouped<Value: Hashable, Numbers>(
  _ rows: [(values: [Value], numbers: Numbers)], by index: Int,
  precedes: (Value, Value) -> Bool, sum: (Numbers, Numbers) throws -> Numbers
) rethrows -> [(value: Value, numbers: Numbers)] {
  var sums: [Value: Numbers] = [:]
  for row in rows {
    let value = row.values[index]
    sums[value] = try sums[value].map { try sum($0, row.numbers) } ?? row.numbers
  }
  return sums.sorted { precedes($0.key, $1.key) }.map { ($0.key, $0.value) }
}
