internal import Formats
internal import Grants
internal import Vocabulary

/// An award as CommonGrants has it.
struct CommonGrantsAward {
  let grant: PublishedGrant
  let publisher: Publisher
  let words: PublicationWords

  private var record: AwardRecord { grant.record }
  private var callTitle: String { record.call.terms.title.text(for: words.language) }

  var json: JSON {
    let id = record.award.id.rawValue
    return .object(
      members(
        ("id", uuid("award", id)), ("title", .string(grant.title(words))),
        ("identifiers", CommonGrants.identifiers("awd:difund:award", id)),
        ("description", .string(grant.description(words))), ("status", status),
        ("funding", funding), ("keyDates", keyDates),
        (
          "opportunity",
          [
            "id": uuid("call", record.call.id.rawValue), "title": .string(callTitle),
            "identifiers": CommonGrants.identifiers("opp:difund:call", record.call.id.rawValue),
          ]
        ),
        (
          "application",
          [
            "id": uuid("application", record.award.applicationID.rawValue),
            "title": .string(grant.title(words)),
          ]
        ),
        (
          "funders",
          [
            "primary": CommonGrants.organisation(
              publisher.name.text(for: words.language), identifier: publisher.identifier,
              publisher: publisher)
          ]
        ),
        ("recipientOrganizations", record.isToPerson ? nil : recipients),
        // A person is never named, not even by a number.
        ("recipientIndividual", record.isToPerson ? .object([]) : nil),
        ("source", publisher.website.map { .string($0) }),
        ("createdAt", .string(record.times.created.description)),
        ("lastModifiedAt", .string(record.times.modified.description))))
  }

  private func uuid(_ sort: String, _ key: String) -> JSON {
    .string(NameUUID.of(sort, key, publisher: publisher.identifier))
  }

  private var recipients: JSON {
    let lead = record.document.lead
    return [
      "primary": CommonGrants.organisation(
        lead.name, identifier: grant.organisationIdentifier(publisher: publisher),
        publisher: publisher)
    ]
  }

  private var status: JSON {
    switch record.award.status {
    case .agreed: ["value": "awarded"]
    case .closed: ["value": "completed"]
    case .suspended:
      [
        "value": "custom", "customValue": "suspended",
        "description": .string(words.text(Message("award-status.suspended"))),
      ]
    case .lapsed, .offered: ["value": "cancelled"]
    }
  }

  private var funding: JSON {
    [
      "requestedAmount": CommonGrants.money(record.document.requested),
      "awardedAmount": CommonGrants.money(record.award.amount),
      "disbursedAmount": CommonGrants.money(record.money.kept),
    ]
  }

  private var keyDates: JSON {
    let period = record.agreement.map { agreement in
      CommonGrants.event(
        words.text(Message("publish.work")), from: agreement.start, to: agreement.end)
    }
    return .object(
      members(
        (
          "awardDate",
          CommonGrants.event(words.text(Message("publish.decided")), on: record.decided)
        ),
        ("periodOfPerformance", period)))
  }
}
