/// An exact amount of one currency.
public struct Money: Hashable, Sendable {
  /// The amount in the smallest units of the currency; negative for money that flows back.
  public let minorUnits: Int64

  /// The currency that the amount is counted in.
  public let currency: Currency

  /// Makes an amount from a count of minor units.
  public init(minorUnits: Int64, currency: Currency) {
    self.minorUnits = minorUnits
    self.currency = currency
  }

  /// No money at all, in a currency.
  public static func zero(_ currency: Currency) -> Money {
    Money(minorUnits: 0, currency: currency)
  }

  /// Returns the sum of two amounts of one currency.
  ///
  /// - Throws: `MoneyError.mixedCurrencies` or `MoneyError.outOfRange`.
  public func adding(_ other: Money) throws(MoneyError) -> Money {
    guard currency == other.currency else { throw .mixedCurrencies(currency, other.currency) }
    let (sum, overflow) = minorUnits.addingReportingOverflow(other.minorUnits)
    guard !overflow else { throw .outOfRange }
    return Money(minorUnits: sum, currency: currency)
  }

  /// Returns what is left of this amount after another of the same currency is taken away.
  ///
  /// - Throws: `MoneyError.mixedCurrencies` or `MoneyError.outOfRange`.
  public func subtracting(_ other: Money) throws(MoneyError) -> Money {
    guard currency == other.currency else { throw .mixedCurrencies(currency, other.currency) }
    let (difference, overflow) = minorUnits.subtractingReportingOverflow(other.minorUnits)
    guard !overflow else { throw .outOfRange }
    return Money(minorUnits: difference, currency: currency)
  }

  /// The same amount with the other sign.
  public var negated: Money { Money(minorUnits: 0 &- minorUnits, currency: currency) }

  /// The amount in units as plain ASCII digits with a full stop: `-1250.50`, `90000` for VND.
  ///
  /// This is the form of files and machines; people read the form that `Text` makes.
  public var plainText: String {
    let digits = String(minorUnits.magnitude)
    let decimals = currency.decimals
    let sign = minorUnits < 0 ? "-" : ""
    guard decimals > 0 else { return sign + digits }
    let padded = String(repeating: "0", count: max(0, decimals + 1 - digits.count)) + digits
    return sign + padded.dropLast(decimals) + "." + padded.suffix(decimals)
  }
}
