internal import ArgumentParser
internal import Formats
internal import Grants
internal import Vocabulary

/// `difund report reviewing`: how far reviewing is, by reviewer, language or track.
struct ReportReviewingCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    .localized("reviewing", key: "report.reviewing", more: true)
  }

  @OptionGroup var shared: SharedOptions

  @Option(help: .localized("help.report.reviewing.by", valueName: "dimension"))
  var by = "reviewer"

  @Option(help: .localized("help.call-option", valueName: "call"))
  var call: String?

  @Option(help: .localized("help.report.reviewing.due", valueName: "day"))
  var due: String?

  @Option(help: .localized("help.seed", valueName: "n"))
  var seed: UInt64 = 1

  func run() async throws {
    let chosen: [ReviewingDimension] = try dimensions(of: by)
    guard let dimension = chosen.first, chosen.count == 1 else {
      throw UsageError(Message("usage.one-dimension"))
    }
    let dueDay = try due.map { try day($0) }
    let fund = try shared.openForReading()
    let report = try await fund.grants.reportReviewing(
      by: dimension, call: try callID(call), due: dueDay, seed: seed, actor: fund.actor)
    let console = Console.current
    switch shared.format {
    case .json: console.outRaw(JSONWriter.pretty.text(of: report.json))
    case .html: console.outRaw(report.page.text(for: console.localizer))
    default:
      try report.listing.print(as: shared.format, whenEmpty: Message("review.none-assigned"))
    }
    guard shared.format == .table else { return }
    console.out("")
    for line in report.explanations { console.out(line) }
  }
}

extension ReviewingReport {
  /// The rows as a list.
  fileprivate var listing: Listing {
    var listing = Listing(
      name: "reviewing",
      columns: [
        .init(dimension.rawValue, title: Console.current.text("column.\(dimension.rawValue)")),
        .init("applications", alignsRight: true), .init("complete", alignsRight: true),
        .init("assigned", alignsRight: true), .init("submitted_reviews", alignsRight: true),
        .init("open_reviews", alignsRight: true), .init("share", alignsRight: true),
        .init("maximum_load", alignsRight: true, isForMachinesOnly: dimension != .reviewer),
      ])
    listing.rows = rows.map { row in
      [row.value.cell] + cells(of: row.counts)
        + [row.maximumLoad.map { .integer(Int64($0)) } ?? .empty]
    }
    return listing
  }

  private func cells(of counts: Counts) -> [Cell] {
    [
      .integer(Int64(counts.applications)), .integer(Int64(counts.complete)),
      .integer(Int64(counts.assigned)), .integer(Int64(counts.submitted)),
      .integer(Int64(counts.assigned - counts.submitted)),
      counts.share.map { .percent($0, decimals: 0) } ?? .empty,
    ]
  }

  /// The sums and what is to be known, in sentences.
  fileprivate var explanations: [Message] {
    var lines = [
      Message(
        "report.reviewing-total",
        [
          "submitted": .integer(Int64(total.submitted)),
          "assigned": .integer(Int64(total.assigned)),
          "complete": .integer(Int64(total.complete)),
          "applications": .integer(Int64(total.applications)),
        ])
    ]
    if let alpha = agreement?.alpha {
      lines.append(
        Message("report.reviewing-agreement", ["alpha": .number(alpha, decimals: 2)]))
    }
    if let daysLeft {
      lines.append(
        Message(
          daysLeft < 0 ? "report.reviewing-late" : "report.reviewing-days",
          ["days": .integer(Int64(abs(daysLeft)))]))
    }
    lines.append(Message("report.pipeline-as-of", ["time": .time(asOf)]))
    if Console.current.isDraft { lines.append(Message("catalogue.draft")) }
    return lines
  }

  fileprivate var page: HTMLPage {
    let title = Message("report.reviewing-title", ["call": .text(callID.rawValue)])
    var page = HTMLPage(title: title)
    page.parts = [
      HTMLPage.Part(heading: Message("report.how-to-read"), points: explanations),
      HTMLPage.Part(
        heading: Message("report.numbers"), listing: listing,
        footer: [.text(Console.current.text("report.total"))] + cells(of: total) + [.empty]),
    ]
    return page
  }

  fileprivate var json: JSON {
    guard case .object(let members) = listing.json else { return .null }
    return .object(
      members + [
        JSON.Member("assigned", .integer(Int64(total.assigned))),
        JSON.Member("submitted", .integer(Int64(total.submitted))),
        JSON.Member("applications", .integer(Int64(total.applications))),
        JSON.Member("complete", .integer(Int64(total.complete))),
        JSON.Member("alpha", agreement?.alpha.map { .number($0, decimals: 3) } ?? .null),
        JSON.Member("days_left", daysLeft.map { .integer(Int64($0)) } ?? .null),
        JSON.Member("as_of", .string(asOf.description)),
      ])
  }
}

extension ReviewingValue {
  fileprivate var cell: Cell {
    switch self {
    case .language(let tag): .language(tag)
    case .reviewer(let id): .text(id.rawValue)
    case .track(let track): .track(track)
    }
  }
}
