internal import Vocabulary

/// What a condition says about one name, such as `months <= 24`.
struct Claim: Hashable {
  let name: String
  let content: Content

  enum Content: Hashable {
    /// That the number is so.
    case number(RuleExpression.Comparison, Ratio)
    /// That it is true, or false.
    case truth(Bool)
    /// That one of these words is among the values, or none of them.
    case words(Set<String>, isAmong: Bool)
  }
}

/// The values that a name can have.
enum ClaimDomain {
  /// Numbers within bounds, where there are bounds.
  case numbers(least: Ratio?, most: Ratio?, isWhole: Bool)
  case truth
  /// One of these words, or several of them; nil for any word.
  case words([String]?, takesSeveral: Bool)
}

/// A condition made of claims, without `not`.
indirect enum Formula {
  case all([Formula])
  case any([Formula])
  case claim(Claim)

  /// What is always so.
  static var always: Formula { .all([]) }

  /// The ways in which the condition can hold, each a list of claims; nil when there are too many
  /// to look at.
  func ways(limit: Int) -> [[Claim]]? {
    switch self {
    case .claim(let claim): return [[claim]]
    case .any(let parts):
      var found: [[Claim]] = []
      for part in parts {
        guard let ways = part.ways(limit: limit) else { return nil }
        found += ways
        if found.count > limit { return nil }
      }
      return found
    case .all(let parts):
      var found: [[Claim]] = [[]]
      for part in parts {
        guard let ways = part.ways(limit: limit), found.count * ways.count <= limit else {
          return nil
        }
        found = found.flatMap { earlier in ways.map { earlier + $0 } }
      }
      return found
    }
  }
}

/// Tells whether conditions can hold together.
///
/// Names are independent of each other, and a claim that compares two names is taken to be
/// possible, so that an answer of "never" is sure and one of "perhaps" is not.
struct ClaimCheck {
  private static let limit = 2000

  let domain: (String) -> ClaimDomain

  func canHold(_ formulas: [Formula]) -> Bool {
    var found: [[Claim]] = [[]]
    for formula in formulas {
      guard let ways = formula.ways(limit: Self.limit) else { continue }
      var next: Set<[Claim]> = []
      for earlier in found {
        for way in ways where isConsistent(earlier + way) {
          next.insert(earlier + way)
          if next.count > Self.limit { return true }
        }
      }
      if next.isEmpty { return false }
      found = Array(next)
    }
    return true
  }

  private func isConsistent(_ claims: [Claim]) -> Bool {
    Dictionary(grouping: claims, by: \.name).allSatisfy { name, claims in
      let contents = claims.map(\.content)
      return switch domain(name) {
      case .numbers(let least, let most, let isWhole):
        NumberSpan(least: least, most: most, isWhole: isWhole).allows(contents)
      case .truth: Set(contents).count <= 1
      case .words(let words, let takesSeveral):
        Self.allows(contents, words: words.map(Set.init), takesSeveral: takesSeveral)
      }
    }
  }

  private static func allows(
    _ contents: [Claim.Content], words: Set<String>?, takesSeveral: Bool
  ) -> Bool {
    var wanted: [Set<String>] = []
    var unwanted: Set<String> = []
    for case .words(let set, let isAmong) in contents {
      if isAmong { wanted.append(set) } else { unwanted.formUnion(set) }
    }
    let open = wanted.map { set in (words.map(set.intersection) ?? set).subtracting(unwanted) }
    if takesSeveral { return open.allSatisfy { !$0.isEmpty } }
    guard let first = open.first else { return true }
    return !open.dropFirst().reduce(first) { $0.intersection($1) }.isEmpty
  }
}

/// The numbers that some comparisons leave.
private struct NumberSpan {
  private var least: (value: Ratio, isOut: Bool)?
  private var most: (value: Ratio, isOut: Bool)?
  private var excluded: Set<Ratio> = []
  private let isWhole: Bool

  init(least: Ratio?, most: Ratio?, isWhole: Bool) {
    self.least = least.map { ($0, false) }
    self.most = most.map { ($0, false) }
    self.isWhole = isWhole
  }

  func allows(_ contents: [Claim.Content]) -> Bool {
    var span = self
    for case .number(let comparison, let number) in contents { span.take(comparison, number) }
    return span.hasSome
  }

  private mutating func take(_ comparison: RuleExpression.Comparison, _ number: Ratio) {
    switch comparison {
    case .atLeast: raise(number, isOut: false)
    case .atMost: lower(number, isOut: false)
    case .equal:
      raise(number, isOut: false)
      lower(number, isOut: false)
    case .less: lower(number, isOut: true)
    case .more: raise(number, isOut: true)
    case .notEqual: excluded.insert(number)
    }
  }

  private mutating func raise(_ number: Ratio, isOut: Bool) {
    if let least, least.value > number || (least.value == number && least.isOut) { return }
    least = (number, isOut)
  }

  private mutating func lower(_ number: Ratio, isOut: Bool) {
    if let most, most.value < number || (most.value == number && most.isOut) { return }
    most = (number, isOut)
  }

  private var hasSome: Bool {
    guard let least, let most else { return true }
    if isWhole {
      let first = Self.floor(least.value) + (Self.isInside(least.value, least.isOut) ? 0 : 1)
      let last = Self.floor(most.value) - (Self.isWhole(most.value) && most.isOut ? 1 : 0)
      guard first <= last else { return false }
      return last - first > 1000 || (first...last).contains { !excluded.contains(Ratio($0)) }
    }
    if least.value == most.value {
      return !least.isOut && !most.isOut && !excluded.contains(least.value)
    }
    return least.value < most.value
  }

  private static func floor(_ ratio: Ratio) -> Int64 {
    let down = ratio.numerator / ratio.denominator
    return ratio.numerator % ratio.denominator < 0 ? down - 1 : down
  }

  private static func isWhole(_ ratio: Ratio) -> Bool {
    ratio.numerator.isMultiple(of: ratio.denominator)
  }

  private static func isInside(_ ratio: Ratio, _ isOut: Bool) -> Bool { isWhole(ratio) && !isOut }
}
