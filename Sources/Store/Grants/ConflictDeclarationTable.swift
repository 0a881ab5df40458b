internal import Grants
internal import Vocabulary

extension FundTransaction {
  func declaredConflicts() throws(GrantError) -> [DeclaredConflict] {
    try attempt { () throws(StoreError) in
      try database.all(
        "\(conflictQuery) ORDER BY declaration.person_id, declaration.number", [],
        DeclaredConflict.init(row:))
    }
  }

  func declaredConflicts(of person: Person.ID) throws(GrantError) -> [DeclaredConflict] {
    try attempt { () throws(StoreError) in
      try database.all(
        "\(conflictQuery) WHERE declaration.person_id = ? ORDER BY declaration.number",
        [SQLValue(person)], DeclaredConflict.init(row:))
    }
  }

  func insert(_ conflict: DeclaredConflict) throws(GrantError) {
    try attempt { () throws(StoreError) in
      let earlier = try database.first(
        "SELECT count(*) FROM conflict_declaration WHERE person_id = ?",
        [SQLValue(conflict.personID)]
      ) { (row) throws(StoreError) in try row.integer(0) }
      let key = [SQLValue(conflict.personID), SQLValue.integer((earlier ?? 0) + 1)]
      let note = try seal(
        Array(conflict.note.utf8), about: try subject(of: conflict.personID),
        at: PersonalText.conflictNote.place(key))
      try insert(
        into: .conflictDeclaration,
        key + [
          SQLValue(conflict.application?.rawValue), SQLValue(conflict.organisation),
          .text(conflict.kind.rawValue), .text(note),
        ])
    }
  }

  func partnerships(beside call: FundingCall.ID) throws(GrantError) -> [Partnership] {
    if let known = partnerships[call] { return known }
    var found: [Partnership] = []
    for other in try recentCalls(beside: call) {
      found += try applications(to: other).map { Partnership($0.document) }
    }
    partnerships[call] = found
    return found
  }

  private var conflictQuery: String {
    """
    SELECT declaration.person_id, declaration.application_id, declaration.organisation,
      declaration.kind, \(PersonalText.columns)
    FROM conflict_declaration AS declaration
    \(PersonalText.conflictNote.join(to: "declaration"))
    """
  }
}

extension DeclaredConflict {
  fileprivate init(row: any SQLRow) throws(StoreError) {
    let subject: Subject =
      if let organisation = try row.optionalText(2) {
        .organisation(organisation)
      } else {
        .application(try row.parsed(1) { Vocabulary.ID(rawValue: $0) })
      }
    self.init(
      personID: try row.parsed(0) { Vocabulary.ID(rawValue: $0) }, subject: subject,
      kind: try row.parsed(3) { Kind(rawValue: $0) },
      note: try row.personalText(4).map { String(decoding: $0, as: UTF8.self) } ?? "")
  }

  fileprivate var application: Application.ID? {
    guard case .application(let id) = subject else { return nil }
    return id
  }

  fileprivate var organisation: String? {
    guard case .organisation(let name) = subject else { return nil }
    return name
  }
}
