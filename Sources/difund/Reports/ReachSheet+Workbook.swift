internal import Formats
internal import Grants
internal import Vocabulary

extension ReachSheet {
  /// The report as a workbook.
  var workbook: ReportWorkbook {
    let rows = report.rows.map { (values: $0.values, numbers: Numbers($0.counts)) }
    let breakdowns = report.dimensions.indices.map { index in
      grouped(rows, by: index, precedes: <, sum: +).map { row([$0.value], $0.numbers) }
    }
    return ReportWorkbook(
      title: console.text(heading), name: console.text("sheet.reach"), asOf: report.asOf,
      dimensions: report.dimensions.map { console.text("report-column.\($0.rawValue)") },
      measures: columns.map { name in
        .init(title: console.text("column.\(name)"), meaning: console.text("meaning.\(name)"))
      }, rows: rows.map { row($0.values, $0.numbers) }, total: values(Numbers(report.total)),
      breakdowns: report.dimensions.count > 1 ? breakdowns : [],
      explanations: explanations(withPlans: showsPlans).map(console.text))
  }

  private var columns: [String] {
    (showsPlans ? ["planned"] : []) + (showsReached ? ["people_reached"] : [])
      + (showsSessions ? ["attendances", "verified"] : [])
  }

  /// People in a cell.
  private struct Numbers {
    var planned: Int64?
    var reached: Int64?
    var attendances: Int64
    var verified: Int64

    init(_ counts: ReachReport.Counts) {
      planned = counts.planned
      reached = counts.reached
      attendances = counts.attendances
      verified = counts.verified
    }

    static func + (left: Numbers, right: Numbers) -> Numbers {
      var both = left
      both.planned = sum(left.planned, right.planned)
      both.reached = sum(left.reached, right.reached)
      both.attendances += right.attendances
      both.verified += right.verified
      return both
    }

    private static func sum(_ one: Int64?, _ other: Int64?) -> Int64? {
      one == nil && other == nil ? nil : (one ?? 0) + (other ?? 0)
    }
  }

  private func row(_ values: [ReachValue], _ numbers: Numbers) -> ReportWorkbook.Row {
    .init(labels: values.map { console.text(of: $0) }, values: self.values(numbers))
  }

  private func values(_ numbers: Numbers) -> [SheetCell] {
    let cell = { (people: Int64?) -> SheetCell in people.map { .integer($0) } ?? .empty }
    return (showsPlans ? [cell(numbers.planned)] : [])
      + (showsReached ? [cell(numbers.reached)] : [])
      + (showsSessions ? [.integer(numbers.attendances), .integer(numbers.verified)] : [])
  }
}
