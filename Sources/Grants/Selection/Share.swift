public import Vocabulary

/// A part of a whole, exact to a hundredth of a per cent.
public struct Share: Hashable, Sendable {
  /// The share in hundredths of a per cent: 1250 for `12.5%`.
  public let basisPoints: Int

  /// Takes a count of hundredths of a per cent, or returns nil when it is not between nothing and
  /// the whole.
  public init?(basisPoints: Int) {
    guard (0...10_000).contains(basisPoints) else { return nil }
    self.basisPoints = basisPoints
  }

  init(checked basisPoints: Int) { self.basisPoints = basisPoints }

  /// Reads `40%`, `12.5%`, `0.4` or `1`: ASCII digits, a full stop and at most two decimals of a
  /// per cent.
  public init?(_ text: some StringProtocol) {
    let isPercent = text.hasSuffix("%")
    guard let ratio = Ratio(decimal: isPercent ? text.dropLast() : text[...]) else { return nil }
    let whole = Int128(ratio.denominator) * (isPercent ? 100 : 1)
    let parts = Int128(ratio.numerator) * 10_000
    guard parts.isMultiple(of: whole), let basisPoints = Int(exactly: parts / whole) else {
      return nil
    }
    self.init(basisPoints: basisPoints)
  }

  /// The share in words and digits of the reader's language.
  public var value: Message.Value {
    let decimals = basisPoints.isMultiple(of: 100) ? 0 : basisPoints.isMultiple(of: 10) ? 1 : 2
    return .percent(Double(basisPoints) / 10_000, decimals: decimals)
  }

  /// The share as files and machines write it, in per cent.
  public var plainText: String { Score(hundredths: basisPoints).plainText + "%" }

  /// The least whole number that is at least this share of an amount.
  func atLeast(of amount: Int64) -> Int64 {
    Int64((Int128(amount) * Int128(basisPoints) + 9_999) / 10_000)
  }

  /// The greatest whole number that is at most this share of an amount.
  func atMost(of amount: Int64) -> Int64 {
    Int64(Int128(amount) * Int128(basisPoints) / 10_000)
  }
}

extension Share: Comparable {
  /// Orders shares, smaller first.
  public static func < (left: Share, right: Share) -> Bool {
    left.basisPoints < right.basisPoints
  }
}
