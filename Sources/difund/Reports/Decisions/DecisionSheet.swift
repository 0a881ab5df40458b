internal import Audit
internal import Formats
internal import Grants
internal import Text
internal import Vocabulary

/// A decision sheet in every form that it is printed in.
struct DecisionSheet {
  let report: DecisionReport
  let fund: String
  let console: Console

  /// The title of the sheet.
  var heading: Message {
    Message(
      "report.decisions-title",
      ["fund": .text(fund), "call": .text(report.call.terms.title.text(for: console.locale))])
  }

  /// The sheet as text in a form.
  func text(as format: OutputFormat) throws -> String {
    switch format {
    case .json: JSONWriter.pretty.text(of: json)
    case .csv: listing(hiding: []).csvText
    case .html: page.text(for: console.localizer)
    case .table, .svg, .xlsx: table
    }
  }

  private var table: String {
    let hidden = [
      "title", "lead", "country", "track", "status", "reviews", "raw_mean", "reason",
      "decision_reason", "proposed_by", "decided_by",
    ]
    let lines = listing(hiding: hidden).tableLines(console.localizer)
    let text = [console.text(heading), ""] + lines + [""] + explanations.map(console.text)
    return text.joined(separator: "\n") + "\n"
  }

  /// What a reader must know to understand the numbers.
  var explanations: [Message] {
    var lines = [Message("report.decisions-scores")]
    if let id = report.selectionID {
      lines.append(Message("report.decisions-selection", ["selection": .text(id.rawValue)]))
    } else {
      lines.append(Message("report.decisions-no-selection"))
    }
    let flags = Set(report.rows.flatMap(\.flags))
    for flag in DecisionFlag.allCases where flags.contains(flag) {
      lines.append(Message("decision-flag-meaning.\(flag.rawValue)"))
    }
    if report.isBlind { lines.append(Message("report.decisions-blind")) }
    lines.append(Message("report.pipeline-as-of", ["time": .time(report.asOf)]))
    if console.isDraft { lines.append(Message("catalogue.draft")) }
    return lines
  }

  /// The applications as a list; some columns may be for machines only.
  func listing(hiding hidden: [String]) -> Listing {
    var listing = Listing(
      name: "decisions",
      columns: [
        .init("rank", alignsRight: true), .init("application"), .init("title", widthLimit: 40),
        .init("lead", widthLimit: 30), .init("country"), .init("track"), .init("status"),
        .init("reviews", alignsRight: true), .init("raw_mean", alignsRight: true),
        .init("calibrated", alignsRight: true), .init("interval_low", alignsRight: true),
        .init("interval_high", alignsRight: true), .init("funding_chance", alignsRight: true),
        .init("requested", alignsRight: true), .init("given", alignsRight: true),
        .init("currency", isForMachinesOnly: true), .init("proposal"), .init("decision"),
        .init("flags"), .init("reason", widthLimit: 60), .init("decision_reason", widthLimit: 40),
        .init("proposed_by"), .init("decided_by"),
      ])
    listing.rows = report.rows.map(cells)
    for name in hidden + (report.isBlind ? ["lead"] : []) { listing.hideColumn(name) }
    return listing
  }

  private func cells(of row: DecisionRow) -> [Cell] {
    let application = row.application
    let document = application.document
    let number = { (value: Double?) in value.map { Cell.number($0, decimals: 2) } ?? .empty }
    let outcome = { (outcome: Decision.Outcome?) in
      outcome.map { Cell.word($0.rawValue, key: "outcome.\($0.rawValue)") } ?? .empty
    }
    let waiting = row.flags.contains(.pending) ? row.waiting : nil
    let approver = row.decision?.entry.actor
    let proposer = row.waiting.flatMap { proposal in
      proposal.ruling?.isApproved == true || waiting != nil ? proposal.entry.actor : nil
    }
    return [
      row.rank.map { .integer(Int64($0)) } ?? .empty, .text(application.id.rawValue),
      .text(document.title), report.isBlind ? .empty : .text(document.lead.name),
      .country(document.country), .track(document.track), application.status.cell,
      row.score.map { .integer(Int64($0.reviews)) } ?? .empty, number(row.score?.rawMean),
      number(row.score?.calibrated), number(row.interval?.lowerBound),
      number(row.interval?.upperBound),
      row.score?.fundingChance.map { .percent($0, decimals: 0) } ?? .empty,
      .money(document.requested), row.amount.map { .money($0) } ?? .empty,
      .text(document.requested.currency.rawValue), outcome(row.proposal?.outcome),
      outcome(row.decision?.decision.outcome), flags(of: row),
      row.proposal?.reason.map { .sentence($0) } ?? .empty,
      (waiting?.entry ?? row.decision?.entry)?.reason.map { .text($0) } ?? .empty,
      proposer.map { .text($0) } ?? .empty, approver.map { .text($0) } ?? .empty,
    ]
  }

  private func flags(of row: DecisionRow) -> Cell {
    guard !row.flags.isEmpty else { return .empty }
    let words = row.flags.map { console.text("decision-flag.\($0.rawValue)") }
    return .text(console.text(.list(words.map { .text($0) })))
  }
}
