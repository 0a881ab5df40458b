internal import Portfolio
internal import Vocabulary

/// What the fields of a query need to know beyond the applications themselves.
struct SearchFacts {
  private let calls: [FundingCall.ID: FundingCall]
  private let rates: RateTable
  private let scores: [Application.ID: Double]

  init(
    _ conditions: [SearchCondition], of applications: [ApplicationCard],
    by person: Person.ID, _ grants: any GrantTransaction
  ) throws(GrantError) {
    let calls = try grants.calls()
    self.calls = Dictionary(uniqueKeysWithValues: calls.map { ($0.id, $0) })
    var needsRates = false
    var needsScores = false
    for condition in conditions {
      switch condition {
      case .call(let id): _ = try grants.seenCall(id, by: person)
      case .requested: needsRates = true
      case .score: needsScores = true
      default: break
      }
    }
    rates = needsRates ? try grants.rateTable() : RateTable([])
    scores = needsScores ? try Self.scores(applications, calls, grants) : [:]
  }

  /// The calibrated scores of the calls that the applications are of.
  private static func scores(
    _ applications: [ApplicationCard], _ calls: [FundingCall], _ grants: any GrantTransaction
  ) throws(GrantError) -> [Application.ID: Double] {
    let wanted = Set(applications.map(\.callID))
    var scores: [Application.ID: Double] = [:]
    for call in calls where wanted.contains(call.id) {
      let panel = ScoredPanel(
        try grants.panel(of: call, seenBy: nil), rubric: call.terms.rubric)
      guard !panel.isEmpty else { continue }
      for estimate in try panel.calibrated().applications {
        scores[estimate.application] = estimate.score
      }
    }
    return scores
  }

  /// Tells whether an application meets a condition other than one about names.
  func meets(
    _ condition: SearchCondition, _ application: ApplicationCard
  ) throws(GrantError) -> Bool {
    switch condition {
    case .call(let id): return application.callID == id
    case .country(let country): return application.country == country
    case .language(let tag):
      return application.language == tag || application.language.text.hasPrefix(tag.text + "-")
    case .name: return false
    case .requested(let number, let currency):
      guard let terms = calls[application.callID]?.terms else { return false }
      return number.holds(
        for: try rates.convert(
          application.requested, to: currency ?? terms.budget.currency, on: terms.rateDay))
    case .score(let number):
      return scores[application.id].map { number.holds(for: $0) } ?? false
    case .status(let status): return application.status == status
    case .track(let track): return application.track == track
    }
  }
}
