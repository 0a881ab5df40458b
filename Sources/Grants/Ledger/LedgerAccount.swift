public import Vocabulary

/// A place in the books that money is in, written like `award/KH-03/paid`.
public enum LedgerAccount: Hashable, Sendable {
  /// What the fund set aside for awards in a currency; its balance falls below 0 by what was
  /// committed.
  case appropriation(Currency)
  /// A part of the money of one award.
  case award(Award.ID, Part)

  /// The places that the money of an award passes through.
  public enum Part: String, CaseIterable, Hashable, Sendable {
    /// Agreed, and in no tranche yet.
    case committed
    /// In a tranche, and not paid yet.
    case scheduled
    /// Paid, and still with the organisation.
    case paid
    /// Paid, and given back.
    case returned
  }

  /// Reads the written form; every other text is nil.
  public init?(name: String) {
    let parts = name.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    if parts.count == 2, parts[0] == "appropriation", let currency = Currency(rawValue: parts[1]) {
      self = .appropriation(currency)
    } else if parts.count == 3, parts[0] == "award", let id = Award.ID(rawValue: parts[1]),
      let part = Part(rawValue: parts[2])
    {
      self = .award(id, part)
    } else {
      return nil
    }
  }

  /// The written form.
  public var name: String {
    switch self {
    case .appropriation(let currency): "appropriation/\(currency.rawValue)"
    case .award(let id, let part): "award/\(id)/\(part.rawValue)"
    }
  }

  /// The side of zero that the balance stays on: 1 for money that is somewhere, −1 for where it
  /// came from.
  public var sign: Int64 {
    switch self {
    case .appropriation: -1
    case .award: 1
    }
  }
}

/// One line of a ledger entry: so much into an account, or out of it when negative.
public struct Posting: Hashable, Sendable {
  /// The account.
  public let account: LedgerAccount

  /// The amount in minor units of the entry's currency.
  public let minorUnits: Int64

  /// Makes a posting.
  public init(_ account: LedgerAccount, _ minorUnits: Int64) {
    self.account = account
    self.minorUnits = minorUnits
  }
}
