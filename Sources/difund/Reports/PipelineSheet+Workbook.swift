internal import Formats
internal import Grants
internal import Vocabulary

extension PipelineSheet {
  /// The report as a workbook.
  var workbook: ReportWorkbook {
    let rows = report.rows.map { (values: $0.values, numbers: Numbers($0.stages)) }
    let breakdowns = report.dimensions.indices.map { index in
      grouped(rows, by: index, precedes: { $0.plainText < $1.plainText }, sum: +)
        .map { row([$0.value], $0.numbers) }
    }
    return ReportWorkbook(
      title: console.text(heading), name: console.text("sheet.pipeline"), asOf: report.asOf,
      dimensions: report.dimensions.map { console.text("report-column.\($0.rawValue)") },
      measures: measures, rows: rows.map { row($0.values, $0.numbers) },
      total: values(Numbers(report.total)),
      breakdowns: report.dimensions.count > 1 ? breakdowns : [],
      explanations: explanations.map(console.text))
  }

  private var measures: [ReportWorkbook.Measure] {
    let currency = " (\(report.currency.rawValue))"
    return [.init(title: console.text("column.applications"), meaning: "")]
      + shown.map { .init(title: console.text("application-status.\($0.rawValue)"), meaning: "") }
      + [
        .init(
          title: console.text("column.success"), meaning: console.text("meaning.success")),
        .init(title: console.text("column.requested") + currency, meaning: ""),
        .init(title: console.text("column.granted") + currency, meaning: ""),
      ]
  }

  /// What is known of the applications in a cell.
  private struct Numbers {
    var counts: [Application.Status: Int]
    var requested: Money?
    var funded: Money?

    init(_ stages: PipelineReport.Stages) {
      counts = stages.counts
      requested = stages.requested
      funded = stages.funded
    }

    static func + (left: Numbers, right: Numbers) -> Numbers {
      var both = left
      both.counts.merge(right.counts, uniquingKeysWith: +)
      both.requested = sum(left.requested, right.requested)
      both.funded = sum(left.funded, right.funded)
      return both
    }

    /// Nothing where one is not known, or both together are more than can be counted.
    private static func sum(_ one: Money?, _ other: Money?) -> Money? {
      guard let one, let other else { return nil }
      return try? one.adding(other)
    }
  }

  private func row(_ values: [PipelineValue], _ numbers: Numbers) -> ReportWorkbook.Row {
    .init(labels: values.map { console.text(of: $0) }, values: self.values(numbers))
  }

  private func values(_ numbers: Numbers) -> [SheetCell] {
    let count = { (status: Application.Status) in Int64(numbers.counts[status] ?? 0) }
    let all = numbers.counts.values.reduce(0, +)
    let decided = count(.funded) + count(.declined) + count(.reserve)
    return [.integer(Int64(all))] + shown.map { .integer(count($0)) } + [
      .share(count(.funded), of: decided), numbers.requested.map { .amount($0) } ?? .empty,
      numbers.funded.map { .amount($0) } ?? .empty,
    ]
  }
}
