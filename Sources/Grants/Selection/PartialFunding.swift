public import Vocabulary

/// How much less than it asks for an application may get.
public struct PartialFunding: Hashable, Sendable {
  /// How many steps there may be.
  public static let mostSteps = 5

  /// What a part of the money is worth beside the whole.
  ///
  /// Both are concave, so that no step is worth more for its money than a smaller one.
  public enum ValueLoss: String, CaseIterable, Hashable, Sendable {
    /// Half of the money buys half of the worth.
    case proportional
    /// The first money matters most: half of it buys the square root of a half, 71 %.
    case squareRoot = "square_root"
  }

  /// The shares of the request that may be given besides the whole, the largest first.
  public let steps: [Share]

  /// What a part is worth.
  public let valueLoss: ValueLoss

  /// The least that a part may come to, in the currency of the call.
  public let minimum: Money?

  /// Makes a choice of steps; nil unless there are one to five, all different and between nothing
  /// and the whole.
  public init?(steps: [Share], valueLoss: ValueLoss, minimum: Money?) {
    let parts = steps.filter { $0.basisPoints < 10_000 }
    guard (1...Self.mostSteps).contains(parts.count), Set(steps).count == steps.count,
      parts.allSatisfy({ $0.basisPoints > 0 })
    else { return nil }
    self.steps = parts.sorted(by: >)
    self.valueLoss = valueLoss
    self.minimum = minimum
  }

  /// What a share of the money buys, as a part of the whole worth.
  func value(of share: Share) -> Double {
    let part = Double(share.basisPoints) / 10_000
    return switch valueLoss {
    case .proportional: part
    case .squareRoot: part.squareRoot()
    }
  }
}

/// An amount that an application could get.
struct FundingOffer: Sendable {
  /// What part of the request it is.
  let share: Share

  /// The amount, in the currency of the application.
  let amount: Money

  /// What it costs, in the currency of the call.
  let cost: Money
}

/// Names one amount for one application.
struct OfferKey: Comparable, Hashable, Sendable, CustomStringConvertible {
  let id: Application.ID

  /// The place of the amount, the whole first.
  let step: Int

  var description: String { id.rawValue }

  static func < (left: OfferKey, right: OfferKey) -> Bool {
    left.id == right.id ? left.step < right.step : left.id < right.id
  }
}

/// A part of what an application asks for, as a selection proposes it.
public struct ProposedPart: Hashable, Sendable {
  /// What part of the request it is.
  public let share: Share

  /// The amount, in the currency of the application.
  public let amount: Money

  /// Makes a part.
  public init(share: Share, amount: Money) {
    self.share = share
    self.amount = amount
  }
}

extension Share {
  /// The whole.
  static let whole = Share(checked: 10_000)

  /// The largest whole number of minor units that is at most this share of an amount.
  func part(of amount: Money) -> Money {
    Money(minorUnits: atMost(of: amount.minorUnits), currency: amount.currency)
  }
}
