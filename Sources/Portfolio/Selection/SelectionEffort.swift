/// How long to search for a better portfolio.
///
/// Limits count steps and not seconds, so that a slow machine chooses like a fast one.
public struct SelectionEffort: Hashable, Sendable {
  /// How far below the best possible objective the search may stop, as a part of it.
  public let relativeGap: Double

  /// How many nodes of the search tree one call of the solver may visit.
  public let nodeLimit: Int

  /// Makes an effort.
  ///
  /// - Precondition: The gap is not negative, and the limit positive.
  public init(relativeGap: Double, nodeLimit: Int = 1_000_000) {
    precondition(relativeGap >= 0 && nodeLimit > 0, "No such effort")
    self.relativeGap = relativeGap
    self.nodeLimit = nodeLimit
  }

  /// Searches until the portfolio is proved the best.
  public static let exact = SelectionEffort(relativeGap: 0)

  /// Returns the usual effort: exact for up to 1,000 candidates, and within 1/10,000 for more, where the last proof
  /// can take a hundred times as long as the answer.
  public static func usual(for candidateCount: Int) -> SelectionEffort {
    candidateCount <= 1000 ? exact : SelectionEffort(relativeGap: 1e-4)
  }
}
