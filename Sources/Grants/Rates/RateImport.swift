public import Vocabulary

/// What an import of exchange rates did.
public struct RateImport: Hashable, Sendable {
  /// How many rates were new.
  public var added = 0

  /// How many were there already.
  public var known = 0

  /// The times without a rate that are longer than a rate may be old, of pairs in the file.
  public var gaps: [RateGap] = []
}

/// Days between two rates of one pair on which amounts cannot be converted by it.
public struct RateGap: Hashable, Sendable {
  /// The currency of which one unit is valued.
  public let base: Currency

  /// The currency that the value is given in.
  public let quote: Currency

  /// The day of the rate before the gap.
  public let from: Day

  /// The day of the rate after it.
  public let until: Day

  /// How many days lie between the two rates.
  public var days: Int { until.number - from.number }
}

/// Compares rates with others of their pair, so that a slip is found before money is converted by
/// it.
struct RateCheck {
  /// The rates of two currencies, by day, as units of the later code for one unit of the earlier.
  private var byPair: [[Currency]: [(day: Day, value: Double)]] = [:]

  /// How many days another rate may lie away to be compared with.
  private static let reachDays = 400

  /// By what factor two rates may differ that lie so near.
  private static let factor = 10.0

  init(_ rates: [ExchangeRate]) {
    for rate in rates { byPair[rate.pair, default: []].append((rate.day, rate.value)) }
    for pair in byPair.keys { byPair[pair]?.sort { $0.day < $1.day } }
  }

  /// What is wrong with a rate beside the nearest one that is known, or nil; a good one is known
  /// from then on.
  mutating func fault(of rate: ExchangeRate) -> Message? {
    let pair = rate.pair
    let (place, near) = nearest(to: rate.day, of: byPair[pair] ?? [])
    if let near, abs(near.day.number - rate.day.number) <= Self.reachDays {
      if let message = rate.fault(beside: near, factor: Self.factor) { return message }
    }
    byPair[pair, default: []].insert((rate.day, rate.value), at: place)
    return nil
  }

  /// The place of a day among known rates, and the rate that lies nearest.
  private func nearest(
    to day: Day, of known: [(day: Day, value: Double)]
  ) -> (place: Int, rate: (day: Day, value: Double)?) {
    let place = known.partitioningIndex { $0.day >= day }
    let near = [place - 1, place].filter(known.indices.contains).map { known[$0] }
      .min { abs($0.day.number - day.number) < abs($1.day.number - day.number) }
    return (place, near)
  }
}

extension ExchangeRate {
  /// The two currencies in the order of their codes.
  fileprivate var pair: [Currency] { [base, quote].sorted() }

  /// About how many units of the later code one unit of the earlier is worth; for comparing only.
  fileprivate var value: Double {
    let scale = (0..<decimals).reduce(1.0) { power, _ in power * 10 }
    let printed = Double(digits) / scale
    return base < quote ? printed : 1 / printed
  }

  fileprivate func fault(
    beside near: (day: Day, value: Double), factor: Double
  ) -> Message? {
    let isNear = { (one: Double, other: Double) in
      one / other < factor && other / one < factor
    }
    guard !isNear(value, near.value) else { return nil }
    let isReversed = isNear(1 / value, near.value)
    let expected = base < quote ? near.value : 1 / near.value
    return Message(
      isReversed ? "rates.reversed" : "rates.far-off",
      [
        "base": .text(base.rawValue), "quote": .text(quote.rawValue), "day": .day(day),
        "rate": .text(plainText), "other": .day(near.day),
        "expected": .number(expected, decimals: expected < 0.01 ? 8 : 4),
      ])
  }
}

extension Array {
  /// The first place whose element fulfils a condition that all later ones fulfil too.
  fileprivate func partitioningIndex(where belongs: (Element) -> Bool) -> Int {
    var (low, high) = (startIndex, endIndex)
    while low < high {
      let middle = (low + high) / 2
      if belongs(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}

extension [ExchangeRate] {
  /// The times without a rate that are longer than a number of days, of the pairs of some rates.
  func gaps(longerThan limit: Int, ofPairsIn added: [ExchangeRate]) -> [RateGap] {
    let pairs = Set(added.map(\.pair))
    let days = Dictionary(grouping: (self + added).filter { pairs.contains($0.pair) }, by: \.pair)
    var gaps: [RateGap] = []
    for (pair, rates) in days.sorted(by: { $0.key.lexicographicallyPrecedes($1.key) }) {
      let sorted = rates.map(\.day).sorted()
      for (from, until) in zip(sorted, sorted.dropFirst())
      where until.number - from.number > limit {
        gaps.append(RateGap(base: pair[0], quote: pair[1], from: from, until: until))
      }
    }
    return gaps
  }
}
