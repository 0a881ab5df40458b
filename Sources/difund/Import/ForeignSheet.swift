internal import Formats
internal import Grants
internal import OpenData
internal import Text
internal import Vocabulary

/// What another publisher's file says, beside the fund, in every form that it is printed in.
struct ForeignSheet {
  let report: ComparisonReport
  let own: FundFlows
  let title: String
  /// How many places are named for each sort of fault.
  let examples: Int
  let console: Console

  /// The comparison as text in a form.
  func text(as format: OutputFormat) throws -> String {
    switch format {
    case .table: table
    case .json: JSONWriter.pretty.text(of: json)
    case .csv: csv
    case .xlsx: throw UsageError(Message("usage.no-workbook"))
    case .svg: throw UsageError(Message("usage.no-chart"))
    case .html: throw UsageError(Message("usage.no-page"))
    }
  }

  /// A line of the comparison: what the file has, and what the fund has, of one place, year and
  /// type.
  struct Row {
    let place: String
    let year: Int?
    let type: TransactionType
    let sums: ForeignSums?
    let own: Money?
  }

  /// The lines of the file, each with the fund's, and then those that only the fund has.
  var rows: [Row] {
    var left = own.amounts
    var rows = report.flows.map { flow in
      let key = Country(rawValue: flow.place).flatMap { country in
        flow.year.map { FundFlows.Key(country: country, year: $0, type: flow.type) }
      }
      return Row(
        place: flow.place, year: flow.year, type: flow.type, sums: flow.sums,
        own: key.flatMap { left.removeValue(forKey: $0) })
    }
    rows += left.sorted { one, other in
      let order = { (key: FundFlows.Key) in (key.country.rawValue, key.year, key.type.rawValue) }
      return order(one.key) < order(other.key)
    }.map { key, amount in
      Row(
        place: key.country.rawValue, year: key.year, type: key.type, sums: nil, own: amount)
    }
    return rows
  }

  // MARK: For people

  private var table: String {
    var parts = [heading, rowTable.joined(separator: "\n")]
    parts.append(section("import.by-type", typeTable))
    parts.append(section("import.by-marker", markerTable))
    parts.append(section("import.by-sector", sectorTable))
    parts.append(explanations.joined(separator: "\n"))
    if report.warnings.count > 0 { parts.append(warningLines.joined(separator: "\n")) }
    return parts.joined(separator: "\n\n") + "\n"
  }

  private var heading: String {
    let listed = report.publishers.prefix(5).map { publisher in
      Message.Value.text([publisher.name, publisher.reference].first { !$0.isEmpty } ?? "?")
    }
    return console.text(
      Message(
        "import.title",
        [
          "file": .text(report.file),
          "version": .text(report.version.isEmpty ? "?" : report.version),
          "activities": .integer(Int64(report.activities)), "fund": .text(title),
          "count": .integer(Int64(report.publishers.count + report.otherPublishers)),
          "publishers": .list(listed),
        ]))
  }

  private func section(_ key: String, _ lines: [String]) -> String {
    ([console.text(key)] + lines).joined(separator: "\n")
  }

  private var rowTable: [String] {
    var table = TextTable(columns: [
      column("place"), column("year"), column("type"), column("amount", .end),
      column("converted", .end), column("fund", .end),
    ])
    for row in rows {
      table.append([
        .text(place(row.place)), .text(row.year.map(String.init) ?? "–"),
        .text(word(row.type)), .text(row.sums.map(amounts) ?? ""),
        .text(row.sums.map(converted) ?? ""),
        .text(row.own.map { console.text(.money($0)) } ?? ""),
      ])
    }
    return lines(table)
  }

  private var typeTable: [String] {
    var table = TextTable(columns: [
      column("type"), column("activities", .end), column("amount", .end),
      column("converted", .end),
    ])
    for part in report.types {
      table.append([
        .text(word(part.value)), .text(console.text(.integer(Int64(part.activities)))),
        .text(amounts(part.sums)), .text(converted(part.sums)),
      ])
    }
    return lines(table)
  }

  private var markerTable: [String] {
    var table = TextTable(columns: [
      column("marker"), column("activities", .end), column("amount", .end),
      column("converted", .end), column("share", .end), column("fund", .end),
    ])
    for part in report.markers {
      table.append([
        .text(console.text("gender-marker.\(part.value.rawValue)")),
        .text(console.text(.integer(Int64(part.activities)))), .text(amounts(part.sums)),
        .text(converted(part.sums)), .text(share(part.sums)),
        .text(own.markers[part.value].map { console.text(.money($0)) } ?? ""),
      ])
    }
    return lines(table)
  }

  /// The largest sectors; a file for machines has them all.
  private var sectorTable: [String] {
    var table = TextTable(columns: [
      column("sector"), column("activities", .end), column("amount", .end),
      column("converted", .end), column("share", .end),
    ])
    for part in report.sectors.prefix(15) {
      table.append([
        .text(part.value.isEmpty ? console.text("import.not-stated") : part.value),
        .text(console.text(.integer(Int64(part.activities)))), .text(amounts(part.sums)),
        .text(converted(part.sums)), .text(share(part.sums)),
      ])
    }
    return lines(table)
  }

  private func lines(_ table: TextTable) -> [String] {
    table.lines(width: { displayWidth(of: $0) }, truncate: { truncated($0, toWidth: $1) })
  }

  private func column(
    _ name: String, _ alignment: TextTable.Alignment = .start
  ) -> TextTable.Column {
    let text =
      name == "converted"
      ? console.text(
        Message("column.converted", ["currency": .text(report.currency.rawValue)]))
      : console.text("column.\(name)")
    return TextTable.Column(text, alignment: alignment)
  }

  private func word(_ type: TransactionType) -> String {
    console.text("iati-transaction.\(type.rawValue)")
  }

  private func place(_ code: String) -> String {
    if code.isEmpty { return console.text("import.not-stated") }
    return Country(rawValue: code).map { console.text(.country($0)) } ?? code
  }

  private func amounts(_ sums: ForeignSums) -> String {
    sums.currencies.map { code in
      "\(sums.amounts[code, default: .zero].plainText(decimals: 2)) \(code)"
    }.joined(separator: " + ")
  }

  /// What could be converted; with a mark when that is not all, and nothing when it is nothing.
  private func converted(_ sums: ForeignSums) -> String {
    guard !sums.amounts.isEmpty else { return "" }
    if !sums.isConverted, Set(sums.unconverted.keys) == Set(sums.amounts.keys) { return "–" }
    let text = sums.converted.money(in: report.currency).map { console.text(.money($0)) }
    let digits = text ?? sums.converted.plainText(decimals: report.currency.decimals)
    return sums.isConverted ? digits : "> " + digits
  }

  private func share(_ sums: ForeignSums) -> String {
    guard !sums.amounts.isEmpty else { return "" }
    guard let share = sums.share(of: report.spending) else { return "–" }
    return console.text(.percent(share, decimals: 1))
  }
}
