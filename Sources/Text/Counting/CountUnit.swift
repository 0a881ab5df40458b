public import Vocabulary

/// What the length of a text is told and limited by.
public enum CountUnit: String, CaseIterable, Hashable, Sendable {
  /// Characters as readers see them, blanks and punctuation left out.
  case characters
  case syllables
  case words

  /// The unit that forms in a language use.
  ///
  /// In Chinese it is the character; where nothing finds words it is the syllable.
  public init(for language: LanguageTag) {
    switch language.language {
    case "zh", "cmn", "yue": self = .characters
    default: self = WordMethod(for: language) == .syllables ? .syllables : .words
    }
  }
}
