import Formats
import Grants
import OpenData
import TestSupport
import Vocabulary

/// Awards as publications of grants get them.
struct GrantSample {
  var document = Fixtures.document("KH-03") { document in
    document.isFictional = false
    document.requested = Fixtures.usd(2_000_050)
    document.lead.latinName = "Rik Reay"
    document.genderMarker = .significant
  }
  var status = Award.Status.agreed
  var amount = Fixtures.usd(1_800_025)
  var agreement: Agreement? = Fixtures.agreement
  var isToPerson = false
  var namesContact: Set<PublishedText> = []
  var decided = Fixtures.day("2026-04-30")
  var closed: Day?
  /// Payments, and refunds as negative amounts, in cents.
  var payments: [Int64] = [1_000_010, 500_005, -15]
  /// What the balance of the ledger says was paid and kept, when it is not their sum.
  var kept: Int64?
  var call: FundingCall?

  static let publisher = Publisher(
    identifier: "KH-MOI-4711", name: Fixtures.english("Our fund"), kind: .foundation,
    country: .cambodia, website: "https://fund.example")

  static let words = PublicationWords(language: Fixtures.language("en")) { message in
    let values = message.arguments.sorted { $0.key < $1.key }.map { "\($0.value)" }
    return ([message.key] + values).joined(separator: " ")
  }

  func records() throws -> PublicationRecords {
    let id: Award.ID = ID(checked: "KH-03")
    let call = try call ?? Self.call()
    let refunded = -payments.filter { $0 < 0 }.reduce(0, +)
    let record = AwardRecord(
      award: Award(
        applicationID: ID(checked: "KH-03"), callID: call.id, amount: amount, status: status),
      call: call, document: document, isToPerson: isToPerson, decided: decided,
      agreement: agreement, milestones: [], tranches: [], entries: entries(of: id),
      money: AwardMoney(
        amount: amount, committed: 0, scheduled: 0,
        paid: (kept ?? payments.reduce(0, +)) + refunded, refunded: refunded),
      progress: nil, namesContact: namesContact,
      times: RecordTimes(
        created: Fixtures.clock(), modified: Fixtures.clock(), closed: closed))
    return PublicationRecords(
      calls: [call], awards: [record],
      callTimes: [call.id: RecordTimes(created: Fixtures.clock(), modified: Fixtures.clock())],
      asOf: Fixtures.clock())
  }

  static func call(
    rules: [(id: String, condition: String)] = [("ceiling", "requested <= 60000 USD")],
    status: FundingCall.Status = .closed
  ) throws -> FundingCall {
    FundingCall(
      id: Fixtures.callID, terms: try Fixtures.terms(rules: rules, budget: 120_000_000),
      status: status)
  }

  private func entries(of id: Award.ID) -> [LedgerEntry] {
    var transfers: [(LedgerTransfer.Kind, Int64)] = [(.commit, amount.minorUnits)]
    transfers += payments.map { $0 < 0 ? (.refund, -$0) : (.pay, $0) }
    return transfers.enumerated().compactMap { index, transfer in
      let money = Money(minorUnits: transfer.1, currency: amount.currency)
      let isPaid = transfer.0.isDisbursement
      return LedgerTransfer(
        kind: transfer.0, awardID: id, tranche: nil, day: Fixtures.day("2026-06-01"),
        amount: money, reference: isPaid ? "SECRET-\(index)" : nil,
        base: isPaid ? Conversion(amount: money, rates: []) : nil,
        postings: [
          Posting(.award(id, .scheduled), -transfer.1), Posting(.award(id, .paid), transfer.1),
        ]
      ).map { LedgerEntry(number: Int64(index) + 10, transfer: $0) }
    }
  }
}

extension JSON {
  /// The member of an object, or nil.
  subscript(name: String) -> JSON? {
    guard case .object(let members) = self else { return nil }
    return members.first { $0.name == name }?.value
  }

  /// An element of an array, or nil.
  subscript(index: Int) -> JSON? {
    guard case .array(let elements) = self, elements.indices.contains(index) else { return nil }
    return elements[index]
  }

  /// The value in one line.
  var text: String { JSONWriter.compact.text(of: self) }
}

/// The problems that keep something from being published, as the field and the key of each.
func problems(_ body: () throws -> Void) -> [String] {
  do { try body() } catch OpenDataError.problems(let problems) {
    return problems.map { "\($0.award?.rawValue ?? "-") \($0.field) \($0.message.key)" }
  } catch { return ["\(error)"] }
  return []
}
