public import Vocabulary

/// The life of a grant, from a call to a closed award: one method for each thing that people do.
///
/// Each method lies in a file of its own, checks what the actor may do, and runs in one
/// transaction.
public struct GrantService: Sendable {
  let store: any GrantStore
  let clock: @Sendable () -> Timestamp

  /// Makes the service over a store.
  ///
  /// - Parameters:
  ///   - store: Where the fund is kept.
  ///   - clock: Tells the time that is recorded with every step.
  public init(store: any GrantStore, clock: @escaping @Sendable () -> Timestamp) {
    self.store = store
    self.clock = clock
  }
}
