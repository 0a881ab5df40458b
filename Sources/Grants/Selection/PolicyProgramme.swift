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

  fileprivate typealias Kind = SelectionRule<Application.ID>.Kind

  /// The rules and what the solver is asked for, in the order in which people read them.
  fileprivate var rules: [(rule: PolicyRule, kind: Kind)] {
    var rules = countryRules + groupRules + organisationRules
    if policy.places != nil, let budget = policy.budget {
      let costs = Dictionary(uniqueKeysWithValues: candidates.map { ($0.id, $0.cost.minorUnits) })
      rules.append((.budget(budget), .weight(costs, atMost: budget.minorUnits)))
    }
    if let minimum = policy.minimumScore {
      let tooLow = keys {
        $0.calibratedThousandths < Int64(minimum.hundredths) * 10
          && !policy.required.contains($0.id)
      }
      rules.append((.minimumScore(minimum), .excluded(tooLow)))
    }
    for id in policy.required.sorted() { rules.append((.required(id), .required([id]))) }
    let known = Set(candidates.map(\.id))
    for id in policy.excluded.sorted() where known.contains(id) {
      rules.append((.excluded(id), .excluded([id])))
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
      .filter { $0.value.count > 1 }.sorted { $0.key < $1.key }.map { $0.value.map(\.id) }
    let funded = keys { fundedOrganisations.contains($0.organisation) }
    return [(.onePerOrganisation, .oneInEach(groups)), (.alreadyFunded, .excluded(funded))]
  }

  private func least(_ share: Share, of group: [Application.ID]) -> Kind {
    .amount(of: group, atLeast: share.atLeast(of: whole))
  }

  private func keys(_ belongs: (SelectionCandidate) -> Bool) -> [Application.ID] {
    candidates.filter(belongs).map(\.id)
  }
}

extension PolicyProgramme {
  /// What the solver found.
  struct Solution: Sendable {
    let selection: Selection<Application.ID>
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
          places[candidate.key].map { worth(of: scores[$0]) } ?? 0
        }
      }
      let found = try problem.robustness(
        of: try problem.best(), under: sets, progress: progress)
      return PortfolioRobustness(
        plan: plan, counts: found.counts, meanRegret: found.meanRegret,
        provedShare: found.provedShare)
    }
  }

  private func worth(of score: Double) -> Double {
    Double(max(0, Int64((score * 1000).rounded()) - Int64(rubric.minimum) * 1000))
  }

  /// The rules with the names that the solver knows them by; it orders them by name, and five
  /// digits each keep the order.
  private var namedRules: [(name: String, rule: PolicyRule, kind: Kind)] {
    rules.enumerated().map { (name: "rule-\(10_000 + $0)", rule: $1.rule, kind: $1.kind) }
  }

  private var rulesByName: [String: PolicyRule] {
    Dictionary(uniqueKeysWithValues: namedRules.map { ($0.name, $0.rule) })
  }

  private func problem() throws(PortfolioError) -> SelectionProblem<Application.ID> {
    try SelectionProblem(
      candidates: candidates.map {
        Candidate(
          key: $0.id, value: Double($0.worth(on: rubric)),
          costMinorUnits: policy.places == nil ? $0.cost.minorUnits : 1)
      }, budgetMinorUnits: whole,
      rules: namedRules.map { SelectionRule(id: $0.name, $0.kind) },
      tieOrder: policy.lotterySeed.map { lotteryOrder(of: candidates.map(\.id), seed: $0) })
  }

  private func explaining<Value>(
    _ rulesByName: [String: PolicyRule], _ body: () throws(PortfolioError) -> Value
  ) throws(GrantError) -> Value {
    do throws(PortfolioError) {
      return try body()
    } catch {
      guard case .infeasible(let names) = error else { throw .calculation(error.message) }
      let whole = policy.places.map { PolicyRule.places($0) } ?? .budget(budget)
      throw .selection(.infeasible(names.map { rulesByName[$0] ?? whole }))
    }
  }
}
