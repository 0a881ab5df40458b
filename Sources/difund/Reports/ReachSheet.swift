internal import Formats
internal import Grants
internal import Text
internal import Vocabulary

/// A report on reach in every form that it is printed in.
struct ReachSheet {
  let report: ReachReport
  let title: String
  let console: Console

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

  var showsPlans: Bool { report.basis != .achieved }
  var showsSessions: Bool { report.basis != .planned }
  var showsReached: Bool { report.total.reached != nil }

  // MARK: For people

  /// The title of the report.
  var heading: Message {
    Message(
      "report.reach-title",
      ["fund": .text(title), "dimensions": .list(report.dimensions.map(\.word))])
  }

  /// What a reader must know to understand the numbers.
  func explanations(withPlans: Bool) -> [Message] {
    var lines: [Message] = []
    if showsSessions {
      lines += [
        report.period.map {
          Message(
            "report.reach-period", ["first": .day($0.lowerBound), "last": .day($0.upperBound)])
        } ?? Message("report.reach-whole-time"),
        Message(
          "report.reach-sessions",
          [
            "sessions": .integer(Int64(report.sessions)),
            "verified": .integer(Int64(report.verifiedSessions)),
          ]), Message("report.reach-attendances"),
      ]
    }
    if withPlans, showsReached {
      lines.append(
        Message(
          "report.reach-reported", ["reports": .integer(Int64(report.progressReports))]))
    }
    if withPlans {
      lines.append(
        Message("report.reach-plans", ["agreements": .integer(Int64(report.agreements))]))
      if !report.unplanned.isEmpty {
        lines.append(
          Message("report.reach-unplanned", ["dimensions": .list(report.unplanned.map(\.word))]))
      }
    }
    if withPlans, report.basis == .both, report.sessions > 0 {
      let loose = report.total.attendances - report.total.underAwards
      lines.append(Message("report.reach-share", ["loose": .integer(loose)]))
    }
    lines.append(Message("report.pipeline-as-of", ["time": .time(report.asOf)]))
    if console.isDraft { lines.append(Message("catalogue.draft")) }
    return lines
  }

  /// The names of the columns of numbers.
  var titles: [String] {
    (showsPlans ? ["planned"] : []) + (showsReached ? ["people_reached"] : [])
      + (showsSessions ? ["attendances", "verified"] : [])
      + (report.basis == .both ? ["share"] : [])
  }

  private var table: String {
    var table = TextTable(
      columns: report.dimensions.map {
        TextTable.Column(console.text("report-column.\($0.rawValue)"))
      } + titles.map { TextTable.Column(console.text("column.\($0)"), alignment: .end) }
        + [TextTable.Column("", maximumWidth: 24)])
    for row in report.rows {
      table.append(
        row.values.map { .text(console.text(of: $0)) } + cells(of: row.counts).map { .text($0) }
          + [.bar(Double(bar(row.counts)))])
    }
    table.footer =
      report.dimensions.indices.map { $0 == 0 ? console.text("report.total") : "" }
      .map { .text($0) } + cells(of: report.total).map { .text($0) } + [""]
    let lines = table.lines(
      width: { displayWidth(of: $0) }, truncate: { truncated($0, toWidth: $1) })
    let text =
      [console.text(heading), ""] + lines + [""]
      + explanations(withPlans: showsPlans).map(console.text)
    return text.joined(separator: "\n") + "\n"
  }

  /// What a bar is as long as: attendances, or in a report on plans alone planned people.
  func bar(_ counts: ReachReport.Counts) -> Int64 {
    showsSessions ? counts.attendances : counts.planned ?? 0
  }

  /// The numbers of a row in the order of `titles`.
  func cells(of counts: ReachReport.Counts) -> [String] {
    let number = { (people: Int64?) in people.map { console.text(.integer($0)) } ?? "" }
    let share = counts.share.map { console.text(.percent($0, decimals: 1)) } ?? ""
    return (showsPlans ? [number(counts.planned)] : [])
      + (showsReached ? [number(counts.reached)] : [])
      + (showsSessions ? [number(counts.attendances), number(counts.verified)] : [])
      + (report.basis == .both ? [share] : [])
  }

  // MARK: For machines

  private var csv: String {
    var writer = CSVWriter(lineEnd: .lf)
    writer.append(
      texts: report.dimensions.map(\.rawValue) + [
        "planned", "reached", "attendances", "verified", "under_awards",
      ])
    for row in report.rows {
      let counts = row.counts
      writer.append(
        row.values.map { .text($0.plainText) }
          + [counts.planned, counts.reached].map { $0.map { .number(String($0)) } ?? .empty }
          + [counts.attendances, counts.verified, counts.underAwards].map { .number(String($0)) })
    }
    return writer.text
  }

  /// The contract of machines; nothing is suppressed in a report for the fund's own staff.
  private var json: JSON {
    [
      "basis": .string(report.basis.rawValue),
      "rows": .array(
        report.rows.map { row in
          .object(
            row.values.map { JSON.Member($0.dimension.rawValue, .string($0.plainText)) }
              + members(of: row.counts))
        }), "total": .object(members(of: report.total)), "suppressed": 0,
      "sessions": .integer(Int64(report.sessions)),
      "verified_sessions": .integer(Int64(report.verifiedSessions)),
      "progress_reports": .integer(Int64(report.progressReports)),
      "agreements": .integer(Int64(report.agreements)),
      "unplanned": .array(report.unplanned.map { .string($0.rawValue) }),
      "from": report.period.map { .string($0.lowerBound.description) } ?? .null,
      "to": report.period.map { .string($0.upperBound.description) } ?? .null,
      "as_of": .string(report.asOf.description),
    ]
  }

  private func members(of counts: ReachReport.Counts) -> [JSON.Member] {
    [
      JSON.Member("planned", counts.planned.map { .integer($0) } ?? .null),
      JSON.Member("reached", counts.reached.map { .integer($0) } ?? .null),
      JSON.Member("attendances", .integer(counts.attendances)),
      JSON.Member("verified", .integer(counts.verified)),
      JSON.Member("under_awards", .integer(counts.underAwards)),
      JSON.Member("share", counts.share.map { .number($0, decimals: 4) } ?? .null),
    ]
  }
}

extension ReachDimension {
  /// The dimension in a sentence for people.
  var word: Message.Value { .message(Message("dimension.\(rawValue)")) }
}
