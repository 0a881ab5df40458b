internal import Formats
internal import Grants
internal import Vocabulary

extension DisbursementSheet {
  /// The report as a workbook.
  var workbook: ReportWorkbook {
    let rows = report.rows.map { (values: $0.values, numbers: Numbers($0)) }
    let breakdowns = report.dimensions.indices.map { index in
      grouped(rows, by: index, precedes: <, sum: +)
        .map { row([$0.value], $0.numbers) }
    }
    return ReportWorkbook(
      title: console.text(heading), name: console.text("sheet.disbursements"), asOf: report.asOf,
      dimensions: report.dimensions.map { console.text("report-column.\($0.rawValue)") },
      measures: ["amount", "share", "paid", "refunded"].map { name in
        .init(
          title: console.text("column.\(name)")
            + (name == "share" ? "" : " (\(report.currency.rawValue))"),
          meaning: console.text("meaning.\(name)"))
      }, rows: rows.map { row($0.values, $0.numbers) },
      total: values(
        Numbers(
          amount: Int128(report.total.minorUnits), paid: Int128(report.paid.minorUnits),
          refunded: Int128(report.refunded.minorUnits))),
      breakdowns: report.dimensions.count > 1 ? breakdowns : [],
      explanations: explanations.map(console.text))
  }

  /// Amounts in minor units, wide enough for every sum.
  private struct Numbers {
    var amount: Int128
    var paid: Int128
    var refunded: Int128

    init(amount: Int128, paid: Int128, refunded: Int128) {
      self.amount = amount
      self.paid = paid
      self.refunded = refunded
    }

    init(_ row: DisbursementReport.Row) {
      amount = Int128(row.amount.minorUnits)
      paid = Int128(row.paid.minorUnits)
      refunded = Int128(row.refunded.minorUnits)
    }

    static func + (left: Numbers, right: Numbers) -> Numbers {
      Numbers(
        amount: left.amount + right.amount, paid: left.paid + right.paid,
        refunded: left.refunded + right.refunded)
    }
  }

  private func row(_ values: [DimensionValue], _ numbers: Numbers) -> ReportWorkbook.Row {
    .init(labels: values.map { console.text(of: $0) }, values: self.values(numbers))
  }

  private func values(_ numbers: Numbers) -> [SheetCell] {
    // What a ledger holds fits, and so does every part of it.
    let amount = { (units: Int128) in
      SheetCell.amount(Money(minorUnits: Int64(clamping: units), currency: report.currency))
    }
    return [
      amount(numbers.amount),
      .share(Int64(clamping: numbers.amount), of: report.total.minorUnits),
      amount(numbers.paid), amount(numbers.refunded),
    ]
  }
}
