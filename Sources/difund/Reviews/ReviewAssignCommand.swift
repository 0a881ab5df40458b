internal import ArgumentParser
internal import Grants
internal import Vocabulary

/// `difund review assign`: finds reviewers for every eligible application.
struct ReviewAssignCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    .localized("assign", key: "review.assign", more: true)
  }

  @OptionGroup var shared: SharedOptions

  @Option(help: .localized("help.call-option", valueName: "call"))
  var call: String?

  @Flag(help: .localized("help.review.fair"))
  var fair = false

  func run() async throws {
    let fund = try shared.openForWriting()
    let report = try await fund.grants.assignReviews(
      call: try callID(call), manner: fair ? .fair : .leastCost, by: fund.actor)
    var listing = Listing(
      name: "assignments", columns: [.init("application"), .init("reviewer")])
    for assignment in report.added {
      listing.rows.append([
        .text(assignment.applicationID.rawValue), .text(assignment.reviewerID.rawValue),
      ])
    }
    let console = Console.current
    if shared.format == .table {
      console.out(
        Message(
          "review.assigned",
          [
            "added": .integer(Int64(report.added.count)),
            "kept": .integer(Int64(report.kept)),
            "applications": .integer(
              Int64(Set(report.added.map(\.applicationID)).count)),
            "reviewers": .integer(Int64(Set(report.added.map(\.reviewerID)).count)),
          ]))
    } else {
      try listing.print(as: shared.format, whenEmpty: Message("review.none-assigned"))
    }
    if let floor = report.floor, shared.format == .table { console.out(floor.message) }
    for places in report.unfilled { console.note(places.message) }
    for warning in report.warnings { console.note(warning) }
  }
}
