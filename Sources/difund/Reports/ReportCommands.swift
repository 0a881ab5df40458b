internal import ArgumentParser
internal import Formats
internal import Grants
internal import Vocabulary

/// `difund report`: what was applied for and disbursed, who was reached, and where.
struct ReportGroup: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    .localized(
      "report", key: "report",
      subcommands: [
        ReportDisbursementsCommand.self, ReportExchangeCommand.self, ReportReachCommand.self,
        ReportPipelineCommand.self, ReportDecisionsCommand.self,
        ReportReviewingCommand.self, ReportPublishedCommand.self, ReportCheckCommand.self,
      ])
  }
}

/// The days of a report, of which either end may be left out.
///
/// - Throws: `UsageError` for what is no day, or a period that ends before it begins.
func period(from: String?, to: String?) throws -> ClosedRange<Day>? {
  guard from != nil || to != nil else { return nil }
  let first = try day(from ?? "0001-01-01")
  let last = try day(to ?? "9999-12-31")
  guard first <= last else { throw UsageError(Message("usage.period-reversed")) }
  return first...last
}

/// Reads what a report is to be broken down by: names with commas between them.
///
/// - Throws: `UsageError` for a name that is none, with those that there are.
func dimensions<Dimension: CaseIterable & RawRepresentable<String>>(
  of text: String
) throws -> [Dimension] {
  try text.split(separator: ",").map { name in
    guard let dimension = Dimension(rawValue: String(name)) else {
      let known = Dimension.allCases.map { Message.Value.text($0.rawValue) }
      throw UsageError(
        Message("usage.not-a-dimension", ["text": .text(String(name)), "known": .list(known)]))
    }
    return dimension
  }
}
