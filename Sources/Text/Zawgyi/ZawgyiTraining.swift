extension ZawgyiModel {
  /// A text to learn from, and how often it counts.
  package typealias Sample = (text: String, weight: Int)

  /// Learns from texts in Unicode; the Zawgyi chain learns from the Burmese ones, converted by ICU.
  ///
  /// The Burmese chain sees each text in normal form and in the order that people type, asat before
  /// dot. Counting and rounding are exact, so that the same texts give the same bytes.
  ///
  /// - Parameters:
  ///   - burmese: Burmese texts.
  ///   - shan: Shan texts.
  ///   - mon: Mon texts.
  /// - Throws: `TextError.icu` when ICU lacks the transform into Zawgyi.
  package init(
    trainedOn burmese: [Sample], shan: [Sample], mon: [Sample]
  ) throws(TextError) {
    let toZawgyi = try Transform("my-Zawgyi")
    var chains = Kind.allCases.map { _ in
      [Int](repeating: 0, count: MyanmarState.count * MyanmarState.count)
    }
    for (text, weight) in burmese {
      let text = try normalized(text)
      Self.count(text, weight, in: &chains[Kind.burmese.rawValue])
      Self.count(Self.asTyped(text), weight, in: &chains[Kind.burmese.rawValue])
      Self.count(try toZawgyi.apply(to: text), 2 * weight, in: &chains[Kind.zawgyi.rawValue])
    }
    for (text, weight) in shan { Self.count(text, weight, in: &chains[Kind.shan.rawValue]) }
    for (text, weight) in mon { Self.count(text, weight, in: &chains[Kind.mon.rawValue]) }

    var costs = [UInt8](repeating: 0, count: chains[0].count * chains.count)
    for (kind, chain) in chains.enumerated() {
      for from in 0..<MyanmarState.count {
        let row = chain[from * MyanmarState.count..<(from + 1) * MyanmarState.count]
        for (to, cost) in Self.costs(of: row).enumerated() {
          costs[(from * MyanmarState.count + to) * chains.count + kind] = cost
        }
      }
    }
    self.init(costs: costs)
  }

  private static func count(_ text: String, _ weight: Int, in chain: inout [Int]) {
    var state = MyanmarState.other
    for next in text.unicodeScalars.map(MyanmarState.state(of:)) + [MyanmarState.other] {
      if state != MyanmarState.other || next != MyanmarState.other {
        chain[state * MyanmarState.count + next] += weight
      }
      state = next
    }
  }

  /// Turns the counts of one state into costs, with half a count for what was never seen.
  private static func costs(of row: ArraySlice<Int>) -> [UInt8] {
    let total = row.reduce(0, +)
    return row.map { count in
      let odds = Double(2 * total + row.count) / Double(2 * count + 1)
      return UInt8(min(255, (naturalLogarithm(odds) * stepsPerNat).rounded()))
    }
  }

  /// Swaps dot below and asat into the order in which most people type them.
  private static func asTyped(_ text: String) -> String {
    text.replacing("\u{1037}\u{103A}", with: "\u{103A}\u{1037}")
  }

  /// Returns the natural logarithm of a number from 1 up, the same on every machine.
  ///
  /// The functions of C libraries differ in the last bit, and a model must not.
  private static func naturalLogarithm(_ number: Double) -> Double {
    let exponent = number.exponent
    let ratio = (number.significand - 1) / (number.significand + 1)
    var power = ratio
    var sum = 0.0
    for term in stride(from: 1, through: 61, by: 2) {
      sum += power / Double(term)
      power *= ratio * ratio
    }
    return 2 * sum + Double(exponent) * 0.693_147_180_559_945_3
  }
}
