internal import Portfolio

/// Numbers of people at lessons in a year, with the small groups that real ones have.
struct SimulatedReach {
  let frame: TableFrame
  let values: [Int64]

  /// Draws a table of countries by genders by months.
  init(countries: Int = 12, genders: Int = 4, months: Int = 12, seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let shares = [0.52, 0.43, 0.012, 0.03]
    var leaves: [[Int]: Int64] = [:]
    for country in 1...countries {
      let size = 30 * Double.random(in: 1...40, using: &generator)
      // Some countries have months without lessons.
      for month in 1...months where generator.nextUnit() > 0.12 {
        for gender in 1...genders {
          let mean = size * shares[(gender - 1) % 4] * (0.3 + 1.4 * generator.nextUnit())
          leaves[[country, gender, month]] = Int64(mean * 0.5 + mean * generator.nextUnit())
        }
      }
    }
    frame = TableFrame([
      TableDimension(values: countries), TableDimension(values: genders),
      TableDimension(values: months),
    ])
    do { values = try frame.totals(of: leaves) } catch { preconditionFailure("Small numbers") }
  }

  /// The problem of publishing every cell and every total.
  func problem(rule: CountRule = .usual) -> DisclosureProblem {
    var problem = DisclosureProblem()
    for (cell, value) in values.enumerated() {
      guard value != 0 else {
        _ = problem.add(.init(0, .published))
        continue
      }
      let decision = problem.addDecision(cost: Int64(1 + frame.totalCount(of: cell)))
      _ = problem.add(.init(value, .decided(decision), protection: rule.protection(of: value)))
    }
    problem.add(frame, from: 0)
    return problem
  }
}
