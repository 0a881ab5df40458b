internal import Portfolio
public import Vocabulary

extension GrantService {
  /// Chooses the best portfolio of the undecided applications of a call under a policy.
  ///
  /// What an application is worth is its calibrated score above the lowest of the rubric, in whole
  /// thousandths; what it costs is its request, at the rates of the day that the call names.
  /// Nothing is decided by this: people decide, and may refer to a saved selection.
  ///
  /// - Parameters:
  ///   - callID: The call, or nil for the only one.
  ///   - policy: The rules.
  ///   - robustness: How to test the result against what the reviews leave open; nil not to.
  ///   - losses: Whether to tell what each application that was not chosen would cost.
  ///   - save: Whether to keep the result, so that decisions can refer to it.
  ///   - actor: The person who asks.
  ///   - progress: Is told how far the calculation is.
  /// - Returns: The portfolio; what the actor may not see is left out of the proposals, not of the
  ///   calculation.
  /// - Throws: `GrantError.selection` when the policy and the call do not go together, or
  ///   `.noRate`.
  public func select(
    call callID: FundingCall.ID?, policy: SelectionPolicy, robustness: RobustnessPlan? = nil,
    losses: Bool = false, save: Bool, by actor: Person.ID,
    progress: @Sendable (SelectionProgress) -> Void = { _ in }
  ) async throws(GrantError) -> ProposedPortfolio {
    let now = clock()
    let (round, portfolio) =
      if save {
        try await store.write { (grants) throws(GrantError) in
          let round = try grants.selectionRound(
            of: try grants.chosenCall(callID, by: actor), policy, by: actor)
          try round.requireAffordable()
          try round.call.terms.requireLottery(seed: policy.lotterySeed, isFinal: true)
          let portfolio = try round.solved(savedAs: try grants.nextSelectionID())
          try grants.save(portfolio, by: actor, at: now)
          return (round, portfolio)
        }
      } else {
        try await store.read { (grants) throws(GrantError) in
          let round = try grants.selectionRound(
            of: try grants.chosenCall(callID, by: actor), policy, by: actor)
          return (round, try round.solved(savedAs: nil))
        }
      }
    var result = portfolio.seen(round.visible)
    if let robustness {
      result.robustness = try round.tested(by: robustness) { progress(.draws($0)) }
        .seen(round.visible)
    }
    if losses {
      result.losses = try round.programme.losses { progress(.losses($0)) }
        .filter { round.visible.contains($0.key) }
    }
    return result
  }

  /// Chooses the best portfolios under two policies from the same applications, and tells where
  /// they differ.
  ///
  /// - Parameters:
  ///   - callID: The call, or nil for the only one.
  ///   - policy: The rules.
  ///   - other: The rules to compare them with.
  ///   - actor: The person who asks.
  /// - Returns: The comparison; what the actor may not see is left out of the changes, not of the
  ///   sums.
  /// - Throws: `GrantError.selection` when a policy and the call do not go together, or `.noRate`.
  public func compare(
    call callID: FundingCall.ID?, policy: SelectionPolicy, with other: SelectionPolicy,
    by actor: Person.ID
  ) async throws(GrantError) -> PortfolioComparison {
    let rounds = try await store.read { (grants) throws(GrantError) in
      let call = try grants.chosenCall(callID, by: actor)
      return (
        try grants.selectionRound(of: call, policy, by: actor),
        try grants.selectionRound(of: call, other, by: actor)
      )
    }
    return PortfolioComparison(
      try rounds.0.solved(savedAs: nil), try rounds.1.solved(savedAs: nil),
      candidates: rounds.0.programme.candidates, seen: rounds.0.visible)
  }

  /// Lists the saved selections of a call, oldest first; choices that the actor may not see are
  /// left out.
  ///
  /// - Throws: `GrantError.notAllowed` when the actor does not read applications.
  public func listSelections(
    call callID: FundingCall.ID?, by actor: Person.ID
  ) async throws(GrantError) -> [SavedSelection] {
    try await store.read { (grants) throws(GrantError) in
      let person = try grants.require(.readApplications, of: actor)
      let call = try grants.chosenCall(callID, by: actor)
      let visible = Set(try grants.panel(of: call, seenBy: person).applications.map(\.id))
      return try grants.selections(of: call.id).map { selection in
        selection.with(choices: selection.choices.filter { visible.contains($0.applicationID) })
      }
    }
  }
}

/// How far the calculation of a selection is.
public enum SelectionProgress: Hashable, Sendable {
  /// So many draws of the test are done.
  case draws(Int)
  /// So many losses are found.
  case losses(Int)
}

/// All that a selection is computed from.
private struct SelectionRound: Sendable {
  let call: FundingCall
  let left: Money
  let programme: PolicyProgramme
  let calibration: ScoredPanel.Scores?
  let unreviewed: [Application.ID]

  /// What the actor may see.
  let visible: Set<Application.ID>

  /// Refuses to save what could never be decided.
  func requireAffordable() throws(GrantError) {
    try programme.policy.requireInvitations(fitting: call)
    guard programme.budget.minorUnits <= left.minorUnits else {
      throw .selection(.budgetTooLarge(programme.budget, left: left))
    }
  }

  func solved(savedAs id: SavedSelection.ID?) throws(GrantError) -> ProposedPortfolio {
    let solution = try programme.solved()
    return ProposedPortfolio(
      callID: call.id, policy: programme.policy, budget: programme.budget,
      spent: programme.cost(of: solution.selection.chosen),
      objectiveThousandths: Int64(solution.selection.objective.rounded()),
      isOptimal: solution.selection.isProvedOptimal, proposals: programme.proposals(from: solution),
      prices: solution.prices.enumerated().sorted {
        ($1.element.thousandths, $0.offset) < ($0.element.thousandths, $1.offset)
      }.map(\.element), unreviewed: unreviewed, savedAs: id)
  }

  func tested(
    by plan: RobustnessPlan, _ progress: @Sendable (Int) -> Void
  ) throws(GrantError) -> PortfolioRobustness {
    guard let calibration else { throw .selection(.nothingToChoose(call.id)) }
    return try programme.tested(by: plan, calibration, progress)
  }
}

extension GrantTransaction {
  fileprivate func selectionRound(
    of call: FundingCall, _ policy: SelectionPolicy, by actor: Person.ID
  ) throws(GrantError) -> SelectionRound {
    let person = try require(.decide, of: actor)
    try requireKnown(policy.chosenOutcome, to: call.id)
    let panel = try panel(of: call, seenBy: nil)
    // Their money is held, and they cannot be decided otherwise until a second person has ruled.
    let pending = Set(try pendingProposals(under: call.id).map(\.proposal.applicationID))
    let open = panel.applications.filter {
      [.eligible, .reserve].contains($0.status) && !pending.contains($0.id)
    }
    let calibration = try calibration(of: panel, call: call)
    let scores = thousandths(calibration)
    let rates = try rateTable()
    let organisations = organisationNumbers(of: panel.applications)
    var candidates: [SelectionCandidate] = []
    var fundedOrganisations: Set<Int> = []
    for (application, organisation) in zip(panel.applications, organisations) {
      let isPending = pending.contains(application.id)
      if application.status == .funded || isPending { fundedOrganisations.insert(organisation) }
      guard [.eligible, .reserve].contains(application.status), !isPending,
        let score = scores[application.id]
      else { continue }
      candidates.append(
        SelectionCandidate(
          application: application, calibratedThousandths: score,
          offers: try offers(to: application, under: call, policy, rates),
          organisation: organisation))
    }
    guard !candidates.isEmpty else { throw .selection(.nothingToChoose(call.id)) }
    try requireKnown(policy, candidates, among: panel.applications)
    try call.terms.requireLottery(seed: policy.lotterySeed, isFinal: false)
    let left = try left(of: call)
    let programme = PolicyProgramme(
      policy: policy, budget: try policy.budget(of: call, left: left), rubric: call.terms.rubric,
      candidates: candidates, fundedOrganisations: fundedOrganisations)
    return SelectionRound(
      call: call, left: left, programme: programme, calibration: calibration,
      unreviewed: open.map(\.id).filter { scores[$0] == nil },
      visible: Set(try self.panel(of: call, seenBy: person).applications.map(\.id)))
  }

  /// What an application could get, the whole first.
  func offers(
    to application: Application, under call: FundingCall, _ policy: SelectionPolicy,
    _ rates: RateTable
  ) throws(GrantError) -> [FundingOffer] {
    let currency = call.terms.budget.currency
    var offers: [FundingOffer] = []
    for share in [.whole] + policy.steps {
      let amount = share.part(of: application.document.requested)
      let cost = try rates.convert(amount, to: currency, on: call.terms.rateDay)
      if share != .whole, amount.minorUnits == 0 || cost.minorUnits < policy.leastPart { continue }
      offers.append(FundingOffer(share: share, amount: amount, cost: cost))
    }
    return offers
  }

  private func calibration(
    of panel: Panel, call: FundingCall
  ) throws(GrantError) -> ScoredPanel.Scores? {
    let scored = ScoredPanel(panel, rubric: call.terms.rubric)
    return scored.isEmpty ? nil : try scored.calibrated()
  }

  /// The calibrated scores in whole thousandths of a point.
  private func thousandths(_ calibration: ScoredPanel.Scores?) -> [Application.ID: Int64] {
    Dictionary(
      uniqueKeysWithValues: (calibration?.applications ?? []).map {
        ($0.application, Int64(($0.score * 1000).rounded()))
      })
  }

  private func requireKnown(
    _ policy: SelectionPolicy, _ candidates: [SelectionCandidate], among all: [Application]
  ) throws(GrantError) {
    let choosable = Set(candidates.map(\.id))
    let unknown =
      policy.required.subtracting(choosable)
      .union(policy.excluded.subtracting(all.map(\.id)))
    guard unknown.isEmpty else { throw .selection(.notCandidates(unknown.sorted())) }
  }

  /// What the call has left of its budget.
  func left(of call: FundingCall) throws(GrantError) -> Money {
    let granted = try granted(under: call)
    do throws(MoneyError) { return try call.terms.budget.subtracting(granted) } catch {
      throw .money(error)
    }
  }

  fileprivate func save(
    _ portfolio: ProposedPortfolio, by actor: Person.ID, at now: Timestamp
  ) throws(GrantError) {
    guard let id = portfolio.savedAs else { return }
    let selection = SavedSelection(
      id: id, callID: portfolio.callID, policy: portfolio.policy, budget: portfolio.budget,
      spent: portfolio.spent, objectiveThousandths: portfolio.objectiveThousandths,
      isOptimal: portfolio.isOptimal, choices: portfolio.proposals.map(\.choice))
    let step = HistoryStep(actor: actor, at: now, action: .selectionSave, subject: id.rawValue)
    try record(step) { () throws(GrantError) in try insert(selection) }
  }
}

extension SelectionPolicy {
  /// The parts that are offered besides the whole; an invitation is not given in part.
  fileprivate var steps: [Share] { choosesInvitations ? [] : partial?.steps ?? [] }

  fileprivate var leastPart: Int64 { partial?.minimum?.minorUnits ?? 0 }

  fileprivate func budget(of call: FundingCall, left: Money) throws(GrantError) -> Money {
    guard let budget else { return left }
    guard budget.currency == left.currency else {
      throw .selection(.budgetCurrency(budget.currency, call: left.currency))
    }
    return budget
  }
}

extension ProposedPortfolio {
  fileprivate func seen(_ visible: Set<Application.ID>) -> ProposedPortfolio {
    ProposedPortfolio(
      callID: callID, policy: policy, budget: budget, spent: spent,
      objectiveThousandths: objectiveThousandths, isOptimal: isOptimal,
      proposals: proposals.filter { visible.contains($0.choice.applicationID) }, prices: prices,
      unreviewed: unreviewed.filter(visible.contains), savedAs: savedAs)
  }
}

extension SavedSelection {
  fileprivate func with(choices: [SelectionChoice]) -> SavedSelection {
    SavedSelection(
      id: id, callID: callID, policy: policy, budget: budget, spent: spent,
      objectiveThousandths: objectiveThousandths, isOptimal: isOptimal, choices: choices)
  }
}
