public import Vocabulary

/// The seven guiding principles of the ASEAN Guide on AI Governance and Ethics (2024), by
/// which applicants assess their own project.
public enum GovernancePrinciple: String, CaseIterable, Hashable, Sendable, Codable {
  case transparency, fairness, security, reliability
  case humanCentricity = "human-centricity"
  case privacy, accountability

  /// The name of the principle.
  public var title: Message { Message("governance.\(rawValue)") }

  /// What an applicant is asked about it.
  public var question: Message { Message("governance-question.\(rawValue)") }

  /// What a level means for it.
  public func anchor(_ level: Int) -> Message {
    Message("governance-level.\(rawValue).\(level)")
  }
}

/// What applicants say about the principles, from nothing done (0) to done, checked by others and
/// made better (4).
public struct GovernanceAssessment: Hashable, Sendable, Codable {
  /// The levels that a principle can have.
  public static let levels = 0...4

  /// The answers, one for each principle, in the order of the guide.
  public var answers: [Answer]

  /// What is said about one principle.
  public struct Answer: Hashable, Sendable, Codable {
    /// The principle.
    public var principle: GovernancePrinciple
    /// The level.
    public var level: Int
    /// Why, in the applicant's words.
    public var text: String

    /// Makes an answer.
    public init(principle: GovernancePrinciple, level: Int, text: String) {
      self.principle = principle
      self.level = level
      self.text = text
    }
  }

  /// Makes an assessment.
  public init(answers: [Answer]) { self.answers = answers }

  /// A copy with every text changed.
  func mapTexts(_ change: (String) -> String) -> GovernanceAssessment {
    GovernanceAssessment(
      answers: answers.map {
        Answer(principle: $0.principle, level: $0.level, text: change($0.text))
      })
  }

  /// The sum of the levels, at most 28.
  public var total: Int { answers.reduce(0) { $0 + $1.level } }

  /// The level of a principle; nothing where it was not asked about.
  public func level(of principle: GovernancePrinciple) -> Int {
    answers.first { $0.principle == principle }?.level ?? 0
  }
}

/// Whether a call asks for the self-assessment.
public enum GovernancePart: String, CaseIterable, Hashable, Sendable, Codable {
  case none, optional, required
}

extension FundingCall.Terms {
  /// What is wrong about the self-assessment of an application, or nil.
  func governanceFault(of document: ApplicationDocument) -> FormFault? {
    switch (governance, document.governance) {
    case (.required, nil):
      FormFault(field: "governance", message: Message("form.governance-missing"))
    case (.none, .some): FormFault(field: "governance", message: Message("form.governance-unasked"))
    default: nil
    }
  }
}
