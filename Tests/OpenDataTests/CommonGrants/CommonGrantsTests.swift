import Formats
import Grants
import OpenData
import TestSupport
import Testing
import Vocabulary

@Suite("Calls and awards as CommonGrants") struct CommonGrantsTests {
  private func award(_ sample: GrantSample) throws -> JSON {
    let file = try CommonGrantsFile(
      awards: try sample.records(), publisher: GrantSample.publisher, words: GrantSample.words)
    return try #require(file.json["items"]?[0])
  }

  private func call(_ call: FundingCall) throws -> JSON {
    var sample = GrantSample()
    sample.call = call
    let file = try CommonGrantsFile(
      opportunities: try sample.records(), publisher: GrantSample.publisher,
      words: GrantSample.words)
    return try #require(file.json["items"]?[0])
  }

  @Test func `an award has the same UUID in every file, which others can compute`() throws {
    let award = try award(GrantSample())

    // uuid5(5ba1c0de-9d2f-4e8b-8f43-6d1f5e0a7c21, "KH-MOI-4711/award/KH-03") of Python.
    #expect(award["id"] == "9a0cb3d4-b808-5f2c-9a91-dc3f3722ecd3")
    #expect(award["opportunity"]?["id"] == "a79f78e9-faa3-5e14-9375-560ed389dc26")
    #expect(try call(try GrantSample.call())["id"] == award["opportunity"]?["id"])
  }

  @Test func `an award tells its money as texts, and its days`() throws {
    let award = try award(GrantSample())

    #expect(award["funding"]?["awardedAmount"] == ["amount": "18000.25", "currency": "USD"])
    #expect(award["funding"]?["disbursedAmount"]?["amount"] == "15000.00")
    #expect(award["keyDates"]?["awardDate"]?["date"] == "2026-04-30")
    #expect(award["keyDates"]?["periodOfPerformance"]?["endDate"] == "2027-05-14")
    #expect(award["lastModifiedAt"] == "2026-11-21T10:00:00.000Z")
    #expect(award["recipientIndividual"] == nil)
  }

  @Test(arguments: [
    (Award.Status.agreed, #"{"value":"awarded"}"#), (.closed, #"{"value":"completed"}"#),
    (
      .suspended,
      #"{"value":"custom","customValue":"suspended","description":"award-status.suspended"}"#
    ),
    (.lapsed, #"{"value":"cancelled"}"#),
  ])
  func `the status of an award is one of the protocol`(status: Award.Status, text: String) throws {
    var sample = GrantSample()
    sample.status = status

    #expect(try award(sample)["status"]?.text == text)
  }

  @Test func `nothing tells who a person is that gets an award`() throws {
    var sample = GrantSample()
    sample.isToPerson = true
    sample.document.summary = "I teach in the blue house"

    let award = try award(sample)

    for text in ["Rik Reay", "KH-MOI-1\"", "blue house", "SECRET"] {
      #expect(!award.text.contains(text), "\(text) is published")
    }
    #expect(award["recipientIndividual"] == .object([]))
    #expect(award["recipientOrganizations"] == nil)
  }

  @Test func `a call tells what can be asked for, by whom and until when`() throws {
    let call = try call(
      try GrantSample.call(rules: [
        ("ceiling", "requested <= 60000 USD and months <= 24"), ("floor", "requested >= 500 USD"),
        ("kind", "lead.kind != company"), ("kinds", "not (lead.kind in [government, library])"),
        ("either", "requested <= 10 USD or months <= 6"),
      ]))

    #expect(call["funding"]?["maxAwardAmount"]?["amount"] == "60000.00")
    #expect(call["funding"]?["minAwardAmount"]?["amount"] == "500.00")
    #expect(call["funding"]?["totalAmountAvailable"]?["amount"] == "1200000.00")
    let kinds = (0..<9).compactMap { call["acceptedApplicantTypes"]?[$0]?["customValue"] }
    #expect(
      kinds == [
        "association", "community", "cooperative", "foundation", "school", "university",
      ])
    #expect(call["keyDates"]?["closeDate"]?["date"] == "2026-03-31")
    // Myanmar's day ends last.
    #expect(call["customFields"]?["lastMoment"]?["value"] == "2026-03-31T23:59:59+06:30")
  }

  @Test(arguments: [
    (FundingCall.Status.draft, "forecasted"), (.open, "closed"), (.closed, "closed"),
    (.decided, "custom"),
  ])
  func `a call is open only until its last day ends everywhere`(
    status: FundingCall.Status, word: String
  ) throws {
    let call = try call(try GrantSample.call(status: status))

    #expect(call["status"]?["value"] == .string(word))
  }

  @Test func `a call whose limits contradict each other is refused`() throws {
    var sample = GrantSample()
    sample.call = try GrantSample.call(rules: [
      ("a", "requested <= 100 USD"), ("b", "requested >= 200 USD"),
    ])

    let found = problems {
      _ = try CommonGrantsFile(
        opportunities: try sample.records(), publisher: GrantSample.publisher,
        words: GrantSample.words)
    }

    #expect(found == ["- test-call: funding publish.limits-reversed"])
  }
}
