/// How long to search for a pattern that hides less.
///
/// Limits count steps and not seconds, so that a slow machine hides what a fast one does.
public struct SuppressionEffort: Hashable, Sendable {
  /// How often the solver may be asked for a whole pattern.
  public let rounds: Int

  /// How many nodes of the search tree one call of the solver may visit.
  public let nodeLimit: Int

  /// Makes an effort.
  ///
  /// - Precondition: Both limits are positive.
  public init(rounds: Int, nodeLimit: Int) {
    precondition(rounds > 0 && nodeLimit > 0, "No such effort")
    self.rounds = rounds
    self.nodeLimit = nodeLimit
  }

  /// Searches until the pattern is proved the best, in tables of a few dozen cells.
  public static let exact = SuppressionEffort(rounds: 10_000, nodeLimit: 1_000_000)

  /// Returns the usual effort: a few seconds, which proves the best pattern of small tables and
  /// comes within a few parts in a hundred of it in tables of several hundred cells.
  public static func usual(for decisionCount: Int) -> SuppressionEffort {
    SuppressionEffort(rounds: decisionCount <= 200 ? 40 : 12, nodeLimit: 400)
  }
}
