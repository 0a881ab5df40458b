extension Calibration {
  /// Returns how probable it is that each application stands within the budget, when applications
  /// are funded from the best score down until the next one costs more than is left.
  ///
  /// Every draw of the scores that the reviews leave possible is one such list; the probability is
  /// the part of the draws in which the application is funded. It knows no other rule than the
  /// budget.
  ///
  /// - Parameters:
  ///   - costs: What each application costs, in minor units of one currency, none negative; those
  ///     without a cost are not on the list.
  ///   - budgetMinorUnits: The budget in that currency.
  ///   - draws: How many times to draw all scores.
  ///   - seed: Starts the draws, so that the same seed gives the same probabilities.
  /// - Returns: A probability for each application that has a cost.
  /// - Precondition: There is a draw.
  public func fundingChances(
    costs: [Application: Int64], budgetMinorUnits: Int64, draws: Int = 1000, seed: UInt64
  ) -> [Application: Double] {
    precondition(draws > 0, "No draw")
    let places = applications.indices.filter { costs[applications[$0].application] != nil }
    let prices = applications.map { costs[$0.application] ?? 0 }
    var funded = Array(repeating: 0, count: applications.count)
    var generator = SeededGenerator(seed: seed)
    for _ in 0..<draws {
      let scores = drawScores(using: &generator)
      var left = budgetMinorUnits
      for place in places.sorted(by: { (-scores[$0], $0) < (-scores[$1], $1) }) {
        guard prices[place] <= left else { break }
        left -= prices[place]
        funded[place] += 1
      }
    }
    return Dictionary(
      uniqueKeysWithValues: places.map {
        (applications[$0].application, Double(funded[$0]) / Double(draws))
      })
  }
}
