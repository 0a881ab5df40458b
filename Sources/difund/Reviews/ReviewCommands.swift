internal import ArgumentParser
internal import Grants
internal import Vocabulary

/// `difund review`: who reviews what, and what they think of it.
struct ReviewGroup: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    .localized(
      "review", key: "review",
      subcommands: [
        ReviewAssignCommand.self, ReviewTemplateCommand.self, ReviewDraftGroup.self,
        ReviewScoreCommand.self, ReviewImportCommand.self, ReviewProgressCommand.self,
        ReviewRemindersCommand.self, ReviewListCommand.self, ReviewAgreementCommand.self,
      ])
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
