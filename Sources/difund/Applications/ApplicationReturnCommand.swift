internal import ArgumentParser
internal import Grants
internal import Vocabulary

/// `difund application return`: sends an application back to its applicant for changes.
struct ApplicationReturnCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    .localized("return", key: "application.return", more: true)
  }

  @OptionGroup var shared: SharedOptions

  @Argument(help: .localized("help.application-argument", valueName: "application"))
  var application: String

  @Option(help: .localized("help.application.return.reason"))
  var reason: String

  @Option(help: .localized("help.application.return.until", valueName: "day"))
  var until: String

  func run() async throws {
    let id = try applicationID(application)
    let until = try day(until)
    let fund = try shared.openForWriting()
    let returned = try await fund.grants.returnApplication(
      id, reason: reason, until: until, by: fund.actor)
    Console.current.out(
      Message(
        "application.returned", ["id": .text(returned.id.rawValue), "until": .day(until)]))
  }
}
