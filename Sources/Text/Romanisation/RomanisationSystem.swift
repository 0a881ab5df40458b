public import Vocabulary

/// A system of romanisation that the program has.
public enum RomanisationSystem: String, CaseIterable, Hashable, Sendable {
  /// Royal Thai General System of Transcription, Royal Institute, 1999.
  case rtgs = "RTGS 1999"
  /// United Nations system for Khmer, resolution II/10, 1972.
  case khmer = "UNGEGN 1972"
  /// United States Board on Geographic Names and Permanent Committee on Geographical Names, Lao.
  case lao = "BGN/PCGN 1966"
  /// The same boards' system for Burmese.
  case burmese = "BGN/PCGN 1970"
  /// Malay in Latin letters, read from Jawi.
  case rumi = "Rumi"
  /// Chinese sounds in Latin letters, ISO 7098, with the readings of ICU.
  case pinyin = "Pinyin (ICU Han-Latin)"
  /// Tamil letter by letter, as ICU has it.
  case tamil = "ICU Tamil-Latin"
  /// Arabic letter by letter, as ICU has it.
  case arabic = "ICU Arabic-Latin"

  /// Finds the system for the usual script of a language, or for the one that its tag names.
  public init?(for language: LanguageTag) {
    switch (language.language, language.script) {
    case ("th", nil), ("th", "Thai"): self = .rtgs
    case ("km", nil), ("km", "Khmr"): self = .khmer
    case ("lo", nil), ("lo", "Laoo"): self = .lao
    case ("my", nil), ("my", "Mymr"): self = .burmese
    case ("ms", "Arab"), ("zsm", "Arab"), ("mly", "Arab"): self = .rumi
    case ("zh", nil), ("zh", "Hans"), ("zh", "Hant"), ("zh", "Hani"), ("cmn", nil): self = .pinyin
    case ("ta", nil), ("ta", "Taml"): self = .tamil
    case ("ar", nil), ("ar", "Arab"): self = .arabic
    default: return nil
    }
  }

  /// Languages with a system, as the refusal of another one names them.
  static let languages = "th, km, lo, my, ms-Arab, zh, ta, ar"
}
