public import Vocabulary

/// An amount of any currency of the world, exact to a millionth of its unit.
///
/// Other publishers use currencies that the fund keeps no books in, and more decimals than a
/// currency has.
public struct ExactAmount: Hashable, Sendable {
  /// The amount in millionths of a unit; negative for money that flows back.
  public let millionths: Int128

  /// Makes an amount.
  public init(millionths: Int128) { self.millionths = millionths }

  /// Nothing.
  public static let zero = ExactAmount(millionths: 0)

  /// The sum of two amounts of one currency.
  public static func + (left: ExactAmount, right: ExactAmount) -> ExactAmount {
    ExactAmount(millionths: left.millionths + right.millionths)
  }

  /// The amount in plain digits with at least so many decimals, and with more where it has them.
  public func plainText(decimals: Int) -> String {
    let digits = String(millionths.magnitude)
    let padded = String(repeating: "0", count: max(0, 7 - digits.utf8.count)) + digits
    var fraction = padded.suffix(6)
    while fraction.utf8.count > decimals, fraction.last == "0" { fraction.removeLast() }
    let whole = padded.dropLast(6)
    return (millionths < 0 ? "-" : "") + whole + (fraction.isEmpty ? "" : "." + fraction)
  }

  /// The amount as money of a currency that the fund keeps books in, rounded half to even, or nil
  /// when it is too large for that.
  public func money(in currency: Currency) -> Money? {
    parts(decimals: currency.decimals).map { Money(minorUnits: $0, currency: currency) }
  }

  /// The amount as a whole number of parts of a unit, rounded half to even.
  ///
  /// - Parameter decimals: The decimals of a part: 2 for hundredths; at most 6.
  /// - Returns: Nil when the number does not fit.
  func parts(decimals: Int) -> Int64? {
    let step = Self.step(decimals: decimals)
    let magnitude = Int128(millionths.magnitude)
    let (quotient, rest) = magnitude.quotientAndRemainder(dividingBy: step)
    let isUp = 2 * rest > step || (2 * rest == step && !quotient.isMultiple(of: 2))
    let rounded = isUp ? quotient + 1 : quotient
    return Int64(exactly: millionths < 0 ? -rounded : rounded)
  }

  /// Splits the amount in proportion to weights by largest remainder, so that the parts sum to it.
  ///
  /// - Parameters:
  ///   - weights: The shares, none negative, of which at least one is not 0.
  ///   - decimals: The decimals of the smallest part; an amount that has more is split in
  ///     millionths.
  /// - Returns: As many amounts as weights.
  func allocated(by weights: [Int64], decimals: Int) -> [ExactAmount] {
    let coarse = Self.step(decimals: decimals)
    let step = millionths.isMultiple(of: coarse) ? coarse : 1
    let amount = Int128(millionths.magnitude) / step
    let total = weights.reduce(Int128(0)) { $0 + Int128($1) }
    var parts = weights.map { amount * Int128($0) / total }
    let remainders = weights.map { amount * Int128($0) % total }
    let left = Int(amount - parts.reduce(0, +))
    let order = remainders.indices.sorted { (a: Int, b: Int) in
      remainders[a] == remainders[b] ? a < b : remainders[a] > remainders[b]
    }
    for index in order.prefix(left) { parts[index] += 1 }
    let sign: Int128 = millionths < 0 ? -1 : 1
    return parts.map { ExactAmount(millionths: sign * $0 * step) }
  }

  private static func step(decimals: Int) -> Int128 {
    (decimals..<6).reduce(Int128(1)) { (power: Int128, _) in power * 10 }
  }
}

extension ExactAmount {
  /// What a text says as `xsd:decimal`, which alone the standard allows.
  enum Reading: Hashable {
    case amount(ExactAmount)
    case notANumber
    /// More than six decimals, which were rounded half to even.
    case rounded(ExactAmount)
    case tooLarge
  }

  /// Reads an amount; group marks, exponents and other digits are no numbers, because programs
  /// disagree on what they mean.
  static func reading(_ text: String) -> Reading {
    var digits = text.utf8.drop(while: isBlank)
    while let last = digits.last, isBlank(last) { digits.removeLast() }
    let isNegative = digits.first == UInt8(ascii: "-")
    if isNegative || digits.first == UInt8(ascii: "+") { digits.removeFirst() }
    let parts = digits.split(separator: 0x2E, maxSplits: 1, omittingEmptySubsequences: false)
    let whole = parts.first ?? digits
    let fraction = parts.count == 2 ? parts[1] : Substring("").utf8
    let isDigit = { (byte: UInt8) in (0x30...0x39).contains(byte) }
    guard !whole.isEmpty || !fraction.isEmpty, whole.allSatisfy(isDigit),
      fraction.allSatisfy(isDigit)
    else { return .notANumber }
    let units = whole.drop { $0 == 0x30 }
    guard units.count <= 15 else { return .tooLarge }
    let number = units.reduce(Int128(0)) { $0 * 10 + Int128($1 - 0x30) }
    var millionths = number * 1_000_000
    var scale: Int128 = 100_000
    for digit in fraction.prefix(6) {
      millionths += Int128(digit - 0x30) * scale
      scale /= 10
    }
    let rest = fraction.dropFirst(6)
    let isExact = rest.allSatisfy { $0 == 0x30 }
    if let first = rest.first, !isExact {
      let isTie = first == 0x35 && rest.dropFirst().allSatisfy { $0 == 0x30 }
      let isUp = isTie ? !millionths.isMultiple(of: 2) : first >= 0x35
      if isUp { millionths += 1 }
    }
    let amount = ExactAmount(millionths: isNegative ? -millionths : millionths)
    return isExact ? .amount(amount) : .rounded(amount)
  }
}

private func isBlank(_ byte: UInt8) -> Bool {
  byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D
}

/// The decimals of a currency by its ISO 4217 code; most have two.
func decimals(ofCurrency code: String) -> Int {
  switch code {
  case "BIF", "CLP", "DJF", "GNF", "ISK", "JPY", "KMF", "KRW", "PYG", "RWF", "UGX", "UYI", "VND",
    "VUV", "XAF", "XOF", "XPF":
    0
  case "BHD", "IQD", "JOD", "KWD", "LYD", "OMR", "TND": 3
  default: 2
  }
}
