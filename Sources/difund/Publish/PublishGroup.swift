internal import ArgumentParser

/// `difund publish`: the fund as open data, checked before a byte is written.
struct PublishGroup: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    .localized(
      "publish", key: "publish",
      subcommands: [
        PublishThreeSixtyGivingCommand.self, PublishCommonGrantsCommand.self,
        PublishIATICommand.self, PublishXLSXCommand.self,
      ])
  }
}
