/// Something that could be funded: what it is worth and what it takes from the budget.
public struct Candidate<Key: PortfolioKey>: Hashable, Sendable {
  /// Names the candidate.
  public let key: Key

  /// What funding it is worth, such as its calibrated score; the values of a portfolio are added up.
  public let value: Double

  /// What it costs, in minor units of the one currency that the budget is in.
  public let costMinorUnits: Int64

  /// Makes a candidate.
  public init(key: Key, value: Double, costMinorUnits: Int64) {
    self.key = key
    self.value = value
    self.costMinorUnits = costMinorUnits
  }
}
