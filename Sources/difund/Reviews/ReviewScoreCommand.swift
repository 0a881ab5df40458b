internal import ArgumentParser
internal import Grants
internal import Vocabulary

/// `difund review score`: one review from the command line.
struct ReviewScoreCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    .localized("score", key: "review.score", more: true)
  }

  @OptionGroup var shared: SharedOptions

  @Argument(help: .localized("help.application-argument", valueName: "application"))
  var application: String

  @OptionGroup var scores: ScoreOptions

  @Option(help: .localized("help.review.template.reviewer", valueName: "person"))
  var reviewer: String?

  @Option(
    name: .customLong("declared-on-paper"),
    help: .localized("help.review.declared-on-paper", valueName: "how"))
  var declaredOnPaper: String?

  func run() async throws {
    let id = try applicationID(application)
    let content = try scores.content()
    guard let confidence = content.confidence else {
      throw UsageError(Message("usage.no-confidence"))
    }
    let fund = try shared.openForWriting()
    let person = try reviewer.map(personID) ?? fund.actor
    let draft = ReviewDraft(
      key: ReviewKey(applicationID: id, reviewerID: person),
      content: Review.Content(
        scores: content.scores, confidence: confidence,
        comments: Review.Comments(
          toPanel: content.toPanel ?? "", toApplicant: content.toApplicant ?? "")),
      reason: content.reason)
    try tell(
      try await fund.grants.importReviews(
        [Sourced(draft, at: SourceLocation(file: application))], problems: [],
        declarations: ReviewDeclarations(onPaper: declaredOnPaper), acceptValid: false,
        by: fund.actor), key: "review.imported")
  }
}
