public import Vocabulary

/// The rules by which a portfolio is chosen.
///
/// Every share is a share of the budget, not of what happens to be spent, so a rule asks for the
/// same amount whatever else is chosen.
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

  /// Whether outlines are chosen, to be invited, instead of applications to be funded.
  public var choosesInvitations = false

  /// How many outlines can be invited; nil counts money as elsewhere.
  ///
  /// With it, every share is a share of these places, for what an outline asks for is an early
  /// guess, of which an invitation spends nothing.
  public var places: Int?

  /// How much less than they ask for applications may get; nil for all or nothing.
  public var partial: PartialFunding?

  /// What the lot between equals is drawn from, once it may be known; nil for the order of the
  /// keys.
  public var lotterySeed: String?

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
