import CSolver

/// A linear programme that is solved many times with other bounds and prices.
@safe struct LinearProgramme: ~Copyable {
  private let pointer: OpaquePointer
  let columnCount: Int
  private(set) var rowCount: Int

  /// A bound so far away that the solver takes it for none.
  static let unbounded = 1e31

  /// A row: its entries, and what their sum must lie between.
  struct Row {
    var entries: [(column: Int, coefficient: Double)]
    var lower = 0.0
    var upper = 0.0
  }

  /// An answer: a value for each column, and a price for each row.
  struct Solution {
    let values: [Double]
    let prices: [Double]
  }

  /// An answer over whole columns, and what no answer can cost less than.
  struct WholeSolution {
    let values: [Double]
    let bound: Double
    let isOptimal: Bool
  }

  init(columnCount: Int, rows: [Row]) {
    var columns = Array(repeating: [(row: Int32, coefficient: Double)](), count: columnCount)
    for (number, row) in rows.enumerated() {
      for entry in row.entries { columns[entry.column].append((Int32(number), entry.coefficient)) }
    }
    var starts: [Int32] = [0]
    for column in columns { starts.append(starts[starts.count - 1] + Int32(column.count)) }
    let entries = columns.flatMap { $0 }
    let opened = unsafe csolver_linear_open(
      Int32(columnCount), Int32(rows.count), starts, entries.map(\.row),
      entries.map(\.coefficient), rows.map(\.lower), rows.map(\.upper))
    guard let opened = unsafe opened else { preconditionFailure("No memory for a programme") }
    unsafe pointer = opened
    self.columnCount = columnCount
    rowCount = rows.count
  }

  deinit { unsafe csolver_linear_close(pointer) }

  /// Sets the bounds of all columns.
  func bound(lower: [Double], upper: [Double]) {
    unsafe csolver_linear_bound(pointer, lower, upper)
  }

  /// Sets what a unit of each column costs.
  func price(_ costs: [Double]) { unsafe csolver_linear_price(pointer, costs) }

  /// Adds a row.
  mutating func add(_ row: Row) {
    unsafe csolver_linear_add_row(
      pointer, Int32(row.entries.count), row.entries.map { Int32($0.column) },
      row.entries.map(\.coefficient), row.lower, row.upper)
    rowCount += 1
  }

  /// What came of minimising over fractions.
  enum Outcome {
    case best(Solution)
    case infeasible
    case unbounded
  }

  /// Minimises over fractions of columns.
  func minimise() throws(PortfolioError) -> Outcome {
    var values = Array(repeating: 0.0, count: columnCount)
    var prices = Array(repeating: 0.0, count: rowCount)
    switch unsafe Int(csolver_linear_solve(pointer, &values, &prices)) {
    case CSOLVER_OPTIMAL: return .best(Solution(values: values, prices: prices))
    case CSOLVER_INFEASIBLE: return .infeasible
    case CSOLVER_UNBOUNDED: return .unbounded
    default: throw .solverFailed("linear programme")
    }
  }

  /// Minimises over columns of which some are whole; nil when the search found nothing.
  func minimise(whole: [Bool], nodeLimit: Int) throws(PortfolioError) -> WholeSolution? {
    var values = Array(repeating: 0.0, count: columnCount)
    var bound = 0.0
    let marks = whole.map { $0 ? UInt8(1) : 0 }
    let outcome = unsafe csolver_linear_solve_whole(
      pointer, marks, Int32(clamping: nodeLimit), &values, &bound)
    switch Int(outcome) {
    case CSOLVER_OPTIMAL: return WholeSolution(values: values, bound: bound, isOptimal: true)
    case CSOLVER_LIMITED: return WholeSolution(values: values, bound: bound, isOptimal: false)
    case CSOLVER_INFEASIBLE, CSOLVER_NOTHING_FOUND: return nil
    default: throw .solverFailed("suppression")
    }
  }
}
