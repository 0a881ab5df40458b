internal import ArgumentParser
internal import Formats
internal import Grants
internal import Text
internal import Vocabulary

/// `difund report check`: what readers of public reports can compute about hidden numbers.
struct ReportCheckCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    .localized("check", key: "report.check", more: true)
  }

  @OptionGroup var shared: SharedOptions

  @Argument(help: .localized("help.report.check.files"))
  var files: [String]

  @Option(help: .localized("help.report.check.threshold", valueName: "people"))
  var threshold: Int64?

  func run() async throws {
    let reports = try files.map { try PublicReportFile.read($0, threshold: threshold) }
    let findings = try attack(on: reports)
    try listing(of: findings, reports).print(
      as: shared.format, whenEmpty: Message("report.nothing-hidden"))
    let derived = findings.count(where: \.isDerived)
    guard derived == 0 else { throw DerivedNumbers(count: derived) }
    Console.current.note(
      Message("report.check-passed", ["count": .integer(Int64(findings.count))]))
  }

  private func listing(of findings: [PublicFinding], _ reports: [PublicReport]) -> Listing {
    let console = Console.current
    var listing = Listing(
      name: "cells",
      columns: [
        Listing.Column("file"), Listing.Column("measure"), Listing.Column("cell"),
        Listing.Column("least", alignsRight: true), Listing.Column("most", alignsRight: true),
        Listing.Column("derived"),
      ])
    listing.rows = findings.map { finding in
      let dimensions = reports[finding.report].dimensions
      let words = zip(dimensions, finding.values).map { dimension, value in
        value.map { shared.format == .table ? console.text(dimension: dimension, value: $0) : $0 }
          ?? "*"
      }
      return [
        .text(files[finding.report]), .text(finding.measure.plainText),
        .text(words.joined(separator: " · ")), .text(bound(finding.least, finding)),
        .text(bound(finding.most, finding)),
        .text(finding.isDerived ? console.text("report.derived") : ""),
      ]
    }
    return listing
  }

  /// A bound in the digits of machines; nothing where there is none.
  private func bound(_ value: Double?, _ finding: PublicFinding) -> String {
    guard let value, abs(value) < 9e15 else { return "" }
    guard case .amount(let currency, _) = finding.measure else { return String(Int64(value)) }
    return Money(minorUnits: Int64(value.rounded()), currency: currency).plainText
  }
}

/// Hidden numbers that readers can find out.
struct DerivedNumbers: ExplainableError {
  let count: Int

  var message: Message {
    Message("report.check-failed", ["count": .integer(Int64(count))])
  }

  var failure: Failure { .refused }
}
