public import Vocabulary

/// The sentences of one language, by their keys.
///
/// A sentence is an ICU message with named arguments: `{n, plural, one {# file} other {# files}}`.
/// An apostrophe is an apostrophe, except right before `{` or `}`, and before `#` inside a plural:
/// there it begins a quotation up to the next apostrophe, and two apostrophes are one. So `Don't`
/// needs no care, and `'{'` writes a brace.
public struct MessageCatalogue: Sendable {
  /// The language that the sentences are in.
  public let language: LanguageTag

  /// The file that the catalogue came from, as errors name it.
  public let file: String

  private let sentences: [String: String]

  /// Reads a JSON object of key and sentence.
  ///
  /// The sentences themselves are checked when one is first used, or by `validate()`, so that a
  /// program starts at once.
  ///
  /// - Parameters:
  ///   - json: The bytes of the file.
  ///   - language: The language of the sentences.
  ///   - file: The name of the file, for errors.
  /// - Throws: `TextError.malformedCatalogue`, `.duplicateKey`, or what `decodeText` throws.
  public init(
    parsing json: [UInt8], language: LanguageTag, file: String
  ) throws(TextError) {
    let text = try decodeText(json, file: file)
    var reader = CatalogueReader(bytes: Array(text.utf8), file: file)
    sentences = try reader.read()
    self.language = language
    self.file = file
  }

  /// Takes sentences by their keys, which are checked when one is first used.
  public init(sentences: [String: String], language: LanguageTag, file: String) {
    self.sentences = sentences
    self.language = language
    self.file = file
  }

  /// The keys of all sentences.
  public var keys: Set<String> { Set(sentences.keys) }

  /// The sentence of a key as it stands in the file.
  public func sentence(of key: String) -> String? { sentences[key] }

  /// Checks every sentence.
  ///
  /// - Throws: `TextError.malformedSentence` for the first broken one in the order of the keys.
  public func validate() throws(TextError) {
    for key in sentences.keys.sorted() { _ = try parsed(key) }
  }

  /// Returns the names of a sentence's arguments; none for a key that the catalogue lacks.
  ///
  /// - Throws: `TextError.malformedSentence`.
  public func placeholders(of key: String) throws(TextError) -> Set<String> {
    guard let sentence = sentences[key], try parsed(key) != nil else { return [] }
    return try ParsedMessage.arguments(of: sentence)
  }

  /// Parses the sentence of a key, or returns nil when the catalogue lacks it.
  func parsed(
    _ key: String, preferences: FormatPreferences = FormatPreferences()
  ) throws(TextError) -> ParsedMessage? {
    guard let sentence = sentences[key] else { return nil }
    return try ParsedMessage(
      sentence, locale: ICULocale(for: language, preferences: preferences),
      direction: language.direction, place: SourceLocation(file: file, field: key))
  }
}
