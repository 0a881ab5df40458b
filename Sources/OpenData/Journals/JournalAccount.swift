public import Grants
internal import Vocabulary

/// The names of the ledger's accounts in books of double entry, one for each account of the ledger.
///
/// What was set aside for awards is equity of the fund. It becomes an asset that an agreement
/// commits to one award (`Assets:Committed`, then `Assets:Scheduled`), and an expense when it is
/// paid (`Expenses:Grants`). What comes back is an asset again (`Assets:Returned`). Signs are those
/// of the ledger, so the balances of every program are the balances of `difund award show`.
public enum JournalAccount {
  /// Returns the name of an account.
  public static func name(of account: LedgerAccount) -> String {
    switch account {
    case .appropriation(let currency): "Equity:Appropriation:\(currency.rawValue)"
    case .award(let award, let part): "\(root(of: part)):\(component(for: award.rawValue))"
    }
  }

  private static func root(of part: LedgerAccount.Part) -> String {
    switch part {
    case .committed: "Assets:Committed"
    case .paid: "Expenses:Grants"
    case .returned: "Assets:Returned"
    case .scheduled: "Assets:Scheduled"
    }
  }

  /// Writes a key with the letters, digits and hyphens that every program takes.
  ///
  /// Other characters become `-x` and their code, so that no two keys get one name: `A.1` is
  /// `A-x2E1`. A small first letter gets the same after an `X`, as names begin with a capital.
  private static func component(for key: String) -> String {
    var name = ""
    var rest = key.utf8[...]
    if let first = rest.first, (0x61...0x7A).contains(first) {
      name = "X" + escape(first)
      rest = rest.dropFirst()
    }
    while let byte = rest.popFirst() {
      let isMistakable = byte == hyphen && rest.first == smallX
      name += byte == dot || byte == lowLine || isMistakable ? escape(byte) : letter(byte)
    }
    return name
  }

  private static let hyphen = UInt8(ascii: "-")
  private static let smallX = UInt8(ascii: "x")
  private static let dot = UInt8(ascii: ".")
  private static let lowLine = UInt8(ascii: "_")

  private static func letter(_ byte: UInt8) -> String { String(UnicodeScalar(byte)) }

  private static func escape(_ byte: UInt8) -> String {
    "-x" + String(byte, radix: 16, uppercase: true)
  }
}
