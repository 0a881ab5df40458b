public import Audit
public import Grants
public import Vocabulary

extension Fixtures {
  /// A key for seals, always the same for a number and a name.
  public static func sealKey(
    _ number: UInt8 = 1, name: String = "example.org/fund"
  ) -> NoteSigner {
    guard let key = NoteSigner(name: name, seed: Array(repeating: number, count: 32)) else {
      preconditionFailure("Not a name: \(name)")
    }
    return key
  }

  /// A rate of the dollar on a day of 2026, which makes one entry when it is imported.
  public static func rate(
    _ units: Int, day: Int
  ) -> Sourced<ExchangeRate> {
    guard let date = Day(year: 2026, month: 1 + day / 28, day: 1 + day % 28),
      let rate = ExchangeRate(
        base: .usd, quote: .khr, text: String(units), day: date, source: "test")
    else { preconditionFailure("Not a rate: \(units)") }
    return Sourced(rate, at: SourceLocation(file: "r.csv", line: day))
  }
}
