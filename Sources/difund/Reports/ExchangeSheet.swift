internal import Formats
internal import Grants
internal import Text
internal import Vocabulary

/// A report on differences of exchange in every form that it is printed in.
struct ExchangeSheet {
  let report: ExchangeReport
  let title: String
  let console: Console

  /// The report as text in a form.
  func text(as format: OutputFormat) throws -> String {
    switch format {
    case .table: table
    case .json: JSONWriter.pretty.text(of: json)
    case .csv: csv
    case .svg: throw UsageError(Message("usage.no-chart"))
    case .html: page.text(for: console.localizer)
    case .xlsx: throw UsageError(Message("usage.no-workbook"))
    }
  }

  // MARK: For people

  private var heading: Message {
    Message("report.exchange-title", ["fund": .text(title)])
  }

  /// What a reader must know to understand the numbers.
  private var explanations: [Message] {
    var lines = [
      report.period.map {
        Message("report.period", ["first": .day($0.lowerBound), "last": .day($0.upperBound)])
      } ?? Message("report.whole-time"),
      Message("report.exchange-meaning"), Message("report.exchange-sign"),
    ]
    if let call = report.call {
      lines.append(Message("report.call", ["call": .text(call.rawValue)]))
    }
    let unknown = report.rows.filter { $0.difference == nil }.count
    if unknown > 0 {
      lines.append(Message("report.exchange-unknown", ["count": .integer(Int64(unknown))]))
    }
    if let day = report.recordedUntil {
      lines.append(Message("report.recorded-until", ["day": .day(day)]))
      lines.append(Message("report.made", ["time": .time(report.asOf)]))
    } else {
      lines.append(Message("report.as-of", ["time": .time(report.asOf)]))
    }
    if console.isDraft { lines.append(Message("catalogue.draft")) }
    return lines
  }

  private static let titles = [
    "award", "committed_on", "paid", "at_commitment", "at_payment", "difference",
  ]

  private var listing: Listing {
    var listing = Listing(
      name: "rows",
      columns: Self.titles.enumerated().map { place, name in
        Listing.Column(name, title: console.text(Self.keys[place]), alignsRight: place > 1)
      })
    listing.rows = report.rows.map { row in
      [
        .text(row.award.rawValue), .text(console.text(.list(row.committed.map { .day($0) }))),
        .money(row.paid), cell(row.atCommitment), .money(row.atPayment),
        row.difference.map { .money($0) } ?? .empty,
      ]
    }
    return listing
  }

  private static let keys = [
    "report-column.award", "column.committed_on", "column.paid", "column.at_commitment",
    "column.at_payment", "column.exchange_difference",
  ]

  private func cell(_ value: ExchangeReport.Value) -> Cell {
    switch value {
    case .known(let money): .money(money)
    case .noRate(let day): .sentence(Message("report.exchange-no-rate", ["day": .day(day)]))
    case .staleRate(let day, let rate):
      .sentence(Message("report.exchange-stale", ["day": .day(day), "rate": .day(rate)]))
    }
  }

  /// The totals as cells below the rows.
  private var totals: [[Cell]] {
    report.totals.map {
      [
        .text(console.text("report.total")), .empty, .money($0.paid), .money($0.atCommitment),
        .money($0.atPayment), .money($0.difference),
      ]
    }
  }

  private var table: String {
    let localizer = console.localizer
    var table = TextTable(
      columns: listing.columns.map {
        TextTable.Column($0.heading(localizer), alignment: $0.alignsRight ? .end : .start)
      })
    for row in listing.rows + totals { table.append(row.map { .text($0.text(localizer)) }) }
    let lines = table.lines(
      width: { displayWidth(of: $0) }, truncate: { truncated($0, toWidth: $1) })
    let text = [console.text(heading), ""] + lines + [""] + explanations.map(console.text)
    return text.joined(separator: "\n") + "\n"
  }

  private var page: HTMLPage {
    var page = HTMLPage(title: heading)
    var sums = listing
    sums.rows = totals.map { [.empty] + $0.dropFirst() }
    page.parts = [
      HTMLPage.Part(heading: Message("report.how-to-read"), points: explanations),
      HTMLPage.Part(heading: Message("report.total"), listing: sums, headings: 0),
      HTMLPage.Part(heading: Message("report.numbers"), listing: listing, caption: heading),
    ]
    return page
  }

  // MARK: For machines

  private var csv: String {
    var writer = CSVWriter(lineEnd: .lf)
    writer.append(
      texts: [
        "award", "committed_on", "paid", "currency", "at_commitment", "at_payment", "difference",
        "base_currency", "unknown", "from", "to", "as_of",
      ])
    for row in report.rows {
      let unknown = row.unknown.map { CSVWriter.Cell.text($0) } ?? .empty
      writer.append([
        .text(row.award.rawValue),
        .text(row.committed.map(\.description).joined(separator: " ")),
        .number(row.paid.plainText), .text(row.paid.currency.rawValue),
        row.known.map { .number($0.plainText) } ?? .empty, .number(row.atPayment.plainText),
        row.difference.map { .number($0.plainText) } ?? .empty,
        .text(row.atPayment.currency.rawValue), unknown,
        .text(report.period?.lowerBound.description ?? ""),
        .text(report.period?.upperBound.description ?? ""), .text(asOf),
      ])
    }
    return writer.text
  }

  /// The day until which what was recorded counts, or the time of the report.
  private var asOf: String { report.recordedUntil?.description ?? report.asOf.description }

  private var json: JSON {
    [
      "rows": .array(
        report.rows.map { row in
          [
            "award": .string(row.award.rawValue),
            "committed_on": .array(row.committed.map { .string($0.description) }),
            "currency": .string(row.paid.currency.rawValue), "paid": .string(row.paid.plainText),
            "base_currency": .string(row.atPayment.currency.rawValue),
            "at_commitment": row.known.map { .string($0.plainText) } ?? .null,
            "at_payment": .string(row.atPayment.plainText),
            "difference": row.difference.map { .string($0.plainText) } ?? .null,
            "unknown": row.unknown.map { .string($0) } ?? .null,
          ]
        }),
      "totals": .array(
        report.totals.map {
          [
            "currency": .string($0.paid.currency.rawValue), "paid": .string($0.paid.plainText),
            "base_currency": .string($0.atPayment.currency.rawValue),
            "at_commitment": .string($0.atCommitment.plainText),
            "at_payment": .string($0.atPayment.plainText),
            "difference": .string($0.difference.plainText),
          ]
        }),
      "call": report.call.map { .string($0.rawValue) } ?? .null,
      "from": report.period.map { .string($0.lowerBound.description) } ?? .null,
      "to": report.period.map { .string($0.upperBound.description) } ?? .null,
      "as_of": .string(asOf), "made": .string(report.asOf.description),
    ]
  }
}

extension ExchangeReport.Row {
  /// The value at commitment, where somebody can tell.
  fileprivate var known: Money? {
    if case .known(let money) = atCommitment { money } else { nil }
  }

  /// Why there is no value, for machines.
  fileprivate var unknown: String? {
    switch atCommitment {
    case .known: nil
    case .noRate(let day): "no rate on \(day)"
    case .staleRate(let day, let rate): "the rate of \(rate) is too old on \(day)"
    }
  }
}
