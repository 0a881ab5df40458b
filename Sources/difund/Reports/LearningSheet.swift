internal import Formats
internal import Grants
internal import Text
internal import Vocabulary

/// A report on quizzes before and after sessions in every form that it is printed in.
struct LearningSheet {
  let report: LearningReport
  let title: String
  let console: Console

  /// The report as text in a form.
  func text(as format: OutputFormat) throws -> String {
    switch format {
    case .table: table
    case .json: JSONWriter.pretty.text(of: json)
    case .csv: csv
    case .svg: throw UsageError(Message("usage.no-chart"))
    case .html: throw UsageError(Message("usage.no-page"))
    case .xlsx: throw UsageError(Message("usage.no-workbook"))
    }
  }

  // MARK: For people

  /// What a reader must know to understand the numbers.
  private var explanations: [Message] {
    var lines = [
      report.period.map {
        Message("report.reach-period", ["first": .day($0.lowerBound), "last": .day($0.upperBound)])
      } ?? Message("report.reach-whole-time"),
      Message(
        "report.learning-sessions",
        [
          "with": .integer(Int64(report.total.sessions)),
          "sessions": .integer(Int64(report.sessions)),
        ]), Message("report.learning-interval"), Message("report.learning-caution"),
      Message("report.pipeline-as-of", ["time": .time(report.asOf)]),
    ]
    if console.isDraft { lines.append(Message("catalogue.draft")) }
    return lines
  }

  private var table: String {
    let titles = ["sessions", "answers", "right_before", "right_after", "difference", "interval"]
    var table = TextTable(
      columns: report.dimensions.map {
        TextTable.Column(console.text("report-column.\($0.rawValue)"))
      } + titles.map { TextTable.Column(console.text("column.\($0)"), alignment: .end) })
    for row in report.rows {
      table.append(
        (row.values.map { console.text(of: $0) } + cells(of: row.change)).map { .text($0) })
    }
    table.footer =
      (report.dimensions.indices.map { $0 == 0 ? console.text("report.total") : "" }
      + cells(of: report.total)).map { .text($0) }
    let lines = table.lines(
      width: { displayWidth(of: $0) }, truncate: { truncated($0, toWidth: $1) })
    let heading = Message(
      "report.learning-title",
      ["fund": .text(title), "dimensions": .list(report.dimensions.map(\.word))])
    let text = [console.text(heading), ""] + lines + [""] + explanations.map(console.text)
    return text.joined(separator: "\n") + "\n"
  }

  private func cells(of change: LearningReport.Change) -> [String] {
    let share = { (right: Int64) in
      change.answers == 0
        ? "" : console.text(.percent(Double(right) / Double(change.answers), decimals: 0))
    }
    let points = { (value: Double) in
      (value > 0 ? "+" : "") + console.text(.number(value * 100, decimals: 0))
    }
    return [
      console.text(.integer(Int64(change.sessions))), console.text(.integer(change.answers)),
      share(change.rightBefore), share(change.rightAfter),
      change.difference.map(points) ?? "",
      change.interval.map { "\(points($0.lowerBound)) … \(points($0.upperBound))" }
        ?? console.text("report.learning-too-few"),
    ]
  }

  // MARK: For machines

  private var csv: String {
    var writer = CSVWriter(lineEnd: .lf)
    writer.append(
      texts: report.dimensions.map(\.rawValue) + [
        "sessions", "answers", "right_before", "right_after", "difference", "low", "high",
      ])
    for row in report.rows {
      let change = row.change
      let numbers = [Int64(change.sessions), change.answers, change.rightBefore, change.rightAfter]
      let interval = change.interval
      let shares = [change.difference, interval?.lowerBound, interval?.upperBound]
      writer.append(
        row.values.map { .text($0.plainText) } + numbers.map { .number(String($0)) }
          + shares.map { $0.flatMap(number) ?? .empty })
    }
    return writer.text
  }

  private func number(_ share: Double) -> CSVWriter.Cell? {
    guard case .number(let text) = JSON.number(share, decimals: 4) else { return nil }
    return .number(text)
  }

  private var json: JSON {
    [
      "rows": .array(
        report.rows.map { row in
          .object(
            row.values.map { JSON.Member($0.dimension.rawValue, .string($0.plainText)) }
              + members(of: row.change))
        }), "total": .object(members(of: report.total)),
      "sessions": .integer(Int64(report.sessions)),
      "from": report.period.map { .string($0.lowerBound.description) } ?? .null,
      "to": report.period.map { .string($0.upperBound.description) } ?? .null,
      "as_of": .string(report.asOf.description),
    ]
  }

  private func members(of change: LearningReport.Change) -> [JSON.Member] {
    let share = { (value: Double?) -> JSON in value.map { .number($0, decimals: 4) } ?? .null }
    return [
      JSON.Member("sessions", .integer(Int64(change.sessions))),
      JSON.Member("answers", .integer(change.answers)),
      JSON.Member("right_before", .integer(change.rightBefore)),
      JSON.Member("right_after", .integer(change.rightAfter)),
      JSON.Member("difference", share(change.difference)),
      JSON.Member("low", share(change.interval?.lowerBound)),
      JSON.Member("high", share(change.interval?.upperBound)),
    ]
  }
}
