public import Vocabulary

/// How the words of a language are found.
public enum WordMethod: String, CaseIterable, Hashable, Sendable {
  /// By a model of the program's own.
  case model
  /// Every syllable counts as a word, for nothing better is known.
  case syllables
  /// By ICU's rules.
  case icu

  /// The method for the usual script of a language.
  public init(for language: LanguageTag) {
    if SegmentModel.script(of: language) != nil {
      self = .model
    } else {
      self = Self.syllabic.contains(language.language) ? .syllables : .icu
    }
  }

  /// Languages in Myanmar script and in scripts that ICU never breaks.
  private static let syllabic: Set<String> = [
    "blk", "blt", "cja", "cjm", "csh", "kht", "khb", "kjp", "ksw", "kyu", "mnw", "nod", "phk",
    "pwo",
    "rki", "shn", "tdd", "tyz",
  ]
}
