public import Vocabulary

extension GrantService {
  /// Records the beginning of a fund with the person who owns it.
  ///
  /// The owner of a fund folder has every role of the staff; more people, each with the roles they
  /// need, can be added later.
  public func found(fund title: String, owner: Person) async throws(GrantError) {
    let now = clock()
    try await store.write { (grants) throws(GrantError) in
      let step = HistoryStep(
        actor: owner.id, at: now, action: .fundCreate, subject: owner.id.rawValue, reason: title)
      try grants.record(step) { () throws(GrantError) in try grants.save(owner) }
    }
  }

  /// The person with a key.
  ///
  /// - Throws: `GrantError.unknownPerson`.
  public func person(_ id: Person.ID) async throws(GrantError) -> Person {
    try await store.read { (grants) throws(GrantError) in
      guard let person = try grants.person(id) else { throw .unknownPerson(id) }
      return person
    }
  }
}
