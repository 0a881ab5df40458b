import Formats
import Grants
import OpenData
import TestSupport
import Testing
import Vocabulary

@Suite("Reading IATI") struct ComparisonTests {
  private let today = Fixtures.day("2026-11-21")

  /// Reads a text as a file of that name would be.
  private func report(
    _ text: String, currency: Currency = .usd, rates: [ExchangeRate] = []
  ) throws -> ComparisonReport {
    try report(Array(text.utf8), currency: currency, rates: rates)
  }

  private func report(
    _ bytes: [UInt8], currency: Currency = .usd, rates: [ExchangeRate] = []
  ) throws -> ComparisonReport {
    let folder = try TemporaryFolder()
    let path = try folder.write(bytes, to: "file.xml")
    return try ComparisonReport.reading(
      path: path, in: currency, rates: RateTable(rates), today: today)
  }

  private func file(_ activities: String, version: String = "2.03") -> String {
    "<?xml version=\"1.0\"?>\n<iati-activities version=\"\(version)\">\n\(activities)\n</iati-activities>\n"
  }

  private func activity(
    _ inside: String, identifier: String = "XX-1", attributes: String = "default-currency='USD'"
  ) -> String {
    "<iati-activity \(attributes)><iati-identifier>\(identifier)</iati-identifier>\(inside)"
      + "</iati-activity>"
  }

  private func transaction(
    _ value: String, type: String = "3", date: String = "2026-02-03", attributes: String = "",
    inside: String = ""
  ) -> String {
    "<transaction><transaction-type code='\(type)'/><transaction-date iso-date='\(date)'/>"
      + "<value value-date='\(date)' \(attributes)>\(value)</value>\(inside)</transaction>"
  }

  private func amounts(_ report: ComparisonReport) -> [String] {
    report.flows.map { flow in
      let sums = flow.sums.currencies.map {
        "\(flow.sums.amounts[$0, default: .zero].plainText(decimals: 2)) \($0)"
      }
      return "\(flow.place) \(flow.year ?? 0) \(flow.type.rawValue) \(sums.joined(separator: ", "))"
    }
  }

  private func rate(_ base: Currency, _ quote: Currency, _ text: String) throws -> ExchangeRate {
    try #require(
      ExchangeRate(
        base: base, quote: quote, text: text, day: Fixtures.day("2026-02-01"), source: "test"))
  }

  @Test func `versions 1 and 2 say the same in other forms`() throws {
    let one = try report(
      file(
        """
        <iati-activity default-currency="USD"><reporting-org ref="GB-1">Giver</reporting-org>
        <participating-org role="Funding"/><iati-identifier> GB-1-7 </iati-identifier>
        <transaction><value value-date="2026-02-03">12.5</value>
        <transaction-type>Disbursement</transaction-type>
        <transaction-date iso-date="2026-02-03"/></transaction>
        <recipient-country code="KH">Cambodia</recipient-country>
        <policy-marker vocabulary="DAC" code="1" significance="2"/></iati-activity>
        """, version: "1.04"))
    let two = try report(
      file(
        """
        <iati-activity default-currency="USD"><iati-identifier>GB-1-7</iati-identifier>
        <reporting-org ref="GB-1" type="10"><narrative>Giver</narrative></reporting-org>
        <recipient-country code="KH" percentage="100"/>
        <policy-marker vocabulary="1" code="1" significance="2"/>\(transaction("12.50"))
        </iati-activity>
        """))

    for report in [one, two] {
      #expect(amounts(report) == ["KH 2026 disbursement 12.50 USD"])
      #expect(report.publishers.map(\.name) == ["Giver"])
      #expect(report.publishers.map(\.reference) == ["GB-1"])
      #expect(report.markers.map(\.value) == [.principal])
      #expect(report.warnings.count == 0)
    }
  }

  @Test func `percentages part every transaction, so that the parts sum to it`() throws {
    let countries =
      "<recipient-country code='KH' percentage='33.3'/><recipient-country code='LA' "
      + "percentage='33.3'/><recipient-region code='298' percentage='33.4'/>"

    let found = try report(file(activity(countries + transaction("100.00") + transaction("-0.01"))))

    #expect(
      amounts(found) == [
        "KH 2026 disbursement 33.30 USD", "LA 2026 disbursement 33.30 USD",
        "region-298 2026 disbursement 33.39 USD",
      ])
    #expect(found.types.map { $0.sums.converted.plainText(decimals: 2) } == ["99.99"])
  }

  @Test func `a country of a transaction goes before those of the activity`() throws {
    let found = try report(
      file(
        activity(
          "<recipient-country code='KH'/>"
            + transaction("5", inside: "<recipient-country code='LA'/>") + transaction("7"))))

    #expect(
      amounts(found) == ["KH 2026 disbursement 7.00 USD", "LA 2026 disbursement 5.00 USD"])
  }

  @Test func `currencies are never added, and converted only with a rate of the day`() throws {
    let found = try report(
      file(
        activity(
          transaction("8000", attributes: "currency='KHR'")
            + transaction("9", attributes: "currency='GBP'")
            + transaction("4000", date: "2020-01-01", attributes: "currency='KHR'")
            + transaction("1"))), rates: [try rate(.usd, .khr, "4000")])

    let sums = try #require(found.types.first).sums
    #expect(sums.currencies == ["GBP", "KHR", "USD"])
    #expect(sums.converted == ExactAmount(millionths: 3_000_000))
    #expect(
      sums.unconverted.mapValues { $0.plainText(decimals: 0) } == ["GBP": "9", "KHR": "4000"])
  }

  @Test(arguments: [
    ("1,000", IATIWarning.Kind.valueNotANumber), ("1e30", .valueNotANumber), ("", .valueMissing),
    ("１２", .valueNotANumber), ("1234567890123456", .valueTooLarge), ("12.3456789", .valueRounded),
  ])
  func `amounts that are no decimal numbers are told with their place`(
    value: String, kind: IATIWarning.Kind
  ) throws {
    let found = try report(file(activity(transaction(value))))

    let example = try #require(found.warnings.examples[kind]?.first)
    #expect(example.activity == "XX-1")
    #expect(example.line == 3)
    #expect(example.text == value)
    #expect(found.warnings.count == 1)
    #expect(found.types.isEmpty == (kind != .valueRounded))
  }

  @Test(arguments: [
    (
      "<transaction><transaction-type code='77'/><value value-date='2026-01-01'>1</value></transaction>",
      [IATIWarning.Kind.typeUnknown]
    ),
    ("<transaction><transaction-type code='3'/><value>1</value></transaction>", [.dateMissing]),
    (
      "<transaction><transaction-type code='3'/><transaction-date iso-date='2026-01-01'/>"
        + "<value value-date=''>1</value></transaction>", [.valueDateMissing]
    ),
    (
      "<transaction><transaction-type code='3'/><transaction-date iso-date='1.2.2026'/>"
        + "<value value-date='2026-01-01' currency=''>1</value></transaction>",
      [.dateUnreadable, .currencyBlank]
    ),
    (
      "<transaction><transaction-type code='3'/><transaction-date iso-date='2027-01-01'/>"
        + "<value value-date='2027-01-01' currency='dollar'>1</value></transaction>",
      [.dateInFuture, .currencyUnknown]
    ),
    ("<recipient-country code='Cambodia'/>", [.placeUnknown]),
    ("<recipient-country code='KH' percentage='x'/>", [.percentageUnreadable]),
    ("<recipient-country code='KH' percentage='60'/>", [.sumOfPlaces]),
    (
      "<sector code='11230' percentage='50'/><sector code='22040' percentage='40'/>",
      [.sumOfSectors]
    ),
    ("<sector code='11230'/><sector code='22040'/>", [.percentageMissing]),
    ("<policy-marker vocabulary='1' code='1'/>", [.markerIncomplete]),
    ("<policy-marker vocabulary='1' code='1' significance='4'/>", [.markerUnknown]),
  ])
  func `what does not follow the standard is told`(
    inside: String, kinds: [IATIWarning.Kind]
  ) throws {
    let found = try report(file(activity(inside)))

    #expect(Set(found.warnings.counts.keys) == Set(kinds))
    #expect(found.warnings.counts.values.allSatisfy { $0 == 1 })
  }

  @Test func `an identifier that comes again is counted once`() throws {
    let found = try report(
      file(
        activity(transaction("1")) + activity(transaction("2"))
          + activity(transaction("4"), identifier: "")
          + activity(transaction("8"), identifier: "", attributes: "")))

    #expect(amounts(found) == [" 2026 disbursement 5.00 USD"])
    #expect(found.activities == 3)
    #expect(
      found.warnings.counts == [.activityTwice: 1, .identifierMissing: 2, .currencyMissing: 1])
  }

  @Test func `budgets and plans are not transactions`() throws {
    let value = "<value value-date='2026-01-01'>10</value>"

    let found = try report(
      file(
        activity(
          "<budget>\(value)</budget><planned-disbursement>\(value)</planned-disbursement>")))

    #expect(found.flows.isEmpty)
    #expect(found.budgets.amounts.mapValues { $0.plainText(decimals: 0) } == ["USD": "10"])
    #expect(found.plannedDisbursements.amounts.count == 1)
  }

  @Test func `what another publisher adds under its own names is not read`() throws {
    let found = try report(
      file(
        activity(
          "<x:transaction xmlns:x='urn:x'><transaction-type code='3'/></x:transaction>"
            + transaction("1"))))

    #expect(amounts(found) == [" 2026 disbursement 1.00 USD"])
    #expect(found.warnings.count == 0)
  }

  @Test func `a version that there is not is told, and the file read by its form`() throws {
    let found = try report(file(activity(transaction("1")), version: "9.99"))

    #expect(found.warnings.counts == [.versionUnknown: 1])
    #expect(amounts(found).count == 1)
  }

  @Test(arguments: [
    ("<!DOCTYPE a [<!ENTITY b \"c\">]><iati-activities/>", XMLFault.doctype, 1),
    ("<!DOCTYPE a SYSTEM \"file:///etc/passwd\"><iati-activities/>", .doctype, 1),
    ("<iati-activities version='2.03'>\n<iati-activity>", .unclosed("iati-activity", line: 2), 2),
    ("<?xml version='1.0' encoding='x-none'?><iati-activities/>", .unknownEncoding, 1),
  ])
  func `bombs, other files, cut files and unknown encodings are refused with their line`(
    text: String, fault: XMLFault, line: Int
  ) throws {
    let error = #expect(throws: OpenDataError.self) { try report(text) }

    guard case .format(.xml(let found, let place)) = error else {
      Issue.record("Not a fault of XML: \(String(describing: error))")
      return
    }
    #expect(found == fault)
    #expect(place.line == line)
    #expect(error?.failure == .badData)
  }

  @Test func `bytes that are not UTF-8 are refused, and other declared encodings read`() throws {
    let text = file(activity("<reporting-org ref='X'>Ç</reporting-org>"))
    let latin = text.replacing("version=\"1.0\"", with: "version=\"1.0\" encoding=\"ISO-8859-1\"")
    let bytes = { (text: String) in text.unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) }
    }

    let read = try report(bytes(latin))
    #expect(read.publishers.map(\.name) == ["Ç"])
    #expect(throws: OpenDataError.self) { try report(bytes(text)) }
  }

  @Test(arguments: [
    ("<iati-organisations version='2.03'/>", "iati.organisations"),
    ("<html/>", "iati.not-activities"),
    ("<iati-activities xmlns='urn:x' version='2.03'/>", "iati.not-activities"),
  ])
  func `other documents are refused`(text: String, key: String) throws {
    let error = #expect(throws: OpenDataError.self) { try report(text) }

    #expect(error?.message.arguments["problem"].map { "\($0)".contains(key) } == true)
    #expect(error?.failure == .badData)
  }

  @Test func `a missing or empty file is told`() throws {
    let folder = try TemporaryFolder()
    for (path, fault) in [
      (folder.path("none.xml"), FileFault.missing), (folder.path, .directory),
      (try folder.write([], to: "empty.xml"), .empty),
    ] {
      #expect(throws: OpenDataError.format(.file(fault, path: path))) {
        try ComparisonReport.reading(
          path: path, in: .usd, rates: RateTable([]), today: today)
      }
    }
  }

  @Test func `an activity of endless transactions is refused`() throws {
    let many = String(repeating: "<transaction/>", count: 200_001)

    let error = #expect(throws: OpenDataError.self) { try report(file(activity(many))) }

    guard case .iati(.activityTooLarge(let identifier, _, _), _) = error else {
      Issue.record("Not too large")
      return
    }
    #expect(identifier == "XX-1")
  }
}
