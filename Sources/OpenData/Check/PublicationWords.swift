public import Vocabulary

/// The language of a publication.
public struct PublicationWords: Sendable {
  /// The language.
  public let language: LanguageTag

  private let speak: @Sendable (Message) -> String

  /// Makes words.
  ///
  /// - Parameters:
  ///   - language: The language.
  ///   - speak: Turns a message into a sentence of the language, without marks for direction.
  public init(language: LanguageTag, speak: @escaping @Sendable (Message) -> String) {
    self.language = language
    self.speak = speak
  }

  /// A message in the language.
  func text(_ message: Message) -> String { speak(message) }
}
