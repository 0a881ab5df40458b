import Audit
import Grants
import TestSupport
import Vocabulary

/// Awards as a publication gets them.
enum Samples {
  static let publisher = Publisher(
    identifier: "KH-MOI-4711",
    name: LocalizedText([
      Fixtures.language("th"): "กองทุน & เพื่อน", Fixtures.language("en"): "Fund & friends",
    ]), kind: .foundation, country: .cambodia, website: "https://fund.example",
    email: "data@fund.example")

  /// A moment on 2026-11-21, as all tests have it.
  static let asOf = Fixtures.clock()

  static func usd(_ units: Int64) -> Money { Fixtures.usd(units * 100) }

  static func transfer(
    _ kind: LedgerTransfer.Kind, _ amount: Money, _ day: String, award: String = "KH-01"
  ) throws -> LedgerTransfer {
    let id: Award.ID = ID(checked: award)
    let made = LedgerTransfer(
      kind: kind, awardID: id, tranche: nil, day: Fixtures.day(day), amount: amount,
      reference: kind.isDisbursement ? "SECRET-BANK-\(day)" : nil,
      base: kind.isDisbursement ? Conversion(amount: amount, rates: []) : nil,
      postings: [
        Posting(.appropriation(amount.currency), -amount.minorUnits),
        Posting(.award(id, .committed), amount.minorUnits),
      ])
    guard let made else { throw SampleError.transfer }
    return made
  }

  enum SampleError: Error { case transfer }

  /// The parts of a record that tests change.
  struct Parts {
    var document = Fixtures.document("KH-01") { document in
      document.isFictional = false
      document.title = "បណ្ណាល័យ <ឌីជីថល>"
      document.lead.latinName = "Rik Reay"
      document.lead.name = "រីករាយ"
      document.partners = [
        ProjectPartner(
          name: "ບ້ານດີ", latinName: "Ban Di", identifier: nil, country: .laos, basisPoints: 3_333)
      ]
      document.genderMarker = .significant
    }
    var status = Award.Status.agreed
    var agreement: Agreement? = Agreement(
      signed: Fixtures.day("2026-05-01"), start: Fixtures.day("2026-05-15"),
      end: Fixtures.day("2027-11-14"))
    var tranches: [Tranche] = []
    var entries: [LedgerTransfer] = []
    var isToPerson = false
    var namesContact: Set<PublishedText> = []
    var reached: [Attendance.Key: Int64] = [:]
    var rural: Int64?

    func record() throws -> AwardRecord {
      let award = Award(
        applicationID: document.reference, callID: Fixtures.callID, amount: usd(20_000),
        status: status)
      let progress = ProgressReport(
        award: award.id, number: 1,
        facts: .init(
          until: Fixtures.day("2026-10-31"), people: Attendance(reached), rural: rural,
          notesDigest: ProgressReport.digest(of: "")), notes: nil, recorder: Fixtures.owner.id,
        verifiers: [Fixtures.analyst.id])
      return AwardRecord(
        award: award,
        call: FundingCall(id: Fixtures.callID, terms: try Fixtures.terms(), status: .decided),
        document: document, isToPerson: isToPerson, decided: Fixtures.day("2026-04-20"),
        agreement: agreement, milestones: [], tranches: tranches,
        entries: entries.enumerated().map { LedgerEntry(number: Int64($0 + 40), transfer: $1) },
        money: AwardMoney(
          amount: award.amount, committed: 0, scheduled: 0, paid: 0, refunded: 0),
        progress: reached.isEmpty ? nil : progress, namesContact: namesContact)
    }
  }

  static func group(_ gender: Gender, age: AgeBand = .from25) -> Attendance.Key {
    Attendance.Key(gender: gender, age: age, disability: .notStated)
  }

  static func records(_ awards: AwardRecord...) -> PublicationRecords {
    PublicationRecords(calls: awards.prefix(1).map(\.call), awards: awards, asOf: asOf)
  }
}
