/// Why an amount could not be computed or read.
public enum MoneyError: Error, Hashable, Sendable {
  case mixedCurrencies(Currency, Currency)
  case notAnAmount(String)
  case outOfRange
  case tooManyDecimals(String, Currency)
}

extension MoneyError {
  /// The fault in a sentence.
  public var message: Message {
    switch self {
    case .mixedCurrencies(let one, let other):
      Message(
        "money.mixed-currencies", ["one": .text(one.rawValue), "other": .text(other.rawValue)])
    case .notAnAmount(let text): Message("money.not-an-amount", ["text": .text(text)])
    case .outOfRange: Message("money.out-of-range")
    case .tooManyDecimals(let text, let currency):
      Message(
        "money.too-many-decimals",
        [
          "text": .text(text), "currency": .text(currency.rawValue),
          "decimals": .integer(Int64(currency.decimals)),
        ])
    }
  }
}
