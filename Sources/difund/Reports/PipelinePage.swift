internal import Formats
internal import Grants
internal import Vocabulary

// The charts and the page of a report on the pipeline.

extension PipelineSheet {
  /// One picture of one dimension, by where applications stand.
  var chart: String {
    get throws {
      guard report.dimensions.count == 1 else {
        throw UsageError(Message("usage.pipeline-chart"))
      }
      return picture(of: 0, id: "pipeline", isAlone: true)
    }
  }

  /// A page with a chart for each dimension, the table and how to read them.
  var page: HTMLPage {
    var page = HTMLPage(title: heading)
    page.parts = [HTMLPage.Part(heading: Message("report.how-to-read"), points: explanations)]
    if !report.rows.isEmpty, !report.dimensions.isEmpty {
      let pictures = report.dimensions.indices.map { picture(of: $0, id: "by-\($0 + 1)") }
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
      } + numbers.map { Listing.Column("number", title: $0, alignsRight: true) })
    listing.rows = report.rows.map { row in
      row.values.map { .text(console.text(of: $0)) } + cells(of: row.stages).map { .text($0) }
    }
    return listing
  }

  private func picture(of place: Int, id: String, isAlone: Bool = false) -> String {
    var chart = ReportChart<PipelineValue>(
      id: id, title: heading(of: [report.dimensions[place]]),
      description: Message(
        "report.pipeline-description", ["count": .integer(Int64(report.total.all))]),
      axisTitle: console.text("column.applications"), captions: isAlone ? explanations : [],
      cells: report.rows.map { row in
        (values: [row.values[place]], size: Int64(row.stages.all))
      }, name: { console.text(of: $0) }, next: { _ in nil }, length: { Double($0) },
      label: { console.text(.integer($0)) })
    chart.parts = (
      names: shown.map { console.text("application-status.\($0.rawValue)") },
      sizes: report.rows.map { row in shown.map { Int64(row.stages.counts[$0] ?? 0) } }
    )
    return chart.svg(console)
  }
}
