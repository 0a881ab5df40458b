internal import Formats
internal import Grants
internal import Vocabulary

// The charts and the page of a report on reach.

extension ReachSheet {
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
      return picture(of: order, id: "reach", isAlone: true)
    }
  }

  /// A page with the charts, the table and how to read them.
  var page: HTMLPage {
    var page = HTMLPage(title: heading)
    page.parts = [
      HTMLPage.Part(
        heading: Message("report.how-to-read"), points: explanations(withPlans: showsPlans))
    ]
    if !report.rows.isEmpty, !report.dimensions.isEmpty {
      page.parts.append(HTMLPage.Part(heading: Message("report.charts"), pictures: pictures))
    }
    page.parts.append(
      HTMLPage.Part(
        heading: Message("report.numbers"), listing: listing, caption: heading,
        headings: report.dimensions.count,
        footer: report.dimensions.isEmpty
          ? nil
          : report.dimensions.indices.map { .text($0 == 0 ? console.text("report.total") : "") }
            + cells(of: report.total).map { .text($0) }))
    return page
  }

  private var listing: Listing {
    var listing = Listing(
      name: "rows",
      columns: report.dimensions.map {
        Listing.Column($0.rawValue, title: console.text("report-column.\($0.rawValue)"))
      }
        + titles.map {
          Listing.Column($0, title: console.text("column.\($0)"), alignsRight: true)
        })
    listing.rows = report.rows.map { row in
      row.values.map { .text(console.text(of: $0)) } + cells(of: row.counts).map { .text($0) }
    }
    return listing
  }

  /// Over time where the report has it, and by what else it has, two dimensions at once.
  private var pictures: [String] {
    let places = report.dimensions.indices
    let time = places.first { report.dimensions[$0].isTime }
    let others = places.filter { !report.dimensions[$0].isTime }
    var pictures: [String] = []
    if let time { pictures.append(picture(of: [time] + others.prefix(1), id: "over-time")) }
    if !others.isEmpty { pictures.append(picture(of: Array(others.prefix(2)), id: "parts")) }
    return pictures
  }

  private func picture(of places: [Int], id: String, isAlone: Bool = false) -> String {
    let dimensions = places.map { report.dimensions[$0] }
    let all = showsSessions ? report.total.attendances : report.total.planned ?? 0
    var chart = ReportChart<ReachValue>(
      id: id,
      title: Message(
        "report.reach-title", ["fund": .text(title), "dimensions": .list(dimensions.map(\.word))]),
      description: Message("report.reach-description", ["people": .integer(all)]),
      axisTitle: console.text(showsSessions ? "column.attendances" : "column.planned"),
      captions: isAlone ? explanations(withPlans: !showsSessions) : [],
      cells: report.rows.map { row in
        (values: places.map { row.values[$0] }, size: bar(row.counts))
      }, name: { console.text(of: $0) }, next: \.next, length: { Double($0) },
      label: { console.text(.integer($0)) })
    if places.count == 1, showsSessions {
      chart.parts = (
        names: [console.text("column.verified"), console.text("column.not_verified")],
        sizes: report.rows.map {
          [$0.counts.verified, $0.counts.attendances - $0.counts.verified]
        }
      )
    }
    return chart.svg(console)
  }
}

extension ReachDimension {
  /// Whether it is a stretch of time.
  fileprivate var isTime: Bool { [.year, .quarter, .month].contains(self) }
}

extension ReachValue {
  /// The value after one of time; nil for all others.
  fileprivate var next: ReachValue? {
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
