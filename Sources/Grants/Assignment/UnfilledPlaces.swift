public import Vocabulary

/// The places of one application that nobody could be found for, and why.
public struct UnfilledPlaces: Hashable, Sendable {
  /// The application.
  public let applicationID: Application.ID

  /// How many reviews are missing.
  public let count: Int

  /// Why.
  public let reason: Reason

  /// Why nobody could be found.
  public enum Reason: Hashable, Sendable {
    /// Everyone who reads the language is in conflict.
    case allReadersInConflict(LanguageTag, readers: Int)
    /// No reviewer reads the language.
    case nobodyReads(LanguageTag)
    /// There are enough readers, but they have as many applications as they take.
    case readersAreBusy(LanguageTag, readers: Int)
    /// Fewer people read the language, and are not in conflict, than there are places.
    case tooFewReaders(LanguageTag, readers: Int)
  }

  /// The reason in a sentence that says what can be done.
  public var message: Message {
    let key: String
    let language: LanguageTag
    let readers: Int
    switch reason {
    case .allReadersInConflict(let tag, let count):
      (key, language, readers) = ("unfilled.all-readers-in-conflict", tag, count)
    case .nobodyReads(let tag): (key, language, readers) = ("unfilled.nobody-reads", tag, 0)
    case .readersAreBusy(let tag, let count):
      (key, language, readers) = ("unfilled.readers-are-busy", tag, count)
    case .tooFewReaders(let tag, let count):
      (key, language, readers) = ("unfilled.too-few-readers", tag, count)
    }
    return Message(
      key,
      [
        "id": .text(applicationID.rawValue), "places": .integer(Int64(count)),
        "language": .language(language), "readers": .integer(Int64(readers)),
      ])
  }
}
