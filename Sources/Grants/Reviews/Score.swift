public import Vocabulary

/// A reviewer's score for one criterion, exact: a whole number of points, or one with one decimal.
public struct Score: Hashable, Sendable {
  /// The score in hundredths of a point: 350 for `3.5`.
  public let hundredths: Int

  /// Takes a count of hundredths.
  public init(hundredths: Int) { self.hundredths = hundredths }

  /// Takes whole points.
  public init(points: Int) { hundredths = points * 100 }

  /// Reads `4` or `3.5`: at most three ASCII digits, and after a full stop at most one more.
  ///
  /// - Returns: Nil for anything else, also for a decimal comma, which programs read differently.
  public init?(_ text: some StringProtocol) {
    let parts = text.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
    let isDigit = { (byte: UInt8) in (0x30...0x39).contains(byte) }
    guard let whole = parts.first, (1...3).contains(whole.utf8.count),
      whole.utf8.allSatisfy(isDigit), let points = Int(whole)
    else { return nil }
    guard parts.count == 2 else {
      hundredths = points * 100
      return
    }
    guard parts[1].utf8.count == 1, parts[1].utf8.allSatisfy(isDigit), let tenths = Int(parts[1])
    else { return nil }
    hundredths = points * 100 + tenths * 10
  }

  /// The score as files and machines write it.
  public var plainText: String {
    let (points, rest) = hundredths.quotientAndRemainder(dividingBy: 100)
    guard rest != 0 else { return String(points) }
    let digits = String(rest + 100).dropFirst()
    return "\(points).\(digits.hasSuffix("0") ? digits.dropLast() : digits)"
  }
}

extension Score: Comparable {
  /// Orders scores, lower first.
  public static func < (left: Score, right: Score) -> Bool { left.hundredths < right.hundredths }
}

extension Rubric {
  /// The scores that can be given.
  public var scale: ClosedRange<Score> { Score(points: minimum)...Score(points: maximum) }
}

extension InputProblem {
  /// Says that a text is no score, for whoever reads reviews from a file.
  public static func notAScore(_ text: String, at location: SourceLocation) -> InputProblem {
    InputProblem(at: location, Message("reviews.not-a-score", ["text": .text(text)]))
  }
}
