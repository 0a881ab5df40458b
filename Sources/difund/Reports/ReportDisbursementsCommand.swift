internal import ArgumentParser
internal import Grants
internal import Vocabulary

/// `difund report disbursements`: payments less refunds by country, gender and more.
struct ReportDisbursementsCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    .localized("disbursements", key: "report.disbursements", more: true)
  }

  @OptionGroup var shared: SharedOptions
  @OptionGroup var open: PublicOptions

  @Option(help: .localized("help.report.by", valueName: "dimensions"))
  var by = "country,gender"

  @Option(help: .localized("help.report.gender-basis"))
  var genderBasis: DisbursementReport.GenderBasis = .beneficiaries

  @Option(help: .localized("help.report.currency", valueName: "code"))
  var currency: Currency = .usd

  @Option(help: .localized("help.report.from", valueName: "day"))
  var from: String?

  @Option(help: .localized("help.report.to", valueName: "day"))
  var to: String?

  @Option(help: .localized("help.report.as-of", valueName: "day"))
  var asOf: String?

  @Option(help: .localized("help.call-option", valueName: "call"))
  var call: String?

  @Option(help: .localized("help.output", valueName: "file"))
  var output: String?

  func run() async throws {
    var query = DisbursementQuery(by: try dimensions(of: by), in: currency)
    query.basis = genderBasis
    query.period = try period(from: from, to: to)
    query.recordedUntil = try asOf.map { try day($0) }
    query.call = try callID(call)
    if open.isPublic { return try await publish(query) }
    let fund = try shared.openForReading()
    let report = try await fund.grants.reportDisbursements(query, actor: fund.actor)
    let sheet = DisbursementSheet(report: report, title: fund.title, console: .current)
    if shared.format == .xlsx {
      return try OutputFile.write(workbook: try sheet.workbook.bytes(for: .current), to: output)
    }
    let text = try sheet.text(as: shared.format)
    guard let output else { return Console.current.outRaw(text) }
    try OutputFile.write(text, to: output)
    Console.current.note(Message("report.written", ["path": .text(output)]))
  }

  private func publish(_ query: DisbursementQuery) async throws {
    try open.check(shared.format)
    let fund = try shared.openForWriting()
    let outcome = try await fund.grants.publishDisbursements(
      query, rules: try open.rules, by: fund.actor)
    try open.show(outcome, title: fund.title, format: shared.format, output: output)
  }
}
