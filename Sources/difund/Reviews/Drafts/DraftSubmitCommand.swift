internal import ArgumentParser
internal import Grants
internal import Vocabulary

/// `difund review draft submit`: turns drafts into reviews.
struct DraftSubmitCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    .localized("submit", key: "review.draft.submit", more: true)
  }

  @OptionGroup var shared: SharedOptions

  @Argument(help: .localized("help.review.draft.keys", valueName: "application"))
  var applications: [String] = []

  @Flag(help: .localized("help.review.draft.all"))
  var all = false

  @Option(help: .localized("help.call-option", valueName: "call"))
  var call: String?

  func run() async throws {
    guard applications.isEmpty == all else {
      throw UsageError(Message("usage.draft-keys-or-all"))
    }
    let ids = try applications.map(applicationID)
    let fund = try shared.openForWriting()
    try tell(
      try await fund.grants.submitDrafts(
        of: all ? nil : ids, call: try callID(call), by: fund.actor), key: "review.imported")
  }
}

/// `difund review draft discard`: throws a draft away.
struct DraftDiscardCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    .localized("discard", key: "review.draft.discard")
  }

  @OptionGroup var shared: SharedOptions

  @Argument(help: .localized("help.application-argument", valueName: "application"))
  var application: String

  func run() async throws {
    let id = try applicationID(application)
    let fund = try shared.openForWriting()
    try await fund.grants.discardDraft(id, by: fund.actor)
    Console.current.out(Message("draft.discarded", ["application": .text(application)]))
  }
}
