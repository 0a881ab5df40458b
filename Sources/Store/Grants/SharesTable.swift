internal import Grants
internal import Vocabulary

/// Queries over `award_shares`: how the money of awards is shared in the kept totals.
struct SharesTable {
  let database: any SQLConnection

  func find(_ award: Award.ID) throws(StoreError) -> AwardShares? {
    try database.first(
      """
      SELECT call_id, track, gender_source, area_source, countries, genders, areas
      FROM award_shares WHERE award_id = ?
      """, [SQLValue(award)], AwardShares.init(row:))
  }

  func save(_ shares: AwardShares, of award: Award.ID) throws(StoreError) {
    let parts = shares.apportionment
    try database.run(
      """
      INSERT INTO award_shares
        (award_id, call_id, track, gender_source, area_source, countries, genders, areas)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?)
      ON CONFLICT (award_id) DO UPDATE
      SET call_id = excluded.call_id, track = excluded.track,
        gender_source = excluded.gender_source, area_source = excluded.area_source,
        countries = excluded.countries, genders = excluded.genders, areas = excluded.areas
      """,
      [
        SQLValue(award), SQLValue(shares.call), .text(shares.track.rawValue),
        .text(shares.genderSource.rawValue), .text(shares.areaSource.rawValue),
        .text(text(parts.countries, \.rawValue)), .text(text(parts.genders, \.plainText)),
        .text(text(parts.areas, \.rawValue)),
      ])
  }

  func clear() throws(StoreError) { try database.run("DELETE FROM award_shares") }
}

extension AwardShares {
  fileprivate init(row: any SQLRow) throws(StoreError) {
    self.init(
      call: try row.parsed(0) { ID(rawValue: $0) },
      track: try row.parsed(1) { Track(rawValue: $0) },
      genderSource: try row.parsed(2) { ReachSource(rawValue: $0) },
      areaSource: try row.parsed(3) { ReachSource(rawValue: $0) },
      apportionment: Apportionment(
        countries: try row.parsed(4) { parts($0) { Country(rawValue: $0) } },
        genders: try row.parsed(5) {
          parts($0) { Gender(rawValue: $0).map(DimensionValue.gender) }
        },
        areas: try row.parsed(6) { parts($0) { Area(rawValue: $0) } }))
  }
}

/// Writes parts as `KH:6000 LA:4000`.
private func text<Value>(
  _ parts: [Apportionment.Part<Value>], _ name: (Value) -> String
) -> String {
  parts.map { "\(name($0.value)):\($0.weight)" }.joined(separator: " ")
}

/// Reads parts, or returns nil when the text is not one of ours.
private func parts<Value>(
  _ text: String, _ make: (String) -> Value?
) -> [Apportionment.Part<Value>]? {
  var parts: [Apportionment.Part<Value>] = []
  for part in text.split(separator: " ") {
    let fields = part.split(separator: ":")
    guard fields.count == 2, let value = make(String(fields[0])), let weight = Int64(fields[1]),
      weight > 0
    else { return nil }
    parts.append(Apportionment.Part(value, weight: weight))
  }
  return parts.isEmpty ? nil : parts
}
