internal import Portfolio
internal import Vocabulary

extension PolicyProgramme {
  /// What is proposed for each candidate, by key, with the reason in a sentence.
  ///
  /// What was not chosen is declined, except for the best of those that the policy would fund if
  /// there were more money or fewer rules: they fill the places in reserve.
  func proposals(from solution: Solution) -> [Proposal] {
    let byKey = Dictionary(uniqueKeysWithValues: candidates.map { ($0.id, $0) })
    let chosen = Set(solution.selection.chosen)
    let reserve = Set(
      solution.selection.verdicts.filter { $0.reason.leavesHope }
        .compactMap { byKey[$0.key] }
        .sorted { ($1.calibratedThousandths, $0.id) < ($0.calibratedThousandths, $1.id) }
        .prefix(policy.reservePlaces).map(\.id))
    return solution.selection.verdicts.compactMap { verdict in
      byKey[verdict.key].map { candidate in
        Proposal(
          choice: SelectionChoice(
            applicationID: candidate.id,
            outcome: chosen.contains(candidate.id)
              ? policy.chosenOutcome : reserve.contains(candidate.id) ? .reserve : .decline,
            calibratedThousandths: candidate.calibratedThousandths, cost: candidate.cost),
          reason: message(for: verdict.reason, about: candidate, in: solution))
      }
    }
  }

  private func message(
    for reason: SelectionReason, about candidate: SelectionCandidate, in solution: Solution
  ) -> Message {
    switch reason {
    case .chosen: Message("selection.chosen", ["score": score(of: candidate)])
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
      $0.organisation == candidate.organisation && solution.selection.chosen.contains($0.id)
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

extension SelectionReason {
  /// Whether more money or fewer rules could have led to a grant.
  fileprivate var leavesHope: Bool {
    switch self {
    case .beyondBudget, .blocked: true
    case .chosen, .excluded, .required, .worthNothing: false
    }
  }
}
