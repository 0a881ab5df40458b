import Grants
import Store
import TestSupport
import Testing
import Vocabulary

@Suite("Forms of calls") struct FormTests {
  private static func question(
    _ id: String, _ kind: FormQuestion.Kind, isRequired: Bool = false, when condition: String? = nil
  ) throws -> FormQuestion {
    FormQuestion(
      id: ID(checked: id), label: Fixtures.english(id), kind: kind, isRequired: isRequired,
      condition: try condition.map { try FormCondition($0) })
  }

  private static func form() throws -> ApplicationForm {
    try ApplicationForm(
      questions: [
        question("recordings", .yesNo, isRequired: true),
        question(
          "consent", .text(TextLimit(.words, most: 4), isLong: true), isRequired: true,
          when: "recordings == yes and not country in [SG, BN]"),
        question("devices", .number(0...500)),
        question("since", .day, when: "devices > 9 or consent == never"),
        question(
          "power",
          .choice(
            [
              .init(id: "sun", label: Fixtures.english("Sun")),
              .init(id: "grid", label: Fixtures.english("Grid")),
            ],
            takesSeveral: true)),
      ], limits: [.summary: TextLimit(.words, most: 3)],
      budget: BudgetRules(
        currencies: [.usd], categories: [.staff, .overhead], mostOverhead: Share("5%"),
        leastCoFunding: Share("10%")))
  }

  /// The keys of what is wrong with an application to a call with the form, each with its field.
  private func faults(
    of answers: [String: [String]], change: (inout ApplicationDocument) -> Void = { _ in }
  ) async throws -> [String] {
    let terms = try Fixtures.terms()
    let service = GrantService(store: try SQLiteStore(), clock: Fixtures.clock)
    try await service.found(fund: "Test", owner: Fixtures.owner)
    let withForm = FundingCall.Terms(
      title: terms.title, budget: terms.budget, opens: terms.opens, deadline: terms.deadline,
      rateDay: terms.rateDay, tracks: terms.tracks, countries: terms.countries,
      reviewsPerApplication: 3, eligibility: terms.eligibility, rubric: terms.rubric,
      form: try Self.form())
    let id = FundingCall.ID(checked: "call")
    _ = try await service.createCall(id, terms: withForm, by: Fixtures.owner.id)
    #expect(try await service.findCall(id, by: Fixtures.owner.id).terms == withForm)
    _ = try await service.moveCall(id, to: .open, reason: nil, by: Fixtures.owner.id)
    let document = Fixtures.document("KH-01") { document in
      document.coFunding = Money(minorUnits: 300_000, currency: .usd)
      document.answers = answers
      change(&document)
    }
    do throws(GrantError) {
      _ = try await service.importApplications(
        [Fixtures.received(document)], problems: [], to: nil, acceptValid: false,
        by: Fixtures.owner.id)
      return []
    } catch {
      guard case .rejected(let problems) = error else { throw error }
      return problems.map { problem in
        guard case .message(let inner) = problem.message.arguments["problem"] else { return "" }
        return "\(problem.location.field ?? "") \(inner.key)"
      }
    }
  }

  private static let good = [
    "recordings": ["yes"], "consent": ["We ask each."], "power": ["sun", "grid"],
  ]

  @Test func `an application that keeps to the form is taken`() async throws {
    #expect(try await faults(of: Self.good) == [])
    #expect(try await faults(of: ["recordings": ["no"]]) == [])
    #expect(try await faults(of: ["recordings": ["yes"]]) { $0.country = .singapore } == [])
  }

  @Test(arguments: [
    ([:], ["answers.recordings form.no-answer"]),
    (["recordings": ["yes"]], ["answers.consent form.no-answer"]),
    (["recordings": ["maybe"]], ["answers.recordings input.unknown-value"]),
    (["recordings": ["no"], "consent": ["Asked"]], ["answers.consent form.not-asked"]),
    (
      ["recordings": ["yes"], "consent": ["เราขอความยินยอมจากชาวบ้านทุกคนก่อน"]],
      ["answers.consent form.too-many-words"]
    ),
    (["recordings": ["no"], "devices": ["501"]], ["answers.devices input.out-of-range"]),
    (["recordings": ["no"], "devices": ["ten"]], ["answers.devices input.wrong-type"]),
    (
      ["recordings": ["no"], "devices": ["10"], "since": ["2026-02-30"]],
      ["answers.since input.not-a-day"]
    ),
    (["recordings": ["no"], "since": ["2026-02-03"]], ["answers.since form.not-asked"]),
    (["recordings": ["no"], "devices": ["1", "2"]], ["answers.devices form.several-answers"]),
    (["recordings": ["no"], "power": ["wind"]], ["answers.power input.unknown-value"]),
    (["recordings": ["no"], "name": ["x"]], ["answers.name form.unknown-question"]),
  ])
  func `what the form does not allow is refused with its field`(
    answers: [String: [String]], says: [String]
  ) async throws {
    #expect(try await faults(of: answers) { $0.language = Fixtures.language("th") } == says)
  }

  @Test func `long texts and budgets against the rules are refused`() async throws {
    let found = try await faults(of: Self.good) { document in
      document.summary = "One two three four"
      document.requested = Money(minorUnits: 2_000_000, currency: .khr)
      document.coFunding = .zero(.khr)
      document.budget = [
        BudgetLine(
          category: .travel, description: "Boat",
          amount: Money(minorUnits: 1_899_999, currency: .khr)),
        BudgetLine(
          category: .overhead, description: "Office",
          amount: Money(minorUnits: 100_001, currency: .khr)),
      ]
    }

    #expect(
      found == [
        "summary form.too-many-words", "currency input.unknown-value",
        "budget[1].category input.unknown-value", "budget form.too-much-overhead",
        "co_funding form.too-little-co-funding",
      ])
  }

  @Test func `a blind copy hides names in answers`() async throws {
    let document = Fixtures.document("KH-01") { $0.answers = ["consent": ["Rik Reay asks."]] }
    let application = Application(
      callID: ID(checked: "call"), document: document, version: 1, status: .received)

    let seen = try #require(VisibleApplication(application, sight: .blind))

    #expect(seen.document.answers == ["consent": ["▇▇▇ asks."]])
  }
}
