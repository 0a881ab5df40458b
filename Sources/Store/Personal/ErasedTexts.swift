internal import Audit
internal import Grants
internal import Vocabulary

extension FundTransaction {
  func erase(
    _ subject: DataSubject, leaving applications: [Application]
  ) throws(GrantError) {
    // Of an application, only the newest version is in the index.
    var named: [Application] = []
    for left in applications {
      guard let newest = try application(left.id), newest.version == left.version else { continue }
      named.append(newest)
    }
    try attempt { () throws(StoreError) in
      let remainders = try keep(applications)
      for text in try sealedTexts(of: subject.number) {
        try insert(
          into: .erasedText,
          [
            .integer(subject.number), .text(text.place), .text(text.hash.description),
            SQLValue(remainders[text.place]?.description),
          ])
      }
      let index = SearchTable(database: database)
      for application in named { try index.remove(application.id, application.document) }
      // Also when the person is named in none now: an earlier version may have done so.
      if !applications.isEmpty { try index.merge() }
      for application in applications where named.contains(where: { $0.isSameVersion(application) })
      {
        try index.insert(application.id, SearchTable.words(of: application.document))
      }
      if let person = subject.person { try retire(person) }
      try database.run(
        "DELETE FROM person_key WHERE subject_id = ?", [.integer(subject.number)])
      textKeys[subject.number] = nil
      try markUnclean()
    }
  }

  /// Keeps what is left of documents, and returns the hash of each by the place of its text.
  private func keep(_ applications: [Application]) throws(StoreError) -> [String: Digest] {
    var hashes: [String: Digest] = [:]
    for application in applications {
      let key = [SQLValue(application.id), SQLValue(application.version)]
      let document = try storedJSON(application.document)
      try database.run(
        "INSERT INTO application_remainder (application_id, number, document) VALUES (?, ?, ?)",
        key + [.text(document)])
      hashes[PersonalText.document.place(key)] = Digest(hashing: Array(document.utf8))
    }
    return hashes
  }

  private func sealedTexts(
    of subject: Int64
  ) throws(StoreError) -> [(place: String, hash: Digest)] {
    try database.all(
      "SELECT place, sealed FROM personal_text WHERE subject_id = ? ORDER BY row_number",
      [.integer(subject)]
    ) { (row) throws(StoreError) in (try row.text(0), Digest(hashing: try row.bytes(1))) }
  }

  /// Takes away the roles of a person and what was stated about the person.
  private func retire(_ person: Person.ID) throws(StoreError) {
    let roles = try database.all(
      "SELECT role FROM person_role WHERE person_id = ? ORDER BY role", [SQLValue(person)]
    ) { (row) throws(StoreError) in try row.text(0) }
    try database.run("DELETE FROM review_draft WHERE reviewer_id = ?", [SQLValue(person)])
    for role in roles {
      try insert(into: .personRoleStep, [SQLValue(person), .text(role), SQLValue(false)])
    }
    try database.run("DELETE FROM person_role WHERE person_id = ?", [SQLValue(person)])
    try database.run(
      "UPDATE reviewer SET gender = ? WHERE person_id = ?",
      [.text(Gender.notStated.rawValue), SQLValue(person)])
  }
}

extension Application {
  fileprivate func isSameVersion(_ other: Application) -> Bool {
    id == other.id && version == other.version
  }
}
