/// What a transaction of the IATI standard is, in codes of version 2 and of version 1.
public enum TransactionType: String, CaseIterable, Hashable, Sendable {
  case incomingFunds = "incoming-funds"
  case commitment
  case disbursement
  case expenditure
  case interestPayment = "interest-payment"
  case loanRepayment = "loan-repayment"
  case reimbursement
  case purchaseOfEquity = "purchase-of-equity"
  case saleOfEquity = "sale-of-equity"
  case creditGuarantee = "credit-guarantee"
  case incomingCommitment = "incoming-commitment"
  case outgoingPledge = "outgoing-pledge"
  case incomingPledge = "incoming-pledge"

  /// The code of version 2 of the standard.
  public var code: String {
    let place = Self.allCases.firstIndex(of: self) ?? 0
    return String(place + 1)
  }

  /// Whether money left for the work itself: what comparisons of sectors and markers weigh by.
  public var isSpending: Bool { self == .disbursement || self == .expenditure }

  /// Reads a code of any version, or the English name that some files have instead.
  init?(code: String?, text: String) {
    let code = code.map { String($0.filter { !$0.isWhitespace }) } ?? ""
    if let type = Self.byCode[code.uppercased()] {
      self = type
    } else if code.isEmpty,
      let type = Self(rawValue: text.lowercased().split(separator: " ").joined(separator: "-"))
    {
      self = type
    } else {
      return nil
    }
  }

  private static let byCode: [String: TransactionType] = {
    let letters: [String: TransactionType] = [
      "IF": .incomingFunds, "C": .commitment, "D": .disbursement, "E": .expenditure,
      "IR": .interestPayment, "LR": .loanRepayment, "R": .reimbursement, "QP": .purchaseOfEquity,
      "QS": .saleOfEquity, "CG": .creditGuarantee,
    ]
    return Self.allCases.reduce(into: letters) { $0[$1.code] = $1 }
  }()
}
