public import Vocabulary

/// How fast adults read a language in silence, and how that is known.
///
/// The figures are means; most adults stay within a quarter of them (Brysbaert 2019), and people
/// who have just learnt to read are far slower.
public struct ReadingSpeed: Hashable, Sendable {
  /// What is counted.
  public let unit: CountUnit

  /// How many of them are read in a minute.
  public let unitsPerMinute: Int

  /// How that is known.
  public let basis: Basis

  /// Where a figure comes from.
  public enum Basis: String, CaseIterable, Hashable, Sendable {
    /// Measured for the language.
    case measured
    /// Taken over from other languages, for nobody has measured this one with a text of known
    /// length.
    case estimate
  }

  /// The speed for a language.
  ///
  /// - English: 238 words (M. Brysbaert, "How many words do we read per minute?", Journal of Memory
  ///   and Language 109, 2019, from 190 studies).
  /// - Chinese: 255 characters aloud (S. Trauzettel-Klosinski and K. Dietz, "Standardized
  ///   assessment of reading performance: the new International Reading Speed Texts IReST",
  ///   Investigative Ophthalmology & Visual Science 53, 2012), times 238/183, the ratio of silent
  ///   to oral reading in Brysbaert 2019.
  /// - Languages whose syllables are counted, and Vietnamese, whose writing parts syllables: as
  ///   Chinese, the one measured language with a sign for each syllable.
  /// - All others: 184 words aloud, the mean of the seventeen languages of IReST, times the same
  ///   ratio.
  public init(for language: LanguageTag) {
    let silent = { (aloud: Int) in (aloud * 238 + 183 / 2) / 183 }
    switch CountUnit(for: language) {
    case .words where language.language == "en":
      (unit, unitsPerMinute, basis) = (.words, 238, .measured)
    case .words where language.language == "vi":
      (unit, unitsPerMinute, basis) = (.words, silent(255), .estimate)
    case .words: (unit, unitsPerMinute, basis) = (.words, silent(184), .estimate)
    case .characters: (unit, unitsPerMinute, basis) = (.characters, silent(255), .measured)
    case .syllables: (unit, unitsPerMinute, basis) = (.syllables, silent(255), .estimate)
    }
  }

  /// Returns how many seconds reading so many units takes, rounded up.
  public func seconds(for units: Int) -> Int {
    (units * 60 + unitsPerMinute - 1) / unitsPerMinute
  }
}
