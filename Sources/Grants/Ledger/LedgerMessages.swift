internal import Vocabulary

// What the errors about tranches, payments and reports say.
extension Message {
  static func amountDiffers(
    _ id: Award.ID, _ tranche: Int, scheduled: Money, given: Money
  ) -> Message {
    Message(
      "grants.amount-differs",
      [
        "award": .text(id.rawValue), "tranche": .integer(Int64(tranche)),
        "scheduled": .money(scheduled), "given": .money(given),
      ])
  }

  static func amountNotPositive(_ amount: Money) -> Message {
    Message("grants.amount-not-positive", ["amount": .money(amount)])
  }

  static func dayBeforePayment(_ payment: LedgerEntry, _ day: Day) -> Message {
    Message(
      "grants.day-before-payment",
      [
        "day": .day(day), "reference": .text(payment.transfer.reference ?? ""),
        "paid": .day(payment.transfer.day),
      ])
  }

  static func dimensionTwice(_ dimension: String) -> Message {
    Message(
      "grants.dimension-twice", ["dimension": .message(Message("dimension.\(dimension)"))])
  }

  static func invalidReference(_ text: String) -> Message {
    Message("grants.invalid-reference", ["reference": .text(text)])
  }

  static func invalidShare(basisPoints: Int64) -> Message {
    Message(
      "grants.invalid-share", ["share": .percent(Double(basisPoints) / 10_000, decimals: 2)])
  }

  static func overCommitted(_ id: Award.ID, wanted: Money, left: Money) -> Message {
    Message(
      "grants.over-committed",
      ["award": .text(id.rawValue), "wanted": .money(wanted), "left": .money(left)])
  }

  static func overRefunded(_ id: Award.ID, wanted: Money, paid: Money) -> Message {
    Message(
      "grants.over-refunded",
      ["award": .text(id.rawValue), "wanted": .money(wanted), "paid": .money(paid)])
  }

  static func notAPayment(_ entry: LedgerEntry) -> Message {
    Message(
      "grants.not-a-payment",
      [
        "reference": .text(entry.transfer.reference ?? ""), "entry": .integer(entry.number),
        "kind": .message(Message("ledger-kind.\(entry.transfer.kind.rawValue)")),
      ])
  }

  static func referenceUsed(_ reference: String, _ entry: LedgerEntry) -> Message {
    Message(
      "grants.reference-used",
      [
        "reference": .text(reference), "entry": .integer(entry.number),
        "award": .text(entry.transfer.awardID.rawValue), "amount": .money(entry.transfer.amount),
        "day": .day(entry.transfer.day),
      ])
  }

  static func trancheSettled(_ id: Award.ID, _ tranche: Tranche) -> Message {
    let names: [String: Value] = [
      "award": .text(id.rawValue), "tranche": .integer(Int64(tranche.number)),
    ]
    guard case .paid(let entry, let day) = tranche.state else {
      return Message(
        tranche.state == .expired ? "grants.tranche-expired" : "grants.tranche-cancelled", names)
    }
    return Message(
      "grants.tranche-paid",
      names.merging(["entry": .integer(entry), "day": .day(day)]) { first, _ in first })
  }

  static func trancheTwice(_ id: Award.ID, _ number: Int) -> Message {
    Message(
      "grants.tranche-twice", ["award": .text(id.rawValue), "tranche": .integer(Int64(number))])
  }

  static func unreconciled(found: Money, ledger: Money) -> Message {
    Message("grants.unreconciled", ["found": .money(found), "ledger": .money(ledger)])
  }
}
