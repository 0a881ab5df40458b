/// The ages that a lesson is for, in whole years: `15+` or `10-14`.
public struct AgeRange: Hashable, Sendable, CustomStringConvertible {
  private static let known = 3...120

  /// The youngest age.
  public let from: Int

  /// The oldest age, when there is one.
  public let through: Int?

  /// Reads a range, or returns nil when the text is none or the ages are not a person's.
  public init?(_ text: String) {
    let isOpen = text.hasSuffix("+")
    let ages = (isOpen ? text.dropLast() : text[...]).split(
      separator: "-", omittingEmptySubsequences: false)
    let numbers = ages.compactMap { Int($0) }
    guard numbers.count == ages.count, ages.count == (isOpen ? 1 : 2),
      numbers.allSatisfy(Self.known.contains), numbers[0] <= numbers[numbers.count - 1],
      ages.allSatisfy({ !$0.hasPrefix("0") && !$0.hasPrefix("+") })
    else { return nil }
    from = numbers[0]
    through = isOpen ? nil : numbers[1]
  }

  /// The range as authors write it.
  public var description: String { through.map { "\(from)-\($0)" } ?? "\(from)+" }
}
