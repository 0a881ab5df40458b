internal import ArgumentParser
internal import Grants
internal import Intake
internal import Vocabulary

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

  @Flag(name: .customLong("as-drafts"), help: .localized("help.review.import.as-drafts"))
  var asDrafts = false

  @Option(
    name: .customLong("declared-on-paper"),
    help: .localized("help.review.declared-on-paper", valueName: "how"))
  var declaredOnPaper: String?

  func run() async throws {
    if asDrafts {
      guard !acceptsValid, declaredOnPaper == nil else {
        throw UsageError(Message("usage.as-drafts-alone"))
      }
      return try await saveDrafts(from: file, shared)
    }
    let table = try InputFile.table(file)
    let batch = try readReviews(csv: table, file: file)
    let answers = try readConflictAnswers(csv: table, file: file)
    let fund = try shared.openForWriting()
    let tally = try await fund.grants.importReviews(
      batch.values, problems: batch.problems + answers.problems,
      declarations: ReviewDeclarations(answers: answers.values, onPaper: declaredOnPaper),
      acceptValid: acceptsValid, by: fund.actor)
    try tell(tally, key: "review.imported")
  }
}
