public import Audit
public import Vocabulary

extension GrantService {
  /// Lists what was done last about one thing or about all, newest first.
  ///
  /// - Parameters:
  ///   - subject: The key of a thing to list the steps of, or nil for every step.
  ///   - limit: How many steps to list at the most.
  ///   - actor: The person who asks.
  /// - Returns: The entries of the history.
  /// - Throws: `GrantError.notAllowed` when the actor may not audit.
  public func history(
    about subject: String?, limit: Int, by actor: ID<Person>
  ) async throws(GrantError) -> [AuditEntry] {
    var query = HistoryQuery(limit: limit)
    query.subject = subject
    return try await history(query, by: actor)
  }

  /// Lists the steps that somebody asks for, newest first.
  ///
  /// - Parameters:
  ///   - query: What is asked for.
  ///   - actor: The person who asks.
  /// - Returns: The entries of the history.
  /// - Throws: `GrantError.notAllowed` when the actor may not audit.
  public func history(
    _ query: HistoryQuery, by actor: ID<Person>
  ) async throws(GrantError) -> [AuditEntry] {
    try await store.read { (grants) throws(GrantError) in
      try grants.require(.audit, of: actor)
      return try grants.historyEntries(query)
    }
  }
}
