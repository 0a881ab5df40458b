/// A choice to make, in whole numbers: which columns to take so that rows hold and values are
/// largest.
struct ExactProgramme {
  /// Values: themselves when they are whole and at most a million, else in millionths of the
  /// largest one.
  let values: [Int64]
  /// What a value of 1 stands for.
  let unit: Double
  let costs: [Int64]
  var rows: [ExactRow]
  /// Groups of columns of which at most one may be taken; they do not overlap, and rows say the
  /// same.
  let exclusiveGroups: [[Int]]
  /// The rows that say what `exclusiveGroups` says.
  let exclusiveRows: Set<Int>
  /// What is settled about a column beforehand.
  var fixed: [Bool?]
  /// Whether rules settle a column both ways.
  var isContradictory: Bool

  /// Whether all rows hold for a choice.
  func allows(_ choice: [Bool]) -> Bool {
    rows.allSatisfy { $0.allows($0.activity(of: choice)) }
      && zip(fixed, choice).allSatisfy { $0 == nil || $0 == $1 }
  }

  /// The sum of the values of a choice.
  func value(of choice: [Bool]) -> Int64 {
    zip(values, choice).reduce(0) { $0 + ($1.1 ? $1.0 : 0) }
  }

  /// The sum of the costs of a choice.
  func cost(of choice: [Bool]) -> Int64 {
    zip(costs, choice).reduce(0) { $0 + ($1.1 ? $1.0 : 0) }
  }

  /// The programme with one more row.
  func adding(_ row: ExactRow) -> ExactProgramme {
    var copy = self
    copy.rows.append(row)
    return copy
  }

  /// The programme with a column taken whatever the rules say of it, or given up.
  func fixing(_ column: Int, to taken: Bool) -> ExactProgramme {
    var copy = self
    copy.isContradictory = isContradictory || fixed[column] == !taken
    copy.fixed[column] = taken
    return copy
  }
}
