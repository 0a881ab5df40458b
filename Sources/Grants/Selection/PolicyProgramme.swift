internal import Portfolio
internal import Vocabulary

/// A policy and the applications that it chooses from, as the programme that is solved.
struct PolicyProgramme: Sendable {
  let policy: SelectionPolicy
  let budget: Money
  let rubric: Rubric
  let candidates: [SelectionCandidate]

  /// The organisations that have a grant under the call already.
  let fundedOrganisations: Set<Int>

  /// What shares are shares of: the places, or the budget.
  var whole: Int64 { policy.places.map(Int64.init) ?? budget.minorUnits }

  fileprivate typealias Kind = SelectionRule<OfferKey>.Kind

  /// The rules and what the solver is asked for, in the order in which people read them.
  fileprivate var rules: [(rule: PolicyRule, kind: Kind)] {
    var rules = countryRules + groupRules + organisationRules
    if policy.places != nil, let budget = policy.budget {
      let costs = Dictionary(
        uniqueKeysWithValues: candidates.flatMap { candidate in
          zip(candidate.offerKeys, candidate.offers).map { ($0, $1.cost.minorUnits) }
        })
      rules.append((.budget(budget), .weight(costs, atMost: budget.minorUnits)))
    }
    if let minimum = policy.minimumScore {
      let tooLow = keys {
        $0.calibratedThousandths < Int64(minimum.hundredths) * 10
          && !policy.required.contains($0.id)
      }
      rules.append((.minimumScore(minimum), .excluded(tooLow)))
    }
    for id in policy.required.sorted() { rules.append((.required(id), requirement(of: id))) }
    for id in policy.excluded.sorted() {
      let offers = keys { $0.id == id }
      if !offers.isEmpty { rules.append((.excluded(id), .excluded(offers))) }
    }
    return rules
  }

  private var countryRules: [(rule: PolicyRule, kind: Kind)] {
    var rules: [(rule: PolicyRule, kind: Kind)] = []
    for (country, limits) in policy.countries.sorted(by: { $0.key < $1.key }) {
      let group = keys { $0.application.document.country == country }
      if let share = limits.minimum {
        rules.append((.countryMinimum(country, share), least(share, of: group)))
      }
      if let share = limits.maximum {
        // A tenth of seven places is one place: a share that is something allows something.
        let isSomething = policy.places != nil && share.basisPoints > 0
        let most = max(share.atMost(of: whole), isSomething ? 1 : 0)
        rules.append((.countryMaximum(country, share), .amount(of: group, atMost: most)))
      }
    }
    return rules
  }

  private var groupRules: [(rule: PolicyRule, kind: Kind)] {
    var rules: [(rule: PolicyRule, kind: Kind)] = []
    for track in Track.allCases {
      guard let share = policy.trackMinimums[track] else { continue }
      let group = keys { $0.application.document.track == track }
      rules.append((.trackMinimum(track, share), least(share, of: group)))
    }
    if let share = policy.womenLedMinimum {
      rules.append((.womenLedMinimum(share), least(share, of: keys(\.isWomenLed))))
    }
    if let share = policy.ruralMinimum {
      rules.append((.ruralMinimum(share), least(share, of: keys(\.isRural))))
    }
    return rules
  }

  private var organisationRules: [(rule: PolicyRule, kind: Kind)] {
    guard policy.onePerOrganisation else { return [] }
    let groups = Dictionary(grouping: candidates, by: \.organisation)
      .filter { $0.value.count > 1 }.sorted { $0.key < $1.key }
      .map { $0.value.flatMap(\.offerKeys) }
    let funded = keys { fundedOrganisations.contains($0.organisation) }
    return [(.onePerOrganisation, .oneInEach(groups)), (.alreadyFunded, .excluded(funded))]
  }

  /// One amount of several, or the only one.
  private func requirement(of id: Application.ID) -> Kind {
    let offers = keys { $0.id == id }
    return offers.count > 1 ? .count(of: offers, atLeast: 1) : .required(offers)
  }

  private func least(_ share: Share, of group: [OfferKey]) -> Kind {
    .amount(of: group, atLeast: share.atLeast(of: whole))
  }

  private func keys(_ belongs: (SelectionCandidate) -> Bool) -> [OfferKey] {
    candidates.filter(belongs).flatMap(\.offerKeys)
  }
}

extension PolicyProgramme {
  /// What the solver found.
  struct Solution: Sendable {
    let selection: Selection<OfferKey>
    let prices: [PolicyPrice]
    let rulesByName: [String: PolicyRule]
  }

  /// Chooses the best portfolio and prices every rule.
  ///
  /// - Throws: `GrantError.selection(.infeasible)` with the rules that clash, or `.calculation`.
  func solved() throws(GrantError) -> Solution {
    let rulesByName = rulesByName
    return try explaining(rulesByName) { () throws(PortfolioError) in
      let problem = try problem()
      let selection = try problem.best()
      let prices = try problem.prices(of: selection).compactMap { price in
        rulesByName[price.rule].map {
          PolicyPrice(
            rule: $0, thousandths: Int64(price.price.rounded()), isProved: price.isProved)
        }
      }
      return Solution(selection: selection, prices: prices, rulesByName: rulesByName)
    }
  }

  /// Solves the programme once more for each of some draws of the scores.
  ///
  /// Which applications the policy requires or excludes stays as the estimates say.
  ///
  /// - Throws: `GrantError.selection(.infeasible)` with the rules that clash, or `.calculation`.
  func tested(
    by plan: RobustnessPlan, _ calibration: ScoredPanel.Scores,
    _ progress: @Sendable (Int) -> Void
  ) throws(GrantError) -> PortfolioRobustness {
    try explaining(rulesByName) { () throws(PortfolioError) in
      let problem = try problem()
      let places = Dictionary(
        uniqueKeysWithValues: calibration.applications.enumerated().map { ($1.application, $0) })
      var generator = SeededGenerator(seed: plan.seed)
      let sets = (0..<plan.draws).map { _ in
        let scores = calibration.drawScores(using: &generator)
        return problem.candidates.map { candidate in
          places[candidate.key.id].map { worth(of: scores[$0], at: candidate.key) } ?? 0
        }
      }
      let found = try problem.robustness(
        of: try problem.best(), under: sets, progress: progress)
      return PortfolioRobustness(
        plan: plan, stepCounts: found.counts, shares: shares, meanRegret: found.meanRegret,
        provedShare: found.provedShare)
    }
  }

  /// Tells what each application that is not in the best portfolio would cost, to within 1/2,000 of
  /// what the portfolio is worth, or less closely where that takes too long.
  ///
  /// - Throws: `GrantError.selection(.infeasible)` with the rules that clash, or `.calculation`.
  func losses(
    _ progress: @Sendable (Int) -> Void
  ) throws(GrantError) -> [Application.ID: FundingLoss] {
    try explaining(rulesByName) { () throws(PortfolioError) in
      let problem = try problem()
      let best = try problem.best()
      let chosen = Set(best.chosen.map(\.id))
      let effort = SelectionEffort(relativeGap: 5e-4, nodeLimit: 20_000)
      let found = try problem.losses(
        from: best, forcing: problem.candidates.map(\.key).filter { !chosen.contains($0.id) },
        tolerance: abs(best.objective) * effort.relativeGap, effort: effort, progress: progress)
      var losses: [Application.ID: FundingLoss] = [:]
      for loss in found {
        losses[loss.key.id] = losses[loss.key.id].map { $0.lesser(loss.funding) } ?? loss.funding
      }
      return losses
    }
  }

  private func worth(of score: Double, at key: OfferKey) -> Double {
    let whole = max(0, Int64((score * 1000).rounded()) - Int64(rubric.minimum) * 1000)
    return worth(whole, at: shares[key] ?? .whole)
  }

  /// What a share of the money buys of a worth, in whole thousandths of a point.
  private func worth(_ whole: Int64, at share: Share) -> Double {
    (Double(whole) * (policy.partial?.value(of: share) ?? 1)).rounded()
  }

  /// What part of its request each offer is.
  private var shares: [OfferKey: Share] {
    Dictionary(
      uniqueKeysWithValues: candidates.flatMap { candidate in
        zip(candidate.offerKeys, candidate.offers).map { ($0, $1.share) }
      })
  }

  /// The rules with the names that the solver knows them by; it orders them by name, and five
  /// digits each keep the order.
  private var namedRules: [(name: String, rule: PolicyRule, kind: Kind)] {
    rules.enumerated().map { (name: "rule-\(10_000 + $0)", rule: $1.rule, kind: $1.kind) }
  }

  private var rulesByName: [String: PolicyRule] {
    Dictionary(uniqueKeysWithValues: namedRules.map { ($0.name, $0.rule) })
  }

  private func problem() throws(PortfolioError) -> SelectionProblem<OfferKey> {
    try SelectionProblem(
      candidates: candidates.flatMap { candidate in
        zip(candidate.offerKeys, candidate.offers).map { key, offer in
          Candidate(
            key: key, value: worth(candidate.worth(on: rubric), at: offer.share),
            costMinorUnits: policy.places == nil ? offer.cost.minorUnits : 1)
        }
      }, budgetMinorUnits: whole,
      rules: namedRules.map { SelectionRule(id: $0.name, $0.kind) },
      alternatives: candidates.map(\.offerKeys).filter { $0.count > 1 },
      tieOrder: policy.lotterySeed.map { seed in
        let offers = Dictionary(uniqueKeysWithValues: candidates.map { ($0.id, $0.offerKeys) })
        return lotteryOrder(of: candidates.map(\.id), seed: seed).flatMap { offers[$0] ?? [] }
      })
  }

  private func explaining<Value>(
    _ rulesByName: [String: PolicyRule], _ body: () throws(PortfolioError) -> Value
  ) throws(GrantError) -> Value {
    do throws(PortfolioError) {
      return try body()
    } catch {
      guard case .infeasible(let names, let least) = error else {
        throw .calculation(error.message)
      }
      let whole = policy.places.map { PolicyRule.places($0) } ?? .budget(budget)
      throw .selection(.infeasible(names.map { rulesByName[$0] ?? whole }, least: least))
    }
  }
}

extension ForcedLoss {
  fileprivate var funding: FundingLoss {
    FundingLoss(
      least: least.map { Int64($0.rounded(.down)) }, most: loss.map { Int64($0.rounded()) })
  }
}

extension FundingLoss {
  /// Of two amounts for one application, the loss of the one that costs less.
  fileprivate func lesser(_ other: FundingLoss) -> FundingLoss {
    let smaller = { (one: Int64?, two: Int64?) in
      one.flatMap { one in two.map { min(one, $0) } } ?? one ?? two
    }
    return FundingLoss(least: smaller(least, other.least), most: smaller(most, other.most))
  }
}
