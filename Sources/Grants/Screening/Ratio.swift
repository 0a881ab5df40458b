/// An exact fraction, so that `overhead_share <= 10%` has one answer everywhere.
public struct Ratio: Hashable, Sendable {
  /// The number above the line.
  public let numerator: Int64

  /// The number below the line, positive.
  public let denominator: Int64

  /// Makes a fraction.
  ///
  /// - Precondition: The denominator is positive.
  public init(_ numerator: Int64, over denominator: Int64 = 1) {
    precondition(denominator > 0, "A fraction needs a positive denominator")
    self.numerator = numerator
    self.denominator = denominator
  }

  /// Reads plain decimal digits with a full stop, at most nine of them after it.
  init?(decimal text: some StringProtocol) {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count <= 2, parts.allSatisfy({ !$0.isEmpty }), text.utf8.count <= 18,
      parts.joined().utf8.allSatisfy({ (0x30...0x39).contains($0) }),
      let digits = Int64(parts.joined())
    else { return nil }
    let decimals = parts.count == 2 ? parts[1].utf8.count : 0
    guard decimals <= 9 else { return nil }
    self.init(digits, over: (0..<decimals).reduce(Int64(1)) { (power: Int64, _) in power * 10 })
  }
}

extension Ratio: Comparable {
  /// Tells whether two fractions have the same value: 1/2 equals 2/4.
  public static func == (left: Ratio, right: Ratio) -> Bool {
    Int128(left.numerator) * Int128(right.denominator)
      == Int128(right.numerator) * Int128(left.denominator)
  }

  /// Orders fractions by value.
  public static func < (left: Ratio, right: Ratio) -> Bool {
    Int128(left.numerator) * Int128(right.denominator)
      < Int128(right.numerator) * Int128(left.denominator)
  }

  /// Feeds the fraction in lowest terms to a hasher, since equal values hash alike.
  public func hash(into hasher: inout Hasher) {
    var (a, b) = (numerator.magnitude, denominator.magnitude)
    while b != 0 { (a, b) = (b, a % b) }
    let divisor = Int64(max(a, 1))
    hasher.combine(numerator / divisor)
    hasher.combine(denominator / divisor)
  }
}
