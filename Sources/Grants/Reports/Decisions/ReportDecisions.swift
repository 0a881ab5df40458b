internal import Audit
internal import Portfolio
public import Vocabulary

extension GrantService {
  /// Reports what a board decides about, with scores, proposals, decisions and the budget.
  ///
  /// What the actor may not see is left out of the rows, not of the sums and ranks.
  ///
  /// - Parameters:
  ///   - callID: The call, or nil for the only one.
  ///   - selection: The saved selection to show; nil for the newest.
  ///   - blind: Whether to leave out names of people and organisations.
  ///   - seed: Starts the draws that intervals and chances come from.
  ///   - actor: The person who asks.
  /// - Returns: The report.
  /// - Throws: `GrantError.notAllowed` when the actor does not read applications, or `.notFound`.
  public func reportDecisions(
    call callID: FundingCall.ID?, selection: SavedSelection.ID? = nil, blind: Bool = false,
    seed: UInt64, by actor: Person.ID
  ) async throws(GrantError) -> DecisionReport {
    let now = clock()
    let sheet = try await store.read { (grants) throws(GrantError) in
      let person = try grants.require(.readApplications, of: actor)
      let call = try grants.chosenCall(callID, by: actor)
      return try grants.decisionFacts(
        of: call, selection: selection, seenBy: person, blind: blind)
    }
    return try sheet.report(seed: seed, asOf: now)
  }
}

extension GrantTransaction {
  fileprivate func decisionFacts(
    of call: FundingCall, selection id: SavedSelection.ID?, seenBy person: Person, blind: Bool
  ) throws(GrantError) -> DecisionFacts {
    let saved = try selections(of: call.id)
    let selection = id == nil ? saved.last : saved.first { $0.id == id }
    if let id, selection == nil { throw .notFound("selection", id.rawValue) }
    let panel = try panel(of: call, seenBy: nil)
    var visible: [VisibleApplication] = []
    for application in panel.applications {
      let most: Sight = blind ? .blind : .all
      let sight = min(try sight(of: application, for: person), most)
      if let seen = VisibleApplication(application, sight: sight) { visible.append(seen) }
    }
    let rates = try rateTable()
    let convert = { (money: Money) throws(GrantError) in
      try rates.value(of: money, in: call.terms.budget.currency, on: call.terms.rateDay)
    }
    var costs: [Application.ID: Money] = [:]
    for application in panel.applications {
      costs[application.id] = try convert(application.document.requested)
    }
    var given: [Application.ID: Money] = [:]
    let decisions = try decisions(in: call.id)
    for recorded in decisions {
      given[recorded.decision.applicationID] = try recorded.decision.amount.flatMap(convert)
    }
    let pending = try pendingProposals(under: call.id)
    for waiting in pending {
      given[waiting.proposal.applicationID] = try convert(waiting.proposal.amount)
    }
    var offers: [Application.ID: [FundingOffer]] = [:]
    if let policy = selection?.policy, policy.partial != nil {
      for application in panel.applications {
        offers[application.id] = try? self.offers(
          to: application, under: call, policy, rates)
      }
    }
    let funded = Dictionary(
      decisions.filter { $0.decision.outcome == .fund }
        .map { ($0.decision.applicationID, $0.entry.sequence) }
    ) { $1 }
    // What was proposed after the grant is more money for its award.
    let proposals = try proposals(in: call.id).filter { recorded in
      funded[recorded.proposal.applicationID].map { recorded.entry.sequence < $0 } ?? true
    }
    let kept = Set(panel.assignments)
    return DecisionFacts(
      call: call, blind: blind, panel: panel, visible: visible, selection: selection,
      decisions: decisions, proposals: proposals,
      pending: Set(pending.map(\.proposal.applicationID)),
      recused: Set(
        try assignments(in: call.id).filter { !kept.contains($0) }.map(\.applicationID)),
      costs: costs, given: given, offers: offers)
  }
}

/// All that a decision sheet is computed from.
struct DecisionFacts: Sendable {
  let call: FundingCall
  let blind: Bool
  let panel: Panel
  let visible: [VisibleApplication]
  let selection: SavedSelection?
  let decisions: [RecordedDecision]
  let proposals: [RecordedProposal]
  let pending: Set<Application.ID>
  let recused: Set<Application.ID>

  /// What is asked for in the currency of the call, where rates are known.
  let costs: [Application.ID: Money]

  /// What was decided or waits, in the currency of the call, where rates are known.
  let given: [Application.ID: Money]

  /// What each application could get under the policy of the selection, where that knows parts and
  /// rates are known.
  let offers: [Application.ID: [FundingOffer]]

  func report(seed: UInt64, asOf now: Timestamp) throws(GrantError) -> DecisionReport {
    let ranking = try ranking(seed: seed)
    let explained = explanation
    let rows = rows(ranking, reasons: explained?.reasons ?? [:])
    return DecisionReport(
      call: call, isBlind: blind, selectionID: selection?.id, rows: rows,
      reach: reach(of: ranking), countries: countries, tracks: tracks,
      rules: explained?.prices ?? [], budget: call.terms.budget, asOf: now)
  }

  private func ranking(seed: UInt64) throws(GrantError) -> Ranking? {
    let scored = ScoredPanel(panel, rubric: call.terms.rubric)
    guard !scored.isEmpty else { return nil }
    let all = Dictionary(
      uniqueKeysWithValues: costs.map { ($0.key, $0.value.minorUnits) })
    let isComplete = scored.applications.allSatisfy { costs[$0.id] != nil }
    let round = RankingRound(
      call: call, scored: scored, costs: isComplete ? all : nil, budget: call.terms.budget,
      visible: Set(panel.applications.map(\.id)))
    return scored.ranking(of: round, with: try scored.calibrated(), seed: seed)
  }

  /// How many of the best scores the budget pays for.
  private func reach(of ranking: Ranking?) -> Int? {
    guard let ranking, ranking.rows.allSatisfy({ costs[$0.id] != nil }) else { return nil }
    var left = call.terms.budget.minorUnits
    return ranking.rows.prefix { row in
      left -= costs[row.id]?.minorUnits ?? 0
      return left >= 0
    }.count
  }

  /// Why the saved selection proposes what it does: it is solved again from what was saved with it.
  private var explanation: (reasons: [Application.ID: DecisionRow.Proposal], prices: [PolicyPrice])?
  {
    guard let selection else { return nil }
    let choices = Dictionary(
      uniqueKeysWithValues: selection.choices.map { ($0.applicationID, $0) })
    var candidates: [SelectionCandidate] = []
    var funded: Set<Int> = []
    let organisations = organisationNumbers(of: panel.applications)
    for (application, organisation) in zip(panel.applications, organisations) {
      guard let choice = choices[application.id] else {
        if application.status == .funded { funded.insert(organisation) }
        continue
      }
      candidates.append(
        SelectionCandidate(
          application: application, calibratedThousandths: choice.calibratedThousandths,
          offers: offers[application.id] ?? [
            FundingOffer(
              share: .whole, amount: application.document.requested, cost: choice.cost)
          ], organisation: organisation))
    }
    let programme = PolicyProgramme(
      policy: selection.policy, budget: selection.budget, rubric: call.terms.rubric,
      candidates: candidates, fundedOrganisations: funded)
    let solution = try? programme.solved()
    let found = Dictionary(
      uniqueKeysWithValues: (solution.map(programme.proposals) ?? []).map {
        ($0.choice.applicationID, $0)
      })
    let reasons = choices.mapValues { choice in
      let again = found[choice.applicationID]
      return DecisionRow.Proposal(
        outcome: choice.outcome,
        reason: again?.choice.outcome == choice.outcome ? again?.reason : nil)
    }
    return (reasons, (solution?.prices ?? []).sorted { $0.thousandths > $1.thousandths })
  }
}
