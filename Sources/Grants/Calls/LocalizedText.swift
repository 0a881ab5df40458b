public import Vocabulary

/// One text in several languages.
public struct LocalizedText: Hashable, Sendable {
  /// The texts by language.
  public let texts: [LanguageTag: String]

  /// Makes a text from its versions.
  ///
  /// - Precondition: There is at least one.
  public init(_ texts: [LanguageTag: String]) {
    precondition(!texts.isEmpty, "A text needs at least one language")
    self.texts = texts
  }

  /// Returns the version for a reader: in the reader's language, else English, else the first by
  /// tag.
  public func text(for reader: LanguageTag) -> String {
    for tag in reader.fallbacks { if let text = texts[tag] { return text } }
    if let english = LanguageTag("en"), let text = texts[english] { return text }
    return texts.min { $0.key < $1.key }?.value ?? ""
  }
}

extension LocalizedText: Codable {
  /// Reads an object of tags and texts.
  public init(from decoder: any Decoder) throws {
    let texts = try decoder.singleValueContainer().decode([String: String].self)
    let pairs = texts.compactMap { tag, text in LanguageTag(tag).map { ($0, text) } }
    guard pairs.count == texts.count, !pairs.isEmpty else {
      throw DecodingError.dataCorrupted(
        .init(codingPath: decoder.codingPath, debugDescription: "Not a text by language"))
    }
    self.init(Dictionary(pairs) { first, _ in first })
  }

  /// Writes an object of tags and texts.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(Dictionary(uniqueKeysWithValues: texts.map { ($0.key.text, $0.value) }))
  }
}
