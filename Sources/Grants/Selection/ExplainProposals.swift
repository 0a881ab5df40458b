internal import Portfolio
internal import Vocabulary

extension PolicyProgramme {
  /// What is proposed for each candidate, by key, with the reason in a sentence.
  ///
  /// What was not chosen is declined, except for the best of those that the policy would fund if
  /// there were more money or fewer rules: they fill the places in reserve.
  func proposals(from solution: Solution) -> [Proposal] {
    let verdicts = Dictionary(
      uniqueKeysWithValues: solution.selection.verdicts.map { ($0.key, $0.reason) })
    let steps = solution.steps
    let reasons = candidates.map { candidate in
      // What was not chosen at any amount is told why it was not at the smallest.
      let step = steps[candidate.id] ?? candidate.offers.count - 1
      return verdicts[OfferKey(id: candidate.id, step: step)] ?? .worthNothing
    }
    let reserve = Set(
      zip(candidates, reasons).filter { $0.1.leavesHope }.map(\.0)
        .sorted { ($1.calibratedThousandths, $0.id) < ($0.calibratedThousandths, $1.id) }
        .prefix(policy.reservePlaces).map(\.id))
    return zip(candidates, reasons).map { candidate, reason in
      let step = steps[candidate.id]
      let offer = candidate.offers[step ?? 0]
      let part =
        step ?? 0 == 0 ? nil : ProposedPart(share: offer.share, amount: offer.amount)
      return Proposal(
        choice: SelectionChoice(
          applicationID: candidate.id,
          outcome: step != nil
            ? policy.chosenOutcome : reserve.contains(candidate.id) ? .reserve : .decline,
          calibratedThousandths: candidate.calibratedThousandths, cost: offer.cost, part: part),
        reason: part.map { message(forPart: $0, of: candidate) }
          ?? message(for: reason, about: candidate, in: solution))
    }.sorted { $0.choice.applicationID < $1.choice.applicationID }
  }

  private func message(forPart part: ProposedPart, of candidate: SelectionCandidate) -> Message {
    Message(
      policy.required.contains(candidate.id) ? "selection.required-part" : "selection.chosen-part",
      [
        "share": part.share.value, "amount": .money(part.amount),
        "score": score(of: candidate),
      ])
  }

  private func message(
    for reason: SelectionReason, about candidate: SelectionCandidate, in solution: Solution
  ) -> Message {
    switch reason {
    case .chosen:
      Message(
        policy.required.contains(candidate.id) ? "selection.required" : "selection.chosen",
        ["score": score(of: candidate)])
    case .required: Message("selection.required", ["score": score(of: candidate)])
    case .excluded(let name): exclusion(by: solution.rulesByName[name], of: candidate)
    case .blocked(let names):
      obstacle(names.compactMap { solution.rulesByName[$0] }, to: candidate, in: solution)
    case .beyondBudget where policy.places != nil:
      Message("selection.no-place", ["score": score(of: candidate)])
    case .beyondBudget(let value, let lowest):
      if let lowest {
        Message(
          "selection.beyond-budget",
          ["worth": points(value), "lowest": points(lowest), "cost": .money(candidate.cost)])
      } else {
        Message("selection.no-money", ["cost": .money(candidate.cost)])
      }
    case .worthNothing: Message("selection.worth-nothing", ["score": score(of: candidate)])
    }
  }

  private func exclusion(by rule: PolicyRule?, of candidate: SelectionCandidate) -> Message {
    switch rule {
    case .minimumScore(let minimum):
      Message(
        "selection.below-minimum",
        ["score": score(of: candidate), "minimum": .text(minimum.plainText)])
    case .alreadyFunded: Message("selection.organisation-funded")
    default: Message("selection.excluded")
    }
  }

  private func obstacle(
    _ rules: [PolicyRule], to candidate: SelectionCandidate, in solution: Solution
  ) -> Message {
    let sibling = candidates.first {
      $0.organisation == candidate.organisation && solution.steps[$0.id] != nil
    }
    if rules == [.onePerOrganisation], let sibling {
      return Message("selection.same-organisation", ["other": .text(sibling.id.rawValue)])
    }
    return Message(
      "selection.blocked", ["rules": .list(rules.map { .message($0.message) })])
  }

  private func score(of candidate: SelectionCandidate) -> Message.Value {
    .number(Double(candidate.calibratedThousandths) / 1000, decimals: 2)
  }

  /// Points for each ten thousand units of money, from thousandths for each minor unit.
  private func points(_ thousandthsPerMinorUnit: Double) -> Message.Value {
    let units = Double(budget.currency.minorUnitsPerUnit)
    return .number(thousandthsPerMinorUnit * units * 10, decimals: 2)
  }
}

extension PolicyProgramme.Solution {
  /// The place of the amount that is proposed for each chosen application.
  fileprivate var steps: [Application.ID: Int] {
    Dictionary(uniqueKeysWithValues: selection.chosen.map { ($0.id, $0.step) })
  }
}

extension SelectionReason {
  /// Whether more money or fewer rules could have led to a grant.
  fileprivate var leavesHope: Bool {
    switch self {
    case .beyondBudget, .blocked: true
    case .chosen, .excluded, .required, .worthNothing: false
    }
  }
}
