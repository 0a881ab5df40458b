import Testing
import Vocabulary

@Suite("Money") struct MoneyTests {
  @Test(arguments: [
    ("0", Currency.usd, Int64(0)), ("1250.5", .usd, 125_050), ("90000", .vnd, 90_000),
    ("999999999999999.99", .khr, 99_999_999_999_999_999),
  ])
  func `a plain amount is read exactly`(text: String, currency: Currency, minorUnits: Int64) throws
  {
    let money = try Money(parsing: text, currency: currency)

    #expect(money.minorUnits == minorUnits)
  }

  @Test(arguments: [
    "", ".", "1.", ".5", "1,5", "12abc", "+1", "-1", " 1", "1e3", "01", "1 000", "١", "1.2.3",
  ])
  func `an amount that programs disagree about is refused`(text: String) {
    #expect(throws: MoneyError.notAnAmount(text)) { try Money(parsing: text, currency: .usd) }
  }

  @Test func `decimals that the currency lacks are refused`() {
    #expect(throws: MoneyError.tooManyDecimals("5.0", .vnd)) {
      try Money(parsing: "5.0", currency: .vnd)
    }
    #expect(throws: MoneyError.tooManyDecimals("5.001", .usd)) {
      try Money(parsing: "5.001", currency: .usd)
    }
    #expect(throws: MoneyError.outOfRange) {
      try Money(parsing: "1000000000000000", currency: .usd)
    }
  }

  @Test(arguments: Currency.allCases)
  func `what is written plainly is read back`(currency: Currency) throws {
    for minorUnits in [Int64(0), 1, 9, 10, 99, 100, 101, 123_456_789] {
      let money = Money(minorUnits: minorUnits, currency: currency)

      #expect(try Money(parsing: money.plainText, currency: currency) == money)
    }
  }

  @Test func `parts of a split sum to the whole for every small case`() {
    for amount in Int64(-40)...40 {
      for weights: [Int64] in [
        [1], [1, 1, 1], [0, 0], [3, 0, 4], [7, 2, 2, 5, 1], [1, 1_000_000],
      ] {
        let parts = Money(minorUnits: amount, currency: .usd).allocated(by: weights)

        #expect(parts.count == weights.count)
        #expect(parts.reduce(0) { $0 + $1.minorUnits } == amount)
      }
    }
  }

  @Test func `the largest remainders get what is left`() {
    let parts = Money(minorUnits: 100, currency: .usd).allocated(by: [1, 1, 1, 3])

    #expect(parts.map(\.minorUnits) == [17, 17, 16, 50])
  }

  @Test func `a split of the largest amount does not overflow`() {
    let half: Int64 = .max / 2

    let parts = Money(minorUnits: .max, currency: .usd).allocated(by: [half, half])

    #expect(parts.first?.minorUnits == half + 1)
    #expect(parts.last?.minorUnits == half)
  }

  @Test func `amounts of two currencies are never added`() {
    #expect(throws: MoneyError.mixedCurrencies(.usd, .thb)) {
      try Money.zero(.usd).adding(.zero(.thb))
    }
    #expect(throws: MoneyError.outOfRange) {
      try Money(minorUnits: .max, currency: .usd).adding(Money(minorUnits: 1, currency: .usd))
    }
    #expect(throws: MoneyError.outOfRange) {
      try Money(minorUnits: .min, currency: .usd).subtracting(Money(minorUnits: 1, currency: .usd))
    }
  }

  @Test func `a rate converts both ways and rounds halves to even`() throws {
    let day = try #require(Day("2026-07-01"))
    let rate = try #require(
      ExchangeRate(base: .usd, quote: .khr, text: "4050.00", day: day, source: "test"))

    #expect(try rate.convert(Money(minorUnits: 100, currency: .usd)).minorUnits == 405_000)
    #expect(try rate.convert(Money(minorUnits: 405_000, currency: .khr)).minorUnits == 100)
    #expect(try rate.convert(Money(minorUnits: 2_025, currency: .khr)).minorUnits == 0)
    #expect(try rate.convert(Money(minorUnits: 6_075, currency: .khr)).minorUnits == 2)
    #expect(throws: MoneyError.mixedCurrencies(.thb, .usd)) { try rate.convert(.zero(.thb)) }
  }

  @Test func `a rate between currencies with other decimals moves the point`() throws {
    let day = try #require(Day("2026-07-01"))
    let rate = try #require(
      ExchangeRate(base: .usd, quote: .vnd, text: "25400", day: day, source: "test"))

    #expect(try rate.convert(Money(minorUnits: 150, currency: .usd)).minorUnits == 38_100)
    #expect(rate.plainText == "25400")
  }

  @Test func `an amount that goes through a middle currency is rounded once`() throws {
    let day = try #require(Day("2026-07-01"))
    let dong = try #require(
      ExchangeRate(base: .usd, quote: .vnd, text: "25400", day: day, source: "test"))
    let riel = try #require(
      ExchangeRate(base: .usd, quote: .khr, text: "4050.00", day: day, source: "test"))
    let amount = Money(minorUnits: 10_000, currency: .vnd)

    let exact = try dong.convert(amount, then: riel)

    // 10,000 / 25,400 × 4,050 = 1,594.488…; by way of 39 cents it would be 1,579.50.
    #expect(exact == Money(minorUnits: 159_449, currency: .khr))
    #expect(try riel.convert(dong.convert(amount)).minorUnits == 157_950)
    let refund = Money(minorUnits: -10_000, currency: .vnd)
    #expect(try dong.convert(refund, then: riel).minorUnits == -159_449)
    #expect(try dong.convert(amount, then: dong) == amount)
    #expect(throws: MoneyError.mixedCurrencies(.khr, .usd)) {
      try riel.convert(Money(minorUnits: 1, currency: .usd), then: dong)
    }
  }

  @Test func `no amount and no rate makes a conversion overflow`() throws {
    let day = try #require(Day("2026-07-01"))
    let huge = try #require(
      ExchangeRate(base: .usd, quote: .khr, text: "999999999999999", day: day, source: ""))
    let tiny = try #require(
      ExchangeRate(base: .vnd, quote: .usd, text: "0.000000000001", day: day, source: ""))
    let most = Money(minorUnits: .max, currency: .usd)

    #expect(throws: MoneyError.outOfRange) { try huge.convert(most) }
    #expect(throws: MoneyError.outOfRange) { try tiny.convert(most) }
    #expect(throws: MoneyError.outOfRange) {
      try tiny.convert(Money(minorUnits: .max, currency: .vnd), then: huge)
    }
    #expect(try huge.convert(Money(minorUnits: .max, currency: .khr)).minorUnits == 9_223)
  }

  @Test(arguments: ["", "0", "0.0", "-1", "1,5", "1.", "1e5", "1234567890123456"])
  func `a rate that is no plain positive number is refused`(text: String) throws {
    let day = try #require(Day("2026-07-01"))

    #expect(ExchangeRate(base: .usd, quote: .vnd, text: text, day: day, source: "") == nil)
  }
}
