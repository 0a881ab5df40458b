internal import ArgumentParser
internal import Grants
internal import Vocabulary

/// `difund application versions`: when an application came, and what changed each time.
struct ApplicationVersionsCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    .localized("versions", key: "application.versions", more: true)
  }

  @OptionGroup var shared: SharedOptions

  @Argument(help: .localized("help.application-argument", valueName: "application"))
  var application: String

  func run() async throws {
    let id = try applicationID(application)
    let fund = try shared.openForReading()
    var listing = Listing(
      name: "versions",
      columns: [
        .init("version", alignsRight: true), .init("time"), .init("actor"),
        .init("fields", widthLimit: 60),
      ])
    for version in try await fund.grants.listVersions(of: id, by: fund.actor) {
      listing.rows.append([
        .integer(Int64(version.number)), .time(version.recordedAt),
        version.actor.map { .text($0.rawValue) } ?? .empty,
        .text(version.changes.map(\.path).joined(separator: " ")),
      ])
    }
    try listing.print(as: shared.format, whenEmpty: nil)
  }
}
