internal import ArgumentParser
internal import Grants
internal import Vocabulary

/// `difund report reach`: whom agreements plan to reach, and who attended sessions.
struct ReportReachCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    .localized("reach", key: "report.reach", more: true)
  }

  @OptionGroup var shared: SharedOptions
  @OptionGroup var open: PublicOptions

  @Option(help: .localized("help.report.reach.by", valueName: "dimensions"))
  var by: String?

  @Option(help: .localized("help.report.reach.basis"))
  var basis: ReachReport.Basis = .both

  @Flag(help: .localized("help.report.reach.learning"))
  var learning = false

  @Option(help: .localized("help.report.from", valueName: "day"))
  var from: String?

  @Option(help: .localized("help.report.to", valueName: "day"))
  var to: String?

  @Option(help: .localized("help.call-option", valueName: "call"))
  var call: String?

  @Option(help: .localized("help.output", valueName: "file"))
  var output: String?

  func run() async throws {
    if open.isPublic { return try await publish() }
    if shared.format == .xlsx, !learning {
      let bytes = try await reachSheet().workbook.bytes(for: .current)
      return try OutputFile.write(workbook: bytes, to: output)
    }
    let text = learning ? try await learningText() : try await reachSheet().text(as: shared.format)
    guard let output else { return Console.current.outRaw(text) }
    try OutputFile.write(text, to: output)
    Console.current.note(Message("report.written", ["path": .text(output)]))
  }

  private func reachSheet() async throws -> ReachSheet {
    let dimensions: [ReachDimension] = try dimensions(of: by ?? "country,gender")
    let fund = try shared.openForReading()
    let report = try await fund.grants.reportReach(
      by: dimensions, basis: basis, period: try period(from: from, to: to), call: try callID(call),
      actor: fund.actor)
    return ReachSheet(report: report, title: fund.title, console: .current)
  }

  private func learningText() async throws -> String {
    guard basis == .both else { throw UsageError(Message("usage.learning-alone")) }
    let dimensions: [ReachDimension] = try dimensions(of: by ?? "lesson")
    let fund = try shared.openForReading()
    let report = try await fund.grants.reportLearning(
      by: dimensions, period: try period(from: from, to: to), call: try callID(call),
      actor: fund.actor)
    return try LearningSheet(report: report, title: fund.title, console: .current)
      .text(as: shared.format)
  }

  private func publish() async throws {
    guard !learning, basis == .both else { throw UsageError(Message("usage.public-reach")) }
    let dimensions: [ReachDimension] = try dimensions(of: by ?? "country,gender")
    try open.check(shared.format)
    let fund = try shared.openForWriting()
    let outcome = try await fund.grants.publishReach(
      by: dimensions, period: try period(from: from, to: to), call: try callID(call),
      rules: try open.rules, by: fund.actor)
    try open.show(outcome, title: fund.title, format: shared.format, output: output)
  }
}
