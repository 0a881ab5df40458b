/// How much of one currency another was worth on a day, exactly as its source printed it.
public struct ExchangeRate: Hashable, Sendable {
  /// The currency of which one unit is valued.
  public let base: Currency

  /// The currency that the value is given in.
  public let quote: Currency

  /// The digits of the rate as a whole number: 40,500,000 for `4050.0000` with four decimals.
  public let digits: Int64

  /// How many of the digits are decimals, 0 to 12.
  public let decimals: Int

  /// The day for which the source gives the rate.
  public let day: Day

  /// Who published it, in words that let a reader find it again.
  public let source: String

  /// Reads a rate written with ASCII digits and a full stop.
  ///
  /// - Returns: Nil when the text is not a positive number of at most 15 digits, 12 of them
  ///   decimals.
  public init?(base: Currency, quote: Currency, text: String, day: Day, source: String) {
    let parts = text.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
    let fraction = parts.count == 2 ? parts[1] : ""
    guard let whole = parts.first, !whole.isEmpty, parts.count == 1 || !fraction.isEmpty,
      (whole + fraction).utf8.allSatisfy({ (0x30...0x39).contains($0) }),
      whole.utf8.count + fraction.utf8.count <= 15, fraction.utf8.count <= 12,
      let digits = Int64(String(whole + fraction)), digits > 0, base != quote
    else { return nil }
    self.init(
      base: base, quote: quote, digits: digits, decimals: fraction.utf8.count, day: day,
      source: source)
  }

  /// Makes a rate from parts that were read and checked before.
  public init(
    base: Currency, quote: Currency, digits: Int64, decimals: Int, day: Day, source: String
  ) {
    self.base = base
    self.quote = quote
    self.digits = digits
    self.decimals = decimals
    self.day = day
    self.source = source
  }

  /// The rate as it was printed.
  public var plainText: String {
    guard decimals > 0 else { return String(digits) }
    let text = String(digits)
    let padded = String(repeating: "0", count: max(0, decimals + 1 - text.count)) + text
    return padded.dropLast(decimals) + "." + padded.suffix(decimals)
  }

  /// Converts an amount of either of the two currencies into the other.
  ///
  /// The exact quotient is rounded once, half to even, to a minor unit of the result.
  ///
  /// - Throws: `MoneyError.mixedCurrencies` for a third currency, `.outOfRange` for a result too
  ///   large.
  public func convert(_ amount: Money) throws(MoneyError) -> Money {
    try Self.convert(amount, through: self, nil)
  }

  /// Converts an amount by one rate and then by another one.
  ///
  /// The amount in the middle currency is not rounded: the exact result of both rates is, once,
  /// half to even.
  ///
  /// - Throws: `MoneyError.mixedCurrencies` when the rates do not lead on from each other,
  ///   `.outOfRange` for a result too large.
  public func convert(_ amount: Money, then next: ExchangeRate) throws(MoneyError) -> Money {
    try Self.convert(amount, through: self, next)
  }

  private static func convert(
    _ amount: Money, through first: ExchangeRate, _ second: ExchangeRate?
  ) throws(MoneyError) -> Money {
    let one = try first.ratio(from: amount.currency)
    let other = try second?.ratio(from: one.target)
    // 19 digits of the amount and at most 17 of a ratio: no product of two overflows 38 digits.
    let scaled = UInt128(amount.minorUnits.magnitude) * one.numerator
    let dividend = scaled.multipliedFullWidth(by: other?.numerator ?? 1)
    let divisor = one.denominator * (other?.denominator ?? 1)
    guard dividend.high < divisor else { throw .outOfRange }
    let (quotient, remainder) = divisor.dividingFullWidth(dividend)
    let isMore = remainder > divisor - remainder
    let isTie = remainder == divisor - remainder
    let rounded = isMore || (isTie && !quotient.isMultiple(of: 2)) ? quotient + 1 : quotient
    guard rounded <= UInt128(Int64.max) else { throw .outOfRange }
    let minorUnits = Int64(rounded)
    return Money(
      minorUnits: amount.minorUnits < 0 ? -minorUnits : minorUnits,
      currency: other?.target ?? one.target)
  }

  /// Minor units of the other currency for one minor unit of this one, as a fraction.
  private func ratio(
    from currency: Currency
  ) throws(MoneyError) -> (numerator: UInt128, denominator: UInt128, target: Currency) {
    let scale = (0..<decimals).reduce(UInt128(1)) { (power: UInt128, _) in power * 10 }
    let quotes = UInt128(digits) * UInt128(quote.minorUnitsPerUnit)
    let bases = scale * UInt128(base.minorUnitsPerUnit)
    switch currency {
    case base: return (quotes, bases, quote)
    case quote: return (bases, quotes, base)
    default: throw .mixedCurrencies(currency, base)
    }
  }
}
