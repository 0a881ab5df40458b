/// The currencies that the fund keeps books in, by their ISO 4217 codes.
public enum Currency: String, CaseIterable, Hashable, Sendable {
  case bnd = "BND"
  case cny = "CNY"
  case eur = "EUR"
  case idr = "IDR"
  case khr = "KHR"
  case lak = "LAK"
  case mmk = "MMK"
  case myr = "MYR"
  case php = "PHP"
  case sgd = "SGD"
  case thb = "THB"
  case usd = "USD"
  case vnd = "VND"

  /// The number of decimals of one unit, as ISO 4217's list one gives it.
  ///
  /// Some of these decimals have no coins any more (KHR, IDR, LAK, MMK), yet banks still book them.
  public var decimals: Int {
    switch self {
    case .vnd: 0
    case .bnd, .cny, .eur, .idr, .khr, .lak, .mmk, .myr, .php, .sgd, .thb, .usd: 2
    }
  }

  /// How many minor units make one unit.
  public var minorUnitsPerUnit: Int64 { decimals == 0 ? 1 : 100 }
}

extension Currency: Comparable {
  /// Orders currencies by their codes.
  public static func < (left: Currency, right: Currency) -> Bool { left.rawValue < right.rawValue }
}
