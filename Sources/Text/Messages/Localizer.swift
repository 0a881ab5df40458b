import CICU
import Synchronization
public import Vocabulary

/// Tells messages in the language of one reader.
public final class Localizer: Sendable {
  /// The language of the reader.
  public let locale: LanguageTag

  /// The numbers, dates and names in the form that the reader expects.
  public let formats: LocaleFormats

  /// The calendar and the digits that the reader asks for.
  public let preferences: FormatPreferences

  /// The language of the sentences, which is English where there is no catalogue for the reader.
  public var words: LanguageTag { catalogues.first?.language ?? locale }

  private let catalogues: [MessageCatalogue]
  private let cache = Mutex<[String: ParsedMessage?]>([:])

  /// Makes a localizer.
  ///
  /// - Parameters:
  ///   - locale: The language of the reader, which numbers and dates follow.
  ///   - preferences: The calendar and the digits that the reader asks for.
  ///   - catalogues: The sentences in the order of preference, English last.
  public init(
    locale: LanguageTag, preferences: FormatPreferences = FormatPreferences(),
    catalogues: [MessageCatalogue]
  ) {
    self.locale = locale
    self.preferences = preferences
    self.catalogues = catalogues
    formats = LocaleFormats(locale: locale, preferences: preferences)
  }

  /// Returns a message as a sentence of the first catalogue that has it.
  ///
  /// A sentence that is missing or broken in every catalogue is told as `⟨key⟩`, and an argument
  /// that the message lacks as `{name}`, so that people see the gap. A value that runs against the
  /// sentence, such as a name in Jawi in an English one, stands between FIRST STRONG ISOLATE and
  /// POP DIRECTIONAL ISOLATE (UAX #9, section 2.4.1), or it would drag along the marks around it.
  public func text(_ message: Message) -> String { text(message, isMarked: true) }

  /// Returns a message as a sentence for files that machines read, without the characters that
  /// `text` puts around a value that runs against the sentence.
  public func unmarkedText(_ message: Message) -> String { text(message, isMarked: false) }

  private func text(_ message: Message, isMarked: Bool) -> String {
    guard let sentence = sentence(message.key) else { return "⟨\(message.key)⟩" }
    var integers: [String: Int64] = [:]
    var texts: [String: String] = [:]
    for (name, value) in message.arguments {
      if case .integer(let number) = value {
        integers[name] = number
      } else {
        let plain = text(value, isMarked: isMarked)
        texts[name] = isMarked ? isolated(plain, in: sentence.direction) : plain
      }
    }
    return (try? sentence.filled(integers: integers, texts: texts)) ?? "⟨\(message.key)⟩"
  }

  /// Returns a single value as the reader expects it.
  public func text(_ value: Message.Value) -> String { text(value, isMarked: true) }

  private func text(_ value: Message.Value, isMarked: Bool) -> String {
    switch value {
    case .country(let country): formats.name(of: country)
    case .currency(let currency): formats.name(of: currency)
    case .day(let day): formats.day(day)
    case .gender(let gender): text(Message("gender.\(gender.rawValue)"))
    case .integer(let number): formats.integer(number)
    case .language(let tag): formats.name(of: tag)
    case .list(let values): formats.list(values.map { text($0, isMarked: isMarked) })
    case .message(let message): text(message, isMarked: isMarked)
    case .money(let money): formats.money(money)
    case .number(let number, let decimals): formats.number(number, decimals: decimals)
    case .percent(let share, let decimals): formats.percent(share, decimals: decimals)
    case .text(let text): text
    case .time(let time): formats.time(time)
    case .track(let track): text(Message("track.\(track.rawValue)"))
    case .zonedTime(let time, let zone): formats.time(time, zone: zone)
    }
  }

  /// Finds the parsed sentence of a key; nil is kept too, so that a gap costs only once.
  private func sentence(_ key: String) -> ParsedMessage? {
    if let known = cache.withLock({ $0[key] }) { return known }
    let found = catalogues.lazy.compactMap { try? $0.parsed(key, preferences: self.preferences) }
      .first
    cache.withLock { $0[key] = .some(found) }
    return found
  }
}

/// Isolates a text that has letters which run against its surroundings.
private func isolated(_ text: String, in direction: TextDirection) -> String {
  let against: Int32 = direction == .leftToRight ? 2 : 1
  let found = unsafe withBytes(of: text) { bytes, length in unsafe cicu_direction(bytes, length) }
  return found & against == 0 ? text : "\u{2068}\(text)\u{2069}"
}
