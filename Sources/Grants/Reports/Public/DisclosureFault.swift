public import Vocabulary

/// What public reports do not allow.
public enum DisclosureFault: Hashable, Sendable {
  /// The threshold or the percentage is out of range.
  case badRule
  /// The report is about what was recorded until a day in the past.
  case ofThePast
  /// The report has too many cells.
  case tooLarge(cells: Int)

  /// What happened and what to do next.
  public var message: Message {
    switch self {
    case .badRule: Message("disclosure.bad-rule")
    case .ofThePast: Message("disclosure.of-the-past")
    case .tooLarge(let cells):
      Message("portfolio.table-too-large", ["cells": .integer(Int64(cells))])
    }
  }
}
