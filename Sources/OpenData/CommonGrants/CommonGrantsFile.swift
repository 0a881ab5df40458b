public import Formats
public import Grants
internal import Vocabulary

/// Calls or awards in the form of the CommonGrants protocol, 0.4: what a server would answer that
/// gives all of them on one page.
public struct CommonGrantsFile: Sendable {
  /// The answer.
  public let json: JSON

  /// How many calls or awards it holds.
  public let count: Int

  /// Makes a file of the calls that were published.
  ///
  /// - Parameters:
  ///   - records: What the fund holds.
  ///   - publisher: Who publishes.
  ///   - words: Speaks the language of the file.
  /// - Throws: `OpenDataError.problems` with everything that keeps it from being published.
  public init(
    opportunities records: PublicationRecords, publisher: Publisher, words: PublicationWords
  ) throws(OpenDataError) {
    let calls = records.calls.map {
      CommonGrantsCall(call: $0, publisher: publisher, records: records, words: words)
    }
    try OpenDataError.check(calls.flatMap(\.problems))
    self.init(items: calls.map(\.json))
  }

  /// Makes a file of the awards that an agreement was signed about.
  ///
  /// - Parameters:
  ///   - records: What the fund holds.
  ///   - publisher: Who publishes.
  ///   - words: Speaks the language of the file.
  ///   - fiction: What becomes of invented awards.
  /// - Throws: `OpenDataError.problems` with everything that keeps it from being published.
  public init(
    awards records: PublicationRecords, publisher: Publisher, words: PublicationWords,
    fiction: PublishedFiction = .refuse
  ) throws(OpenDataError) {
    let grants = records.publishedGrants
    try OpenDataError.check(
      PublishedFields.problems + publisher.problems
        + grants.flatMap { $0.problems(asOf: records.asOf.day, fiction: fiction) })
    self.init(
      items: grants.map {
        CommonGrantsAward(grant: $0, publisher: publisher, words: words).json
      })
  }

  private init(items: [JSON]) {
    count = items.count
    json = [
      "status": 200, "message": "Success", "items": .array(items),
      "paginationInfo": [
        "page": 1, "pageSize": .integer(Int64(max(1, items.count))),
        "totalItems": .integer(Int64(items.count)), "totalPages": 1,
      ],
    ]
  }
}

/// The pieces that calls and awards are made of.
enum CommonGrants {
  static func money(_ amount: Money) -> JSON {
    ["amount": .string(amount.plainText), "currency": .string(amount.currency.rawValue)]
  }

  static func event(_ name: String, on day: Day, _ description: String? = nil) -> JSON {
    .object(
      members(
        ("name", .string(name)), ("eventType", "singleDate"),
        ("date", .string(day.description)), ("description", description.map { .string($0) })))
  }

  static func event(_ name: String, from first: Day, to last: Day) -> JSON {
    [
      "name": .string(name), "eventType": "dateRange", "startDate": .string(first.description),
      "endDate": .string(last.description),
    ]
  }

  static func field(_ name: String, _ value: String, _ description: String) -> JSON {
    [
      "name": .string(name), "fieldType": "string", "value": .string(value),
      "description": .string(description),
    ]
  }

  /// A reference to an organisation; `code` names the registry of its identifier.
  static func organisation(
    _ name: String, identifier: String, publisher: Publisher
  ) -> JSON {
    [
      "id": .string(NameUUID.of("organisation", identifier, publisher: publisher.identifier)),
      "name": .string(name), "identifiers": identifiers("org:xi:org-id", identifier),
    ]
  }

  static func identifiers(_ registry: String, _ id: String) -> JSON {
    [
      "otherIds": .object([
        JSON.Member(registry, ["registry": ["code": .string(registry)], "id": .string(id)])
      ])
    ]
  }
}

/// The members that have a value, in their order; neither format has a use for `null`.
func members(_ pairs: (String, JSON?)...) -> [JSON.Member] {
  pairs.compactMap { name, value in value.map { JSON.Member(name, $0) } }
    .filter { $0.value != .null }
}
