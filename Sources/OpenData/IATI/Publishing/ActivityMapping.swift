internal import Grants
internal import Vocabulary

/// Makes activities of awards.
///
/// There is one activity for each award that an agreement was signed for, and none for a call: a
/// parent that repeats the money of its children is what makes sums of IATI data count twice.
struct ActivityMapping {
  let publisher: Publisher
  let asOf: Timestamp

  /// The last day that anything can have happened on: where a day begins first, in the east of the
  /// region (UTC+9).
  var today: Day { Timestamp(milliseconds: asOf.milliseconds + 9 * 3_600_000).day }

  /// The activity of an award, or nil before there is an agreement.
  func activity(of record: AwardRecord) -> IATIActivity? {
    guard let agreement = record.agreement else { return nil }
    let document = record.document
    return IATIActivity(
      award: record.award.id, identifier: "\(publisher.identifier)-\(record.award.id)",
      language: document.language, currency: record.award.amount.currency, updated: asOf,
      title: title(of: record), description: description(of: record),
      organisations: organisations(of: record), status: status(of: record, under: agreement),
      dates: dates(of: record, under: agreement),
      countries: document.countryShares.map {
        .init(code: $0.country.rawValue, basisPoints: $0.basisPoints)
      }, sectors: [.init(code: document.track.sectorCode, basisPoints: CountryShare.whole)],
      genderScore: document.genderMarker.score,
      budgets: budgets(of: record.award.amount, under: agreement),
      plannedPayments: record.tranches.filter { $0.state == .scheduled }.map {
        .init(due: $0.due, amount: $0.amount, valueDay: agreement.signed)
      }, transactions: record.entries.compactMap(transaction),
      result: ReachMapping(agreement: agreement).result(of: record))
  }

  private func title(of record: AwardRecord) -> [IATIActivity.Narrative] {
    let mark = record.document.isFictional ? PublishedFiction.mark : ""
    guard !record.isToPerson else { return [english(mark + "Grant to a person")] }
    guard !record.namesContact.contains(.title) else {
      return record.call.terms.title.texts.sorted { $0.key < $1.key }
        .map { .init(language: $0.key, text: mark + $0.value) }
    }
    return [.init(language: record.document.language, text: mark + record.document.title)]
  }

  private func description(of record: AwardRecord) -> [IATIActivity.Narrative] {
    // The words of a person may tell who it is.
    guard !record.isToPerson else {
      return [english("The person who receives the grant is not named.")]
    }
    guard !record.namesContact.contains(.summary) else {
      return [english("The words of the applicant name a person and are not published.")]
    }
    return [.init(language: record.document.language, text: record.document.summary)]
  }

  private func english(_ text: String) -> IATIActivity.Narrative {
    .init(language: .ofStandard, text: text)
  }

  private func status(of record: AwardRecord, under agreement: Agreement) -> Int {
    switch record.award.status {
    case .offered: 1
    case .agreed: agreement.start > today ? 1 : agreement.end < today ? 3 : 2
    case .closed: 4
    case .lapsed: 5
    case .suspended: 6
    }
  }

  private func dates(
    of record: AwardRecord, under agreement: Agreement
  ) -> [IATIActivity.ActivityDate] {
    var dates = [IATIActivity.ActivityDate(kind: .plannedStart, day: agreement.start)]
    if agreement.start <= today { dates.append(.init(kind: .actualStart, day: agreement.start)) }
    dates.append(.init(kind: .plannedEnd, day: agreement.end))
    if record.award.status == .closed {
      // An award that is closed early ended with the last thing that happened to it.
      let days =
        record.entries.map(\.transfer.day) + record.milestones.compactMap(\.achievement?.day)
      let last = agreement.end <= today ? agreement.end : days.max() ?? agreement.signed
      dates.append(.init(kind: .actualEnd, day: max(last, agreement.start)))
    }
    return dates
  }

  /// Parts of at most a year, each with its share of the days.
  private func budgets(of amount: Money, under agreement: Agreement) -> [IATIActivity.Budget] {
    var periods: [ClosedRange<Day>] = []
    var start = agreement.start
    while start <= agreement.end {
      let last = min(Day(number: start.oneYearLater.number - 1), agreement.end)
      periods.append(start...last)
      start = Day(number: last.number + 1)
    }
    guard !periods.isEmpty else { return [] }
    let days = periods.map { Int64($0.upperBound.number - $0.lowerBound.number + 1) }
    return zip(periods, amount.allocated(by: days)).map {
      .init(period: $0, amount: $1, valueDay: agreement.signed)
    }
  }

  /// Plans within the fund are no transactions.
  ///
  /// Money that came back is a negative disbursement, so that the disbursements of an activity sum
  /// to what the organisation kept; it is no incoming fund, which is money for the activity.
  private func transaction(_ entry: LedgerEntry) -> IATIActivity.Transaction? {
    let transfer = entry.transfer
    let (type, amount, note): (TransactionType, Money, String?) =
      switch transfer.kind {
      case .commit: (.commitment, transfer.amount, nil)
      case .pay: (.disbursement, transfer.amount, nil)
      case .refund: (.disbursement, transfer.amount.negated, "Money returned to the fund")
      case .reverse: (.disbursement, transfer.amount.negated, "Payment recorded by mistake")
      case .release: (.commitment, transfer.amount.negated, "Commitment released")
      case .schedule: (.outgoingPledge, transfer.amount, nil)
      }
    guard type != .outgoingPledge else { return nil }
    return .init(
      reference: String(entry.number), type: type, day: transfer.day, amount: amount, note: note)
  }
}

extension LanguageTag {
  /// The language of the words that the publication itself adds.
  static var ofStandard: LanguageTag {
    guard let tag = LanguageTag("en") else { preconditionFailure("en is a language tag") }
    return tag
  }
}

extension Day {
  /// The same day of the next year; 1 March after 29 February.
  fileprivate var oneYearLater: Day {
    let (year, month, day) = fields
    return Day(year: year + 1, month: month, day: day)
      ?? Day(year: year + 1, month: 3, day: 1) ?? Day(number: number + 365)
  }
}

extension Track {
  /// The purpose code of the DAC's list (vocabulary 1) that the work of the track is for.
  ///
  /// Connections, devices and software in villages and tools for languages are 22040, information
  /// and communication technology. Teaching AI literacy is 11230, basic life skills for adults;
  /// that it is for women and girls says the policy marker, as the DAC asks, and not a sector.
  fileprivate var sectorCode: String {
    switch self {
    case .ruralDeployment, .minorityLanguage: "22040"
    case .genderEquity: "11230"
    }
  }
}
