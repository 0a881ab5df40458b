internal import Formats
internal import Grants
internal import Vocabulary

extension Share {
  /// The share as a cell.
  var cell: Cell {
    .percent(Double(basisPoints) / 10_000, decimals: basisPoints.isMultiple(of: 100) ? 0 : 2)
  }
}

extension ProposedPart {
  /// The part for machines.
  var json: JSON {
    [
      "share": .number(Double(share.basisPoints) / 10_000, decimals: 4),
      "amount": .string(amount.plainText), "currency": .string(amount.currency.rawValue),
    ]
  }
}
