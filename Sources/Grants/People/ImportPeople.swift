public import Vocabulary

extension GrantService {
  /// Takes people and the roles that they get: all of them, or none unless told otherwise.
  ///
  /// Repeating an import changes nothing. A person who is there already, with the same name,
  /// address and organisation, gets the roles as well; roles are never taken away here, and nobody
  /// gives roles to himself or herself.
  ///
  /// - Parameters:
  ///   - drafts: What the file holds, with the place of each.
  ///   - problems: What was found wrong on reading the file.
  ///   - acceptValid: Whether to take the good ones when others are refused.
  ///   - actor: The person who imports.
  /// - Returns: What was done, by key.
  /// - Throws: `GrantError.rejected` with every problem, when something is wrong and `acceptValid`
  ///   is false.
  public func importPeople(
    _ drafts: [Sourced<Person>], problems: [InputProblem] = [], acceptValid: Bool,
    by actor: Person.ID
  ) async throws(GrantError) -> ImportTally<Person.ID> {
    let now = clock()
    return try await store.write { (grants) throws(GrantError) in
      try grants.require(.managePeople, of: actor)
      var tally = ImportTally<Person.ID>(problems: problems)
      var accepted: [(person: Person, isNew: Bool)] = []
      var seen: [Person.ID: SourceLocation] = [:]
      for draft in drafts {
        let person = draft.value
        let known = try grants.person(person.id)
        if let problem = draft.problem(known: known, first: seen[person.id], actor: actor) {
          tally.refused.append(problem)
        } else if let known, known.roles.isSuperset(of: person.roles) {
          tally.unchanged.append(person.id)
        } else {
          accepted.append((person.with(known?.roles ?? []), known == nil))
        }
        seen[person.id] = seen[person.id] ?? draft.location
      }
      guard tally.refused.isEmpty || acceptValid else { throw .rejected(tally.refused) }
      for (person, isNew) in accepted {
        let step = HistoryStep(
          actor: actor, at: now, action: .personAdd, subject: person.id.rawValue)
        try grants.record(step) { () throws(GrantError) in try grants.save(person) }
        if isNew { tally.added.append(person.id) } else { tally.changed.append(person.id) }
      }
      return tally
    }
  }

  /// Lists the people of the fund, by key.
  ///
  /// - Parameters:
  ///   - role: The role that they have, or nil for everyone.
  ///   - actor: The person who asks.
  /// - Returns: The people.
  /// - Throws: `GrantError.notAllowed` when the actor does not manage people.
  public func listPeople(
    with role: Role? = nil, by actor: Person.ID
  ) async throws(GrantError) -> [Person] {
    try await store.read { (grants) throws(GrantError) in
      try grants.require(.managePeople, of: actor)
      return try grants.people(with: role)
    }
  }
}

extension Sourced<Person> {
  /// What keeps the person from being taken.
  fileprivate func problem(
    known: Person?, first: SourceLocation?, actor: Person.ID
  ) -> InputProblem? {
    let id = Message.Value.text(value.id.rawValue)
    if let first {
      return InputProblem(
        at: location.field("key"),
        Message("people.twice", ["id": id, "first": .text(first.plainText)]))
    }
    if value.roles.isEmpty {
      let known = Role.allCases.map { Message.Value.text($0.rawValue) }
      return InputProblem(
        at: location.field("roles"), Message("people.no-role", ["known": .list(known)]))
    }
    guard let known else { return nil }
    let isSame =
      known.name == value.name && known.email == value.email
      && known.organisation == value.organisation
    if isSame, value.id == actor, !known.roles.isSuperset(of: value.roles) {
      return InputProblem(at: location.field("roles"), Message("people.own-roles", ["id": id]))
    }
    return isSame
      ? nil : InputProblem(at: location.field("key"), Message("people.other-person", ["id": id]))
  }
}

extension Person {
  fileprivate func with(_ more: Set<Role>) -> Person {
    Person(
      id: id, name: name, email: email, organisation: organisation, roles: roles.union(more))
  }
}
