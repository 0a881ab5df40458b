internal import ArgumentParser
internal import Grants
internal import Vocabulary

/// `difund person due`: whose data have been kept long enough.
struct PersonDueCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    .localized("due", key: "person.due", more: true)
  }

  @OptionGroup var shared: SharedOptions

  func run() async throws {
    let fund = try shared.openForReading()
    var listing = Listing(
      name: "people",
      columns: [
        .init("data_subject"), .init("applications"), .init("end"), .init("due"),
      ])
    for erasure in try await fund.grants.listDueErasures(by: fund.actor) {
      listing.rows.append([
        .text(erasure.subject.key),
        .text(erasure.applications.map(\.rawValue).joined(separator: " ")),
        .day(erasure.ended), .day(erasure.due),
      ])
    }
    try listing.print(as: shared.format, whenEmpty: Message("person.none-due"))
  }
}
