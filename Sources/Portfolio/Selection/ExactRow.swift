/// A bound on a weighted sum of chosen columns, in whole numbers.
struct ExactRow {
  /// The place of the rule that asks for it; nil for the budget.
  let rule: Int?
  /// The columns that count, ascending, with their weights, none of them 0.
  let entries: [(column: Int, weight: Int128)]
  let lower: Int128?
  let upper: Int128?

  /// Makes a row and divides it by the common divisor of its weights, which makes its bounds as tight as they get.
  init(rule: Int?, weights: [Int128], lower: Int128?, upper: Int128?) {
    let divisor = weights.reduce(Int128(0)) { greatestCommonDivisor($0, abs($1)) }
    let unit = max(divisor, 1)
    self.rule = rule
    entries = weights.enumerated().filter { $0.element != 0 }
      .map { (column: $0.offset, weight: $0.element / unit) }
    self.lower = lower.map { -floorDivision(-$0, unit) }
    self.upper = upper.map { floorDivision($0, unit) }
  }

  /// Returns the weighted sum of a choice.
  func activity(of choice: [Bool]) -> Int128 {
    entries.reduce(0) { $0 + (choice[$1.column] ? $1.weight : 0) }
  }

  /// Whether a sum lies within the bounds.
  func allows(_ activity: Int128) -> Bool {
    (lower.map { activity >= $0 } ?? true) && (upper.map { activity <= $0 } ?? true)
  }
}

private func greatestCommonDivisor(_ one: Int128, _ other: Int128) -> Int128 {
  var (larger, smaller) = (one, other)
  while smaller != 0 { (larger, smaller) = (smaller, larger % smaller) }
  return larger
}

/// Divides and rounds down; the divisor is positive.
private func floorDivision(_ dividend: Int128, _ divisor: Int128) -> Int128 {
  let quotient = dividend / divisor
  return dividend % divisor < 0 ? quotient - 1 : quotient
}
