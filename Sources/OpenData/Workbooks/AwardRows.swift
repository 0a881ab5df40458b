internal import Formats
internal import Grants
internal import Vocabulary

extension AwardRecord {
  /// Whether a line of its own could tell who a person is.
  var isPooled: Bool { isToPerson || namesContact.contains(.title) }

  /// The award in the table of awards.
  var awardRow: [SheetCell] {
    let lead = document.lead
    let partners = document.partners.map { "\($0.name) (\($0.country.rawValue))" }
    return [
      .text(award.id.rawValue), .text(call.id.rawValue), .text(document.title),
      .text(document.language.text), .text(document.track.rawValue),
      .text(document.country.rawValue), .text(lead.name), .text(lead.latinName ?? ""),
      .text(lead.identifier ?? ""), .text(lead.kind.rawValue),
      .text(partners.joined(separator: "; ")),
      document.genderMarker.score.map { .integer(Int64($0)) } ?? .empty, .day(decided),
      agreement.map { .day($0.start) } ?? .empty, agreement.map { .day($0.end) } ?? .empty,
      .text(award.status.rawValue), .text(award.amount.currency.rawValue), .amount(award.amount),
      .amount(money.paid), .amount(money.refunded), .flag(document.isFictional),
    ]
  }

  /// Payments, and refunds as negative amounts.
  var disbursementRows: [[SheetCell]] {
    entries.filter { $0.transfer.kind.isDisbursement }.map { entry in
      let transfer = entry.transfer
      return [
        .text(award.id.rawValue), .day(transfer.day), .text(transfer.kind.rawValue),
        .text(transfer.amount.currency.rawValue),
        .amount(transfer.kind == .pay ? transfer.amount : transfer.amount.negated),
      ]
    }
  }

  /// What each country gets of the award, by the shares of the budget.
  var placeRows: [[SheetCell]] {
    let shares = document.countryShares
    let parts = award.amount.allocated(by: shares.map(\.basisPoints))
    return zip(shares, parts).map { share, part in
      [
        .text(award.id.rawValue), .text(share.country.rawValue),
        .percent(Self.ratio(share.basisPoints), decimals: 2),
        .text(award.amount.currency.rawValue), .amount(part),
      ]
    }
  }

  /// Whom the plan wants to reach, and how many people a verified report says were reached.
  ///
  /// Groups of people reached are not told: few people could be found in them.
  var reachRow: [SheetCell] {
    let plan = document.reach
    let reached = progress.map { $0.facts.people.total }
    let isTold = (reached ?? 0) >= PublishedTables.leastPeople
    return [
      .text(award.id.rawValue),
      .integer(Gender.allCases.reduce(0) { $0 + plan.people($1) }), .integer(plan.people(.female)),
      .integer(plan.people(.male)), .integer(plan.people(.another)),
      .integer(plan.people(.notStated)),
      isTold ? reached.map { .integer($0) } ?? .empty : .empty,
      isTold ? progress.map { .day($0.facts.until) } ?? .empty : .empty,
    ]
  }

  /// What keeps the award from being published.
  var workbookProblems: [PublicationProblem] {
    var problems: [PublicationProblem] = []
    let note = { (field: String, key: String, text: String) in
      problems.append(
        PublicationProblem(
          award: award.id, field: field, Message("publish.xlsx-\(key)", ["text": .text(text)])))
    }
    if !isPooled {
      for (field, text) in [("lead", document.lead.name), ("title", document.title)]
      where text.allSatisfy(\.isWhitespace) {
        note(field, "empty", text)
      }
      let texts =
        [("title", document.title), ("lead", document.lead.name)]
        + document.partners.map { ("partners", $0.name) }
      // Only people have addresses of this form here.
      for (field, text) in texts
      where text.utf8.contains(UInt8(ascii: "@")) && text.contains(#/[^\s@]+@[^\s@]+\.[^\s@]+/#) {
        note(field, "address", text)
      }
    }
    let shares = document.countryShares.reduce(0) { $0 + $1.basisPoints }
    if shares != CountryShare.whole { note("share", "shares", Self.ratio(shares)) }
    let moved = { (kind: LedgerTransfer.Kind) in
      entries.filter { $0.transfer.kind == kind }.reduce(Int128(0)) {
        $0 + Int128($1.transfer.amount.minorUnits)
      }
    }
    if moved(.pay) != Int128(money.paid.minorUnits) {
      note("paid", "money", money.paid.plainText)
    }
    if moved(.refund) != Int128(money.refunded.minorUnits) {
      note("refunded", "money", money.refunded.plainText)
    }
    return problems
  }

  /// A share in plain digits, of which 1 is the whole.
  private static func ratio(_ basisPoints: Int64) -> String {
    let digits = String(10_000 + basisPoints % 10_000).dropFirst()
    return "\(basisPoints / 10_000).\(digits)"
  }
}
