/// How an amount is shared among codes.
struct ForeignShares {
  /// All of something, in the millionths of a per cent that weights are given in.
  static let whole: Int64 = 100_000_000

  /// The codes; an empty one stands for what the file does not say.
  let codes: [String]

  /// The weights of the codes, at least one of them above 0.
  let weights: [Int64]

  /// Takes shares as a file gives them.
  ///
  /// Shares that do not sum to 100 count in the proportion that they are given in. Codes without a
  /// share divide among themselves what the others leave of 100, and all equally when none has one.
  init(_ shares: [ForeignShare]) {
    guard !shares.isEmpty else {
      codes = [""]
      weights = [1]
      return
    }
    let given = shares.reduce(Int64(0)) { $0 + ($1.weight ?? 0) }
    let missing = Int64(shares.count { $0.weight == nil })
    // Times their number, so that equal parts of the rest are whole numbers.
    let scale = max(missing, 1)
    let rest = max(Self.whole - given, 0)
    let found = shares.map { share in share.weight.map { $0 * scale } ?? rest }
    codes = shares.map(\.code)
    weights = found.allSatisfy { $0 == 0 } ? found.map { _ in 1 } : found
  }
}
