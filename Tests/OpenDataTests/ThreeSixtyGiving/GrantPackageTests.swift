import Formats
import Grants
import OpenData
import TestSupport
import Testing
import Vocabulary

@Suite("Grants as 360Giving") struct GrantPackageTests {
  private func package(
    _ sample: GrantSample, prefix: String? = "360G-our", fiction: PublishedFiction = .refuse
  ) throws -> GrantPackage {
    try GrantPackage(
      try sample.records(), publisher: GrantSample.publisher, prefix: prefix,
      words: GrantSample.words, fiction: fiction)
  }

  @Test func `a grant tells its money exactly, and every transaction`() throws {
    let grant = try #require(try package(GrantSample()).json["grants"]?[0])

    #expect(grant["id"] == "360G-our-KH-03")
    #expect(grant["amountAppliedFor"] == .number("20000.50"))
    #expect(grant["amountAwarded"] == .number("18000.25"))
    #expect(grant["amountDisbursed"] == .number("15000.00"))
    #expect(
      (0..<3).map { grant["disbursementTransaction"]?[$0]?["value"] }
        == [.number("10000.10"), .number("5000.05"), .number("-0.15")])
    #expect(grant["commitmentTransaction"]?[0]?["value"] == .number("18000.25"))
    #expect(grant["disbursementTransaction"]?[0]?["id"] == "360G-our-KH-03-entry-11")
    #expect(grant["awardDate"] == "2026-04-30")
    #expect(grant["plannedDates"]?[0]?["endDate"] == "2027-05-14")
    #expect(grant["actualDates"] == nil)
    #expect(!grant.text.contains("null"))
  }

  @Test func `currencies without decimals have none`() throws {
    var sample = GrantSample()
    sample.amount = Money(minorUnits: 498_765_433, currency: .vnd)
    sample.document.requested = Money(minorUnits: 500_000_000, currency: .vnd)
    sample.payments = [98_765_433]

    let grant = try #require(try package(sample).json["grants"]?[0])

    #expect(grant["currency"] == "VND")
    #expect(grant["amountAwarded"] == .number("498765433"))
  }

  @Test func `organisations have the number of their register, or one of the publisher`() throws {
    var unregistered = GrantSample()
    unregistered.document.lead.identifier = nil

    let registered = try #require(try package(GrantSample()).json["grants"]?[0])
    let other = try #require(try package(unregistered).json["grants"]?[0])

    #expect(registered["recipientOrganization"]?[0]?["id"] == "KH-MOI-1")
    #expect(registered["recipientOrganization"]?[0]?["alternateName"] == "Rik Reay")
    #expect(other["recipientOrganization"]?[0]?["id"] == "KH-MOI-4711-org-KH-03")
    #expect(registered["fundingOrganization"]?[0]?["id"] == "KH-MOI-4711")
  }

  @Test func `nothing tells who a person is that gets a grant`() throws {
    var sample = GrantSample()
    sample.isToPerson = true
    sample.document.title = "My own school"
    sample.document.summary = "I teach in the blue house"

    let made = try package(sample)
    let grant = try #require(made.json["grants"]?[0])

    for text in ["Rik Reay", "KH-MOI-1\"", "My own school", "blue house", "SECRET", "deiDetails"] {
      #expect(!grant.text.contains(text), "\(text) is published")
    }
    #expect(grant["recipientIndividual"]?["name"] == "Individual Recipient")
    #expect(grant["recipientOrganization"] == nil)
    #expect(made.withheld == [ID(checked: "KH-03")])
  }

  @Test func `a text that names the person to ask is left out`() throws {
    var sample = GrantSample()
    sample.namesContact = [.summary]
    sample.document.summary = "Bopha teaches"

    let made = try package(sample)
    let grant = try #require(made.json["grants"]?[0])

    #expect(!grant.text.contains("Bopha"))
    #expect(grant["title"]?.text.contains("គម្រោង") == true)
    #expect(made.withheld == [ID(checked: "KH-03")])
  }

  @Test func `the bank's references stay in the books`() throws {
    #expect(try !package(GrantSample()).json.text.contains("SECRET"))
  }

  @Test func `several countries, the marker and the languages are told`() throws {
    var sample = GrantSample()
    sample.document.communityLanguages = [Fixtures.language("km"), Fixtures.language("lo")]
    sample.document.partners = [
      ProjectPartner(
        name: "ບ້ານດີ", latinName: nil, identifier: nil, country: .laos, basisPoints: 3_333)
    ]

    let grant = try #require(try package(sample).json["grants"]?[0])

    #expect(grant["beneficiaryLocation"]?[0]?["countryCode"] == "KH")
    #expect(grant["beneficiaryLocation"]?[1]?["countryCode"] == "LA")
    #expect(grant["beneficiaryLocation"]?[1]?["description"]?.text.contains("0.3333") == true)
    #expect(
      (0..<5).map { grant["classifications"]?[$0]?["code"] }
        == ["rural-deployment", "1", "km", "km", "lo"])
  }

  @Test func `a project nobody screened has no marker`() throws {
    var sample = GrantSample()
    sample.document.genderMarker = .notScreened

    let grant = try #require(try package(sample).json["grants"]?[0])

    #expect(grant["classifications"]?.text.contains("OECD") == false)
  }

  @Test(
    arguments: [
      (60, 40, 5, #"{"taxonomyCodes":["DEI090000"]}"#),
      (50, 50, 60, #"{"taxonomyCodes":["DEI020000"]}"#),
      (9, 0, 9, nil), (40, 60, 0, nil),
    ] as [(Int64, Int64, Int64, String?)])
  func `the extension for equality tells whom a plan is for, and nobody else`(
    female: Int64, male: Int64, disabled: Int64, response: String?
  ) throws {
    var sample = GrantSample()
    sample.document.reach = PlannedReach(
      female: female, male: male, another: 0, notStated: 0, rural: nil, withDisability: disabled)

    let details = try #require(try package(sample).json["grants"]?[0]?["deiDetails"])

    #expect(details["project"]?["response"]?.text == response)
    #expect(details["project"]?["replyStatus"] == (response == nil ? "RS201" : "RS200"))
    #expect(details["leadership"] == ["askedStatus": "AS100"])
    #expect(details["mission"] == ["askedStatus": "AS100"])
  }

  @Test func `a long title is cut, and a closed award tells when its work ended`() throws {
    var sample = GrantSample()
    sample.document.title = String(repeating: "ភូមិ ", count: 100)
    sample.closed = Fixtures.day("2026-11-01")

    let grant = try #require(try package(sample).json["grants"]?[0])

    guard case .string(let title)? = grant["title"] else { throw Missing() }
    #expect(title.count == 139 && title.hasSuffix("…"))
    #expect(grant["actualDates"]?[0]?["endDate"] == "2026-11-01")
  }

  private struct Missing: Error {}

  @Test func `everything that is wrong is told with its award and field`() throws {
    var sample = GrantSample()
    sample.document.isFictional = true
    sample.document.title = " "
    sample.document.lead.name = ""
    sample.amount = Money(minorUnits: 0, currency: .usd)
    sample.document.requested = Money(minorUnits: 1, currency: .khr)
    sample.kept = 7
    sample.decided = Fixtures.day("2027-01-01")
    sample.agreement = Agreement(
      signed: Fixtures.day("2026-05-01"), start: Fixtures.day("2027-01-02"),
      end: Fixtures.day("2027-01-01"))

    let found = problems { _ = try package(sample, prefix: "360G/our") }

    #expect(
      found == [
        "KH-03 title publish.fictional", "KH-03 title publish.empty-text",
        "KH-03 recipientOrganization publish.empty-text",
        "KH-03 amountAwarded publish.amount-not-positive",
        "KH-03 amountDisbursed publish.paid-beyond-award",
        "KH-03 disbursementTransaction publish.sum-differs",
        "KH-03 currency publish.currencies-differ", "KH-03 awardDate grants.day-in-future",
        "KH-03 plannedDates grants.days-reversed", "- id publish.not-a-prefix",
      ])
  }

  @Test func `an offer is no grant, and a file without grants is none`() {
    var sample = GrantSample()
    sample.agreement = nil

    #expect(problems { _ = try package(sample) } == ["- grants publish.no-grants"])
  }

  @Test(arguments: ["fund.example", "https://", "https:///x", "https://a b", "ftp://a"])
  func `a website that is no address is refused`(website: String) throws {
    let publisher = Publisher(
      identifier: "KH-MOI-4711", name: Fixtures.english("Our fund"), kind: .foundation,
      country: .cambodia, website: website)

    let found = problems {
      _ = try GrantPackage(
        try GrantSample().records(), publisher: publisher, prefix: nil, words: GrantSample.words)
    }

    #expect(found == ["- website input.not-an-address"])
  }

  @Test func `an invented award is published only with a mark`() throws {
    var sample = GrantSample()
    sample.document.isFictional = true

    let grant = try #require(try package(sample, fiction: .allow).json["grants"]?[0])

    #expect(grant["title"]?.text.hasPrefix("\"[FICTIONAL] ") == true)
  }
}
