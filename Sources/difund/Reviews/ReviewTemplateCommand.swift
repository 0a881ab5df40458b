internal import ArgumentParser
internal import Formats
internal import Grants
internal import Vocabulary

/// `difund review template`: a form to review offline, which `review import` takes.
struct ReviewTemplateCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    .localized("template", key: "review.template", more: true)
  }

  @OptionGroup var shared: SharedOptions

  @Option(help: .localized("help.review.template.reviewer", valueName: "person"))
  var reviewer: String?

  @Option(help: .localized("help.call-option", valueName: "call"))
  var call: String?

  @Option(help: .localized("help.output", valueName: "file"))
  var output: String?

  func run() async throws {
    let person = try reviewer.map { text in
      guard let id = Person.ID(rawValue: text) else {
        throw UsageError(Message("usage.not-a-person", ["text": .text(text)]))
      }
      return id
    }
    let fund = try shared.openForReading()
    let form = try await fund.grants.reviewForm(
      for: person, call: try callID(call), by: fund.actor)
    let sheet = ReviewSheet(form: form, console: .current)
    if form.applications.isEmpty && form.waiting.isEmpty {
      Console.current.note(Message("review.form-empty"))
    }
    switch shared.format {
    case .xlsx: try OutputFile.write(workbook: try sheet.workbook(), to: output)
    case .csv, .table:
      guard let output else { return Console.current.outRaw(sheet.csv) }
      try OutputFile.write(sheet.csv, to: output)
      Console.current.note(Message("report.written", ["path": .text(output)]))
    case .html, .json, .svg: throw UsageError(Message("usage.review-form"))
    }
  }
}
