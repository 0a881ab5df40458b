internal import Grants
internal import Vocabulary

extension FundTransaction {
  func person(_ id: Person.ID) throws(GrantError) -> Person? {
    try attempt { () throws(StoreError) in
      try database.first("\(personQuery) WHERE person.id = ?", [SQLValue(id)], personRow)
    }
  }

  func roles(of id: Person.ID) throws(GrantError) -> Set<Role> {
    try attempt { () throws(StoreError) in Set(try storedRoles(of: id)) }
  }

  func people(with role: Role?) throws(GrantError) -> [Person] {
    try attempt { () throws(StoreError) in
      guard let role else {
        return try database.all("\(personQuery) ORDER BY person.id", [], personRow)
      }
      return try database.all(
        """
        \(personQuery) WHERE person.id IN (SELECT person_id FROM person_role WHERE role = ?)
        ORDER BY person.id
        """, [.text(role.rawValue)], personRow)
    }
  }

  func save(_ person: Person) throws(GrantError) {
    try attempt { () throws(StoreError) in
      try database.run(
        "INSERT INTO person (id) VALUES (?) ON CONFLICT (id) DO NOTHING", [SQLValue(person.id)])
      try seal(
        packed([person.name, person.email ?? "", person.organisation ?? ""]),
        about: try subject(of: person.id), at: "person/\(person.id)")
      let held = Set(try storedRoles(of: person.id))
      for role in person.roles.subtracting(held).map(\.rawValue).sorted() {
        try database.run(
          "INSERT INTO person_role (person_id, role) VALUES (?, ?)",
          [SQLValue(person.id), .text(role)])
        try insert(into: .personRoleStep, [SQLValue(person.id), .text(role), SQLValue(true)])
      }
      for role in held.subtracting(person.roles).map(\.rawValue).sorted() {
        try database.run(
          "DELETE FROM person_role WHERE person_id = ? AND role = ?",
          [SQLValue(person.id), .text(role)])
        try insert(into: .personRoleStep, [SQLValue(person.id), .text(role), SQLValue(false)])
      }
    }
  }

  private func storedRoles(of id: Person.ID) throws(StoreError) -> [Role] {
    try database.all(
      "SELECT role FROM person_role WHERE person_id = ? ORDER BY role", [SQLValue(id)]
    ) { (row) throws(StoreError) in try row.parsed(0) { Role(rawValue: $0) } }
  }

  private var personQuery: String {
    """
    SELECT person.id, \(PersonalText.columns) FROM person
    LEFT JOIN personal_text AS text ON text.place = 'person/' || person.id
    LEFT JOIN person_key AS text_key ON text_key.subject_id = text.subject_id
    """
  }

  private func personRow(_ row: any SQLRow) throws(StoreError) -> Person {
    let id: Person.ID = try row.parsed(0) { ID(rawValue: $0) }
    var texts = ["", "", ""]
    if let text = try row.personalText(1) {
      guard let parts = unpacked(text, count: 3) else { throw .unexpectedValue(1) }
      texts = parts
    }
    return Person(
      id: id, name: texts[0], email: texts[1].isEmpty ? nil : texts[1],
      organisation: texts[2].isEmpty ? nil : texts[2], roles: Set(try storedRoles(of: id)))
  }

  /// Roles that people have without a step that gave them, or lost without one that took them.
  ///
  /// A fund that is older than such steps has none until its next entry takes the roles over.
  func roleContradictions() throws(StoreError) -> [HistoryContradiction] {
    let last = """
      (SELECT is_held FROM person_role_step AS step
        WHERE step.person_id = %.person_id AND step.role = %.role
        ORDER BY step.row_number DESC LIMIT 1)
      """
    let held = try database.all(
      """
      SELECT person_id, role FROM person_role
      WHERE EXISTS (SELECT 1 FROM person_role_step)
        AND coalesce(\(last.replacing("%", with: "person_role")), 0) = 0
      ORDER BY person_id, role
      """
    ) { (row) throws(StoreError) in
      HistoryContradiction(
        table: "person_role", subject: try row.text(0), stored: try row.text(1), recorded: "")
    }
    let lost = try database.all(
      """
      SELECT DISTINCT given.person_id, given.role FROM person_role_step AS given
      WHERE \(last.replacing("%", with: "given")) = 1
        AND NOT EXISTS (SELECT 1 FROM person_role
          WHERE person_id = given.person_id AND role = given.role)
      ORDER BY given.person_id, given.role
      """
    ) { (row) throws(StoreError) in
      HistoryContradiction(
        table: "person_role", subject: try row.text(0), stored: "", recorded: try row.text(1))
    }
    return held + lost
  }

  /// Records the roles that people already had when the fund did not record roles, once.
  func adoptRoles(for step: HistoryStep) throws(GrantError) {
    let roles = try attempt { () throws(StoreError) in
      try database.all(
        """
        SELECT person_id, role FROM person_role
        WHERE NOT EXISTS (SELECT 1 FROM person_role_step) ORDER BY person_id, role
        """
      ) { (row) throws(StoreError) in (person: try row.text(0), role: try row.text(1)) }
    }
    guard !roles.isEmpty else { return }
    let adoption = HistoryStep(actor: step.actor, at: step.at, action: .roleAdopt, subject: "roles")
    try record(adoption) { () throws(GrantError) in
      try attempt { () throws(StoreError) in
        for (person, role) in roles {
          try insert(into: .personRoleStep, [.text(person), .text(role), SQLValue(true)])
        }
      }
    }
  }
}
