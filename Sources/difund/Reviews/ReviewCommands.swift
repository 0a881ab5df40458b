internal import ArgumentParser
internal import Grants
internal import Intake
internal import Vocabulary

/// `difund review`: who reviews what, and what they think of it.
struct ReviewGroup: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    .localized(
      "review", key: "review",
      subcommands: [
        ReviewAssignCommand.self, ReviewImportCommand.self, ReviewProgressCommand.self,
        ReviewListCommand.self, ReviewAgreementCommand.self, ReviewTemplateCommand.self,
      ])
  }
}

/// `difund review import`: takes reviews from a table or a workbook.
struct ReviewImportCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    .localized("import", key: "review.import", more: true)
  }

  @OptionGroup var shared: SharedOptions

  @Argument(help: .localized("help.review.import.file", valueName: "file.csv"))
  var file: String

  @Flag(name: .customLong("accept-valid"), help: .localized("help.accept-valid"))
  var acceptsValid = false

  func run() async throws {
    let batch = try readReviews(csv: try InputFile.table(file), file: file)
    let fund = try shared.openForWriting()
    let tally = try await fund.grants.importReviews(
      batch.values, problems: batch.problems, acceptValid: acceptsValid, by: fund.actor)
    try tell(tally, key: "review.imported")
  }
}

/// `difund review progress`: what is still to be reviewed, and by whom.
struct ReviewProgressCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    .localized("progress", key: "review.progress")
  }

  @OptionGroup var shared: SharedOptions

  @Option(help: .localized("help.call-option", valueName: "call"))
  var call: String?

  func run() async throws {
    let fund = try shared.openForReading()
    let progress = try await fund.grants.reviewProgress(
      call: try callID(call), by: fund.actor)
    var listing = Listing(
      name: "reviewers",
      columns: [
        .init("reviewer"), .init("assigned", alignsRight: true),
        .init("submitted_reviews", alignsRight: true), .init("open_reviews"),
        .init("stale_reviews"), .init("ended_reviews"),
      ])
    for reviewer in progress.reviewers {
      listing.rows.append([
        .text(reviewer.id.rawValue), .integer(Int64(reviewer.assigned)),
        .integer(Int64(reviewer.submitted)),
        .text(reviewer.open.map(\.rawValue).joined(separator: " ")),
        .text(reviewer.stale.map(\.rawValue).joined(separator: " ")),
        .text(reviewer.ended.map(\.rawValue).joined(separator: " ")),
      ])
    }
    try listing.print(as: shared.format, whenEmpty: Message("review.none-assigned"))
    let short = progress.applications.filter { $0.submitted < $0.wanted }
    Console.current.note(
      Message(
        "review.progress-summary",
        [
          "done": .integer(Int64(progress.applications.count - short.count)),
          "count": .integer(Int64(progress.applications.count)),
        ]))
  }
}

/// `difund review list`: the reviews that the actor may see.
struct ReviewListCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration { .localized("list", key: "review.list") }

  @OptionGroup var shared: SharedOptions

  @Option(help: .localized("help.call-option", valueName: "call"))
  var call: String?

  @Option(help: .localized("help.review.list.application", valueName: "application"))
  var application: String?

  func run() async throws {
    let fund = try shared.openForReading()
    let call = try await fund.grants.findCall(try callID(call), by: fund.actor)
    let criteria = call.terms.rubric.criteria.map(\.id)
    var listing = Listing(
      name: "reviews",
      columns: [.init("application"), .init("reviewer")]
        + criteria.map { .init("score_\($0)", title: $0, alignsRight: true) } + [
          .init("confidence", alignsRight: true), .init("to_panel", widthLimit: 60),
          .init("to_applicant", isForMachinesOnly: true),
        ])
    for review in try await fund.grants.listReviews(call: call.id, by: fund.actor)
    where application == nil || review.applicationID.rawValue == application {
      listing.rows.append(
        [.text(review.applicationID.rawValue), .text(review.reviewerID.rawValue)]
          + criteria.map { .text(review.content.scores[$0]?.plainText ?? "") } + [
            .integer(Int64(review.content.confidence.rawValue)),
            .text(review.content.comments.toPanel), .text(review.content.comments.toApplicant),
          ])
    }
    try listing.print(as: shared.format, whenEmpty: Message("review.none"))
  }
}
