extension AttackerModel {
  /// Cuts that a single equation makes plain: what is protected up to some level must share each of
  /// its sums with others that can make up for it.
  func lineCuts(of problem: DisclosureProblem) -> [Cut] {
    var goals: [Int: [Goal]] = [:]
    for goal in self.goals where goal.kind != .width {
      goals[goal.column, default: []].append(goal)
    }
    var cuts: [Cut] = []
    for row in rows {
      for entry in row.entries {
        for goal in goals[entry.column] ?? [] {
          if let cut = lineCut(row, entry, goal) { cuts.append(cut) }
        }
      }
    }
    return cuts
  }

  private func lineCut(
    _ row: LinearProgramme.Row, _ own: (column: Int, coefficient: Double), _ goal: Goal
  ) -> Cut? {
    var missing = goal.need * abs(own.coefficient)
    let rises = (goal.kind == .up) == (own.coefficient > 0)
    var weights: [Int: Double] = [:]
    for entry in row.entries where entry.column != own.column {
      // The others must bring the sum back to where it was.
      let falls = rises == (entry.coefficient > 0)
      let room = (falls ? down : up)[entry.column] * abs(entry.coefficient)
      if let decision = decisions[entry.column] {
        weights[decision, default: 0] += room
      } else {
        missing -= room
      }
    }
    guard missing > goal.need * 1e-6 else { return nil }
    let entries = weights.sorted { $0.key < $1.key }.compactMap { decision, weight in
      weight > missing * 1e-7 ? (decision, min(1, weight / missing)) : nil
    }
    return Cut(entries: entries)
  }
}
