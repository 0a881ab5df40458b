import CSolver

/// A programme over columns that are taken or not, as the solver wants it.
struct SolverProgramme {
  /// Where the entries of each column start, and after the last, where they end.
  var starts: [Int32] = [0]
  var rows: [Int32] = []
  var coefficients: [Double] = []
  var objective: [Double] = []
  var rowLower: [Double] = []
  var rowUpper: [Double] = []

  /// A bound so far away that the solver takes it for none.
  static let unbounded = 1e31

  /// What came of a search for the best choice.
  enum Outcome {
    case best([Bool])
    case limited([Bool])
    case infeasible
    case nothingFound
  }

  /// Maximises over fractions of columns: the dual price of each row, or nil when no fractions keep the rows.
  func relaxedPrices() throws(PortfolioError) -> [Double]? {
    let handle = ProgrammeHandle(self)
    return try handle.relaxedPrices(rowCount: rowLower.count)
  }

  /// Searches for the best choice above a floor.
  func maximise(gap: Double, floor: Double, nodeLimit: Int) throws(PortfolioError) -> Outcome {
    let handle = ProgrammeHandle(self)
    return try handle.maximise(
      columnCount: objective.count, gap: gap, floor: floor, nodeLimit: nodeLimit)
  }
}

/// The one owner of a programme inside the solver, and the only code that sees its pointer.
@safe private struct ProgrammeHandle: ~Copyable {
  private let pointer: OpaquePointer

  init(_ programme: SolverProgramme) {
    let opened = unsafe csolver_open(
      Int32(programme.objective.count), Int32(programme.rowLower.count), programme.starts,
      programme.rows, programme.coefficients, programme.objective, programme.rowLower,
      programme.rowUpper)
    guard let opened = unsafe opened else { preconditionFailure("No memory for a programme") }
    unsafe pointer = opened
  }

  deinit { unsafe csolver_close(pointer) }

  func relaxedPrices(rowCount: Int) throws(PortfolioError) -> [Double]? {
    var prices = Array(repeating: 0.0, count: rowCount)
    switch unsafe Int(csolver_relax(pointer, &prices)) {
    case CSOLVER_OPTIMAL: return prices
    case CSOLVER_INFEASIBLE: return nil
    default: throw .solverFailed("relaxation")
    }
  }

  func maximise(
    columnCount: Int, gap: Double, floor: Double, nodeLimit: Int
  ) throws(PortfolioError) -> SolverProgramme.Outcome {
    var solution = Array(repeating: 0.0, count: columnCount)
    let outcome = unsafe csolver_maximise(
      pointer, gap, floor, Int32(clamping: nodeLimit), &solution)
    switch Int(outcome) {
    case CSOLVER_OPTIMAL: return .best(solution.map { $0 > 0.5 })
    case CSOLVER_LIMITED: return .limited(solution.map { $0 > 0.5 })
    case CSOLVER_INFEASIBLE: return .infeasible
    case CSOLVER_NOTHING_FOUND: return .nothingFound
    default: throw .solverFailed("search")
    }
  }
}
