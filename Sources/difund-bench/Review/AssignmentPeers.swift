internal import Foundation

/// An exact solver on the costs of an assignment.
struct AssignmentPeers {
  private let programs: ReportPeers
  private let python: String

  init(_ environment: [String: String]) {
    programs = ReportPeers(environment)
    python = environment["DIFUND_BENCH_PYTHON"] ?? "/usr/bin/python3"
  }

  /// What HiGHS answers, the price of uneven loads included; nil where it is not there.
  ///
  /// - Parameters:
  ///   - costs: What each pair costs, application by application; nil for a pair that must not be.
  ///   - reviewers: How many reviewers there are.
  ///   - reviews: How many reviews each application gets.
  ///   - most: How many reviews each reviewer writes at most.
  /// - Returns: How long it took, and the least cost.
  /// - Throws: When the folder of the problem cannot be written.
  func highs(
    costs: [Int?], reviewers: Int, reviews: Int, most: Int
  ) throws -> SelectionPeers.Answer? {
    let folder = FileManager.default.temporaryDirectory
      .appending(path: "difund-bench-assignment-\(ProcessInfo.processInfo.processIdentifier)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let numbers = costs.map { $0.map { String($0) } ?? "-1" }.joined(separator: " ")
    try numbers.write(
      to: folder.appending(path: "costs.txt"), atomically: true, encoding: .utf8)
    // Each review that a reviewer has already adds 1 to the cost of the next one.
    let script = """
      import highspy, numpy, scipy.sparse, time
      costs = numpy.array(open('costs.txt').read().split(), dtype=float)
      reviewers, reviews, most = \(reviewers), \(reviews), \(most)
      pairs = numpy.flatnonzero(costs >= 0)
      rows = len(costs) // reviewers
      loads = numpy.arange(reviewers * most)
      row = numpy.concatenate([pairs // reviewers, rows + pairs % reviewers, rows + loads // most])
      count = len(pairs)
      column = numpy.concatenate([numpy.arange(count), numpy.arange(count), count + loads])
      value = numpy.concatenate([numpy.ones(2 * count), -numpy.ones(len(loads))])
      matrix = scipy.sparse.csc_matrix((value, (row, column)))
      bounds = numpy.concatenate([numpy.full(rows, float(reviews)), numpy.zeros(reviewers)])
      model = highspy.HighsLp()
      model.num_col_, model.num_row_ = matrix.shape[1], matrix.shape[0]
      model.col_cost_ = numpy.concatenate([costs[pairs], loads % most])
      model.col_lower_ = numpy.zeros(matrix.shape[1])
      model.col_upper_ = numpy.ones(matrix.shape[1])
      model.row_lower_ = model.row_upper_ = bounds
      model.a_matrix_.start_ = matrix.indptr
      model.a_matrix_.index_ = matrix.indices
      model.a_matrix_.value_ = matrix.data
      solver = highspy.Highs()
      solver.setOptionValue('output_flag', False)
      solver.passModel(model)
      start = time.perf_counter()
      solver.run()
      print(time.perf_counter() - start, solver.getObjectiveValue())
      """
    let answer = programs.run(python, ["-c", script], in: folder)?.split(separator: " ")
      .compactMap { Double($0) }
    guard let answer, answer.count == 2 else { return nil }
    return SelectionPeers.Answer(seconds: answer[0], objective: answer[1])
  }
}
