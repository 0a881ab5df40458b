/// The weighted sums of all rows for a choice that grows.
struct RowActivities {
  private let programme: ExactProgramme
  private var activities: [Int128]
  /// The rows in which each column counts, with its weights.
  private var columns: [[(row: Int, weight: Int128)]]

  init(_ programme: ExactProgramme, _ choice: [Bool]) {
    self.programme = programme
    activities = programme.rows.map { $0.activity(of: choice) }
    columns = Array(repeating: [], count: choice.count)
    for (number, row) in programme.rows.enumerated() {
      for (column, weight) in row.entries { columns[column].append((number, weight)) }
    }
  }

  /// Returns the rows that would no longer hold with one more column.
  func rowsBroken(byTaking column: Int) -> [Int] {
    columns[column].filter { entry in
      !programme.rows[entry.row].allows(activities[entry.row] + entry.weight)
    }.map(\.row)
  }

  /// Takes one more column.
  mutating func take(_ column: Int) {
    for (row, weight) in columns[column] { activities[row] += weight }
  }
}
