import Formats
import Foundation
import TestSupport
import Testing

@Suite("IATI on the command line") struct IATICommandTests {
  /// A fund with one agreed award, and with a publisher unless it is left out.
  private func fund(publisher: Bool = true) async throws -> Fund {
    let fund = try await Fund()
    if publisher {
      let settings = try String(contentsOfFile: fund.path + "/fund.yaml", encoding: .utf8)
      let section = try String(contentsOfFile: Fund.demo + "/publisher.yaml", encoding: .utf8)
      try (settings + "\n" + section).write(
        toFile: fund.path + "/fund.yaml", atomically: true, encoding: .utf8)
    }
    for words in [
      ["application", "screen"], ["call", "close"],
      ["decide", "KH-01", "--outcome", "fund", "--reason", "Board"],
      [
        "award", "agree", "KH-01", "--signed", "2026-07-15", "--start", "2026-08-01", "--end",
        "2027-07-31",
      ],
    ] {
      let done = try await fund.run(words)
      try #require(done.status == 0, "\(words): \(done.errors)")
    }
    return fund
  }

  private func file(_ text: String, in fund: Fund) throws -> String {
    try fund.place.write(text.utf8, to: "donor.xml")
  }

  @Test func `an award is published only where invented ones are allowed`() async throws {
    let fund = try await fund()
    let path = fund.place.path("new/iati.xml")

    let refused = try await fund.run("publish", "iati", "--output", path)
    let existed = FileManager.default.fileExists(atPath: path)
    let allowed = try await fund.run(
      "publish", "iati", "--fictional", "allow", "--output", path)

    #expect(refused.status == 65)
    #expect(refused.errors.contains("KH-01, iati-activity: "))
    #expect(!existed)
    #expect(allowed.status == 0, "\(allowed.errors)")
    #expect(allowed.errors.contains("1 activity written to \(path)"))
    let root = try XMLElement.reading(
      try Files.readWhole(path: path, limitBytes: 1 << 20), file: path)
    let activity = try #require(root.elements("iati-activity").first)
    #expect(activity.elements("iati-identifier").first?.text == "XI-DEMO-DIFUND-KH-01")
    #expect(activity.elements("transaction").count == 1)
  }

  @Test func `a fund without publisher says where to name it`() async throws {
    let fund = try await fund(publisher: false)

    let refused = try await fund.run("publish", "iati", "--output", fund.place.path("a.xml"))

    #expect(refused.status == 65)
    #expect(refused.errors.contains("fund.yaml"))
  }

  @Test func `another publisher's file stands beside the fund`() async throws {
    let fund = try await fund()
    let donor = try file(
      """
      <iati-activities version="2.03"><iati-activity default-currency="USD">
      <iati-identifier>XX-1</iati-identifier><recipient-country code="KH"/>
      <transaction><transaction-type code="2"/><transaction-date iso-date="2026-07-01"/>
      <value value-date="2026-07-01">1250.5</value></transaction>
      <transaction><transaction-type code="3"/><transaction-date iso-date="2026-07-01"/>
      <value value-date="2026-07-01">1,250</value></transaction>
      </iati-activity></iati-activities>
      """, in: fund)

    let table = try await fund.run("import", "iati", donor)
    let json = try await fund.run("import", "iati", donor, "--format", "json")
    let csv = try await fund.run("import", "iati", donor, "--format", "csv")

    #expect(table.status == 0, "\(table.errors)")
    #expect(table.output.contains("\(donor):6:1"))
    let report = try JSONDocument.parse(json.output, file: "-")
    let row = try #require(report["rows"]?.elements?.first)
    #expect(row["amounts"]?["USD"]?.string == "1250.50")
    #expect(row["converted"]?.string == "1250.50")
    #expect(row["fund"]?.string?.isEmpty == false)
    let warning = try #require(report["warnings"]?.elements?.first)
    #expect(warning["kind"]?.string == "value-not-a-number")
    #expect(warning["places"]?.elements?.first?["activity"]?.string == "XX-1")
    #expect(csv.output.contains("KH,2026,commitment,USD,1250.50,1250.50,"))
  }

  @Test(arguments: [
    ("<!DOCTYPE x [<!ENTITY a \"b\">]><iati-activities/>", 65, "donor.xml:1:"),
    ("<iati-activities version=\"2.03\">\n<iati-activity>", 65, "donor.xml:2:"),
    ("<iati-organisations/>", 65, "organisations"),
    ("", 65, "donor.xml"),
  ])
  func `what is no list of activities is refused with its line`(
    text: String, status: Int32, says: String
  ) async throws {
    let fund = try await Fund()

    let refused = try await fund.run("import", "iati", try file(text, in: fund))

    #expect(refused.status == status)
    #expect(refused.errors.contains(says), "\(refused.errors)")
    #expect(refused.output.isEmpty)
  }
}
