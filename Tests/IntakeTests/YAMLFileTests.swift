import Grants
import Intake
import Testing
import Vocabulary

@Suite("Calls, policies and plans in YAML") struct YAMLFileTests {
  private static let call = """
    id: small-grants
    title: {en: Small grants, th: ทุนขนาดเล็ก}
    currency: USD
    budget: 1000.00
    opens: 2026-02-01
    deadline: 2026-03-31
    reviews_per_application: 3
    eligibility:
      - id: reach
        require: reach.total >= 50
        reason: Fewer than 50 people.
    rubric:
      minimum: 1
      maximum: 5
      criteria:
        - {id: need, weight: 2, label: Need}
    """

  @Test func `a call is read with its defaults`() throws {
    let draft = try readCall(Self.call, file: "call.yaml")

    #expect(draft.id.rawValue == "small-grants")
    #expect(draft.terms.budget == Money(minorUnits: 100_000, currency: .usd))
    #expect(draft.terms.rateDay == draft.terms.deadline)
    #expect(draft.terms.countries == Country.allCases)
    #expect(draft.terms.eligibility.map(\.condition.source) == ["reach.total >= 50"])
    #expect(draft.terms.title.texts.count == 2)
    #expect(draft.terms.lotteryCommitment == nil)
  }

  @Test(arguments: [
    ("deadline: 2026-03-31", "deadline: 2026-01-31", "deadline", 6),
    ("require: reach.total >= 50", "require: reach.totl >= 50", "eligibility[1].require", 10),
    ("weight: 2", "weight: 0", "rubric.criteria[1].weight", 16),
    ("maximum: 5", "maximum: 1", "rubric.maximum", 14),
    ("budget: 1000.00", "budget: 1,000", "budget", 4),
    ("currency: USD", "currency: USX", "currency", 3),
    ("th: ทุน", "thai: ทุน", "title.thai", 2),
    ("opens:", "open:", "open", 5),
    ("rubric:", "lottery_commitment: abc\nrubric:", "lottery_commitment", 12),
  ])
  func `a fault in a call is told with its field and its line`(
    right: String, wrong: String, field: String, line: Int
  ) throws {
    let text = Self.call.replacing(right, with: wrong)

    let error = try #require(throws: IntakeError.self) { try readCall(text, file: "call.yaml") }

    guard case .faults(let problems) = error else {
      Issue.record("\(error)")
      return
    }
    #expect(problems.contains { $0.location.field == field && $0.location.line == line })
    #expect(error.failure == .badData)
  }

  @Test func `text that is no YAML is told with its line`() throws {
    let error = try #require(throws: IntakeError.self) {
      try readCall("id: a\ntitle: [", file: "call.yaml")
    }

    guard case .yaml(_, let place) = error else {
      Issue.record("\(error)")
      return
    }
    #expect(place.file == "call.yaml")
    #expect(place.line != nil)
  }

  @Test func `aliases that multiply are refused before they fill the memory`() throws {
    var text = "a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n"
    for level in 1...7 {
      let items = Array(repeating: "*a\(level - 1)", count: 10).joined(separator: ", ")
      text += "a\(level): &a\(level) [\(items)]\n"
    }

    let error = try #require(throws: IntakeError.self) { try readCall(text, file: "bomb.yaml") }

    guard case .yamlTooLarge = error else {
      Issue.record("\(error)")
      return
    }
  }

  @Test func `a policy names countries, tracks and shares`() throws {
    let policy = try readPolicy(
      """
      budget: 500.00
      minimum_score: 2.5
      countries: {all: {maximum: 15%}, LA: {minimum: 4%}}
      tracks: {gender-equity: {minimum: 25%}}
      women_led: {minimum: 45%}
      one_per_organisation: true
      required: [LA-01]
      """, file: "policy.yaml", currency: .usd)

    #expect(policy.budget == Money(minorUnits: 50_000, currency: .usd))
    #expect(policy.countries[.laos]?.minimum?.basisPoints == 400)
    #expect(policy.countries[.thailand]?.maximum?.basisPoints == 1500)
    #expect(policy.trackMinimums[.genderEquity]?.basisPoints == 2500)
    #expect(policy.onePerOrganisation)
    #expect(policy.required.map(\.rawValue) == ["LA-01"])
  }

  @Test func `a policy names steps of partial funding`() throws {
    let policy = try readPolicy(
      """
      partial: {steps: [60%, 100%, 80%], value_loss: square_root, minimum: 5000.00}
      """, file: "policy.yaml", currency: .usd)
    let plain = try readPolicy("partial: {steps: [75%]}", file: "policy.yaml", currency: .usd)

    #expect(policy.partial?.steps.map(\.basisPoints) == [8000, 6000])
    #expect(policy.partial?.valueLoss == .squareRoot)
    #expect(policy.partial?.minimum == Money(minorUnits: 500_000, currency: .usd))
    #expect(plain.partial?.valueLoss == .proportional)
    #expect(plain.partial?.minimum == nil)
  }

  @Test(arguments: [
    "countries: {XX: {maximum: 15%}}", "women_led: {minimum: 145%}", "rural: 5",
    "partial: {steps: [100%]}", "partial: {steps: [80%, 80%]}", "partial: {steps: [0%]}",
    "partial: {steps: []}", "partial: {value_loss: proportional}",
    "{choose: invitations, partial: {steps: [80%]}}", "partial: {steps: [80%], value_loss: steep}",
    "partial: {steps: [80%], maximum: 3}",
  ])
  func `a policy that makes no sense is refused`(text: String) {
    #expect(throws: IntakeError.self) { try readPolicy(text, file: "p.yaml", currency: .usd) }
  }
}
