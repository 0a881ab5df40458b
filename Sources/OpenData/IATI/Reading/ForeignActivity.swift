internal import Vocabulary

/// What one activity of another publisher says about money, places, sectors and gender.
struct ForeignActivity {
  var identifier = ""
  var line = 0
  var column = 0
  var publisherReference = ""
  var publisherName = ""
  var defaultCurrency = ""
  var hierarchy = ""
  var places: [ForeignShare] = []
  var sectors: [ForeignShare] = []
  var genderMarker: Int?
  var transactions: [ForeignTransaction] = []
  var budgets: [ForeignPlan] = []
  var plannedDisbursements: [ForeignPlan] = []
  var warnings = WarningLog()
}

/// A code with its part of a whole, as a file gives it.
struct ForeignShare: Hashable {
  let code: String
  /// The part in millionths of a per cent, or nil when the file leaves it out.
  let weight: Int64?
}

/// One movement of money.
struct ForeignTransaction {
  var line = 0
  var column = 0
  var type: TransactionType?
  var day: Day?
  var valueDay: Day?
  var value: ForeignValue?
  var places: [ForeignShare] = []
  var sectors: [ForeignShare] = []

  /// The day whose rate counts.
  var rateDay: Day? { valueDay ?? day }
}

/// A budget or a planned disbursement.
struct ForeignPlan {
  var value: ForeignValue?
}

/// An amount with the currency that stands with it, or nothing.
struct ForeignValue: Hashable {
  let amount: ExactAmount
  let currency: String
}

/// Where money went, as far as a file says: `KH`, `region-298`, or nothing.
enum PlaceCode {
  static func country(_ text: String) -> String? {
    let code = text.uppercased()
    let isCode = code.utf8.count == 2 && code.utf8.allSatisfy { (0x41...0x5A).contains($0) }
    return isCode ? code : nil
  }

  static func region(_ text: String) -> String? {
    let isCode =
      (2...4).contains(text.utf8.count) && text.utf8.allSatisfy { (0x30...0x39).contains($0) }
    return isCode ? "region-" + text : nil
  }
}
