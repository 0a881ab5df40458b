internal import Formats
internal import Grants
internal import Vocabulary

extension DecisionSheet {
  /// The contract of machines.
  var json: JSON {
    [
      "call": .string(report.call.id.rawValue),
      "selection": report.selectionID.map { .string($0.rawValue) } ?? .null,
      "blind": .bool(report.isBlind), "currency": .string(report.budget.currency.rawValue),
      "budget": .string(report.budget.plainText),
      "within_budget": report.reach.map { .integer(Int64($0)) } ?? .null,
      "decisions": .array(zip(report.rows, listing(hiding: []).jsonRows).map(withFlags)),
      "countries": .array(
        report.countries.map { json(of: $0, name: "country", value: $0.value.rawValue) }),
      "tracks": .array(
        report.tracks.map { json(of: $0, name: "track", value: $0.value.rawValue) }),
      "rules": .array(
        report.rules.map {
          [
            "rule": .string(console.unmarkedText($0.rule.message)),
            "price": .number(Double($0.thousandths) / 1000, decimals: 3),
          ]
        }),
      "as_of": .string(report.asOf.description),
    ]
  }

  /// A row whose flags are the words that machines know.
  private func withFlags(_ row: DecisionRow, _ json: JSON) -> JSON {
    guard case .object(let members) = json else { return json }
    return .object(
      members.map { member in
        member.name == "flags"
          ? JSON.Member("flags", .array(row.flags.map { .string($0.rawValue) })) : member
      })
  }

  private func json<Value>(of share: BudgetShare<Value>, name: String, value: String) -> JSON {
    .object([
      JSON.Member(name, .string(value)), JSON.Member("asked", .string(share.asked.plainText)),
      JSON.Member("proposed", .string(share.proposed.plainText)),
      JSON.Member("decided", .string(share.decided.plainText)),
      JSON.Member("minimum", share.minimum.map { .string($0.plainText) } ?? .null),
      JSON.Member("maximum", share.maximum.map { .string($0.plainText) } ?? .null),
    ])
  }
}
