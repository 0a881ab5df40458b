internal import Vocabulary

/// The cells of a report, which are many times: one for each month, quarter or year.
struct TimedCells: Sendable {
  private let dimensions: [ReportDimension]
  private var numbers: [[DimensionValue]: Int] = [:]
  private var keys: [[DimensionValue]] = []
  private var timed: [Slot: DisbursementTally.Flow] = [:]
  private var plain: [[DimensionValue]: DisbursementTally.Flow] = [:]

  private struct Slot: Hashable {
    let number: Int
    /// The first month of the time, as year × 100 + month; 0 where no time is asked for.
    let month: Int64
  }

  init(by dimensions: [ReportDimension]) { self.dimensions = dimensions }

  /// The number of the cells with some values; in dimensions of time, these mean nothing.
  mutating func number(of values: [DimensionValue]) -> Int {
    if let known = numbers[values] { return known }
    numbers[values] = keys.count
    keys.append(values)
    return keys.count - 1
  }

  /// Adds to the cell with a number, of the time that a month belongs to.
  mutating func add(
    _ minorUnits: Int64, isRefund: Bool, to number: Int, in month: Int64
  ) throws(GrantError) {
    try timed[Slot(number: number, month: first(of: month)), default: .init()]
      .add(minorUnits, isRefund: isRefund)
  }

  /// Adds to a cell by all of its values.
  mutating func add(
    _ flow: DisbursementTally.Flow, to values: [DimensionValue]
  ) throws(GrantError) {
    try plain[values, default: .init()].add(flow)
  }

  /// Adds the cells of another report by the same dimensions.
  mutating func merge(_ other: TimedCells) throws(GrantError) {
    let numbers = other.keys.map { number(of: $0) }
    for (slot, flow) in other.timed {
      let own = Slot(number: numbers[slot.number], month: slot.month)
      try timed[own, default: .init()].add(flow)
    }
    for (values, flow) in other.plain { try add(flow, to: values) }
  }

  /// The sums by all values.
  var flows: [[DimensionValue]: DisbursementTally.Flow] {
    var flows = plain
    for (slot, flow) in timed { flows[values(of: slot)] = flow }
    return flows
  }

  private func first(of month: Int64) -> Int64 {
    if dimensions.contains(.month) { return month }
    let year = month / 100
    if dimensions.contains(.quarter) { return year * 100 + (month % 100 + 2) / 3 * 3 - 2 }
    return dimensions.contains(.year) ? year * 100 + 1 : 0
  }

  private func values(of slot: Slot) -> [DimensionValue] {
    let (year, month) = (Int(slot.month / 100), Int(slot.month % 100))
    return zip(dimensions, keys[slot.number]).map { dimension, value in
      switch dimension {
      case .year: .year(year)
      case .quarter: .quarter(year: year, quarter: (month + 2) / 3)
      case .month: .month(year: year, month: month)
      default: value
      }
    }
  }
}
