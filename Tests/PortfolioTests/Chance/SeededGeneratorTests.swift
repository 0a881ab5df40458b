import Portfolio
import Testing

@Suite("Seeded generator") struct SeededGeneratorTests {
  @Test func `the sequence is that of SplitMix64`() {
    var generator = SeededGenerator(seed: 1_234_567)

    let drawn = (0..<5).map { _ in generator.next() }

    #expect(
      drawn == [
        6_457_827_717_110_365_317, 3_203_168_211_198_807_973, 9_817_491_932_198_370_423,
        4_593_380_528_125_082_431, 16_408_922_859_458_223_821,
      ])
  }

  @Test func `uniform numbers fill the unit interval evenly`() {
    var generator = SeededGenerator(seed: 8)
    var counts = Array(repeating: 0, count: 10)

    for _ in 0..<10_000 { counts[Int(generator.nextUnit() * 10)] += 1 }

    #expect(counts.allSatisfy { (900...1100).contains($0) })
  }
}
