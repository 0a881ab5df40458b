internal import ArgumentParser
internal import Formats
internal import Foundation
internal import Vocabulary
internal import Workspace

/// `difund doctor`: looks at everything that a fund needs to be safe and to work.
struct DoctorCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration { .localized("doctor", key: "doctor") }

  @OptionGroup var shared: SharedOptions

  @Flag(
    name: .customLong("rebuild-index"), help: .localized("help.doctor.rebuild-index"))
  var rebuildsIndex = false

  @Flag(
    name: .customLong("rebuild-totals"), help: .localized("help.doctor.rebuild-totals"))
  var rebuildsTotals = false

  func run() async throws {
    if rebuildsTotals {
      try Workspace.rebuildTotals(
        of: try shared.folder(), waitSeconds: shared.waitSeconds)
    }
    if rebuildsIndex {
      try Workspace.rebuildIndex(
        of: try shared.folder(), waitSeconds: shared.waitSeconds,
        progress: Console.current.showIndexing)
    }
    let checks = await Workspace.examine(
      try shared.folder(),
      data: try DataFolder.locate(environment: ProcessInfo.processInfo.environment),
      clock: Clock.now)
    let console = Console.current
    if shared.format == .json {
      let list = checks.map { check -> JSON in
        [
          "name": .string(check.name), "state": .string(check.state.rawValue),
          "finding": .string(console.unmarkedText(check.finding)),
        ]
      }
      console.outRaw(JSONWriter.pretty.text(of: ["checks": .array(list)]))
    } else {
      for check in checks {
        let mark = check.state == .good ? "✓" : check.state == .warning ? "!" : "✗"
        console.out("\(mark) \(console.text(check.finding))")
      }
    }
    if console.isDraft { console.note(Message("catalogue.draft")) }
    if checks.contains(where: { $0.state == .bad }) {
      throw ExitCode(Failure.refused.rawValue)
    }
  }
}
