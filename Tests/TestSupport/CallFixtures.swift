public import Grants
public import Vocabulary

extension FundingCall.Terms {
  /// The same terms with other parts.
  public func with(
    eligibility: [EligibilityRule]? = nil, form: ApplicationForm = .plain,
    closing: ClosingTime? = nil, stage: CallStage? = nil, governance: GovernancePart = .none,
    drafts: [LanguageTag] = []
  ) -> FundingCall.Terms {
    FundingCall.Terms(
      title: title, budget: budget, opens: opens, deadline: deadline, rateDay: rateDay,
      tracks: tracks, countries: countries, reviewsPerApplication: reviewsPerApplication,
      eligibility: eligibility ?? self.eligibility, rubric: rubric, form: form, closing: closing,
      stage: stage, governance: governance, drafts: drafts)
  }
}

extension Fixtures {
  /// A self-assessment with the same level and text for each principle.
  public static func governance(level: Int, text: String = "We do.") -> GovernanceAssessment {
    GovernanceAssessment(
      answers: GovernancePrinciple.allCases.map {
        .init(principle: $0, level: level, text: text)
      })
  }
}
