import Grants
import Intake
import Testing
import Vocabulary

@Suite("Forms in calls") struct FormFileTests {
  private static let call = """
    id: form-call
    title: Form
    currency: USD
    budget: 1000.00
    opens: 2026-02-01
    deadline: 2026-03-31
    reviews_per_application: 1
    rubric: {minimum: 1, maximum: 5, criteria: [{id: need, weight: 1, label: Need}]}
    form:
      questions:
        - {id: recordings, type: yes-no, label: Recordings?, required: true}
        - id: consent
          type: long-text
          label: {en: Consent?, th: ยินยอมอย่างไร}
          required: true
          when: recordings == yes and track in [minority-language, gender-equity]
          words: 20
        - id: devices
          type: number
          label: Devices
          maximum: 500
        - id: places
          type: choices
          label: Places
          when: devices >= 10
          options: [{id: hill, label: Hill}, {id: coast, label: Coast}]
      limits: {summary: {words: 50}, title: {characters: 80}}
      budget: {currencies: [USD, KHR], overhead_at_most: 10%, co_funding_at_least: 5%}
    """

  @Test func `a form is read with its questions, conditions, limits and rules`() throws {
    let form = try readCall(Self.call, file: "call.yaml").terms.form

    #expect(form.questions.map(\.id.rawValue) == ["recordings", "consent", "devices", "places"])
    #expect(form.questions.map(\.isRequired) == [true, true, false, false])
    #expect(form.questions[1].kind == .text(TextLimit(.words, most: 20), isLong: true))
    #expect(form.questions[2].kind == .number(0...500))
    #expect(form.questions[3].condition?.source == "devices >= 10")
    #expect(
      form.limits == [
        .summary: TextLimit(.words, most: 50), .title: TextLimit(.characters, most: 80),
      ])
    #expect(form.budget.mostOverhead == Share("10%"))
    #expect(form.budget.currencies == [.usd, .khr])
  }

  @Test func `a call without a form asks nothing more`() throws {
    let lines = Self.call.split(separator: "\n").prefix { $0 != "form:" }

    let plain = lines.joined(separator: "\n") + "\n"

    #expect(try readCall(plain, file: "call.yaml").terms.form == .plain)
  }

  @Test(arguments: [
    ("when: devices >= 10", "when: device >= 10", "form.questions[4].when", "form.unknown-name"),
    (
      "when: devices >= 10", "when: recordings >= 10", "form.questions[4].when", "form.not-a-number"
    ),
    ("recordings == yes", "recordings == maybe", "form.questions[2].when", "form.unknown-value"),
    (
      "track in [minority-language", "track in [minority", "form.questions[2].when",
      "form.unknown-value"
    ),
    ("id: devices", "id: track", "form.questions[3].id", "form.twice"),
    ("id: devices", "id: consent", "form.questions[3].id", "form.twice"),
    (
      "maximum: 500", "maximum: 500\n      when: places == hill", "form.questions[3].when",
      "form.circle"
    ),
    (
      "maximum: 500", "maximum: 500\n      minimum: 501", "form.questions[3].maximum",
      "form.empty-range"
    ),
    ("recordings == yes and", "recordings == yes or or", "form.questions[2].when", "rule.expected"),
    ("type: number", "type: numbr", "form.questions[3].type", "input.unknown-value"),
    ("words: 20", "words: 0", "form.questions[2].words", "input.out-of-range"),
    (
      "overhead_at_most: 10%", "overhead_at_most: 101%", "form.budget.overhead_at_most",
      "input.not-a-percentage"
    ),
    ("summary: {words", "story: {words", "form.limits.story", "input.unknown-field"),
    ("{id: coast,", "{id: hill,", "form.questions[4].options[2].id", "input.twice"),
  ])
  func `a fault in a form is told with its place`(
    right: String, wrong: String, field: String, key: String
  ) throws {
    let text = Self.call.replacing(right, with: wrong)

    let error = try #require(throws: IntakeError.self) { try readCall(text, file: "call.yaml") }

    guard case .faults(let problems) = error else {
      Issue.record("\(error)")
      return
    }
    #expect(
      problems.map { "\($0.location.field ?? "") \($0.message.key)" }.contains("\(field) \(key)"))
  }

  @Test func `answers are texts, numbers, flags and lists`() throws {
    let fields = """
      {"a": "Text", "b": 12, "c": true, "d": ["hill", "coast"], "e": null, "f": " "}
      """
    let text = ApplicationTableTests.json.replacing(
      "\"submitted\"", with: "\"answers\": \(fields), \"submitted\"")

    let batch = try readApplications(json: text, file: "a.json", repair: { _, _ in nil })

    #expect(batch.problems == [])
    #expect(
      batch.values.first?.value.document.answers
        == ["a": ["Text"], "b": ["12"], "c": ["yes"], "d": ["hill", "coast"]])
  }

  @Test(arguments: [
    ("{\"a\": {}}", "answers.a", "input.wrong-type"), ("[]", "answers", "input.wrong-type"),
    ("{\"a\": [1, {}]}", "answers.a[2]", "input.not-a-key"),
  ])
  func `what cannot be an answer is refused`(answers: String, field: String, key: String) throws {
    let text = ApplicationTableTests.json.replacing(
      "\"submitted\"", with: "\"answers\": \(answers), \"submitted\"")

    let batch = try readApplications(json: text, file: "a.json", repair: { _, _ in nil })

    #expect(
      batch.problems.map { "\($0.location.field ?? "") \($0.message.key)" } == ["\(field) \(key)"])
  }

  @Test func `an answer of five megabytes is refused`() throws {
    let long = String(repeating: "ក", count: 1_700_000)
    let text = ApplicationTableTests.json.replacing(
      "\"submitted\"", with: "\"answers\": {\"a\": \"\(long)\"}, \"submitted\"")

    let batch = try readApplications(json: text, file: "a.json", repair: { _, _ in nil })

    #expect(batch.values.isEmpty)
    #expect(batch.problems.map(\.message.key) == ["input.too-long"])
    #expect(batch.problems.map(\.location.field) == ["answers.a"])
  }
}
