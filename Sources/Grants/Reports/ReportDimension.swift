/// The things that reports can be broken down by.
public enum ReportDimension: String, CaseIterable, Hashable, Sendable {
  /// Where the work takes place; money of several countries is shared by their budgets.
  case country
  /// Shared as the report's basis says.
  case gender
  case track
  /// The year of payment.
  case year
  case quarter
  case month
  /// The currency of payment.
  case currency
  case award
  case call
  /// The organisation that signs and receives the money.
  case lead
  /// The language that the application is written in.
  case language
  /// Whether people live in rural places; money is shared by their numbers.
  case rural
  /// The policy marker of gender equality.
  case marker
}
