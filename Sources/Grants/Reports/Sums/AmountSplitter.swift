/// Shares many amounts of one award exactly as `Apportionment.cells` shares each of them, and sums
/// up the cells on the way.
///
/// An amount is so many times the sum of the weights, and a rest below it. The parts of the first
/// are the weights as often; those of a rest are computed once and looked up when it comes again.
public struct AmountSplitter: Sendable {
  /// How many cells there are, in the order of `Apportionment.cells`.
  public let count: Int

  private var levels: [Level] = []

  /// Prepares to share amounts down to a level.
  public init(_ apportionment: Apportionment, to level: Apportionment.Level) {
    let weights = [
      level >= .country ? apportionment.countries.map(\.weight) : [],
      level >= .gender ? apportionment.genders.map(\.weight) : [],
      level >= .area ? apportionment.areas.map(\.weight) : [],
    ].filter { $0.count > 1 }
    count = weights.reduce(1) { $0 * $1.count }
    var leaves = count
    for weights in weights {
      leaves /= weights.count
      levels.append(Level(weights, leaves: leaves))
    }
  }

  /// Sums up the parts of amounts, none of which is negative.
  ///
  /// - Throws: `GrantError.money` when the sum of the amounts is too large; no part is larger.
  public mutating func sums(of amounts: ArraySlice<Int64>) throws(GrantError) -> [Int64] {
    let total = try sum(of: amounts)
    if levels.isEmpty { return [total] }
    var sums = Array(repeating: Int64(0), count: count)
    if levels.count == 1 {
      levels[0].add(amounts, to: &sums)
    } else {
      for amount in amounts { spread(amount.magnitude, over: 0, from: 0, to: &sums) }
    }
    return sums
  }

  private mutating func spread(
    _ amount: UInt64, over level: Int, from leaf: Int, to sums: inout [Int64]
  ) {
    guard level < levels.count else {
      sums[leaf] += Int64(amount)
      return
    }
    let (times, rest) = amount.quotientAndRemainder(dividingBy: levels[level].total)
    let place = levels[level].place(of: rest)
    for index in levels[level].weights.indices {
      let part = times * levels[level].weights[index] + levels[level].parts[place + index]
      if part > 0 {
        spread(part, over: level + 1, from: leaf + index * levels[level].leaves, to: &sums)
      }
    }
  }

  /// The parts of one level of sharing.
  private struct Level: Sendable {
    let weights: [UInt64]
    let total: UInt64

    /// How many cells are below each part.
    let leaves: Int

    /// The parts of every rest that was looked up, or of the last one when there could be too many.
    private(set) var parts: [UInt64]
    private var isKnown: [Bool]
    private var remainders: [UInt64]

    init(_ weights: [Int64], leaves: Int) {
      self.weights = weights.map(\.magnitude)
      total = weights.reduce(0, +).magnitude
      self.leaves = leaves
      let rests = total <= Self.mostRests ? Int(total) : 1
      isKnown = Array(repeating: false, count: rests)
      parts = Array(repeating: 0, count: rests * weights.count)
      remainders = Array(repeating: 0, count: weights.count)
    }

    private static let mostRests: UInt64 = 16_384

    mutating func add(_ amounts: ArraySlice<Int64>, to sums: inout [Int64]) {
      var times: UInt64 = 0
      for amount in amounts {
        let (quotient, rest) = amount.magnitude.quotientAndRemainder(dividingBy: total)
        times += quotient
        let place = place(of: rest)
        for index in sums.indices { sums[index] += Int64(truncatingIfNeeded: parts[place + index]) }
      }
      for index in sums.indices { sums[index] += Int64(times * weights[index]) }
    }

    /// Where in `parts` those of a rest are.
    mutating func place(of rest: UInt64) -> Int {
      if total > Self.mostRests {
        share(rest, at: 0)
        return 0
      }
      let place = Int(rest) * weights.count
      if !isKnown[Int(rest)] {
        isKnown[Int(rest)] = true
        share(rest, at: place)
      }
      return place
    }

    /// Shares a rest by largest remainder; of equal ones, the first gets more.
    private mutating func share(_ rest: UInt64, at place: Int) {
      var left = rest
      for index in weights.indices {
        let (quotient, remainder) = total.dividingFullWidth(
          rest.multipliedFullWidth(by: weights[index]))
        parts[place + index] = quotient
        remainders[index] = remainder
        left -= quotient
      }
      while left > 0 {
        var largest = 0
        for index in remainders.indices where remainders[index] > remainders[largest] {
          largest = index
        }
        parts[place + largest] += 1
        remainders[largest] = 0
        left -= 1
      }
    }
  }
}
