public import Grants
public import Vocabulary

/// Things that tests of several targets need.
public enum Fixtures {
  /// A clock that always shows the same time.
  public static let clock: @Sendable () -> Timestamp = {
    Timestamp(milliseconds: 1_795_255_200_000)
  }

  /// The person who owns the funds of tests.
  public static let owner = Person(
    id: ID(checked: "owner"), name: "Owner", email: nil, organisation: nil,
    roles: [.administrator, .analyst, .auditor, .financeOfficer])

  /// An analyst, who may do little.
  public static let analyst = Person(
    id: ID(checked: "analyst"), name: "Analyst", email: nil, organisation: nil, roles: [.analyst])

  /// The day with an ISO 8601 date that is known to be right.
  public static func day(_ text: String) -> Day {
    guard let day = Day(text) else { preconditionFailure("Not a day: \(text)") }
    return day
  }

  /// The language with a tag that is known to be right.
  public static func language(_ text: String) -> LanguageTag {
    guard let tag = LanguageTag(text) else { preconditionFailure("Not a language: \(text)") }
    return tag
  }

  /// A text in English.
  public static func english(_ text: String) -> LocalizedText {
    LocalizedText([language("en"): text])
  }

  /// The key of the call of tests.
  public static let callID: FundingCall.ID = ID(checked: "test-call")

  /// Terms of a call with the given conditions, by rule.
  public static func terms(
    rules: [(id: String, condition: String)] = [("reach", "reach.total >= 50")],
    budget: Int64 = 100_000_000, reviews: Int = 3, decisions: DecisionTerms = .plain
  ) throws -> FundingCall.Terms {
    FundingCall.Terms(
      title: english("Test call"), budget: Money(minorUnits: budget, currency: .usd),
      opens: day("2026-02-01"), deadline: day("2026-03-31"), rateDay: day("2026-03-31"),
      tracks: Track.allCases, countries: Country.allCases, reviewsPerApplication: reviews,
      eligibility: try rules.map {
        EligibilityRule(
          id: $0.id, condition: try RuleExpression($0.condition), reason: english("Rule \($0.id)"))
      },
      rubric: Rubric(
        minimum: 1, maximum: 5,
        criteria: [
          Criterion(id: "need", weight: 40, label: english("Need"), question: nil),
          Criterion(id: "plan", weight: 60, label: english("Plan"), question: nil),
        ]), decisions: decisions)
  }

  /// An application with plain content, which `change` may alter.
  public static func document(
    _ reference: String, change: (inout ApplicationDocument) -> Void = { _ in }
  ) -> ApplicationDocument {
    var document = ApplicationDocument(
      isFictional: true, reference: ID(checked: reference), country: .cambodia,
      language: language("km"), track: .ruralDeployment, title: "គម្រោង \(reference)",
      summary: "Summary", need: "Need", plan: "Plan", risks: "Risks",
      lead: LeadOrganisation(
        name: "Rik Reay", latinName: nil, identifier: "KH-MOI-1", kind: .association, founded: 2015,
        contact: .init(name: "Bopha", gender: .female, email: "bopha@rik-reay.example")),
      communityLanguages: [], start: day("2026-09-01"), months: 12,
      requested: Money(minorUnits: 2_000_000, currency: .usd), coFunding: .zero(.usd),
      budget: [
        BudgetLine(
          category: .staff, description: "Trainers",
          amount: Money(minorUnits: 1_900_000, currency: .usd)),
        BudgetLine(
          category: .overhead, description: "Office",
          amount: Money(minorUnits: 100_000, currency: .usd)),
      ],
      reach: PlannedReach(
        female: 60, male: 40, another: 0, notStated: 0, rural: 80, withDisability: 5),
      submitted: day("2026-03-01"))
    change(&document)
    return document
  }

  /// A document as an import hands it over.
  public static func received(
    _ document: ApplicationDocument, line: Int = 1
  ) -> Sourced<ReceivedDocument> {
    Sourced(
      ReceivedDocument(
        original: "{\"reference\":\"\(document.reference)\",\"title\":\"\(document.title)\"}",
        document: document, repairedFields: []),
      at: SourceLocation(file: "test.json", line: line))
  }
}

extension GrantStore {
  /// Adds people, each with an entry of the history, or changes their roles.
  public func add(_ people: Person...) async throws(GrantError) {
    try await write { (grants) throws(GrantError) in
      for person in people {
        let step = HistoryStep(
          actor: Fixtures.owner.id, at: Fixtures.clock(), action: .personAdd,
          subject: person.id.rawValue)
        try grants.record(step) { () throws(GrantError) in try grants.save(person) }
      }
    }
  }
}
