internal import ArgumentParser

/// `difund review draft`: reviews that are not submitted yet, each its reviewer's own.
struct ReviewDraftGroup: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    .localized(
      "draft", key: "review.draft",
      subcommands: [
        DraftSaveCommand.self, DraftListCommand.self, DraftShowCommand.self,
        DraftSubmitCommand.self, DraftDiscardCommand.self,
      ])
  }
}
