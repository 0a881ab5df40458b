public import Vocabulary

/// A round in which the fund takes applications.
public struct FundingCall: Hashable, Sendable {
  /// The key of a call.
  public typealias ID = Vocabulary.ID<FundingCall>

  /// The key.
  public let id: ID

  /// What the call asks for and how it decides.
  public let terms: Terms

  /// Where the call stands.
  public private(set) var status: Status

  /// Makes a call.
  public init(id: ID, terms: Terms, status: Status) {
    self.id = id
    self.terms = terms
    self.status = status
  }

  /// The steps in the life of a call.
  public enum Status: String, CaseIterable, Hashable, Sendable {
    case draft
    case open
    case closed
    case decided

    /// The steps that may follow.
    ///
    /// A call may be opened again until its decisions are made.
    public var successors: Set<Status> {
      switch self {
      case .draft: [.open]
      case .open: [.closed]
      case .closed: [.decided, .open]
      case .decided: []
      }
    }
  }

  /// Takes a step.
  ///
  /// - Throws: `GrantError.wrongCallStatus` when the life of a call has no such step.
  public mutating func move(to next: Status) throws(GrantError) {
    guard status.successors.contains(next) else { throw .wrongCallStatus(id, status, next) }
    status = next
  }

  /// The published terms of a call, which do not change once it is open.
  public struct Terms: Hashable, Sendable {
    /// The name of the call, by language.
    public let title: LocalizedText

    /// What can be given in all.
    public let budget: Money

    /// The first day on which applications are taken.
    public let opens: Day

    /// The last day on which applications are taken.
    public let deadline: Day

    /// The day whose exchange rates make amounts comparable.
    public let rateDay: Day

    /// The purposes that the call is for.
    public let tracks: [Track]

    /// The countries that the call is for.
    public let countries: [Country]

    /// How many reviews each application gets.
    public let reviewsPerApplication: Int

    /// What an application must meet.
    public let eligibility: [EligibilityRule]

    /// What reviewers score.
    public let rubric: Rubric

    /// The SHA-256 hash of the seed of the lot between equals, published with the call so that
    /// nobody can choose the seed when he knows the scores; nil for a call without a lot.
    public let lotteryCommitment: LotteryCommitment?

    /// Whether reviewers read copies without names.
    public let isBlind: Bool

    /// What applicants are asked beside the parts that every application has.
    public let form: ApplicationForm

    /// How decisions are made and told.
    public let decisions: DecisionTerms

    /// The moment of the deadline and the time of grace; nil where the file gives a day only.
    public let closing: ClosingTime?

    /// The part that the call plays where applying takes two steps; nil where it takes one.
    public let stage: CallStage?

    /// Whether applicants assess their project by the principles of AI governance.
    public let governance: GovernancePart

    /// The languages of the texts that no speaker has reviewed.
    public let drafts: [LanguageTag]
    /// The documents that applicants hand in beside the form.
    public let documents: [DocumentRequirement]

    /// Makes the terms.
    public init(
      title: LocalizedText, budget: Money, opens: Day, deadline: Day, rateDay: Day, tracks: [Track],
      countries: [Country], reviewsPerApplication: Int, eligibility: [EligibilityRule],
      rubric: Rubric, lotteryCommitment: LotteryCommitment? = nil,
      form: ApplicationForm = .plain, closing: ClosingTime? = nil, stage: CallStage? = nil,
      governance: GovernancePart = .none, drafts: [LanguageTag] = [], isBlind: Bool = true,
      documents: [DocumentRequirement] = [], decisions: DecisionTerms = .plain
    ) {
      self.decisions = decisions
      self.closing = closing
      self.stage = stage
      self.governance = governance
      self.drafts = drafts
      self.isBlind = isBlind
      self.form = form
      self.documents = documents
      self.title = title
      self.budget = budget
      self.opens = opens
      self.deadline = deadline
      self.rateDay = rateDay
      self.tracks = tracks
      self.countries = countries
      self.reviewsPerApplication = reviewsPerApplication
      self.eligibility = eligibility
      self.rubric = rubric
      self.lotteryCommitment = lotteryCommitment
    }
  }
}

/// What reviewers score, and on which scale.
public struct Rubric: Hashable, Sendable {
  /// The lowest score.
  public let minimum: Int

  /// The highest score.
  public let maximum: Int

  /// The things to score, in the order of the form.
  public let criteria: [Criterion]

  /// Makes a rubric.
  public init(minimum: Int, maximum: Int, criteria: [Criterion]) {
    self.minimum = minimum
    self.maximum = maximum
    self.criteria = criteria
  }
}

/// One thing that reviewers score.
public struct Criterion: Hashable, Sendable {
  /// The short name, which files and commands use.
  public let id: String

  /// The share of the total, relative to the weights of the others.
  public let weight: Int

  /// The name, by language.
  public let label: LocalizedText

  /// What to ask oneself, by language.
  public let question: LocalizedText?

  /// Makes a criterion.
  public init(id: String, weight: Int, label: LocalizedText, question: LocalizedText?) {
    self.id = id
    self.weight = weight
    self.label = label
    self.question = question
  }
}

/// A condition that an application must meet.
public struct EligibilityRule: Hashable, Sendable {
  /// The short name, by which findings refer to the rule.
  public let id: String

  /// What must be true.
  public let condition: RuleExpression

  /// What an applicant is told who does not meet it, by language.
  public let reason: LocalizedText

  /// Makes a rule.
  public init(id: String, condition: RuleExpression, reason: LocalizedText) {
    self.id = id
    self.condition = condition
    self.reason = reason
  }
}

/// What a transaction can do with calls.
public protocol CallRecords {
  /// The call with a key, or nil.
  func call(_ id: FundingCall.ID) throws(GrantError) -> FundingCall?

  /// All calls, by the day they open and then by key.
  func calls() throws(GrantError) -> [FundingCall]

  /// Adds a call; its terms are recorded with the entry that is being made.
  func insert(_ call: FundingCall) throws(GrantError)

  /// Records the status that a call has moved to.
  func saveStatus(of call: FundingCall) throws(GrantError)
}
