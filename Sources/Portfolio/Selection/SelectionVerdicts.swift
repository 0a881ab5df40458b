extension SelectionProblem {
  /// Returns what decided on each candidate.
  func verdicts(on choice: [Bool]) -> [Selection<Key>.Verdict] {
    let programme = programme()
    let activities = RowActivities(programme, choice)
    let requiring = rulesByCandidate { kind in
      if case .required(let keys) = kind { keys } else { [] }
    }
    let excluding = rulesByCandidate { kind in
      if case .excluded(let keys) = kind { keys } else { [] }
    }
    let lowest = candidates.indices.filter { choice[$0] && requiring[$0] == nil }
      .map { valuePerMinorUnit(of: $0) }.min()
    return candidates.indices.map { place in
      let reason: SelectionReason
      if choice[place] {
        reason = requiring[place].map { .required(rule: $0) } ?? .chosen
      } else if let rule = excluding[place] {
        reason = .excluded(rule: rule)
      } else if programme.values[place] <= 0 {
        reason = .worthNothing
      } else {
        let broken = activities.rowsBroken(byTaking: place).compactMap { programme.rows[$0].rule }
        reason =
          broken.isEmpty
          ? .beyondBudget(
            valuePerMinorUnit: valuePerMinorUnit(of: place), lowestChosen: lowest)
          : .blocked(rules: Set(broken).sorted().map { rules[$0].id })
      }
      return .init(key: candidates[place].key, reason: reason)
    }
  }

  private func valuePerMinorUnit(of place: Int) -> Double {
    candidates[place].value / Double(max(candidates[place].costMinorUnits, 1))
  }

  /// Returns for each candidate the first rule whose kind names it.
  private func rulesByCandidate(
    _ keys: (SelectionRule<Key>.Kind) -> [Key]
  ) -> [String?] {
    var found: [String?] = Array(repeating: nil, count: candidates.count)
    for rule in rules {
      for key in keys(rule.kind) {
        if let place = places[key], found[place] == nil { found[place] = rule.id }
      }
    }
    return found
  }
}
