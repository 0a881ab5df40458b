internal import Grants
internal import Vocabulary

extension FundTransaction {
  func person(_ id: Person.ID) throws(GrantError) -> Person? {
    try attempt { () throws(StoreError) in
      try database.first("\(personQuery) WHERE person.id = ?", [SQLValue(id)], personRow)
    }
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
        """
        INSERT INTO person (id, name, email, organisation) VALUES (?, ?, ?, ?)
        ON CONFLICT (id) DO UPDATE SET name = excluded.name, email = excluded.email,
          organisation = excluded.organisation
        """,
        [
          SQLValue(person.id), .text(person.name), SQLValue(person.email),
          SQLValue(person.organisation),
        ])
      try database.run("DELETE FROM person_role WHERE person_id = ?", [SQLValue(person.id)])
      for role in person.roles.map(\.rawValue).sorted() {
        try database.run(
          "INSERT INTO person_role (person_id, role) VALUES (?, ?)",
          [SQLValue(person.id), .text(role)])
      }
    }
  }

  private var personQuery: String { "SELECT id, name, email, organisation FROM person" }

  private func personRow(_ row: any SQLRow) throws(StoreError) -> Person {
    let id: Person.ID = try row.parsed(0) { ID(rawValue: $0) }
    let roles = try database.all(
      "SELECT role FROM person_role WHERE person_id = ?", [SQLValue(id)]
    ) { (row) throws(StoreError) in try row.parsed(0) { Role(rawValue: $0) } }
    return Person(
      id: id, name: try row.text(1), email: try row.optionalText(2),
      organisation: try row.optionalText(3), roles: Set(roles))
  }
}
