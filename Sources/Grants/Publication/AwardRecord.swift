internal import Audit
public import Vocabulary

/// An award with everything that a publication may tell of it; nobody who can be reached by it.
public struct AwardRecord: Hashable, Sendable {
  /// The award.
  public let award: Award

  /// The call that it was given under.
  public let call: FundingCall

  /// What was applied for, without the name and address of the contact; the person's gender stays.
  public let document: ApplicationDocument

  /// Whether the name of the lead organisation holds that of its contact: then the grant is one to
  /// a person, whom a publication must not name.
  public let isToPerson: Bool

  /// The texts that hold the name or the address of the contact, and must not be published so.
  public let namesContact: Set<PublishedText>

  /// The day on which the grant was decided.
  public let decided: Day

  /// The agreement, or nil before it is signed.
  public let agreement: Agreement?

  /// The milestones, by number.
  public let milestones: [Milestone]

  /// The tranches, by number.
  public let tranches: [Tranche]

  /// Everything that moved in the ledger, oldest first, as far as it means something outside the
  /// fund (`meantForOthers`).
  public let entries: [LedgerEntry]

  /// Where its money is.
  public let money: AwardMoney

  /// The newest progress report that somebody vouches for, or nil.
  public let progress: ProgressReport?

  /// When it was decided, changed and closed.
  public let times: RecordTimes

  /// Makes a record.
  public init(
    award: Award, call: FundingCall, document: ApplicationDocument, isToPerson: Bool, decided: Day,
    agreement: Agreement?, milestones: [Milestone], tranches: [Tranche], entries: [LedgerEntry],
    money: AwardMoney, progress: ProgressReport?, namesContact: Set<PublishedText> = [],
    times: RecordTimes? = nil
  ) {
    self.award = award
    self.call = call
    self.document = document
    self.isToPerson = isToPerson
    self.decided = decided
    self.agreement = agreement
    self.milestones = milestones
    self.tranches = tranches
    self.entries = entries
    self.money = money
    self.progress = progress
    self.namesContact = namesContact
    self.times = times ?? RecordTimes(on: decided)
  }
}

/// All that a publication is made from, as it was at one moment.
public struct PublicationRecords: Hashable, Sendable {
  /// The calls, by the day on which they open.
  public let calls: [FundingCall]

  /// The awards, by key.
  public let awards: [AwardRecord]

  /// When each call was made and changed.
  public let callTimes: [FundingCall.ID: RecordTimes]

  /// When they were read.
  public let asOf: Timestamp

  /// Makes records.
  public init(
    calls: [FundingCall], awards: [AwardRecord],
    callTimes: [FundingCall.ID: RecordTimes] = [:], asOf: Timestamp
  ) {
    self.calls = calls
    self.awards = awards
    self.callTimes = callTimes
    self.asOf = asOf
  }
}

extension GrantService {
  /// Reads what publications are made from, in one unchanging state of the fund.
  ///
  /// Names and addresses of contacts are left out here, so that no publication can hold them.
  ///
  /// - Parameters:
  ///   - call: The call, or nil for the whole fund.
  ///   - actor: The person who publishes.
  /// - Returns: The calls and awards.
  /// - Throws: `GrantError.notAllowed`, or `.notFound` for a call that is not there.
  public func publicationRecords(
    under call: FundingCall.ID? = nil, by actor: Person.ID
  ) async throws(GrantError) -> PublicationRecords {
    let now = clock()
    return try await store.read { (grants) throws(GrantError) in
      try grants.require(.report, of: actor)
      try DisclosureGate(for: .anyone).check(AwardRecord.publishedFields)
      var all = try grants.seenCalls(by: actor)
      if let call { all = [try grants.seenCall(call, by: actor)] }
      let progress = try grants.newestVerifiedProgress()
      var awards: [AwardRecord] = []
      var callTimes: [FundingCall.ID: RecordTimes] = [:]
      for call in all {
        callTimes[call.id] = try grants.times(of: call.id.rawValue, sorts: ["call"], now: now)
        let days = try grants.fundingDays(in: call.id)
        for award in try grants.awards(under: call.id) {
          guard let decided = days[award.applicationID] else {
            throw .notFound("application", award.applicationID.rawValue)
          }
          awards.append(
            try grants.record(
              of: award, under: call, decided: decided, progress: progress[award.id], now: now))
        }
      }
      return PublicationRecords(
        calls: all, awards: awards.sorted { $0.award.id < $1.award.id }, callTimes: callTimes,
        asOf: now)
    }
  }
}

extension GrantTransaction {
  fileprivate func newestVerifiedProgress() throws(GrantError) -> [Award.ID: ProgressReport] {
    let verified = try progressReports(of: nil).filter { !$0.verifiers.isEmpty }
    return Dictionary(verified.map { ($0.award, $0) }) { $1.number > $0.number ? $1 : $0 }
  }

  /// The days on which applications of a call were funded.
  fileprivate func fundingDays(in call: FundingCall.ID) throws(GrantError) -> [Application.ID: Day]
  {
    let grants = try decisions(in: call).filter { $0.decision.outcome == .fund }
    return Dictionary(grants.map { ($0.decision.applicationID, $0.entry.recordedAt.day) }) { $1 }
  }

  fileprivate func record(
    of award: Award, under call: FundingCall, decided: Day, progress: ProgressReport?,
    now: Timestamp
  ) throws(GrantError) -> AwardRecord {
    guard var document = try application(award.applicationID)?.document else {
      throw .notFound("application", award.applicationID.rawValue)
    }
    let contact = document.lead.contact
    let person = NamedPerson(contact)
    let names = [document.lead.name, document.lead.latinName].compactMap { $0 }
    document.lead.contact = .init(name: "", gender: contact.gender, email: "")
    try DisclosureGate(for: .anyone).check(
      document.personalFields.filter { $0 != AwardRecord.countedField })
    return AwardRecord(
      award: award, call: call, document: document,
      isToPerson: names.contains(where: person.isNamed)
        || document.lead.name == ApplicationDocument.mask, decided: decided,
      agreement: try agreement(of: award.id), milestones: try milestones(of: award.id),
      tranches: try tranches(of: award),
      entries: try ledgerEntries(of: award.id).meantForOthers,
      money: try money(of: award), progress: progress,
      namesContact: person.textsThatName(in: document),
      times: try times(of: award.id.rawValue, sorts: RecordTimes.awardSorts, now: now))
  }
}
