import Synchronization
public import Vocabulary

/// Tells messages in the language of one reader.
public final class Localizer: Sendable {
  /// The language of the reader.
  public let locale: LanguageTag

  /// The numbers, dates and names in the form that the reader expects.
  public let formats: LocaleFormats

  private let catalogues: [MessageCatalogue]
  private let cache = Mutex<[String: ParsedMessage?]>([:])

  /// Makes a localizer.
  ///
  /// - Parameters:
  ///   - locale: The language of the reader, which numbers and dates follow.
  ///   - catalogues: The sentences in the order of preference, English last.
  public init(locale: LanguageTag, catalogues: [MessageCatalogue]) {
    self.locale = locale
    self.catalogues = catalogues
    formats = LocaleFormats(locale: locale)
  }

  /// Returns a message as a sentence of the first catalogue that has it.
  ///
  /// A sentence that is missing or broken in every catalogue is told as `⟨key⟩`, and an argument
  /// that the message lacks as `{name}`, so that people see the gap.
  public func text(_ message: Message) -> String {
    guard let sentence = sentence(message.key) else { return "⟨\(message.key)⟩" }
    var integers: [String: Int64] = [:]
    var texts: [String: String] = [:]
    for (name, value) in message.arguments {
      if case .integer(let number) = value {
        integers[name] = number
      } else {
        texts[name] = text(value)
      }
    }
    return (try? sentence.filled(integers: integers, texts: texts)) ?? "⟨\(message.key)⟩"
  }

  /// Returns a single value as the reader expects it.
  public func text(_ value: Message.Value) -> String {
    switch value {
    case .country(let country): formats.name(of: country)
    case .currency(let currency): formats.name(of: currency)
    case .day(let day): formats.day(day)
    case .gender(let gender): text(Message("gender.\(gender.rawValue)"))
    case .integer(let number): formats.integer(number)
    case .language(let tag): formats.name(of: tag)
    case .list(let values): formats.list(values.map { text($0) })
    case .message(let message): text(message)
    case .money(let money): formats.money(money)
    case .number(let number, let decimals): formats.number(number, decimals: decimals)
    case .percent(let share, let decimals): formats.percent(share, decimals: decimals)
    case .text(let text): text
    case .time(let time): formats.time(time)
    case .track(let track): text(Message("track.\(track.rawValue)"))
    }
  }

  /// Finds the parsed sentence of a key; nil is kept too, so that a gap costs only once.
  private func sentence(_ key: String) -> ParsedMessage? {
    if let known = cache.withLock({ $0[key] }) { return known }
    let found = catalogues.lazy.compactMap { try? $0.parsed(key) }.first
    cache.withLock { $0[key] = .some(found) }
    return found
  }
}
