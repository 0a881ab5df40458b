public import Vocabulary

/// What a text says of itself: script, encoding and language.
public struct TextIdentity: Hashable, Sendable {
  /// The ISO 15924 code of the script that most letters are of; `Zyyy` without letters, `Zzzz` for
  /// those of a script that the program does not know.
  public let script: String

  /// The language, or nil when it is not sure enough or none that the program tells apart.
  public let language: LanguageTag?

  /// How text in Myanmar script is encoded; `same` for other scripts.
  public let encoding: BurmeseEncoding

  /// How sure the encoding is or the likeliest language, whichever is less; low where no language
  /// is named, and 0 where none that the program names comes into question.
  public let confidence: Double

  /// Looks at a text as it was received.
  public init(of text: some StringProtocol) {
    let letters = LetterCensus(text)
    script = letters.script?.rawValue ?? (letters.hasLetters ? "Zzzz" : "Zyyy")
    let found = burmeseEncoding(of: text)
    encoding = found.encoding
    if found.encoding == .zawgyi {
      // Only Burmese was ever written in it.
      language = LanguageTag("my")
      confidence = found.confidence
    } else {
      let guess = LanguageIdentifier.builtIn.guess(of: text, counted: letters)
      language = guess.language
      confidence = guess.likeliest == nil ? 0 : min(found.confidence, guess.probability)
    }
  }
}
