import Vocabulary

extension LanguageTag {
  // ISO 639-3 for the languages that have two letters in ISO 639-1.
  private static let threeLetters: [String: String] = [
    "ar": "ara", "bo": "bod", "de": "deu", "en": "eng", "es": "spa", "fr": "fra", "hi": "hin",
    "id": "ind", "ii": "iii", "ja": "jpn", "jv": "jav", "km": "khm", "ko": "kor", "lo": "lao",
    "mn": "mon", "ms": "msa", "my": "mya", "pt": "por", "su": "sun", "ta": "tam", "th": "tha",
    "tl": "tgl", "ug": "uig", "vi": "vie", "za": "zha", "zh": "zho",
  ]

  /// The code of the language in three letters; of one that is not known, the code for that.
  var threeLetterCode: String {
    language.utf8.count == 3 ? language : Self.threeLetters[language] ?? "und"
  }
}
