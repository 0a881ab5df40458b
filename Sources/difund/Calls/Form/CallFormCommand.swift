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

  @Option(help: .localized("help.call.form.application", valueName: "outline"))
  var application: String?

  @Option(help: .localized("help.output", valueName: "file"))
  var output: String?

  func run() async throws {
    let fund = try shared.openForReading()
    let console = Console.current
    var outline: ApplicationDocument?
    let call: FundingCall
    if let application {
      guard self.call == nil else { throw UsageError(Message("usage.outline-alone")) }
      let invitation = try await fund.grants.invitation(
        of: try applicationID(application), by: fund.actor)
      (call, outline) = (invitation.call, invitation.outline)
    } else {
      call = try await fund.grants.findCall(try callID(self.call), by: fund.actor)
    }
    let page = FormPage(
      call: call, localizer: console.localizer, isDraft: console.isDraft, outline: outline,
      closes: try call.terms.closes())
    guard let output else { return console.outRaw(page.text()) }
    try OutputFile.write(page.text(), to: output)
    console.out(
      Message("call.form-written", ["path": .text(output), "call": .text(call.id.rawValue)]))
  }
}
