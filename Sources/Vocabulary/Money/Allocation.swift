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
    let total = weights.reduce(Int128(0)) { $0 + Int128($1) }
    let amount = Int128(minorUnits.magnitude)

    var parts = weights.map { amount * Int128($0) / total }
    let remainders = weights.map { amount * Int128($0) % total }
    let left = Int(amount - parts.reduce(0, +))
    let order = remainders.indices.sorted { (a: Int, b: Int) in
      remainders[a] == remainders[b] ? a < b : remainders[a] > remainders[b]
    }
    for index in order.prefix(left) { parts[index] += 1 }
    let sign: Int128 = minorUnits < 0 ? -1 : 1
    return parts.map { Money(minorUnits: Int64(sign * $0), currency: currency) }
  }
}
