internal import ArgumentParser
internal import Formats
internal import Grants
internal import Vocabulary

/// `difund call form`: the form of a call as a page for applicants.
struct CallFormCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    .localized("form", key: "call.form", more: true)
  }

  @OptionGroup var shared: SharedOptions

  @Argument(help: .localized("help.call-argument", valueName: "call"))
  var call: String?

  @Option(help: .localized("help.output", valueName: "file"))
  var output: String?

  func run() async throws {
    let fund = try shared.openForReading()
    let call = try await fund.grants.findCall(try callID(call))
    let console = Console.current
    let page = FormPage(call: call, localizer: console.localizer, isDraft: console.isDraft)
    guard let output else { return console.outRaw(page.text()) }
    try OutputFile.write(page.text(), to: output)
    console.out(
      Message("call.form-written", ["path": .text(output), "call": .text(call.id.rawValue)]))
  }
}
