import Foundation
import Grants
import OpenData
import TestSupport
import Testing
import Vocabulary

/// The folder of schemas and data that lies beside a checkout, or nil.
private let conformanceFolder = ProcessInfo.processInfo.environment["DIFUND_CONFORMANCE"]

@Suite("Real files of publishers") struct RealFileTests {
  private func report(_ name: String) throws -> ComparisonReport {
    let folder = try #require(conformanceFolder)
    return try ComparisonReport.reading(
      path: "\(folder)/data/iati/\(name)", in: .usd, rates: RateTable([]),
      today: Fixtures.day("2026-11-21"))
  }

  private func sums(_ report: ComparisonReport) -> [String: String] {
    Dictionary(
      report.types.map { part in
        let sums = part.sums.currencies.map {
          part.sums.amounts[$0, default: .zero].plainText(decimals: 0) + " " + $0
        }
        return (part.value.rawValue, sums.joined(separator: ", "))
      }
    ) { first, _ in first }
  }

  @Test(.enabled(if: conformanceFolder != nil, "needs DIFUND_CONFORMANCE"))
  func `a file of version 1.02 has the sums that were added up apart`() throws {
    let found = try report("dfid-ph.xml")

    #expect(found.activities == 9)
    #expect(found.publishers.map(\.reference) == ["GB-1"])
    #expect(found.warnings.count == 0)
    #expect(
      sums(found) == [
        "commitment": "81908600 GBP", "disbursement": "30298482 GBP", "expenditure": "500000 GBP",
      ])
    #expect(found.spending.isConverted == false)
  }

  @Test(.enabled(if: conformanceFolder != nil, "needs DIFUND_CONFORMANCE"))
  func `a dirty file is read with a warning for everything that is left blank`() throws {
    let found = try report("worldbank-tz.xml")

    #expect(found.activities == 59)
    #expect(
      found.warnings.counts == [
        .currencyBlank: 317, .markerIncomplete: 59, .valueDateMissing: 317,
      ])
    let first = try #require(found.warnings.examples[.currencyBlank]?.first)
    #expect(first.activity == "44000-P002753")
    #expect(first.line == 10)
    #expect(
      sums(found) == [
        "commitment": "550739826 USD", "disbursement": "606278150 USD",
        "interest-payment": "-32122363 USD", "loan-repayment": "-9477345 USD",
      ])
    #expect(found.types.allSatisfy { $0.sums.isConverted })
  }
}
