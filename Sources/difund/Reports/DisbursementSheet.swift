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
    case .html: throw UsageError(Message("usage.no-page"))
    case .xlsx: throw UsageError(Message("usage.no-workbook"))
    }
  }

  // MARK: For people

  private var heading: Message {
    Message(
      "report.title",
      [
        "fund": .text(title), "currency": .text(report.currency.rawValue),
        "dimensions": .list(
          report.dimensions.map { .message(Message("dimension.\($0.rawValue)")) }),
      ])
  }

  /// What a reader must know to understand the numbers.
  private var explanations: [Message] {
    var lines = [
      report.period.map {
        Message(
          "report.period", ["first": .day($0.lowerBound), "last": .day($0.upperBound)])
      } ?? Message("report.whole-time"),
      Message("report.rates.\(report.ratePolicy.rawValue)"),
    ]
    if let basis = report.genderBasis { lines.append(Message("report.basis.\(basis.rawValue)")) }
    lines.append(
      Message(
        "report.movements",
        [
          "payments": .integer(Int64(report.payments)),
          "refunds": .integer(Int64(report.refunds)), "paid": .money(report.paid),
          "refunded": .money(report.refunded),
        ]))
    lines.append(Message("report.as-of", ["time": .time(report.asOf)]))
    if console.isDraft { lines.append(Message("catalogue.draft")) }
    return lines
  }

  private var table: String {
    var table = TextTable(
      columns: report.dimensions.map {
        TextTable.Column(console.text("report-column.\($0.rawValue)"))
      }
        + [
          TextTable.Column(console.text("column.amount"), alignment: .end),
          TextTable.Column(console.text("column.share"), alignment: .end),
          TextTable.Column("", maximumWidth: 24),
        ])
    let total = Double(report.total.minorUnits)
    for row in report.rows {
      let amount = Double(row.amount.minorUnits)
      let share = Message.Value.percent(total == 0 ? 0 : amount / total, decimals: 1)
      table.append(
        row.values.map { .text(console.text($0.word)) }
          + [.text(console.text(.money(row.amount))), .text(console.text(share)), .bar(amount)])
    }
    table.footer =
      report.dimensions.indices.map { .text($0 == 0 ? console.text("report.total") : "") }
      + [.text(console.text(.money(report.total))), "", ""]
    let lines = table.lines(
      width: { displayWidth(of: $0) }, truncate: { truncated($0, toWidth: $1) })
    let text = [console.text(heading), ""] + lines + [""] + explanations.map(console.text)
    return text.joined(separator: "\n") + "\n"
  }

  private var chart: String {
    get throws {
      guard (1...2).contains(report.dimensions.count) else {
        throw UsageError(Message("usage.chart-dimensions"))
      }
      let names = report.rows.map { $0.values.map { console.text($0.word) } }
      let categories = names.map { $0[0] }.withoutRepetitions
      let series =
        report.dimensions.count == 2
        ? names.map { $0[1] }.withoutRepetitions : [console.text("column.amount")]
      let cells = Dictionary(
        zip(names, report.rows).map { ($0, $1.amount) }, uniquingKeysWith: { first, _ in first })
      guard series.count <= 8 else { throw UsageError(Message("usage.chart-dimensions")) }
      let bars = categories.map { category in
        let amounts = series.map { name in
          cells[report.dimensions.count == 2 ? [category, name] : [category]]
            ?? .zero(report.currency)
        }
        let sum = amounts.reduce(0) { $0 + $1.minorUnits }
        return StackedBarChart.Category(
          category,
          values: amounts.map {
            StackedBarChart.Value(units($0), label: console.text(.money($0)))
          },
          total: console.text(.money(Money(minorUnits: sum, currency: report.currency))))
      }
      var chart = StackedBarChart(
        id: "disbursements", title: console.text(heading),
        description: console.text(
          Message(
            "report.chart-description",
            ["total": .money(report.total), "rows": .integer(Int64(report.rows.count))])),
        language: console.locale.text, series: series, categories: bars)
      chart.axisTitle = report.currency.rawValue
      chart.captions = explanations.map(console.text)
      if console.locale.direction == .rightToLeft { chart.direction = .rightToLeft }
      let locale = console.localizer
      return String(
        decoding: chart.svg { tick in locale.text(.number(tick, decimals: 0)) }, as: UTF8.self)
    }
  }

  private func units(_ money: Money) -> Double {
    Double(money.minorUnits) / Double(money.currency.minorUnitsPerUnit)
  }

  // MARK: For machines

  private var csv: String {
    var writer = CSVWriter(lineEnd: .lf)
    writer.append(texts: report.dimensions.map(\.rawValue) + ["amount", "currency"])
    for row in report.rows {
      writer.append(
        row.values.map { .text($0.plainText) }
          + [.number(row.amount.plainText), .text(report.currency.rawValue)])
    }
    return writer.text
  }

  /// The contract of machines; nothing is suppressed in a report for the fund's own staff.
  private var json: JSON {
    [
      "currency": .string(report.currency.rawValue),
      "rows": .array(
        report.rows.map { row in
          .object(
            row.values.map { JSON.Member($0.dimension.rawValue, .string($0.plainText)) } + [
              JSON.Member("amount", .string(row.amount.plainText)),
              JSON.Member("paid", .string(row.paid.plainText)),
              JSON.Member("refunded", .string(row.refunded.plainText)),
            ])
        }),
      "total": .string(report.total.plainText), "suppressed": 0,
      "payments": .integer(Int64(report.payments)), "refunds": .integer(Int64(report.refunds)),
      "gender_basis": report.genderBasis.map { .string($0.rawValue) } ?? .null,
      "rate_policy": .string(report.ratePolicy.rawValue),
      "ledger": .object(
        report.ledger.map { JSON.Member($0.currency.rawValue, .string($0.plainText)) }),
      "from": report.period.map { .string($0.lowerBound.description) } ?? .null,
      "to": report.period.map { .string($0.upperBound.description) } ?? .null,
      "as_of": .string(report.asOf.description),
    ]
  }
}

extension DimensionValue {
  /// The value for people.
  fileprivate var word: Message.Value {
    switch self {
    case .country(let country): .country(country)
    case .gender(let gender): .gender(gender)
    case .track(let track): .track(track)
    case .currency(let currency): .currency(currency)
    default: .text(plainText)
    }
  }
}

extension [String] {
  /// The elements in order, each once.
  fileprivate var withoutRepetitions: [String] {
    var seen: Set<String> = []
    return filter { seen.insert($0).inserted }
  }
}
