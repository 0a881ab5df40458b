import Grants
import TestSupport
import Testing
import Vocabulary

@Suite("Sharing many amounts") struct AmountSplitterTests {
  /// Weights from few people to more than are worth remembering, in one or several parts.
  private static let apportionments = [
    Apportionment(
      countries: [.init(.cambodia)], genders: [.init(.gender(.female))], areas: [.init(.rural)]),
    Apportionment(
      countries: [.init(.cambodia)],
      genders: [
        .init(.gender(.female), weight: 41), .init(.gender(.male), weight: 41),
        .init(.gender(.another), weight: 1), .init(.gender(.notStated), weight: 7),
      ],
      areas: [.init(.rural, weight: 3), .init(.urban, weight: 1)]),
    Apportionment(
      countries: [
        .init(.laos, weight: 3_333), .init(.cambodia, weight: 3_333),
        .init(.thailand, weight: 3_334),
      ],
      genders: [
        .init(.gender(.female), weight: 9_876_543), .init(.gender(.male), weight: 1_234_567),
      ],
      areas: [.init(.rural, weight: .max / 4), .init(.urban, weight: .max / 4)]),
  ]

  @Test(arguments: apportionments, Apportionment.Level.allCases)
  func `sums of shared amounts are those of amounts that are shared one by one`(
    apportionment: Apportionment, level: Apportionment.Level
  ) throws {
    var chance = SystemRandomNumberGenerator()
    let random = (0..<400).map { _ in Int64.random(in: 0...(.max / 1_000), using: &chance) }
    let amounts = [0, 1, 2, 89, 90, 91, 10_000] + random + Array(0...200)
    var splitter = AmountSplitter(apportionment, to: level)

    // In two parts, so that what was learnt from the first serves the second.
    var sums = try splitter.sums(of: amounts[..<205])
    for (index, sum) in try splitter.sums(of: amounts[205...]).enumerated() { sums[index] += sum }

    var expected = Array(repeating: Int64(0), count: sums.count)
    for amount in amounts {
      for (index, cell) in apportionment.cells(of: Fixtures.usd(amount), to: level).enumerated() {
        expected[index] += cell.amount.minorUnits
      }
    }
    #expect(sums == expected, "\(amounts)")
  }

  @Test func `a sum that is too large is refused`() {
    var splitter = AmountSplitter(Self.apportionments[1], to: .area)

    #expect(throws: GrantError.money(.outOfRange)) {
      try splitter.sums(of: [.max, 1])
    }
  }
}
