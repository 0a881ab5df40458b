public import Vocabulary

/// What changes when one policy takes the place of another.
public struct PortfolioComparison: Hashable, Sendable {
  /// Two values, one under each policy.
  public struct Pair<Value: Hashable & Sendable>: Hashable, Sendable {
    /// Under the first policy.
    public let first: Value

    /// Under the second policy.
    public let second: Value

    /// Makes a pair.
    public init(_ first: Value, _ second: Value) {
      self.first = first
      self.second = second
    }
  }

  /// What becomes of one application.
  public struct Change: Hashable, Sendable {
    /// The application.
    public let id: Application.ID

    /// What is proposed.
    public let outcomes: Pair<Decision.Outcome>

    /// What part of its request is proposed; nil for the whole, or when it is not funded.
    public let parts: Pair<ProposedPart?>

    /// What it would cost under the second policy.
    public let cost: Money

    /// Why, under the second policy.
    public let reason: Message
  }

  /// A part of the money that policies speak of.
  public enum Group: Hashable, Sendable {
    case all
    case country(Country)
    case rural
    case track(Track)
    case womenLed
  }

  /// What a group gets.
  public struct Part: Hashable, Sendable {
    /// The group.
    public let group: Group

    /// How many of its applications are chosen.
    public let chosen: Pair<Int>

    /// What they cost together.
    public let spent: Pair<Money>
  }

  /// The sums of worth, in thousandths of a point.
  public let objectiveThousandths: Pair<Int64>

  /// The applications with another outcome, by key.
  public let changes: [Change]

  /// What the whole and each group gets: all, then countries, tracks, women-led and rural ones.
  public let parts: [Part]
}

extension PortfolioComparison {
  init(
    _ first: ProposedPortfolio, _ second: ProposedPortfolio, candidates: [SelectionCandidate],
    seen visible: Set<Application.ID>
  ) {
    objectiveThousandths = Pair(first.objectiveThousandths, second.objectiveThousandths)
    let after = Dictionary(
      uniqueKeysWithValues: second.proposals.map { ($0.choice.applicationID, $0) })
    changes = first.proposals.compactMap { proposal in
      let choice = proposal.choice
      guard visible.contains(choice.applicationID), let other = after[choice.applicationID],
        other.choice.outcome != choice.outcome || other.choice.part != choice.part
      else { return nil }
      return Change(
        id: choice.applicationID, outcomes: Pair(choice.outcome, other.choice.outcome),
        parts: Pair(choice.part, other.choice.part), cost: other.choice.cost,
        reason: other.reason)
    }
    let costs = (first.chosenCosts, second.chosenCosts)
    let sides = (
      candidates.filter { costs.0[$0.id] != nil }, candidates.filter { costs.1[$0.id] != nil }
    )
    let currency = first.budget.currency
    parts = Self.groups(of: candidates).map { group in
      let members = (sides.0.filter(group.holds), sides.1.filter(group.holds))
      return Part(
        group: group, chosen: Pair(members.0.count, members.1.count),
        spent: Pair(
          members.0.cost(costs.0, in: currency), members.1.cost(costs.1, in: currency)))
    }
  }

  private static func groups(of candidates: [SelectionCandidate]) -> [Group] {
    let countries = Set(candidates.map(\.application.document.country)).sorted()
    let tracks = Track.allCases.filter { track in
      candidates.contains { $0.application.document.track == track }
    }
    return [.all] + countries.map { .country($0) } + tracks.map { .track($0) }
      + [.womenLed, .rural]
  }
}

extension PortfolioComparison.Group {
  fileprivate func holds(_ candidate: SelectionCandidate) -> Bool {
    switch self {
    case .all: true
    case .country(let country): candidate.application.document.country == country
    case .rural: candidate.isRural
    case .track(let track): candidate.application.document.track == track
    case .womenLed: candidate.isWomenLed
    }
  }
}

extension [SelectionCandidate] {
  fileprivate func cost(_ costs: [Application.ID: Int64], in currency: Currency) -> Money {
    Money(minorUnits: reduce(0) { $0 + (costs[$1.id] ?? 0) }, currency: currency)
  }
}

extension ProposedPortfolio {
  fileprivate var chosenCosts: [Application.ID: Int64] {
    Dictionary(
      uniqueKeysWithValues: proposals.filter { $0.choice.outcome == policy.chosenOutcome }
        .map { ($0.choice.applicationID, $0.choice.cost.minorUnits) })
  }
}
