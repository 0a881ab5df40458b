internal import ArgumentParser
internal import Grants
internal import Vocabulary

/// The options of reports that everybody may see.
struct PublicOptions: ParsableArguments {
  @Flag(name: .customLong("public"), help: .localized("help.report.public"))
  var isPublic = false

  @Option(help: .localized("help.report.threshold", valueName: "people"))
  var threshold: Int64 = 10

  @Option(help: .localized("help.report.dominance", valueName: "percent"))
  var dominance: Int64 = 10

  /// What is hidden; a dominance of 0 shows amounts whoever received them.
  var rules: PublicRules {
    get throws(GrantError) {
      try PublicRules(threshold: threshold, dominance: dominance == 0 ? nil : dominance)
    }
  }

  /// Refuses a form that public reports do not have, before one is recorded.
  func check(_ format: OutputFormat) throws {
    if [.svg, .xlsx].contains(format) { throw UsageError(Message("usage.public-forms")) }
  }

  /// Prints a public report, or writes it into a file, and tells its maker what was done.
  func show(
    _ outcome: PublicOutcome, title: String, format: OutputFormat, output: String?
  ) throws {
    let console = Console.current
    let sheet = PublicSheet(
      number: outcome.published.number, report: outcome.published.report, title: title,
      console: console)
    let text = try sheet.text(as: format)
    if let output { try OutputFile.write(text, to: output) } else { console.outRaw(text) }
    if let output { console.note(Message("report.written", ["path": .text(output)])) }
    let hidden = Message.Value.integer(Int64(outcome.published.report.suppressed))
    let number = Message.Value.integer(Int64(outcome.published.number))
    console.note(
      Message(
        outcome.isNew ? "report.public-recorded" : "report.public-same",
        ["number": number, "hidden": hidden]))
    if outcome.gap > 0 {
      console.note(
        Message("report.public-gap", ["gap": .percent(outcome.gap, decimals: 1)]))
    }
    if outcome.exposed > 0 {
      console.note(
        Message("report.public-exposed", ["count": .integer(Int64(outcome.exposed))]))
    }
  }
}
