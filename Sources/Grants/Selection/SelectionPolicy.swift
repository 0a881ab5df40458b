public import Vocabulary

/// The rules by which a portfolio is chosen.
///
/// Every share is a share of the budget, not of what happens to be spent, so a rule asks for the same amount
/// whatever else is chosen.
public struct SelectionPolicy: Hashable, Sendable {
  /// What may be spent, in the currency of the call; nil for all that the call has left.
  public var budget: Money?

  /// The calibrated score below which nothing is funded, unless it is required.
  public var minimumScore: Score?

  /// What each country gets at the least and at the most.
  public var countries: [Country: ShareLimits] = [:]

  /// What each track gets at the least.
  public var trackMinimums: [Track: Share] = [:]

  /// What projects led by women get at the least.
  public var womenLedMinimum: Share?

  /// What rural projects get at the least: those whose reach is rural by half or more.
  public var ruralMinimum: Share?

  /// Whether an organisation gets one grant at the most.
  public var onePerOrganisation = false

  /// What must be chosen.
  public var required: Set<Application.ID> = []

  /// What must not be chosen.
  public var excluded: Set<Application.ID> = []

  /// How many of the best that were not chosen are kept in reserve.
  public var reservePlaces = 0

  /// Makes a policy with no rule but the budget.
  public init() {}
}

/// The least and the most that something gets.
public struct ShareLimits: Hashable, Sendable {
  /// The least, if there is a least.
  public var minimum: Share?

  /// The most, if there is a most.
  public var maximum: Share?

  /// Makes limits.
  public init(minimum: Share? = nil, maximum: Share? = nil) {
    self.minimum = minimum
    self.maximum = maximum
  }
}

/// One rule of a policy, as reasons and prices name it.
public enum SelectionRule: Hashable, Sendable {
  case budget(Money)
  case countryMaximum(Country, Share)
  case countryMinimum(Country, Share)
  case excluded(Application.ID)
  case onePerOrganisation(String)
  case required(Application.ID)
  case ruralMinimum(Share)
  case trackMinimum(Track, Share)
  case womenLedMinimum(Share)

  /// The rule in words.
  public var message: Message {
    switch self {
    case .budget(let money): Message("policy.budget", ["budget": .money(money)])
    case .countryMaximum(let country, let share):
      Message("policy.country-maximum", ["country": .country(country), "share": share.value])
    case .countryMinimum(let country, let share):
      Message("policy.country-minimum", ["country": .country(country), "share": share.value])
    case .excluded(let id): Message("policy.excluded", ["id": .text(id.rawValue)])
    case .onePerOrganisation(let name):
      Message("policy.one-per-organisation", ["name": .text(name)])
    case .required(let id): Message("policy.required", ["id": .text(id.rawValue)])
    case .ruralMinimum(let share): Message("policy.rural-minimum", ["share": share.value])
    case .trackMinimum(let track, let share):
      Message("policy.track-minimum", ["track": .track(track), "share": share.value])
    case .womenLedMinimum(let share): Message("policy.women-led-minimum", ["share": share.value])
    }
  }
}

extension Share {
  fileprivate var value: Message.Value {
    let decimals = basisPoints.isMultiple(of: 100) ? 0 : basisPoints.isMultiple(of: 10) ? 1 : 2
    return .percent(Double(basisPoints) / 10_000, decimals: decimals)
  }
}

/// Why no portfolio was chosen.
public enum SelectionFault: Hashable, Sendable {
  /// The budget of the policy is in another currency than the call.
  case budgetCurrency(Currency, call: Currency)
  /// A selection that is to be saved may not spend more than the call has left.
  case budgetTooLarge(Money, left: Money)
  /// No portfolio meets these rules together.
  case infeasible([SelectionRule])
  /// The policy names applications that cannot be chosen, because they are not there, not under review or
  /// not reviewed.
  case notCandidates([Application.ID])
  /// There is nothing to choose from: no application is both undecided and reviewed.
  case nothingToChoose(FundingCall.ID)

  /// The fault in a sentence.
  public var message: Message {
    switch self {
    case .budgetCurrency(let currency, let call):
      Message(
        "selection.budget-currency",
        ["currency": .text(currency.rawValue), "call": .text(call.rawValue)])
    case .budgetTooLarge(let budget, let left):
      Message("selection.budget-too-large", ["budget": .money(budget), "left": .money(left)])
    case .infeasible(let rules):
      Message(
        "selection.infeasible",
        [
          "rules": .list(rules.map { .message($0.message) }),
          "count": .integer(Int64(rules.count)),
        ])
    case .notCandidates(let ids):
      Message("selection.not-candidates", ["ids": .list(ids.map { .text($0.rawValue) })])
    case .nothingToChoose(let call):
      Message("selection.nothing-to-choose", ["call": .text(call.rawValue)])
    }
  }
}
