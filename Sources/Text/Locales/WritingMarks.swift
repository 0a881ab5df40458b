import CICU
package import Vocabulary

/// The letters and the quotation marks that a language is written with.
package struct WritingMarks: Sendable {
  /// The letters and their marks; nil where they are not known.
  ///
  /// In Latin script those of foreign words are among them, for names keep their accents.
  package let letters: Set<Unicode.Scalar>?

  /// The pairs of quotation marks, the usual one first; empty where they are not known.
  package let quotationMarks: [QuotationMarks]

  /// A mark that begins a quotation and the one that ends it.
  package struct QuotationMarks: Hashable, Sendable {
    /// The mark that begins.
    package let begin: String

    /// The mark that ends.
    package let end: String
  }

  /// Looks up a language: CLDR's data by way of ICU, or our own letters where ICU has none.
  package init(for language: LanguageTag) {
    let own = Self.ownLetters[language.text] ?? Self.ownLetters[language.language]
    if let own {
      letters = own
    } else if case .language = ICULocale(for: language).source, language.script != "Arab" {
      let foreign: Int32 = language.likelyScript == "Latn" ? 1 : 0
      let known =
        (try? unsafe icuText { unsafe cicu_locale_letters(language.text, foreign, &$0) }) ?? ""
      letters = known.isEmpty ? nil : Set(known.unicodeScalars)
    } else {
      letters = nil
    }
    guard case .language = ICULocale(for: language).source else {
      quotationMarks = []
      return
    }
    let marks = (try? unsafe icuText { unsafe cicu_locale_quotes(language.text, &$0) }) ?? ""
    let parts = marks.split(separator: "\n").map(String.init)
    quotationMarks = stride(from: 0, to: parts.count - 1, by: 2).map {
      QuotationMarks(begin: parts[$0], end: parts[$0 + 1])
    }
  }

  /// The letters of languages that CLDR 42 has none for, from their charts in the Unicode Standard,
  /// chapter 16.3 (Myanmar) and 9.2 (Arabic), and their translations of the Universal Declaration.
  private static let ownLetters: [String: Set<Unicode.Scalar>] = [
    "shn": scalars([
      0x1004...0x1004, 0x1010...0x1011, 0x1015...0x1015, 0x1019...0x101D, 0x101E...0x101E,
      0x1022...0x1022, 0x102D...0x1031, 0x1035...0x1036, 0x1038...0x1038, 0x103A...0x103D,
      0x1062...0x1062, 0x1075...0x108A, 0x109A...0x109F, 0xAA7B...0xAA7B,
    ]),
    "mnw": scalars([
      0x1000...0x1021, 0x1023...0x102A, 0x102B...0x1036, 0x1038...0x103F, 0x105A...0x1060,
    ]),
    "ksw": scalars([
      0x1000...0x1004, 0x1006...0x1007, 0x100A...0x100A, 0x1010...0x1012, 0x1014...0x1016,
      0x1018...0x101F, 0x1021...0x1021, 0x1027...0x1027, 0x102B...0x102B, 0x102D...0x102D,
      0x102F...0x1030, 0x1032...0x1032, 0x1036...0x103E, 0x1060...0x1064,
    ]),
    "ms-Arab": scalars([
      0x0621...0x063A, 0x0640...0x0652, 0x0670...0x0671, 0x0686...0x0686, 0x06A0...0x06A0,
      0x06A4...0x06A4, 0x06A9...0x06A9, 0x06BD...0x06BD, 0x06CF...0x06CF, 0x0762...0x0762,
    ]),
  ]

  private static func scalars(_ ranges: [ClosedRange<UInt32>]) -> Set<Unicode.Scalar> {
    Set(ranges.flatMap { $0.compactMap(Unicode.Scalar.init) })
  }
}
