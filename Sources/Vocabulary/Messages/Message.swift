/// Something to tell a person: the key of a sentence in the catalogues, and the values it speaks
/// of.
public struct Message: Hashable, Sendable {
  /// The key of the sentence, such as `grants.call-closed`.
  public let key: String

  /// The values, by the names that the sentence uses.
  public let arguments: [String: Value]

  /// Makes a message.
  public init(_ key: String, _ arguments: [String: Value] = [:]) {
    self.key = key
    self.arguments = arguments
  }

  /// A value in a message, kept as what it is until the reader's language is known.
  public indirect enum Value: Hashable, Sendable {
    case country(Country)
    case currency(Currency)
    case day(Day)
    case gender(Gender)
    case integer(Int64)
    case language(LanguageTag)
    case list([Value])
    case message(Message)
    case money(Money)
    /// A measured number, to be shown with this many decimals.
    case number(Double, decimals: Int)
    /// A share: 0.25 is a quarter, shown with this many decimals of a per cent.
    case percent(Double, decimals: Int)
    case text(String)
    case time(Timestamp)
    case track(Track)
    /// A point in time on the clocks of a time zone of the IANA database.
    case zonedTime(Timestamp, zone: String)
  }
}
