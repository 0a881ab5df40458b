internal import ArgumentParser
internal import Grants
internal import Vocabulary

/// `difund report published`: the reports that everybody has seen.
struct ReportPublishedCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    .localized("published", key: "report.published", more: true)
  }

  @OptionGroup var shared: SharedOptions

  @Argument(help: .localized("help.report.published.number"))
  var number: Int?

  func run() async throws {
    let fund = try shared.openForReading()
    guard let number else {
      let published = try await fund.grants.listPublishedReports(by: fund.actor)
      return try listing(of: published).print(
        as: shared.format, whenEmpty: Message("report.nothing-published"))
    }
    let report = try await fund.grants.publishedReport(number, by: fund.actor)
    let sheet = PublicSheet(
      number: number, report: report, title: fund.title, console: .current)
    Console.current.outRaw(try sheet.text(as: shared.format))
  }

  private func listing(of published: [(number: Int, report: PublicReport)]) -> Listing {
    let console = Console.current
    var listing = Listing(
      name: "published",
      columns: [
        Listing.Column("number", alignsRight: true), Listing.Column("report"),
        Listing.Column("dimensions"), Listing.Column("call"), Listing.Column("from"),
        Listing.Column("to"), Listing.Column("threshold", alignsRight: true),
        Listing.Column("suppressed", alignsRight: true), Listing.Column("as_of"),
      ])
    listing.rows = published.map { number, report in
      [
        .integer(Int64(number)),
        .text(console.text("public-report.\(report.kind.rawValue)")),
        .text(report.dimensions.joined(separator: ",")),
        .text(report.scope.call?.rawValue ?? ""),
        .text(report.scope.from?.description ?? ""), .text(report.scope.to?.description ?? ""),
        .integer(report.rules.threshold), .integer(Int64(report.suppressed)),
        .text(report.asOf.description),
      ]
    }
    return listing
  }
}
