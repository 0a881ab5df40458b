internal import ArgumentParser
internal import Grants

/// `difund award lapse`: records that an offer was not taken up.
struct AwardLapseCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    .localized("lapse", key: "award.lapse", more: true)
  }

  @OptionGroup var shared: SharedOptions

  @Argument(help: .localized("help.award-argument", valueName: "award"))
  var award: String

  @Option(help: .localized("help.reason"))
  var reason: String

  func run() async throws {
    let fund = try shared.openForWriting()
    tellMoved(
      try await fund.grants.lapseAward(try awardID(award), reason: reason, by: fund.actor))
  }
}
