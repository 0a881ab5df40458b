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
    let scale = (0..<decimals).reduce(Int128(1)) { (power: Int128, _) in power * 10 }
    let value = Int128(amount.minorUnits)
    let minorUnits: Int128
    let target: Currency
    switch amount.currency {
    case base:
      target = quote
      minorUnits = roundedHalfToEven(
        value * Int128(digits) * Int128(quote.minorUnitsPerUnit),
        by: scale * Int128(base.minorUnitsPerUnit))
    case quote:
      target = base
      minorUnits = roundedHalfToEven(
        value * scale * Int128(base.minorUnitsPerUnit),
        by: Int128(digits) * Int128(quote.minorUnitsPerUnit))
    default: throw .mixedCurrencies(amount.currency, base)
    }
    guard let result = Int64(exactly: minorUnits) else { throw .outOfRange }
    return Money(minorUnits: result, currency: target)
  }
}

/// Divides and rounds to the nearest whole number, halves to the even one (IEEE 754
/// roundTiesToEven).
///
/// - Precondition: The divisor is positive.
public func roundedHalfToEven(_ dividend: Int128, by divisor: Int128) -> Int128 {
  precondition(divisor > 0, "A divisor must be positive")
  let (quotient, remainder) = dividend.magnitude.quotientAndRemainder(dividingBy: divisor.magnitude)
  let twice = remainder * 2
  let up = twice > divisor.magnitude || (twice == divisor.magnitude && !quotient.isMultiple(of: 2))
  let rounded = Int128(up ? quotient + 1 : quotient)
  return dividend < 0 ? -rounded : rounded
}
