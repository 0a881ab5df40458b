internal import ArgumentParser
internal import Grants
internal import Vocabulary
internal import Workspace

/// `difund application leaks`: what in blind copies and documents still tells who applies.
struct ApplicationLeaksCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    .localized("leaks", key: "application.leaks", more: true)
  }

  @OptionGroup var shared: SharedOptions

  @Argument(help: .localized("help.application-argument", valueName: "application"))
  var applications: [String] = []

  @Flag(help: .localized("help.application.leaks.all"))
  var all = false

  @Option(help: .localized("help.call-option", valueName: "call"))
  var call: String?

  func run() async throws {
    guard all == applications.isEmpty else {
      throw UsageError(Message("usage.leaks-of-what"))
    }
    let ids = try applications.map(applicationID)
    let fund = try shared.openForReading()
    let workspace = fund.workspace
    let reports = try await fund.grants.findLeaks(
      in: all ? nil : ids, call: try callID(call), by: fund.actor
    ) { workspace.text(of: $0) }
    try LeakSheet(reports: reports).print(as: shared.format)
  }
}

/// What tells who applies, as a list.
struct LeakSheet {
  let reports: [LeakReport]

  func print(as format: OutputFormat) throws {
    try listing.print(as: format, whenEmpty: Message("leaks.none"))
    noteUnread()
    guard format == .table else { return }
    let leaks = reports.flatMap(\.leaks)
    Console.current.note(
      Message(
        "leaks.count",
        [
          "sure": .integer(Int64(leaks.count { $0.certainty == .sure })),
          "likely": .integer(Int64(leaks.count { $0.certainty == .likely })),
          "applications": .integer(Int64(reports.count)),
        ]))
  }

  /// Tells what was found beside the result of a command.
  func note() {
    let console = Console.current
    for leak in reports.flatMap(\.leaks) {
      console.note(
        Message(
          "leaks.found",
          [
            "place": .text(leak.place),
            "kind": .message(Message("leak-kind.\(leak.kind.rawValue)")),
            "certainty": .message(Message("leak-certainty.\(leak.certainty.rawValue)")),
            "snippet": .text(leak.snippet),
          ]))
    }
    noteUnread()
  }

  private func noteUnread() {
    for report in reports {
      for part in report.unread {
        Console.current.note(
          Message(
            "leaks.unread",
            [
              "application": .text(report.application.rawValue), "place": .text(part.place),
              "reason": .message(part.reason),
            ]))
      }
    }
  }

  private var listing: Listing {
    let heading = Console.current.text("column.text_place")
    var listing = Listing(
      name: "leaks",
      columns: [
        .init("application"), .init("place", title: heading, widthLimit: 36), .init("certainty"),
        .init("tells"),
        .init("match", widthLimit: 30), .init("snippet", widthLimit: 60),
      ])
    for report in reports {
      for leak in report.leaks {
        listing.rows.append([
          .text(report.application.rawValue), .text(leak.place),
          .word(leak.certainty.rawValue, key: "leak-certainty.\(leak.certainty.rawValue)"),
          .word(leak.kind.rawValue, key: "leak-kind.\(leak.kind.rawValue)"),
          leak.match.map { .text($0) } ?? .empty, .text(leak.snippet),
        ])
      }
    }
    return listing
  }
}
