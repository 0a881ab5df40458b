/// Who reviews what: the cheapest plan that fills as many places as possible.
///
/// The plan is an optimum in this order: first it fills as many places as it can, then it brings
/// reviewers up to their smallest loads, then it spreads the missing reviews over applications, and
/// then it has the least cost, the price of uneven loads included. The same input gives the same
/// plan, in whatever order it is handed in.
///
/// A fair plan puts a floor before the cost: the best reviewer of no application is worse than need
/// be. It is the least cost at which every application can have a reviewer at that cost or, when
/// nobody so good may review it, the best there is for it (compare the fairness thresholds of N.
/// Stelmakh, N. Shah and A. Singh, *PeerReview4All*, 2019, which deal seat after seat and so leave
/// the optimum).
public struct Assignment<Application: PortfolioKey, Reviewer: PortfolioKey>: Sendable {
  /// How many reviews an application needs, those that exist included.
  public struct Demand: Hashable, Sendable {
    /// The application.
    public let application: Application
    /// The number of reviews, 0 to 100.
    public let reviews: Int

    /// Makes a demand.
    public init(application: Application, reviews: Int) {
      self.application = application
      self.reviews = reviews
    }
  }

  /// How many applications a reviewer takes, those that the reviewer has included.
  public struct Capacity: Hashable, Sendable {
    /// The reviewer.
    public let reviewer: Reviewer
    /// The load that the plan tries to reach.
    public let minimum: Int
    /// The load that the plan never exceeds.
    public let maximum: Int

    /// Makes a capacity.
    public init(reviewer: Reviewer, minimum: Int = 0, maximum: Int) {
      self.reviewer = reviewer
      self.minimum = minimum
      self.maximum = maximum
    }
  }

  /// A review to write.
  public struct Pair: Hashable, Sendable {
    /// The application.
    public let application: Application
    /// The reviewer.
    public let reviewer: Reviewer

    /// Makes a pair.
    public init(application: Application, reviewer: Reviewer) {
      self.application = application
      self.reviewer = reviewer
    }
  }

  /// Where reviewers have their homes.
  public struct Homes {
    /// The number of each reviewer's home, such as a country.
    public let home: (Reviewer) -> Int
    /// What giving an application a reviewer of a second home may cost.
    public let limit: Int

    /// Makes homes.
    public init(limit: Int, home: @escaping (Reviewer) -> Int) {
      self.home = home
      self.limit = limit
    }
  }

  /// An application that gets fewer reviews than it needs.
  public struct Shortage: Hashable, Sendable {
    /// The application.
    public let application: Application
    /// How many reviews are missing.
    public let missing: Int
    /// Why nobody takes them.
    public let reason: ShortageReason
  }

  /// A reviewer whose load stays below the smallest one.
  public struct Underload: Hashable, Sendable {
    /// The reviewer.
    public let reviewer: Reviewer
    /// The load that the plan gives.
    public let load: Int
    /// The load that was asked for.
    public let minimum: Int
  }

  /// The pairs that the plan adds to those that exist, by application, then by reviewer.
  public let added: [Pair]

  /// The sum of the costs of the added pairs.
  public let cost: Int

  /// By how much linking the groups of reviewers raised the cost, the price of uneven loads
  /// included.
  public let connectionCost: Int

  /// Into how many groups all pairs fall that share no reviewer; calibration wants one.
  public let groups: Int

  /// The cost that the best reviewer of no application exceeds, unless nobody better may review it;
  /// nil when the plan was not asked to be fair.
  public let floor: Int?

  /// By how much spreading reviewers over homes raised the cost.
  public let spreadCost: Int

  /// The applications with two reviewers or more who all have one home, in the order of their keys;
  /// empty when homes were not told.
  public let uniform: [Application]

  /// The applications that miss reviews, in the order of their keys.
  public let shortages: [Shortage]

  /// The reviewers who have too little to do, in the order of their keys.
  public let underloads: [Underload]

  /// Plans the reviews.
  ///
  /// - Parameters:
  ///   - demands: What the applications need.
  ///   - capacities: What the reviewers can take.
  ///   - kept: Pairs that exist and stay, whatever they cost; they count as reviews and as load.
  ///   - balance: What each application that a reviewer already has adds to the cost of giving that
  ///     reviewer one more.
  ///   - connecting: Whether to exchange reviewers until no group stands apart, as far as that is
  ///     possible.
  ///   - fairly: Whether to put the floor before the cost; costs must then be between ±100,000.
  ///   - spreading: Where reviewers have their homes, and what giving an application a reviewer of
  ///     a second home may cost; nil not to spread.
  ///   - cost: What a pair costs, between ±1,000,000,000; nil for a pair that must not be, as in a
  ///     conflict.
  /// - Throws: `PortfolioError.duplicateKey`, `.unknownKey`, `.badDemand`, `.badCapacity` or
  ///   `.badPairCost`.
  /// - Complexity: O(*p* · (*r*² + *p*)) for *p* places to fill and *r* reviewers.
  public init(
    of demands: [Demand], to capacities: [Capacity], keeping kept: [Pair] = [], balance: Int = 1,
    connecting: Bool = true, fairly: Bool = false, spreading: Homes? = nil,
    cost: (Application, Reviewer) -> Int?
  ) throws(PortfolioError) {
    let problem = try AssignmentProblem(
      demands: demands, capacities: capacities, kept: kept, balance: balance,
      costLimit: fairly ? 100_000 : 1_000_000_000, cost: cost)
    var flow: ReviewFlow
    if fairly {
      (flow, floor) = ReviewFlow.fair(problem.grid)
    } else {
      flow = ReviewFlow(problem.grid)
      flow.fill()
      floor = nil
    }
    let homes = spreading.map { homes in problem.reviewers.keys.map { homes.home($0) } }
    spreadCost = homes.map { flow.spread(over: $0, limit: spreading?.limit ?? 0) } ?? 0
    connectionCost = connecting ? flow.connect() : 0
    let applications = problem.applications.keys
    let reviewers = problem.reviewers.keys
    added = flow.pairs().map {
      Pair(application: applications[$0.application], reviewer: reviewers[$0.reviewer])
    }
    uniform = homes.map { flow.uniformApplications($0).map { applications[$0] } } ?? []
    self.cost = flow.pairCost
    groups = flow.graph().edgeGroups().count
    shortages = flow.shortages().map {
      Shortage(application: applications[$0.application], missing: $0.missing, reason: $0.reason)
    }
    underloads = reviewers.indices.compactMap { place in
      let load = flow.load(of: place)
      let minimum = problem.grid.minimum[place]
      guard load < minimum else { return nil }
      return Underload(reviewer: reviewers[place], load: load, minimum: minimum)
    }
  }
}

/// Why a review stays without a reviewer.
public enum ShortageReason: Hashable, Sendable {
  /// Every reviewer who does not yet review the application must not.
  case allForbidden
  /// Every reviewer who may has the largest load.
  case fullLoad
  /// Every reviewer reviews it already.
  case everyoneReviews
}
