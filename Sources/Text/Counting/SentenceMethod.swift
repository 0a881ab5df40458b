public import Vocabulary

/// How the sentences of a language are counted.
public enum SentenceMethod: String, CaseIterable, Hashable, Sendable {
  /// By Unicode's rules (UAX #29): a full stop, a question mark, `။`, `។` and their like.
  case rules
  /// By blanks, an estimate: Thai and Lao part both clauses and sentences with a blank and have no
  /// full stop.
  case blanks

  /// The method for a language.
  public init(for language: LanguageTag) {
    self = ["th", "lo"].contains(language.language) ? .blanks : .rules
  }

  /// After how many words a blank is taken for the end of a sentence.
  ///
  /// With 16 the sentences of Universal Dependencies' Thai treebanks, joined by blanks ten by ten,
  /// are counted with no more too few than too many: off by 18 % (TUD) and 10 % (PUD) of a text on
  /// average, as measured on the halves that models learn from.
  static let wordsBeforeBlank = 16
}

/// Counts sentences in text whose sentences end with blanks.
struct BlankSentences {
  private(set) var count = 0
  private var words = 0
  private var endsAtBlank = false
  private var previous = Unicode.Scalar(0x0A as UInt8)

  /// Takes the next piece of the text: a word or what stands between words.
  mutating func take(_ piece: Substring) {
    guard let first = piece.unicodeScalars.first, let last = piece.unicodeScalars.last else {
      return
    }
    if piece.unicodeScalars.contains(where: \.isPartOfWord) {
      if endsAtBlank && Self.isLetter(first) { end() }
      endsAtBlank = false
      words += 1
    } else if piece.unicodeScalars.contains(where: Self.isStop) {
      end()
    } else if first == " " {
      endsAtBlank = words >= SentenceMethod.wordsBeforeBlank && Self.isLetter(previous)
    }
    previous = last
  }

  /// Takes the end of the text.
  mutating func end() {
    if words > 0 { count += 1 }
    words = 0
    endsAtBlank = false
  }

  private static func isStop(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "!" || scalar == "?" || scalar == "\n" || scalar == "\u{2028}" || scalar == "\u{2029}"
  }

  /// Tells a letter of Thai or Lao that is no sign of repetition or abbreviation.
  private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    let entry = LetterTable.shared.entry(of: scalar.value)
    switch LetterTable.letterClass(entry) {
    case .digit, .sign, .joiner, .other: return false
    default: return LetterTable.script(entry) != .none
    }
  }
}
