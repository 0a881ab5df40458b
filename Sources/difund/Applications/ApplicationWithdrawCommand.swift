internal import ArgumentParser
internal import Grants
internal import Vocabulary

/// `difund application withdraw`: ends an application that was not decided yet.
struct ApplicationWithdrawCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    .localized("withdraw", key: "application.withdraw", more: true)
  }

  @OptionGroup var shared: SharedOptions

  @Argument(help: .localized("help.application-argument", valueName: "application"))
  var application: String

  @Option(help: .localized("help.application.withdraw.reason"))
  var reason: String

  @Flag(
    name: .customLong("by-applicant"), help: .localized("help.application.withdraw.by-applicant"))
  var isByApplicant = false

  func run() async throws {
    let id = try applicationID(application)
    let fund = try shared.openForWriting()
    let done = try await fund.grants.withdrawApplication(
      id, reason: reason, byApplicant: isByApplicant, by: fund.actor)
    let console = Console.current
    let key = done.isRepeat ? "application.withdrawn-before" : "application.withdrawn"
    console.out(Message(key, ["id": .text(id.rawValue), "time": .time(done.at)]))
    if !done.released.isEmpty {
      let reviewers = done.released.map { Message.Value.text($0.rawValue) }
      console.note(Message("application.released", ["reviewers": .list(reviewers)]))
    }
  }
}
