internal import Formats
internal import Grants
internal import Text
internal import Vocabulary

/// A report that everybody may see in every form that it is printed in.
struct PublicSheet {
  /// The number under which it was recorded.
  let number: Int
  let report: PublicReport
  let title: String
  let console: Console

  /// The report as text in a form.
  func text(as format: OutputFormat) throws -> String {
    switch format {
    case .table: table
    case .json: JSONWriter.pretty.text(of: json)
    case .csv: csv
    case .html: page.text(for: console.localizer)
    case .svg, .xlsx: throw UsageError(Message("usage.public-forms"))
    }
  }

  /// The lines of the report: the cells that some table has, those of totals last.
  private var lines: [[String?]] {
    var lines: [[String?]] = []
    var seen: Set<[String?]> = []
    for table in report.tables {
      for cell in table.cells where seen.insert(cell.values).inserted { lines.append(cell.values) }
    }
    return lines.filter { !$0.contains(nil) } + lines.filter { $0.contains(nil) }
  }

  // MARK: For people

  private var heading: Message {
    let dimensions = Message.Value.list(
      report.dimensions.map { .message(Message("dimension.\($0)")) })
    guard report.kind == .disbursements else {
      return Message("report.reach-title", ["fund": .text(title), "dimensions": dimensions])
    }
    return Message(
      report.dimensions.isEmpty ? "report.title-total" : "report.title",
      [
        "fund": .text(title), "currency": .text(currency?.rawValue ?? ""),
        "dimensions": dimensions,
      ])
  }

  private var currency: Currency? {
    for table in report.tables {
      if case .amount(let currency, _) = table.measure { return currency }
    }
    return nil
  }

  /// What a reader must know to understand the numbers.
  private var explanations: [Message] {
    let isMoney = report.kind == .disbursements
    var lines: [Message] = []
    if let first = report.scope.from, let last = report.scope.to {
      lines.append(
        Message(
          isMoney ? "report.period" : "report.reach-period",
          ["first": .day(first), "last": .day(last)]))
    } else {
      lines.append(Message(isMoney ? "report.whole-time" : "report.reach-whole-time"))
    }
    if let call = report.scope.call {
      lines.append(Message("report.call", ["call": .text(call.rawValue)]))
    }
    if !isMoney { lines.append(Message("report.reach-attendances")) }
    for table in report.tables where report.dimensions.contains("gender") {
      if case .amount(_, let basis) = table.measure {
        lines.append(Message("report.basis.\(basis)"))
      }
    }
    lines.append(
      Message(
        "report.public-people",
        [
          "threshold": .integer(report.rules.threshold),
          "hidden": .integer(Int64(report.suppressed)),
        ]))
    if isMoney, let percent = report.rules.dominance {
      lines.append(Message("report.public-dominance", ["percent": .integer(percent)]))
    }
    lines.append(Message("report.pipeline-as-of", ["time": .time(report.asOf)]))
    if console.isDraft { lines.append(Message("catalogue.draft")) }
    return lines
  }

  /// A number as people read it, a mark for a hidden one, and zero for one that is not there.
  private func cell(_ values: [String?], of table: PublicTable) -> String {
    guard let cell = table.cell(values) else { return number(0, table.measure) }
    return cell.value.map { number($0, table.measure) } ?? Self.mark
  }

  /// What stands for a hidden number.
  private static let mark = "▒"

  private func number(_ value: Int64, _ measure: PublicTable.Measure) -> String {
    switch measure {
    case .amount(let currency, _):
      console.text(.money(Money(minorUnits: value, currency: currency)))
    case .attendances, .reached: console.text(.integer(value))
    }
  }

  private func columnKey(_ measure: PublicTable.Measure) -> String {
    measure == .reached ? "people_reached" : measure.plainText
  }

  private var table: String {
    var table = TextTable(
      columns: report.dimensions.map {
        TextTable.Column(console.text("report-column.\($0)"), maximumWidth: 40)
      }
        + report.tables.map {
          TextTable.Column(console.text("column.\(columnKey($0.measure))"), alignment: .end)
        } + [TextTable.Column("", maximumWidth: 24)])
    for line in lines {
      let first = report.tables.first?.cell(line)?.value ?? 0
      table.append(
        words(of: line).map { .text($0) } + report.tables.map { .text(cell(line, of: $0)) }
          + [line.contains(nil) || line.isEmpty ? "" : .bar(Double(first))])
    }
    let lines = table.lines(
      width: { displayWidth(of: $0) }, truncate: { truncated($0, toWidth: $1) })
    let text = [console.text(heading), ""] + lines + [""] + explanations.map(console.text)
    return text.joined(separator: "\n") + "\n"
  }

  private func words(of line: [String?]) -> [String] {
    zip(report.dimensions, line).map { dimension, value in
      value.map { console.text(dimension: dimension, value: $0) } ?? console.text("report.total")
    }
  }

  private var page: HTMLPage {
    var listing = Listing(
      name: "rows",
      columns: report.dimensions.map {
        Listing.Column($0, title: console.text("report-column.\($0)"))
      }
        + report.tables.map {
          Listing.Column(columnKey($0.measure), alignsRight: true)
        })
    listing.rows = lines.map { line in
      words(of: line).map { .text($0) } + report.tables.map { .text(cell(line, of: $0)) }
    }
    var page = HTMLPage(title: heading)
    page.parts = [
      HTMLPage.Part(heading: Message("report.how-to-read"), points: explanations),
      HTMLPage.Part(
        heading: Message("report.numbers"), listing: listing, caption: heading,
        headings: report.dimensions.count),
    ]
    return page
  }

  // MARK: For machines

  /// One record a line; what is hidden is empty, and its status says so.
  private var csv: String {
    var writer = CSVWriter(lineEnd: .lf)
    let names = report.tables.map(\.measure.plainText)
    writer.append(
      texts: report.dimensions + names.flatMap { [$0, "\($0)_status"] }
        + (currency == nil ? [] : ["currency"]))
    for line in lines {
      var record = line.map { CSVWriter.Cell.text($0 ?? "") }
      for table in report.tables {
        let value = table.cell(line).map(\.value) ?? .some(0)
        record.append(value.map { .number(plain($0, table.measure)) } ?? .empty)
        let status = value == nil ? "suppressed" : line.contains(nil) ? "total" : "shown"
        record.append(.text(status))
      }
      writer.append(record + (currency.map { [.text($0.rawValue)] } ?? []))
    }
    return writer.text
  }

  private func plain(_ value: Int64, _ measure: PublicTable.Measure) -> String {
    if case .amount(let currency, _) = measure {
      return Money(minorUnits: value, currency: currency).plainText
    }
    return String(value)
  }

  /// The contract of machines; `PublicReport.init(reading:)` reads it again.
  private var json: JSON {
    let rows = lines.filter { !$0.contains(nil) && !$0.isEmpty }
    let all = [String?](repeating: nil, count: report.dimensions.count)
    let totals = lines.filter { $0.contains(nil) && $0 != all }
    let total: JSON =
      if let table = report.tables.first, report.kind == .disbursements {
        value(all, of: table)
      } else {
        .object(report.tables.map { JSON.Member($0.measure.plainText, value(all, of: $0)) })
      }
    return .object(
      [
        JSON.Member("public", true), JSON.Member("report", .string(report.kind.rawValue)),
        JSON.Member("number", .integer(Int64(number))),
        JSON.Member("dimensions", .array(report.dimensions.map { .string($0) })),
        JSON.Member("measures", .array(report.tables.map { .string($0.measure.plainText) })),
        JSON.Member("currency", currency.map { .string($0.rawValue) } ?? .null),
        JSON.Member("gender_basis", basis.map { .string($0) } ?? .null),
        JSON.Member("rows", .array(rows.map(object))),
        JSON.Member("totals", .array(totals.map(object))), JSON.Member("total", total),
        JSON.Member("suppressed", .integer(Int64(report.suppressed))),
        JSON.Member("threshold", .integer(report.rules.threshold)),
        JSON.Member("dominance", report.rules.dominance.map { .integer($0) } ?? .null),
        JSON.Member("call", report.scope.call.map { .string($0.rawValue) } ?? .null),
        JSON.Member("from", report.scope.from.map { .string($0.description) } ?? .null),
        JSON.Member("to", report.scope.to.map { .string($0.description) } ?? .null),
        JSON.Member("as_of", .string(report.asOf.description)),
      ])
  }

  private var basis: String? {
    for table in report.tables {
      if case .amount(_, let basis) = table.measure { return basis }
    }
    return nil
  }

  private func object(_ line: [String?]) -> JSON {
    .object(
      zip(report.dimensions, line).map { JSON.Member($0, $1.map { .string($0) } ?? .null) }
        + report.tables.map { JSON.Member($0.measure.plainText, value(line, of: $0)) })
  }

  /// A number, null for a hidden one, and zero for one that is not there.
  private func value(_ line: [String?], of table: PublicTable) -> JSON {
    let cell = table.cell(line)
    if let cell, cell.value == nil { return .null }
    let number = cell?.value ?? 0
    if case .amount = table.measure { return .string(plain(number, table.measure)) }
    return .integer(number)
  }
}
