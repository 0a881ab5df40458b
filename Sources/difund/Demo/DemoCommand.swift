internal import ArgumentParser
internal import Foundation
internal import Vocabulary
internal import Workspace

/// `difund demo`: makes a whole example fund in front of the reader's eyes.
struct DemoCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration { .localized("demo", key: "demo", more: true) }

  @OptionGroup var shared: SharedOptions

  @Option(help: .localized("help.demo.into", valueName: "dir"))
  var into = "demo-fund"

  @Flag(help: .localized("help.demo.replace"))
  var replace = false

  func run() async throws {
    let data = try DataFolder.locate(environment: ProcessInfo.processInfo.environment)
    let folder = FundFolder(path: into)
    if replace { try folder.removeDemonstration() }
    try folder.requireEmpty()
    let script = DemoScript(fund: into, data: shortPath(data.demo))
    let console = Console.current
    console.out(Message("demo.welcome", ["path": .text(into)]))
    if console.isDraft { console.out(console.text("catalogue.draft")) }
    let clock = ContinuousClock()
    let start = clock.now
    for (number, step) in script.steps.enumerated() {
      try await run(step, number: number + 1, of: script.steps.count, clock: clock)
    }
    console.out("")
    console.out(
      Message("demo.done", ["seconds": .number((clock.now - start).seconds, decimals: 1)]))
    for (name, path) in script.results {
      console.out(Message("demo.result.\(name)", ["path": .text(path)]))
    }
  }

  private func run(
    _ step: DemoStep, number: Int, of count: Int, clock: ContinuousClock
  ) async throws {
    let console = Console.current
    console.out("")
    console.out(
      Message(
        "demo.heading",
        [
          "number": .integer(Int64(number)), "count": .integer(Int64(count)),
          "text": .message(Message("demo.step.\(step.name)")),
        ]))
    for words in step.commands {
      console.out("$ difund " + words.map(quoted).joined(separator: " "))
      let start = clock.now
      let status = await Main.run(CommandLineWords(words: words).normalized)
      let seconds = (clock.now - start).seconds
      guard status == step.status else {
        throw DemoError(command: words.joined(separator: " "), status: status)
      }
      console.note(Message("demo.time", ["seconds": .number(seconds, decimals: 2)]))
    }
  }

  private func quoted(_ word: String) -> String {
    let isPlain = word.allSatisfy { $0.isLetter || $0.isNumber || "-_./,:=+%@".contains($0) }
    return isPlain && !word.isEmpty ? word : "'\(word)'"
  }

  /// The path from here, when that is shorter.
  private func shortPath(_ path: String) -> String {
    let here = FileManager.default.currentDirectoryPath + "/"
    return path.hasPrefix(here) ? String(path.dropFirst(here.count)) : path
  }
}

/// A step of the demonstration that did not end as it should.
struct DemoError: ExplainableError {
  let command: String
  let status: Int32

  var message: Message {
    Message(
      "demo.failed", ["command": .text(command), "status": .integer(Int64(status))])
  }
}

extension Duration {
  fileprivate var seconds: Double {
    Double(components.seconds) + Double(components.attoseconds) / 1e18
  }
}
