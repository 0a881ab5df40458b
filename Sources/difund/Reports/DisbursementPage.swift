internal import Formats
internal import Grants
internal import Vocabulary

// The charts and the page of a report of disbursements.

extension DisbursementSheet {
  /// One picture of one or two dimensions.
  ///
  /// Where one of them is time, time runs along the axis.
  var chart: String {
    get throws {
      guard (1...2).contains(report.dimensions.count) else {
        throw UsageError(Message("usage.chart-dimensions"))
      }
      let time = report.dimensions.firstIndex(where: \.isTime)
      let order = time == 1 ? [1, 0] : Array(report.dimensions.indices)
      return picture(of: order, id: "disbursements", isAlone: true).svg(console)
    }
  }

  /// A page with the charts, the table and how to read them.
  var page: HTMLPage {
    var page = HTMLPage(title: heading)
    page.parts = [HTMLPage.Part(heading: Message("report.how-to-read"), points: explanations)]
    if !report.rows.isEmpty, !report.dimensions.isEmpty {
      page.parts.append(HTMLPage.Part(heading: Message("report.charts"), pictures: pictures))
    }
    page.parts.append(
      HTMLPage.Part(
        heading: Message("report.numbers"), listing: listing, caption: heading,
        headings: report.dimensions.count,
        footer: report.dimensions.isEmpty ? nil : footer))
    return page
  }

  /// Over time where the report has it, and by what else it has, two dimensions at once.
  private var pictures: [String] {
    let places = report.dimensions.indices
    let time = places.first { report.dimensions[$0].isTime }
    let others = places.filter { !report.dimensions[$0].isTime }
    var pictures: [String] = []
    if let time {
      pictures.append(picture(of: [time] + others.prefix(1), id: "over-time").svg(console))
    }
    if !others.isEmpty {
      pictures.append(picture(of: Array(others.prefix(2)), id: "parts").svg(console))
    }
    return pictures
  }

  private func picture(
    of places: [Int], id: String, isAlone: Bool = false
  ) -> ReportChart<DimensionValue> {
    let dimensions = places.map { report.dimensions[$0] }
    let count = Set(report.rows.map { row in places.map { row.values[$0] } }).count
    return ReportChart(
      id: id,
      title: Message(
        "report.title",
        [
          "fund": .text(title), "currency": .text(report.currency.rawValue),
          "dimensions": .list(dimensions.map { .message(Message("dimension.\($0.rawValue)")) }),
        ]),
      description: Message(
        "report.chart-description",
        ["total": .money(report.total), "rows": .integer(Int64(count))]),
      axisTitle: report.currency.rawValue, captions: isAlone ? explanations : [],
      cells: report.rows.map { row in
        (values: places.map { row.values[$0] }, size: row.amount.minorUnits)
      },
      name: { console.text(of: $0) }, next: \.next,
      length: { Double($0) / Double(report.currency.minorUnitsPerUnit) },
      label: { console.text(.money(Money(minorUnits: $0, currency: report.currency))) })
  }

  // MARK: The table

  /// The rows of the report; what came back has columns only where something did.
  private var listing: Listing {
    var listing = Listing(
      name: "rows",
      columns: report.dimensions.map {
        Listing.Column($0.rawValue, title: console.text("report-column.\($0.rawValue)"))
      }
        + (showsRefunds
          ? [
            Listing.Column("paid", alignsRight: true),
            Listing.Column("refunded", alignsRight: true),
          ] : [])
        + [
          Listing.Column("amount", alignsRight: true), Listing.Column("share", alignsRight: true),
        ])
    listing.rows = report.rows.map { row in
      row.values.map { .text(console.text(of: $0)) }
        + amounts(paid: row.paid, refunded: row.refunded, amount: row.amount)
    }
    return listing
  }

  private var footer: [Cell] {
    report.dimensions.indices.map { .text($0 == 0 ? console.text("report.total") : "") }
      + amounts(paid: report.paid, refunded: report.refunded, amount: report.total)
  }

  private func amounts(paid: Money, refunded: Money, amount: Money) -> [Cell] {
    (showsRefunds ? [.money(paid), .money(refunded)] : [])
      + [.money(amount), .percent(share(of: amount), decimals: 1)]
  }

  private var showsRefunds: Bool { report.refunds > 0 }
}

extension ReportDimension {
  /// Whether it is a stretch of time.
  fileprivate var isTime: Bool { [.year, .quarter, .month].contains(self) }
}
