internal import ArgumentParser
internal import Grants
internal import Vocabulary

/// `difund review progress`: what is still to be reviewed, and by whom.
struct ReviewProgressCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    .localized("progress", key: "review.progress", more: true)
  }

  @OptionGroup var shared: SharedOptions

  @Option(help: .localized("help.call-option", valueName: "call"))
  var call: String?

  @Option(help: .localized("help.review.progress.by"))
  var by: Side = .reviewer

  @Option(help: .localized("help.review.due", valueName: "day"))
  var due: String?

  enum Side: String, CaseIterable, ExpressibleByArgument {
    case application, reviewer
  }

  func run() async throws {
    let due = try due.map(day)
    let fund = try shared.openForReading()
    let progress = try await fund.grants.reviewProgress(
      call: try callID(call), by: fund.actor)
    let listing = by == .reviewer ? progress.byReviewer : progress.byApplication
    try listing.print(as: shared.format, whenEmpty: Message("review.none-assigned"))
    let console = Console.current
    if !progress.applications.isEmpty {
      let short = progress.applications.filter { $0.submitted < $0.wanted }
      console.note(
        Message(
          "review.progress-summary",
          [
            "done": .integer(Int64(progress.applications.count - short.count)),
            "count": .integer(Int64(progress.applications.count)),
          ]))
    }
    if let due, due < Clock.now().day {
      let late = progress.reviewers.filter { !$0.open.isEmpty }
      console.note(
        Message(
          "review.late",
          [
            "count": .integer(Int64(late.count)), "day": .day(due),
            "reviewers": .list(late.map { .text($0.id.rawValue) }),
          ]))
    }
  }
}

extension ReviewProgress {
  fileprivate var byReviewer: Listing {
    var listing = Listing(
      name: "reviewers",
      columns: [
        .init("reviewer"), .init("assigned", alignsRight: true),
        .init("submitted_reviews", alignsRight: true), .init("open_reviews"),
        .init("to_declare", alignsRight: true), .init("undeclared", isForMachinesOnly: true),
        .init("stale", isForMachinesOnly: true), .init("in_drafts"),
        .init("outdated_reviews"), .init("ended_reviews"),
      ])
    listing.rows = reviewers.map { reviewer in
      [
        .text(reviewer.id.rawValue), .integer(Int64(reviewer.assigned)),
        .integer(Int64(reviewer.submitted)), keys(reviewer.open),
        .integer(Int64(reviewer.undeclared.count)), keys(reviewer.undeclared),
        keys(reviewer.stale), keys(reviewer.drafts), keys(reviewer.outdated),
        keys(reviewer.ended),
      ]
    }
    return listing
  }

  fileprivate var byApplication: Listing {
    var listing = Listing(
      name: "applications",
      columns: [
        .init("application"), .init("wanted", alignsRight: true),
        .init("assigned", alignsRight: true), .init("declared", alignsRight: true),
        .init("drafts", alignsRight: true), .init("submitted_reviews", alignsRight: true),
        .init("recusals", alignsRight: true),
      ])
    listing.rows = applications.map { application in
      [
        .text(application.id.rawValue), .integer(Int64(application.wanted)),
        .integer(Int64(application.assigned)), .integer(Int64(application.declared)),
        .integer(Int64(application.drafts)), .integer(Int64(application.submitted)),
        .integer(Int64(application.recusals)),
      ]
    }
    return listing
  }

  private func keys(_ ids: [Application.ID]) -> Cell {
    .text(ids.map(\.rawValue).joined(separator: " "))
  }
}
