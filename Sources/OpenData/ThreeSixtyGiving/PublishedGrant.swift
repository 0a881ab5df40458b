internal import Grants
internal import Vocabulary

/// An award as the public may know it, in any format.
struct PublishedGrant {
  let record: AwardRecord

  /// Whether its title or description is not the one that was applied with.
  var isWithheld: Bool { record.isToPerson || !record.namesContact.isEmpty }

  /// The name of the project; that of the call where it could tell who a person is.
  func title(_ words: PublicationWords) -> String {
    (record.document.isFictional ? PublishedFiction.mark : "") + plainTitle(words)
  }

  private func plainTitle(_ words: PublicationWords) -> String {
    let call = record.call.terms.title.text(for: words.language)
    if record.isToPerson {
      return words.text(Message("publish.title-of-person", ["call": .text(call)]))
    }
    return record.namesContact.contains(.title)
      ? words.text(Message("publish.title-withheld", ["call": .text(call)]))
      : record.document.title
  }

  /// What the project is; only the call and the purpose where it could tell who a person is.
  func description(_ words: PublicationWords) -> String {
    guard record.isToPerson || record.namesContact.contains(.summary) else {
      return record.document.summary
    }
    let call = record.call.terms.title.text(for: words.language)
    return words.text(
      Message(
        "publish.description-withheld",
        ["call": .text(call), "track": .track(record.document.track)]))
  }

  /// The identifier of the lead organisation: that of its register, or one of the publisher.
  func organisationIdentifier(publisher: Publisher) -> String {
    if let identifier = record.document.lead.identifier, Publisher.isIdentifier(identifier) {
      return identifier
    }
    return "\(publisher.identifier)-org-\(record.award.id)"
  }

  /// What keeps the award from being published.
  func problems(asOf today: Day, fiction: PublishedFiction) -> [PublicationProblem] {
    var found: [PublicationProblem] = []
    func refuse(_ field: String, _ key: String, _ values: [String: Message.Value] = [:]) {
      found.append(.init(award: record.award.id, field: field, Message(key, values)))
    }
    let (money, award) = (record.money, record.award)
    if record.document.isFictional, fiction == .refuse { refuse("title", "publish.fictional") }
    if !record.isToPerson {
      let texts = [
        ("title", record.document.title), ("description", record.document.summary),
        ("recipientOrganization", record.document.lead.name),
      ]
      for (field, text) in texts where text.allSatisfy(\.isWhitespace) {
        refuse(field, "publish.empty-text")
      }
    }
    if award.amount.minorUnits <= 0 {
      refuse("amountAwarded", "publish.amount-not-positive", ["amount": .money(award.amount)])
    }
    if money.kept.minorUnits < 0 || money.kept.minorUnits > award.amount.minorUnits {
      refuse(
        "amountDisbursed", "publish.paid-beyond-award",
        ["paid": .money(money.kept), "amount": .money(award.amount)])
    }
    if disbursed != money.kept.minorUnits {
      refuse("disbursementTransaction", "publish.sum-differs", ["total": .money(money.kept)])
    }
    if record.document.requested.currency != award.amount.currency {
      refuse("currency", "publish.currencies-differ")
    }
    if record.decided > today {
      refuse(
        "awardDate", "grants.day-in-future", ["day": .day(record.decided), "today": .day(today)])
    }
    if let agreement = record.agreement, agreement.start > agreement.end {
      refuse(
        "plannedDates", "grants.days-reversed",
        ["first": .day(agreement.start), "last": .day(agreement.end)])
    }
    return found
  }

  /// What the entries of the ledger say was paid and not given back.
  private var disbursed: Int64 {
    record.entries.map(\.transfer).filter(\.kind.isDisbursement).reduce(0) { sum, transfer in
      sum + transfer.minorUnitsPaid
    }
  }
}

extension LedgerTransfer {
  /// What left the fund, negative when it came back.
  var minorUnitsPaid: Int64 {
    switch kind {
    case .pay: amount.minorUnits
    case .refund, .reverse: -amount.minorUnits
    default: 0
    }
  }
}

extension PublicationRecords {
  /// The awards that an agreement was signed about; an offer that may be refused is no grant yet.
  var publishedGrants: [PublishedGrant] {
    awards.filter { $0.agreement != nil }.map(PublishedGrant.init)
  }
}

extension Publisher {
  /// What keeps anything from being published.
  var problems: [PublicationProblem] {
    var found: [PublicationProblem] = []
    if let website, !Publisher.isAddress(website) {
      found.append(
        .init(
          award: nil, field: "website", Message("input.not-an-address", ["value": .text(website)])))
    }
    return found
  }

  /// Tells whether a text is the address of a page.
  static func isAddress(_ text: String) -> Bool {
    let host = text.utf8.dropFirst(text.hasPrefix("https://") ? 8 : 7)
    return (text.hasPrefix("https://") || text.hasPrefix("http://"))
      && host.first.map { $0 != 0x2F } == true
      && text.utf8.allSatisfy { (0x21...0x7E).contains($0) && !#"<>"\^`{|}"#.utf8.contains($0) }
  }
}

extension OpenDataError {
  /// Throws when there are problems.
  static func check(_ problems: [PublicationProblem]) throws(OpenDataError) {
    var seen: Set<PublicationProblem> = []
    let once = problems.filter { seen.insert($0).inserted }
    guard once.isEmpty else { throw .problems(once) }
  }
}
