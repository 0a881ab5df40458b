internal import Formats
internal import Grants
internal import OpenData
internal import Text
internal import Vocabulary

/// The open data of a fund as a workbook: a sheet for each table, and one that tells how to read
/// them.
///
/// The columns have the names for programs, which the last sheet explains in the reader's words.
struct PublishedWorkbook {
  let published: PublishedTables
  let publisher: Publisher?
  let title: String
  let console: Console

  /// The file.
  func workbook() throws -> [UInt8] {
    var writer = WorkbookWriter(
      WorkbookProperties(
        title: title, subject: console.text("publish.xlsx-subject"), language: console.locale,
        created: published.asOf))
    for table in published.tables { try append(table, to: &writer) }
    try appendGuide(to: &writer)
    console.noteLosses(of: writer)
    return writer.finish()
  }

  private func append(
    _ table: PublishedTables.Table, to writer: inout WorkbookWriter
  ) throws(FormatError) {
    let columns = table.columns.enumerated().map { index, name in
      SheetColumn(
        texts: [name + "   "] + table.rows.prefix(1000).map { $0[index].widthText }, widest: 50)
    }
    var layout = SheetLayout(name: heading(of: table), columns: columns)
    layout.frozenColumns = 1
    layout.isRightToLeft = console.locale.direction == .rightToLeft
    writer.begin(layout)
    try writer.append(header: table.columns)
    for row in table.rows { try writer.append(row, lines: lines(of: row, in: columns)) }
  }

  private func appendGuide(to writer: inout WorkbookWriter) throws(FormatError) {
    var guide = GuideSheet(title: title, console: console)
    let facts: [(String, String?)] = [
      ("publisher", publisher?.name.text(for: console.locale)),
      ("identifier", publisher?.identifier), ("website", publisher?.website),
      ("licence", publisher?.licence),
    ]
    for (name, text) in facts {
      if let text { guide.add(console.text("column.\(name)"), text) }
    }
    for message in explanations { guide.add("", console.text(message)) }
    for table in published.tables {
      guide.add(heading: heading(of: table))
      for name in table.columns { guide.add(name, console.text("column.\(name)")) }
    }
    try guide.append(to: &writer)
  }

  private var explanations: [Message] {
    [
      Message("report.as-of", ["time": .time(published.asOf)]),
      Message(
        "publish.xlsx-people",
        [
          "pooled": .integer(Int64(published.pooledCount)),
          "omitted": .integer(Int64(published.omittedCount)),
          "least": .integer(Int64(PublishedTables.leastGrants)),
        ]),
      Message(
        "publish.xlsx-reach", ["least": .integer(PublishedTables.leastPeople)]),
      Message("publish.xlsx-amounts"),
    ]
  }

  private func heading(of table: PublishedTables.Table) -> String {
    console.text("publish.table.\(table.name)")
  }
}
