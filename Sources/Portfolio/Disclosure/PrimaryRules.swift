/// Which numbers of people may not be shown, and what readers may find out about them.
///
/// A number below the threshold but above zero is hidden so that readers must think everything from
/// nobody to a group that is large enough to be shown possible. Zero is shown: it tells nothing of
/// anybody. The exception is a zero that lies under a hidden total, where it would tell that all
/// those people, some of whom a reader may know, are of another kind.
public struct CountRule: Hashable, Sendable {
  /// The smallest number of people that is shown.
  public let threshold: Int64

  /// The usual rule: ten people.
  public static let usual = CountRule(threshold: 10)

  /// Makes a rule.
  ///
  /// - Precondition: The threshold is 2 or more.
  public init(threshold: Int64) {
    precondition(threshold >= 2, "A threshold that protects nobody")
    self.threshold = threshold
  }

  /// Whether a number of people is a small group; a negative one is so by its size.
  public func isSmall(_ people: Int64) -> Bool {
    people != 0 && people > -threshold && people < threshold
  }

  /// What protects a number of people, or nil for one that may be shown.
  public func protection(of people: Int64) -> Protection? {
    guard isSmall(people) else { return nil }
    return people > 0
      ? Protection(lower: people, upper: threshold - people)
      : Protection(lower: threshold + people, upper: -people)
  }
}

/// Which amounts may not be shown because they tell what a single contributor got.
///
/// Whoever knows the second largest contribution, usually because it is their own, could subtract
/// it and know the largest one to within the rest: the p % rule asks that this rest be at least a
/// share of the largest (Hundepool et al., "Statistical Disclosure Control", 2012, section 4.2).
public struct DominanceRule: Hashable, Sendable {
  /// How exactly the largest contribution may become known, in hundredths of it.
  public let percent: Int64

  /// How many contributors an amount must have.
  public let leastContributors: Int

  /// The usual rule: 10 %, and three contributors.
  public static let usual = DominanceRule(percent: 10, leastContributors: 3)

  /// Makes a rule.
  ///
  /// - Precondition: The percentage is in 1 ... 100, and the number of contributors not negative.
  public init(percent: Int64, leastContributors: Int) {
    precondition((1...100).contains(percent) && leastContributors >= 0, "No such rule")
    self.percent = percent
    self.leastContributors = leastContributors
  }

  /// What protects an amount with these contributions, or nil for one that may be shown.
  ///
  /// Contributions count by their size, whatever their sign.
  public func protection(of contributions: [Int64]) -> Protection? {
    let sizes = contributions.map(abs).filter { $0 > 0 }.sorted(by: >)
    guard let largest = sizes.first else { return nil }
    let rest = sizes.dropFirst(2).reduce(0, +)
    let (quotient, remainder) = largest.quotientAndRemainder(dividingBy: 100)
    let needed = max(1, quotient * percent + (remainder * percent + 99) / 100)
    if sizes.count >= leastContributors, rest >= needed { return nil }
    let level = max(1, rest < needed ? needed - rest : needed)
    return Protection(lower: level, upper: level)
  }
}

/// What protects an amount that was shared out in proportion to people, some of them a small group.
///
/// The amount of a group, divided by the amount of all and multiplied by the number of all people,
/// tells how many the group are; so the amount must be as uncertain as that number has to be.
public func protection(
  of amount: Int64, sharedAmong people: Int64, under rule: CountRule
) -> Protection? {
  guard amount != 0, let wanted = rule.protection(of: people) else { return nil }
  let perPerson = { (count: Int64) -> Int64 in
    let product = Double(abs(amount)) / Double(abs(people)) * Double(count)
    return Int64(min(product.rounded(.up), 9e17))
  }
  let (down, up) = (perPerson(wanted.lower), perPerson(wanted.upper))
  return amount > 0
    ? Protection(lower: min(down, amount), upper: max(1, up))
    : Protection(lower: max(1, up), upper: min(down, -amount))
}
