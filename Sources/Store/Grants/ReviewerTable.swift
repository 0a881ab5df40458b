internal import Grants
internal import Vocabulary

extension FundTransaction {
  func reviewer(_ id: Person.ID) throws(GrantError) -> Reviewer? {
    guard let person = try person(id) else { return nil }
    return try attempt { () throws(StoreError) in
      try database.first("\(reviewerQuery) WHERE reviewer.person_id = ?", [SQLValue(id)]) {
        (row) throws(StoreError) in Reviewer(person: person, profile: try ReviewerProfile(row: row))
      }
    }
  }

  func reviewers() throws(GrantError) -> [Reviewer] {
    let people = Dictionary(
      uniqueKeysWithValues: try self.people(with: .reviewer).map { ($0.id, $0) })
    return try attempt { () throws(StoreError) in
      try database.all("\(reviewerQuery) ORDER BY reviewer.person_id", []) {
        (row) throws(StoreError) in
        let id: Person.ID = try row.parsed(5) { ID(rawValue: $0) }
        return try people[id].map { (person) throws(StoreError) in
          Reviewer(person: person, profile: try ReviewerProfile(row: row))
        }
      }.compactMap(\.self)
    }
  }

  func insert(_ profile: ReviewerProfile, of id: Person.ID) throws(GrantError) {
    try attempt { () throws(StoreError) in
      try database.run(
        "INSERT INTO reviewer (person_id, gender) VALUES (?, ?)",
        [SQLValue(id), .text(profile.gender.rawValue)])
      try insert(
        into: .reviewerVersion,
        [
          SQLValue(id), .integer(1), .text(profile.country.rawValue),
          .text(profile.languages.map(\.text).joined(separator: " ")),
          .text(profile.tracks.map(\.rawValue).joined(separator: " ")),
          SQLValue(profile.maximumLoad),
        ])
    }
  }

  private var reviewerQuery: String {
    """
    SELECT version.country, reviewer.gender, version.languages, version.tracks,
      version.maximum_load, reviewer.person_id
    FROM reviewer
    JOIN reviewer_version AS version ON version.row_number =
      (SELECT max(row_number) FROM reviewer_version WHERE reviewer_id = reviewer.person_id)
    """
  }
}

extension ReviewerProfile {
  fileprivate init(row: any SQLRow) throws(StoreError) {
    self.init(
      country: try row.parsed(0) { Country(rawValue: $0) },
      gender: try row.parsed(1) { Gender(rawValue: $0) },
      languages: try row.parsed(2) { words($0) { LanguageTag($0) } },
      tracks: try row.parsed(3) { words($0) { Track(rawValue: $0) } },
      maximumLoad: Int(try row.integer(4)))
  }
}

/// The words of a text, each as `make` reads it; nil when one of them cannot be read.
private func words<Value>(_ text: String, _ make: (String) -> Value?) -> [Value]? {
  let words = text.split(separator: " ")
  let values = words.compactMap { make(String($0)) }
  return values.count == words.count ? values : nil
}
