import Grants
import Store
import TestSupport
import Testing
import Vocabulary

@Suite("Deadlines") struct DeadlineTests {
  private func time(_ text: String) throws -> Timestamp { try #require(OffsetTime(text)?.time) }

  @Test func `a day ends where it ends last among the countries of the call`() throws {
    let terms = try Fixtures.terms()
    let closes = try terms.closes()

    #expect(closes.zone == "Asia/Yangon")
    #expect(closes.at == (try time("2026-03-31T23:59:59+06:30")))
    #expect(closes.graceEnds == closes.at)
  }

  @Test(arguments: [
    ("Asia/Bangkok", 1020 as Int?, "2026-03-31T17:00:00+07:00"),
    ("Asia/Dili", nil, "2026-03-31T23:59:59+09:00"),
    ("UTC", 0, "2026-03-31T00:00:00Z"),
    // Clocks go forward in this night, from two to three.
    ("Europe/Berlin", 1440, "2026-03-31T24:00:00+02:00"),
  ])
  func `a deadline is a moment in its zone`(zone: String, minutes: Int?, text: String) throws {
    let closing = try ClosingTime(
      day: Fixtures.day("2026-03-31"), minutes: minutes, zone: zone, countries: [.cambodia],
      graceHours: 48)
    let wanted = try time(text.replacing("2026-03-31T24:00", with: "2026-04-01T00:00"))

    #expect(closing.at == wanted)
    #expect(closing.graceEnds.milliseconds == wanted.milliseconds + 172_800_000)
  }

  @Test(arguments: ["Asia/Bangkock", "EST", "", "GMT+7", "Asia/"])
  func `a zone that is not in the database is refused`(name: String) throws {
    #expect(throws: GrantError.unknownZone(name)) {
      try ClosingTime(
        day: Fixtures.day("2026-03-31"), minutes: 0, zone: name, countries: [.cambodia])
    }
  }

  @Test(arguments: [
    ("2026-03-31T16:59:59+07:00", Lateness.inTime),
    ("2026-03-31T10:00:00.500Z", .inTime),
    ("2026-03-31T17:00:01+07:00", .inGrace(.minutes(1))),
    ("2026-04-02T17:00:00+07:00", .inGrace(.minutes(2880))),
    ("2026-04-02T17:00:01+07:00", .late(.minutes(2881))),
    ("2026-03-31", .inTime), ("2026-04-02", .inGrace(.days(2))),
    ("2026-04-03", .late(.days(3))),
  ])
  func `an application is in time, in grace or late, and the rule follows`(
    submitted: String, wanted: Lateness
  ) async throws {
    let closing = try ClosingTime(
      day: Fixtures.day("2026-03-31"), minutes: 1020, zone: "Asia/Bangkok", countries: [],
      graceHours: 48)
    let rule = EligibilityRule(
      id: "on-time", condition: try RuleExpression("submitted <= deadline"),
      reason: Fixtures.english("Late"))
    let document = Fixtures.document("KH-01") { document in
      document.submitted = Day(submitted) ?? OffsetTime(submitted)?.day ?? document.submitted
      document.submittedAt = OffsetTime(submitted)?.time
    }

    let fund = try await PanelFund(
      [document], reviewers: [],
      terms: try Fixtures.terms().with(eligibility: [rule], closing: closing))

    let shown = try await fund.service.showApplication(
      document.reference, blind: false, by: fund.owner)
    #expect(shown.lateness == wanted)
    #expect(shown.visible.document == document)
    let isLate = if case .late = wanted { true } else { false }
    #expect(shown.brokenRules.isEmpty == !isLate)
    let results = try await fund.service.screen(call: nil, by: fund.owner)
    #expect(results.map(\.lateness) == [wanted])
    #expect(try await fund.service.findCall(nil, by: fund.owner).terms.closing == closing)
  }

  @Test func `an import tells which are late, and by how much`() async throws {
    let fund = try await PanelFund([], reviewers: [])
    let late = Fixtures.document("KH-02") { $0.submitted = Fixtures.day("2026-04-01") }

    let report = try await fund.service.importApplications(
      [Fixtures.received(late), Fixtures.received(Fixtures.document("KH-01"))], problems: [],
      to: nil, acceptValid: false, by: fund.owner)

    #expect(report.late == [late.reference: .late(.days(1))])
  }

  @Test(arguments: [
    (Lateness.Delay.days(2), "deadline.days"), (.minutes(59), "deadline.minutes"),
    (.minutes(60), "deadline.hours"), (.minutes(2880), "deadline.days"),
  ])
  func `a delay is told in the unit that fits`(delay: Lateness.Delay, key: String) {
    #expect(delay.message.key == key)
    #expect(Lateness.late(delay).note?.key == "deadline.late")
    #expect(Lateness.inGrace(delay).note?.key == "deadline.in-grace")
    #expect(Lateness.inTime.note == nil)
  }
}
