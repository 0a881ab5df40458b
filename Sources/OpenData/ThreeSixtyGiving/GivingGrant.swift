internal import Formats
internal import Grants
internal import Vocabulary

/// An award as a grant of 360Giving.
struct GivingGrant {
  let grant: PublishedGrant
  let publisher: Publisher
  let prefix: String
  let words: PublicationWords

  private var record: AwardRecord { grant.record }
  private var document: ApplicationDocument { record.document }
  private var id: String { "\(prefix)-\(record.award.id)" }

  var json: JSON {
    .object(
      members(
        ("id", .string(id)), ("title", .string(Self.short(grant.title(words)))),
        ("description", .string(grant.description(words))),
        ("currency", .string(record.award.amount.currency.rawValue)),
        ("amountAppliedFor", number(document.requested)),
        ("amountAwarded", number(record.award.amount)),
        ("amountDisbursed", number(record.money.kept)),
        ("awardDate", .string(record.decided.description)),
        ("plannedDates", record.agreement.map { [dates($0.start, $0.end)] }),
        ("actualDates", actualDates),
        ("recipientOrganization", record.isToPerson ? nil : [recipient]),
        ("recipientIndividual", record.isToPerson ? person : nil),
        ("beneficiaryLocation", .array(document.countryShares.map(place))),
        ("fundingOrganization", [funder]), ("grantProgramme", [programme]),
        ("fromOpenCall", "Yes"), ("classifications", .array(classifications)),
        ("applicationTransaction", [application]),
        ("commitmentTransaction", .array(commitments)),
        ("disbursementTransaction", .array(disbursements)),
        ("deiDetails", record.isToPerson ? nil : DEIDetails(record).json),
        ("dateModified", .string(record.times.modified.description)),
        ("dataSource", publisher.website.map { .string($0) })))
  }

  /// An amount in units, from its minor units without rounding.
  private func number(_ amount: Money) -> JSON { .number(amount.plainText) }

  /// The standard wants titles under 140 characters.
  private static func short(_ title: String) -> String {
    title.count < 140 ? title : title.prefix(138) + "…"
  }

  private func dates(_ start: Day, _ end: Day) -> JSON {
    ["startDate": .string(start.description), "endDate": .string(end.description)]
  }

  /// Known when the award was closed, however long the work went on.
  private var actualDates: JSON? {
    guard let agreement = record.agreement, let closed = record.times.closed,
      closed >= agreement.start
    else { return nil }
    return [dates(agreement.start, min(agreement.end, closed))]
  }
}

// The people, places and programmes of a grant.
extension GivingGrant {
  private var recipientID: String { grant.organisationIdentifier(publisher: publisher) }

  private var recipient: JSON {
    let lead = document.lead
    return .object(
      members(
        ("id", .string(recipientID)), ("name", .string(lead.name)),
        ("alternateName", lead.latinName.map { .string($0) }),
        ("organisationType", .string(words.text(Message("lead-kind.\(lead.kind.rawValue)")))),
        ("addressCountry", .string(name(of: document.country))),
        ("location", [["countryCode": .string(document.country.rawValue)]])))
  }

  /// What the standard recommends instead of a name.
  private var person: JSON {
    ["id": .string("\(prefix)-IND-\(record.award.id)"), "name": "Individual Recipient"]
  }

  private var funder: JSON {
    .object(
      members(
        ("id", .string(publisher.identifier)),
        ("name", .string(publisher.name.text(for: words.language))),
        ("addressCountry", .string(name(of: publisher.country))),
        ("url", publisher.website.map { .string($0) })))
  }

  private func place(_ share: CountryShare) -> JSON {
    .object(
      members(
        ("name", .string(name(of: share.country))),
        ("countryCode", .string(share.country.rawValue)),
        (
          "description",
          share.basisPoints == CountryShare.whole ? nil : .string(percent(share.basisPoints))
        )))
  }

  private func percent(_ basisPoints: Int64) -> String {
    words.text(
      Message(
        "publish.country-share",
        ["share": .percent(Double(basisPoints) / 10_000, decimals: 2)]))
  }

  private var programme: JSON {
    let terms = record.call.terms
    return [
      "code": .string(record.call.id.rawValue),
      "title": .string(terms.title.text(for: words.language)),
    ]
  }

  private func name(of country: Country) -> String {
    words.text(Message("publish.country", ["country": .country(country)]))
  }
}

// The classifications and transactions of a grant.
extension GivingGrant {
  private var classifications: [JSON] {
    var found = [
      classification(
        "difund track", document.track.rawValue,
        words.text(Message("publish.track", ["track": .track(document.track)])))
    ]
    if let score = document.genderMarker.score {
      found.append(
        classification(
          "OECD-DAC gender equality policy marker", String(score),
          words.text(Message("gender-marker.\(document.genderMarker.rawValue)"))))
    }
    if !record.isToPerson {
      let text = words.text(Message("publish.language-of-text"))
      found.append(classification("BCP 47", document.language.text, text))
      for language in Set(document.communityLanguages).sorted() {
        found.append(
          classification(
            "BCP 47", language.text, words.text(Message("publish.language-of-community"))))
      }
    }
    return found
  }

  private func classification(_ vocabulary: String, _ code: String, _ title: String) -> JSON {
    ["vocabulary": .string(vocabulary), "code": .string(code), "title": .string(title)]
  }

  private var application: JSON {
    transaction("application", on: document.submitted, document.requested)
  }

  /// Agreements, and what they freed again.
  private var commitments: [JSON] {
    record.entries.compactMap { entry in
      let amount = entry.transfer.amount
      return switch entry.transfer.kind {
      case .commit: transaction(of: entry, amount)
      case .release: transaction(of: entry, amount.negated)
      default: nil
      }
    }
  }

  /// Payments, and what came back of them.
  private var disbursements: [JSON] {
    record.entries.filter(\.transfer.kind.isDisbursement).map { entry in
      let minorUnits = entry.transfer.minorUnitsPaid
      return transaction(
        of: entry, Money(minorUnits: minorUnits, currency: entry.transfer.amount.currency))
    }
  }

  private func transaction(of entry: LedgerEntry, _ amount: Money) -> JSON {
    transaction("entry-\(entry.number)", on: entry.transfer.day, amount)
  }

  private func transaction(_ name: String, on day: Day, _ amount: Money) -> JSON {
    let isPayment = name != "application"
    return .object(
      members(
        ("id", .string("\(id)-\(name)")), ("transactionDate", .string(day.description)),
        ("currency", .string(amount.currency.rawValue)), ("value", number(amount)),
        ("provider", isPayment ? .string(publisher.identifier) : nil),
        ("recipient", isPayment && !record.isToPerson ? .string(recipientID) : nil)))
  }
}
