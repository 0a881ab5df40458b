import Grants
import Intake
import Testing
import Vocabulary

@Suite("Checks of calls") struct CallCheckTests {
  private static let call = """
    id: small-grants
    title: {en: Small grants}
    currency: USD
    budget: 1000.00
    opens: 2026-02-01
    deadline: 2026-03-31 17:00 Asia/Bangkok
    tracks: [rural-deployment, minority-language]
    reviews_per_application: 3
    eligibility:
      - {id: on-time, require: submitted <= deadline, reason: Late.}
      - id: months
        require: months >= 6
        reason: Too short.
    rubric:
      minimum: 1
      maximum: 5
      criteria:
        - {id: need, weight: 100, label: {en: Need}}
    form:
      questions:
        - {id: devices, type: number, maximum: 500, label: {en: Devices}}
        - id: repair
          type: text
          label: {en: Repair}
          when: devices > 0
        - id: who
          type: text
          label: {en: Who}
          when: repair != nobody and track == minority-language
      limits:
        need: {words: 300}
    """

  private static let today = Day(number: 20_000)

  private func check(_ right: String = "", _ wrong: String = "") throws -> CallCheck {
    let text = right.isEmpty ? Self.call : Self.call.replacing(right, with: wrong)
    return try checkCall(text, file: "call.yaml", today: Self.today)
  }

  @Test func `a call without faults has none`() throws {
    let check = try check()

    #expect(check.draft?.id.rawValue == "small-grants")
    #expect(check.faults == [])
    #expect(check.advice == [])
  }

  @Test(arguments: [
    ("months >= 6", "months >= 6 and months < 6", "call-check.never-met", 12),
    ("months >= 6", "track == gender-equity", "call-check.never-met", 12),
    ("months >= 6", "overhead_share > 100%", "call-check.never-met", 12),
    ("months >= 6", "need.words > 300", "call-check.never-met", 12),
    ("months >= 6", "requested > 5 USD and requested <= 5 USD", "call-check.never-met", 12),
    ("months >= 6", "governance.total >= 1", "call-check.never-met", 12),
    ("months >= 6", "not (months in [6] or months != 6)", "call-check.never-met", 12),
    (
      "months >= 6", "submitted > 2026-03-01 and submitted < 2026-03-02", "call-check.never-met", 12
    ),
    ("months >= 6", "track != rural-deployment", "call-check.track-never", 10),
    ("devices > 0", "devices > 500", "call-check.never-asked", 25),
    ("devices > 0", "track == gender-equity", "call-check.never-asked", 25),
    ("weight: 100", "weight: 90", "call-check.weights", 15),
    ("opens: 2026-02-01", "opens: 2026-03-30", "call-check.short", 6),
    (
      "opens: 2026-02-01", "rate_day: 2026-01-01\nopens: 2026-02-01", "call-check.rate-day-early", 5
    ),
    (" 17:00 Asia/Bangkok", "", "call-check.zone", 6),
    ("2026-03-31 17:00", "2024-03-31 17:00", "call.deadline-before-opening", 6),
    ("submitted <= deadline", "months < 99", "call-check.no-deadline-rule", 10),
    ("{en: Small grants}", "{en: Small grants, th: ทุน}", "call-check.languages", 10),
    ("currency: USD", "currency: USD\ndrafts: [km]", "call-check.draft-unused", 4),
    ("Asia/Bangkok", "Asia/Bankok", "input.not-a-zone", 6),
    (" Asia/Bangkok", "", "call.time-without-zone", 6),
    ("17:00", "25:00", "input.not-a-deadline", 6),
    ("currency: USD", "currency: USD\ntime_zone: Asia/Bangkok", "call.zone-twice", 4),
    ("currency: USD", "currency: USD\ngrace: 11d", "input.not-a-grace", 4),
    ("devices > 0", "who == me", "form.circle", 25),
  ])
  func `a finding is told with its line`(
    right: String, wrong: String, key: String, line: Int
  ) throws {
    let check = try check(right, wrong)

    let found = (check.faults + check.advice).filter { $0.message.key == key }
    #expect(found.map(\.location.line).contains(line), "\(check.faults) \(check.advice)")
  }

  @Test func `a deadline in the past is told`() throws {
    let check = try checkCall(
      Self.call, file: "call.yaml", today: try #require(Day("2026-04-01")))

    #expect(check.advice.map(\.message.key) == ["call-check.deadline-past"])
  }

  @Test(arguments: [
    ("deadline: 2026-03-31\ngrace: 2d", "2026-03-31T17:29:59.000Z", 48),
    ("deadline: 2026-03-31\ntime_zone: Asia/Dili", "2026-03-31T14:59:59.000Z", 0),
    ("deadline: 2026-03-31 Asia/Dili\ngrace: 6", "2026-03-31T14:59:59.000Z", 6),
    ("deadline: 2026-03-31 24:00 UTC", "2026-04-01T00:00:00.000Z", 0),
  ])
  func `a deadline may name a time, a zone and a time of grace`(
    lines: String, at: String, grace: Int
  ) throws {
    let text = Self.call.replacing("deadline: 2026-03-31 17:00 Asia/Bangkok", with: lines)

    let terms = try readCall(text, file: "call.yaml").terms

    #expect(terms.closing?.at.description == at)
    #expect(terms.closing?.graceHours == grace)
    #expect(terms.deadline.description == "2026-03-31")
  }

  @Test func `a day alone stays a day, so that older calls keep their form`() throws {
    let text = Self.call.replacing(" 17:00 Asia/Bangkok", with: "")

    #expect(try readCall(text, file: "call.yaml").terms.closing == nil)
  }

  @Test func `a track may have limits, which become rules with their reason`() throws {
    let tracks = """
      tracks:
        - rural-deployment
        - {track: minority-language, requested_at_most: 500.00, months_at_most: 12, reason: {en: No.}}
      """

    let terms = try readCall(
      Self.call.replacing("tracks: [rural-deployment, minority-language]", with: tracks),
      file: "call.yaml"
    ).terms

    #expect(terms.tracks == [.ruralDeployment, .minorityLanguage])
    #expect(
      terms.eligibility.suffix(2).map(\.condition.source) == [
        "track != minority-language or requested <= 500.00 USD",
        "track != minority-language or months <= 12",
      ])
    #expect(terms.eligibility.suffix(2).map { $0.reason.texts.count } == [1, 1])
  }

  @Test(arguments: [
    (
      "stage: {kind: outline, leads_to: full, invite_at_most: 4}",
      CallStage.outline(leadsTo: ID(checked: "full"), inviteAtMost: 4)
    ),
    ("stage: {kind: full, follows: first}", .full(follows: ID(checked: "first"))),
  ])
  func `a call may be one of two steps`(line: String, stage: CallStage) throws {
    let terms = try readCall(Self.call + "\n" + line, file: "call.yaml").terms

    #expect(terms.stage == stage)
  }

  @Test(arguments: [
    ("stage: {kind: third}", "stage.kind"), ("stage: {kind: full}", "stage.follows"),
    ("stage: {kind: full, follows: a, leads_to: b}", "stage.leads_to"),
    ("governance: maybe", "governance"), ("drafts: [x]", "drafts[1]"),
  ])
  func `what a call cannot be is told with its field`(line: String, field: String) throws {
    let error = try #require(throws: IntakeError.self) {
      try readCall(Self.call + "\n" + line, file: "call.yaml")
    }

    guard case .faults(let problems) = error else {
      Issue.record("\(error)")
      return
    }
    #expect(problems.contains { $0.location.field == field }, "\(problems)")
  }
}
