internal import Formats
internal import Grants
internal import Text
internal import Vocabulary

/// A report of the pipeline in every form that it is printed in.
struct PipelineSheet {
  let report: PipelineReport
  let title: String
  let console: Console

  /// The statuses in the order of an application's life, as the columns of the table; others stand
  /// at the end.
  private static let statuses: [Application.Status] = {
    let usual: [Application.Status] = [
      .received, .returned, .ineligible, .eligible, .invited, .reserve, .funded, .declined,
      .withdrawn,
    ]
    return usual + Application.Status.allCases.filter { !usual.contains($0) }
  }()

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

  /// The statuses that some application has.
  var shown: [Application.Status] {
    Self.statuses.filter { report.total.counts[$0] != nil }
  }

  // MARK: For people

  /// The title of the report.
  var heading: Message { heading(of: report.dimensions) }

  /// The title of a part of the report.
  func heading(of dimensions: [PipelineDimension]) -> Message {
    Message(
      "report.pipeline-title",
      [
        "fund": .text(title),
        "dimensions": .list(dimensions.map { .message(Message("dimension.\($0.rawValue)")) }),
      ])
  }

  /// What a reader must know to understand the numbers.
  var explanations: [Message] {
    var lines: [Message] = []
    if report.dimensions.contains(.gender) { lines.append(Message("report.pipeline-gender")) }
    lines.append(
      Message(
        report.total.requested == nil ? "report.pipeline-no-rate" : "report.pipeline-rates",
        ["currency": .text(report.currency.rawValue)]))
    lines.append(Message("report.pipeline-as-of", ["time": .time(report.asOf)]))
    if console.isDraft { lines.append(Message("catalogue.draft")) }
    return lines
  }

  /// The titles of the columns of numbers.
  var numbers: [String] {
    [console.text("column.applications")]
      + shown.map { console.text("application-status.\($0.rawValue)") }
      + [
        console.text("column.success"), console.text("column.requested"),
        console.text("column.granted"),
      ]
  }

  private var table: String {
    var table = TextTable(
      columns: report.dimensions.map {
        TextTable.Column(console.text("report-column.\($0.rawValue)"))
      } + numbers.map { TextTable.Column($0, alignment: .end) })
    for row in report.rows {
      table.append(
        row.values.map { .text(console.text(of: $0)) } + cells(of: row.stages).map { .text($0) })
    }
    table.footer =
      report.dimensions.indices.map { .text($0 == 0 ? console.text("report.total") : "") }
      + cells(of: report.total).map { .text($0) }
    let lines = table.lines(
      width: { displayWidth(of: $0) }, truncate: { truncated($0, toWidth: $1) })
    let text = [console.text(heading), ""] + lines + [""] + explanations.map(console.text)
    return text.joined(separator: "\n") + "\n"
  }

  /// The numbers of a row in the order of `numbers`.
  func cells(of stages: PipelineReport.Stages) -> [String] {
    let counts = [stages.all] + shown.map { stages.counts[$0] ?? 0 }
    let success = stages.successRate.map { console.text(.percent($0, decimals: 0)) }
    let money = [stages.requested, stages.funded].map { $0.map { console.text(.money($0)) } }
    return counts.map { console.text(.integer(Int64($0))) } + ([success] + money).map { $0 ?? "" }
  }

  // MARK: For machines

  private var csv: String {
    var writer = CSVWriter(lineEnd: .lf)
    writer.append(
      texts: report.dimensions.map(\.rawValue) + ["applications"]
        + Self.statuses.map(\.rawValue) + ["requested", "granted", "currency"])
    for row in report.rows {
      let counts = [row.stages.all] + Self.statuses.map { row.stages.counts[$0] ?? 0 }
      let money = [row.stages.requested, row.stages.funded]
      writer.append(
        row.values.map { .text($0.plainText) } + counts.map { .number(String($0)) }
          + money.map { $0.map { .number($0.plainText) } ?? .text("") }
          + [.text(report.currency.rawValue)])
    }
    return writer.text
  }

  private var json: JSON {
    [
      "currency": .string(report.currency.rawValue),
      "rows": .array(
        report.rows.map { row in
          .object(
            row.values.map { JSON.Member($0.dimension.rawValue, .string($0.plainText)) }
              + members(of: row.stages))
        }), "total": .object(members(of: report.total)),
      "as_of": .string(report.asOf.description),
    ]
  }

  private func members(of stages: PipelineReport.Stages) -> [JSON.Member] {
    [JSON.Member("applications", .integer(Int64(stages.all)))]
      + Self.statuses.map {
        JSON.Member($0.rawValue, .integer(Int64(stages.counts[$0] ?? 0)))
      } + [
        JSON.Member("requested", stages.requested.map { .string($0.plainText) } ?? .null),
        JSON.Member("granted", stages.funded.map { .string($0.plainText) } ?? .null),
      ]
  }
}
