extension Money {
  /// The largest amount that is read from a file, in units: 10¹⁵ − 1.
  ///
  /// Far above any grant, and far enough below the range of `Int64` that sums of a fund never
  /// overflow.
  public static let largestUnits: Int64 = 999_999_999_999_999

  /// Reads an amount written with ASCII digits and a full stop as decimal mark.
  ///
  /// Signs, group marks, exponents, blanks and more decimals than the currency has are refused,
  /// because each of them has been read as another number by some program.
  ///
  /// - Parameters:
  ///   - text: The amount in units, such as `1250.50`.
  ///   - currency: The currency that the amount is in.
  /// - Throws: `MoneyError.notAnAmount`, `.tooManyDecimals` or `.outOfRange`.
  public init(parsing text: String, currency: Currency) throws(MoneyError) {
    let parts = text.utf8.split(separator: 0x2E, maxSplits: 1, omittingEmptySubsequences: false)
    guard let whole = parts.first, !whole.isEmpty, whole.count == 1 || whole.first != 0x30 else {
      throw .notAnAmount(text)
    }
    let fraction = parts.count == 2 ? parts[1] : Substring("").utf8
    guard parts.count == 1 || !fraction.isEmpty else { throw .notAnAmount(text) }
    let isDigit = { (byte: UInt8) in (0x30...0x39).contains(byte) }
    guard whole.allSatisfy(isDigit), fraction.allSatisfy(isDigit) else { throw .notAnAmount(text) }
    guard fraction.count <= currency.decimals else { throw .tooManyDecimals(text, currency) }
    guard let units = Int64(String(Substring(whole))), units <= Self.largestUnits else {
      throw .outOfRange
    }

    var minorUnits = units
    var fractionDigits = fraction.makeIterator()
    for _ in 0..<currency.decimals {
      minorUnits = minorUnits * 10 + (fractionDigits.next().map { Int64($0 - 0x30) } ?? 0)
    }
    self.init(minorUnits: minorUnits, currency: currency)
  }
}
