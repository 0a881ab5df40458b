internal import Formats
internal import Grants
internal import Text
internal import Vocabulary

/// A report of disbursements in every form that it is printed in.
struct DisbursementSheet {
  let report: DisbursementReport
  let title: String
  let console: Console

  /// The report as text in a form.
  func text(as format: OutputFormat) throws -> String {
    switch format {
    case .table: table
    case .json: JSONWriter.pretty.text(of: json)
    case .csv: csv
    case .svg: try chart
    case .html: page.text(for: console.localizer)
    case .xlsx: throw UsageError(Message("usage.no-workbook"))
    }
  }

  // MARK: For people

  /// The title of the report.
  var heading: Message {
    Message(
      report.dimensions.isEmpty ? "report.title-total" : "report.title",
      [
        "fund": .text(title), "currency": .text(report.currency.rawValue),
        "dimensions": .list(
          report.dimensions.map { .message(Message("dimension.\($0.rawValue)")) }),
      ])
  }

  /// What a reader must know to understand the numbers.
  var explanations: [Message] {
    var lines = [
      report.period.map {
        Message(
          "report.period", ["first": .day($0.lowerBound), "last": .day($0.upperBound)])
      } ?? Message("report.whole-time"),
      Message("report.rates.\(report.ratePolicy.rawValue)"),
    ]
    if let call = report.call {
      lines.append(Message("report.call", ["call": .text(call.rawValue)]))
    }
    if report.dimensions.contains(.country) { lines.append(Message("report.basis-country")) }
    if report.dimensions.contains(.gender) {
      lines.append(Message("report.basis.\(report.genderBasis.rawValue)"))
    }
    if let sources = report.genderSources {
      lines.append(sources.message("report.sources-gender"))
    }
    if let sources = report.areaSources {
      lines.append(Message("report.basis-rural"))
      lines.append(sources.message("report.sources-rural"))
    }
    lines.append(
      Message(
        "report.movements",
        [
          "payments": .integer(Int64(report.payments)),
          "refunds": .integer(Int64(report.refunds)), "paid": .money(report.paid),
          "refunded": .money(report.refunded),
        ]))
    if let day = report.recordedUntil {
      lines.append(Message("report.recorded-until", ["day": .day(day)]))
      lines.append(Message("report.made", ["time": .time(report.asOf)]))
    } else {
      lines.append(Message("report.as-of", ["time": .time(report.asOf)]))
    }
    if console.isDraft { lines.append(Message("catalogue.draft")) }
    return lines
  }

  private var table: String {
    var table = TextTable(
      columns: report.dimensions.map {
        TextTable.Column(console.text("report-column.\($0.rawValue)"), maximumWidth: 40)
      }
        + [
          TextTable.Column(console.text("column.amount"), alignment: .end),
          TextTable.Column(console.text("column.share"), alignment: .end),
          TextTable.Column("", maximumWidth: 24),
        ])
    for row in report.rows {
      table.append(
        row.values.map { .text(console.text(of: $0)) }
          + [
            .text(console.text(.money(row.amount))),
            .text(console.text(.percent(share(of: row.amount), decimals: 1))),
            .bar(Double(row.amount.minorUnits)),
          ])
    }
    table.footer =
      report.dimensions.indices.map { .text($0 == 0 ? console.text("report.total") : "") }
      + [.text(console.text(.money(report.total))), "", ""]
    let lines = table.lines(
      width: { displayWidth(of: $0) }, truncate: { truncated($0, toWidth: $1) })
    let text = [console.text(heading), ""] + lines + [""] + explanations.map(console.text)
    return text.joined(separator: "\n") + "\n"
  }

  /// The part of the total that an amount is.
  func share(of amount: Money) -> Double {
    let total = Double(report.total.minorUnits)
    return total == 0 ? 0 : Double(amount.minorUnits) / total
  }

  // MARK: For machines

  /// One record a row; each also says how the report was made, so that a row cut out of the file
  /// still tells.
  private var csv: String {
    var writer = CSVWriter(lineEnd: .lf)
    writer.append(
      texts: report.dimensions.flatMap(\.columns) + [
        "amount", "currency", "paid", "refunded", "gender_basis", "rate_policy", "from", "to",
        "as_of",
      ])
    for row in report.rows {
      let amounts = [row.paid, row.refunded].map { CSVWriter.Cell.number($0.plainText) }
      let facts = [
        report.genderBasis.rawValue, report.ratePolicy.rawValue,
        report.period?.lowerBound.description ?? "", report.period?.upperBound.description ?? "",
        asOf,
      ]
      let columns = zip(report.dimensions, row.values).flatMap { dimension, value in
        dimension.columns.indices.map {
          CSVWriter.Cell.text($0 == 0 ? value.plainText : value.name)
        }
      }
      writer.append(
        columns + [.number(row.amount.plainText), .text(report.currency.rawValue)] + amounts
          + facts.map { .text($0) })
    }
    return writer.text
  }

  /// The day until which what was recorded counts, or the time of the report.
  private var asOf: String { report.recordedUntil?.description ?? report.asOf.description }

  /// The contract of machines; nothing is suppressed in a report for the fund's own staff.
  private var json: JSON {
    [
      "currency": .string(report.currency.rawValue),
      "rows": .array(report.rows.map { .object(members(of: $0)) }),
      "total": .string(report.total.plainText), "suppressed": 0,
      "payments": .integer(Int64(report.payments)), "refunds": .integer(Int64(report.refunds)),
      "gender_basis": .string(report.genderBasis.rawValue),
      "gender_sources": report.genderSources?.json ?? .null,
      "rural_sources": report.areaSources?.json ?? .null,
      "rate_policy": .string(report.ratePolicy.rawValue),
      "ledger": .object(
        report.ledger.map { JSON.Member($0.currency.rawValue, .string($0.plainText)) }),
      "call": report.call.map { .string($0.rawValue) } ?? .null,
      "from": report.period.map { .string($0.lowerBound.description) } ?? .null,
      "to": report.period.map { .string($0.upperBound.description) } ?? .null,
      "as_of": .string(asOf), "made": .string(report.asOf.description),
    ]
  }

  private func members(of row: DisbursementReport.Row) -> [JSON.Member] {
    zip(report.dimensions, row.values).flatMap { dimension, value in
      zip(dimension.columns, [value.plainText, value.name])
        .map { JSON.Member($0, .string($1)) }
    } + [
      JSON.Member("amount", .string(row.amount.plainText)),
      JSON.Member("paid", .string(row.paid.plainText)),
      JSON.Member("refunded", .string(row.refunded.plainText)),
    ]
  }
}

extension DisbursementReport.Sources {
  fileprivate func message(_ key: String) -> Message {
    Message(
      key,
      ["verified": .money(verified), "planned": .money(planned), "none": .money(notStated)])
  }

  fileprivate var json: JSON {
    [
      "verified": .string(verified.plainText), "planned": .string(planned.plainText),
      "not_stated": .string(notStated.plainText),
    ]
  }
}

extension ReportDimension {
  /// The columns of files; organisations have one more for their name.
  fileprivate var columns: [String] { self == .lead ? ["lead", "lead_name"] : [rawValue] }
}

extension DimensionValue {
  /// The name of an organisation; of everything else what machines read.
  fileprivate var name: String {
    if case .lead(let lead) = self { lead.name } else { plainText }
  }

  /// The value after one of time; nil for all others.
  var next: DimensionValue? {
    switch self {
    case .year(let year): .year(year + 1)
    case .quarter(let year, 4): .quarter(year: year + 1, quarter: 1)
    case .quarter(let year, let quarter): .quarter(year: year, quarter: quarter + 1)
    case .month(let year, 12): .month(year: year + 1, month: 1)
    case .month(let year, let month): .month(year: year, month: month + 1)
    default: nil
    }
  }
}
