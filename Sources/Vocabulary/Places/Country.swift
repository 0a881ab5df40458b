/// The states that the fund serves, by their ISO 3166-1 alpha-2 codes: the eleven of ASEAN, and
/// China.
public enum Country: String, CaseIterable, Hashable, Sendable {
  case brunei = "BN"
  case cambodia = "KH"
  case china = "CN"
  case indonesia = "ID"
  case laos = "LA"
  case malaysia = "MY"
  case myanmar = "MM"
  case philippines = "PH"
  case singapore = "SG"
  case thailand = "TH"
  case timorLeste = "TL"
  case vietNam = "VN"
}

extension Country: Comparable {
  /// Orders countries by their codes.
  public static func < (left: Country, right: Country) -> Bool { left.rawValue < right.rawValue }
}
