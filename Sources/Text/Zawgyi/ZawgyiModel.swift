import CTextModels

/// Four Markov chains over code points: Burmese, Shan and Mon in Unicode, and Burmese in Zawgyi.
///
/// Zawgyi put its own letters where Unicode has those of Shan, Mon and Karen. A detector that knows
/// Burmese alone therefore takes these languages for Zawgyi.
package struct ZawgyiModel: Sendable {
  /// The kinds of text, in the order of the columns of the table.
  package enum Kind: Int, CaseIterable, Sendable {
    case burmese
    case shan
    case mon
    case zawgyi
  }

  /// How many steps of the table make one nat.
  static let stepsPerNat = 16.0

  /// The first bytes of a model and the version of its format.
  private static let mark = Array("ZGM1".utf8)

  /// Costs of going from one state to the next, in steps: from, to, kind.
  private let costs: [UInt8]

  /// Takes costs in the order from, to, kind.
  init(costs: [UInt8]) { self.costs = costs }

  /// Reads the bytes that `bytes` gave, or returns nil for others.
  package init?(bytes: [UInt8]) {
    let size = MyanmarState.count * MyanmarState.count * Kind.allCases.count
    guard bytes.starts(with: Self.mark), bytes.count == Self.mark.count + size else { return nil }
    costs = Array(bytes.dropFirst(Self.mark.count))
  }

  /// The model as a file holds it.
  package var bytes: [UInt8] { Self.mark + costs }

  /// The model that the program carries.
  static let builtIn: ZawgyiModel = {
    let bytes = unsafe UnsafeBufferPointer(
      start: ctextmodels_zawgyi(), count: Int(ctextmodels_zawgyi_length()))
    guard let model = unsafe ZawgyiModel(bytes: Array(bytes)) else {
      preconditionFailure("The program carries a model of its own format")
    }
    return model
  }()

  /// Returns the natural logarithm of the odds that a text is Zawgyi rather than the likeliest
  /// other kind.
  package func logOdds(of text: some StringProtocol) -> Double {
    let sums = costs(of: text)
    return Double(min(sums.burmese, sums.shan, sums.mon) - sums.zawgyi) / Self.stepsPerNat
  }

  /// Returns what the letters of a text cost as each kind, in steps.
  func costs(
    of text: some StringProtocol
  ) -> (burmese: Int, shan: Int, mon: Int, zawgyi: Int) {
    var sums = (burmese: 0, shan: 0, mon: 0, zawgyi: 0)
    var state = MyanmarState.other
    let step = { (next: Int) in
      defer { state = next }
      guard state != MyanmarState.other || next != MyanmarState.other else { return }
      let base = (state * MyanmarState.count + next) * 4
      sums.burmese += Int(costs[base])
      sums.shan += Int(costs[base + 1])
      sums.mon += Int(costs[base + 2])
      sums.zawgyi += Int(costs[base + 3])
    }
    for scalar in text.unicodeScalars { step(MyanmarState.state(of: scalar)) }
    step(MyanmarState.other)
    return sums
  }
}
