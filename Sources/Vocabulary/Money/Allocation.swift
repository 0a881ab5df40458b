extension Money {
  /// Splits the amount in proportion to weights, so that the parts sum to the whole exactly.
  ///
  /// Each part gets the whole units of its exact share; what is left goes, one minor unit each, to
  /// the largest remainders (Hamilton's method), and of equal remainders to the earlier part. A
  /// negative amount is split like its opposite.
  ///
  /// - Parameter weights: The shares, none negative, in the order of the parts.
  /// - Returns: As many amounts as weights. When every weight is 0 the parts are equal shares.
  /// - Precondition: There is a weight, none is negative, and their sum fits `Int64`.
  public func allocated(by weights: [Int64]) -> [Money] {
    precondition(!weights.isEmpty, "An amount cannot be split among nobody")
    precondition(weights.allSatisfy { $0 >= 0 }, "A share cannot be negative")
    let weights = weights.allSatisfy { $0 == 0 } ? weights.map { _ in 1 } : weights
    let total = weights.reduce(0, +).magnitude
    let amount = minorUnits.magnitude

    // No weight is greater than their sum, so no part is greater than the amount.
    let shares = weights.map {
      total.dividingFullWidth(amount.multipliedFullWidth(by: $0.magnitude))
    }
    var parts = shares.map(\.quotient)
    let left = Int(amount - parts.reduce(0, +))
    if left > 0 {
      let order = shares.indices.sorted { (a: Int, b: Int) in
        shares[a].remainder == shares[b].remainder
          ? a < b : shares[a].remainder > shares[b].remainder
      }
      for index in order.prefix(left) { parts[index] += 1 }
    }
    return parts.map {
      Money(
        minorUnits: minorUnits < 0 ? Int64(truncatingIfNeeded: 0 &- $0) : Int64($0),
        currency: currency)
    }
  }
}
