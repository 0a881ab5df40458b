internal import Text
internal import Vocabulary

/// Returns how names and the words in them sound, so that they can be found from other scripts.
///
/// Words are taken as blanks part them and as the models of scripts without blanks do.
func nameKeys(of names: [String]) throws(TextError) -> [String] {
  var keys: Set<String> = []
  for name in names {
    keys.insert(try nameKey(of: name))
    for word in name.split(whereSeparator: { !$0.isPartOfName }) {
      keys.insert(try nameKey(of: word))
    }
    for word in try NameWords.segmenter().words(in: name) { keys.insert(try nameKey(of: word)) }
  }
  return keys.filter { !$0.isEmpty }.sorted()
}

/// Returns how a name that is searched for sounds: all of it, and its words as blanks part them.
///
/// Keys of one letter say nothing and are left out.
func soundQuery(of name: String) throws(TextError) -> SearchSound {
  var words: [String] = []
  for word in name.split(whereSeparator: { !$0.isPartOfName }) {
    words.append(try nameKey(of: word))
  }
  return SearchSound(
    whole: try nameKey(of: name), words: words.contains { $0.count < 2 } ? [] : words)
}

/// Returns the words of a text, as blanks part them and as the models of scripts without blanks do.
func wordsOfNames(in text: String) throws(TextError) -> [String] {
  try NameWords.segmenter().words(in: text).map { String($0) }
    .filter { $0.contains(where: \.isPartOfName) }
}

extension Character {
  fileprivate var isPartOfName: Bool { isLetter || isNumber }
}

/// Finds the words of names, with room for one name after the other.
private enum NameWords {
  private static let shared = LanguageTag("my").flatMap { try? WordSegmenter(language: $0) }

  static func segmenter() throws(TextError) -> WordSegmenter {
    guard let shared else { throw .icu("U_MISSING_RESOURCE_ERROR") }
    return shared
  }
}
