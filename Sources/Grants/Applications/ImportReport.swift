public import Vocabulary

/// What an import did.
public struct ImportReport: Hashable, Sendable {
  /// The new applications, in the order of the files.
  public var added: [Application.ID] = []

  /// Those that have a new version now, with its number.
  public var revised: [Application.ID: Int] = [:]

  /// Those that were there already, with the same content.
  public var unchanged: [Application.ID] = []

  /// Records that a newer version had replaced before; nothing was done with them.
  public var outdated: [OutdatedRecord] = []

  /// The reviews that were written about an earlier version of a changed application.
  public var staleReviews: [ReviewKey] = []

  /// The new ones whose text was in Zawgyi encoding, with the repaired fields.
  public var repaired: [Application.ID: [String]] = [:]

  /// The new ones that came after the deadline of the call.
  public var late: [Application.ID: Lateness] = [:]

  /// What was refused, when the rest was to be taken nevertheless.
  public var refused: [InputProblem] = []

  /// A record that came before and was replaced since.
  public struct OutdatedRecord: Hashable, Sendable {
    /// The application.
    public let id: Application.ID
    /// The version that holds the record.
    public let version: Int
    /// The day on which the next version came.
    public let replaced: Day
  }

  init(refused: [InputProblem]) { self.refused = refused }
}
