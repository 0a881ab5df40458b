import CICU

/// A character of a name, and what decides whether it may deceive.
struct SpoofLetter {
  let scalar: Unicode.Scalar
  /// Where it stands, in bytes of UTF-8.
  let offset: Int
  /// The ISO 15924 code of its script.
  let script: String
  let category: Unicode.GeneralCategory
  let isIgnorable: Bool

  /// The scripts that part no words by blanks, so that Latin words touch theirs.
  static let unspaced: Set<String> = [
    "Bali", "Batk", "Java", "Khmr", "Lana", "Laoo", "Mymr", "Tale", "Talu", "Tavt", "Thai",
  ]

  init(_ scalar: Unicode.Scalar, offset: Int) {
    self.scalar = scalar
    self.offset = offset
    script = Self.script(of: scalar)
    category = scalar.properties.generalCategory
    isIgnorable = scalar.properties.isDefaultIgnorableCodePoint
  }

  static func all(of text: some StringProtocol) -> [SpoofLetter] {
    var offset = 0
    return text.unicodeScalars.map { scalar in
      defer { offset += UTF8.width(scalar) }
      return SpoofLetter(scalar, offset: offset)
    }
  }

  static func script(of scalar: Unicode.Scalar) -> String {
    unsafe String(cString: cicu_script(scalar.value))
  }

  /// Whether the script is one that its neighbours do not choose.
  var hasOwnScript: Bool { !["Zinh", "Zyyy", "Zzzz"].contains(script) }

  /// Whether it is a letter that can stand alone, and no mark or digit.
  var isBase: Bool {
    switch category {
    case .letterNumber, .lowercaseLetter, .modifierLetter, .otherLetter, .titlecaseLetter,
      .uppercaseLetter:
      true
    default: false
    }
  }

  /// Whether it is part of a word.
  var isOfWord: Bool {
    switch category {
    case .decimalNumber, .enclosingMark, .nonspacingMark, .spacingMark: true
    default: isBase || isIgnorable
    }
  }

  /// Whether a number ends before it; points, strokes and the like may stand within one.
  var endsNumber: Bool {
    switch category {
    case .closePunctuation, .openPunctuation: true
    case .decimalNumber: false
    default: isOfWord && !isIgnorable || scalar.properties.isWhitespace
    }
  }

  /// The zero of the digits that it belongs to, when it is a digit.
  var zero: UInt32? {
    guard category == .decimalNumber, let value = scalar.properties.numericValue else { return nil }
    return scalar.value - UInt32(value)
  }

  /// Whether nobody sees it, though it is no blank; the empty cell of Braille is such a one too.
  var isInvisible: Bool { isIgnorable || scalar == "\u{2800}" }

  /// Whether it is drawn, and no blank.
  var isSeen: Bool { !isInvisible && !scalar.properties.isWhitespace && category != .control }

  var isFontVariant: Bool { cicu_is_font_variant(scalar.value) == 1 }

  fileprivate var isPictured: Bool {
    scalar.value > 0xFF && (scalar.properties.isEmoji || scalar.properties.isEmojiModifier)
  }
}

/// Neighbours in a word that are of one script.
struct ScriptRun {
  let script: String
  let letters: ArraySlice<SpoofLetter>

  /// Parts a word; what many scripts share belongs to the run that it follows.
  static func all(of word: ArraySlice<SpoofLetter>) -> [ScriptRun] {
    var runs: [ScriptRun] = []
    var start = word.startIndex
    var script: String?
    for place in word.indices where word[place].hasOwnScript && word[place].script != script {
      if let script {
        runs.append(ScriptRun(script: script, letters: word[start..<place]))
        start = place
      }
      script = word[place].script
    }
    if let script { runs.append(ScriptRun(script: script, letters: word[start...])) }
    return runs
  }
}

/// Returns whether a script needs an invisible character where it stands.
///
/// - A blank without width parts words of scripts without blanks (Unicode, section 23.2); at the
///   end of a text or beside another blank it parts nothing.
/// - Joiners stand between Arabic letters and after a virama (UAX #31, section 2.3.1), the
///   non-joiner before the register shifters of Khmer (Unicode, section 16.4), and the joiner within
///   emoji (UTS #51).
/// - Variation selectors choose the shape of an ideograph, a Burmese letter or an emoji (Unicode,
///   section 23.4).
func isNeeded(at place: Int, in letters: [SpoofLetter]) -> Bool {
  guard place > 0 else { return false }
  let before = letters[place - 1]
  let after = place + 1 < letters.count ? letters[place + 1] : nil
  switch letters[place].scalar {
  case "\u{200B}":
    guard let after, [before, after].allSatisfy(\.isSeen) else { return false }
    return SpoofLetter.unspaced.contains(before.script)
      || SpoofLetter.unspaced.contains(after.script)
  case "\u{200C}", "\u{200D}":
    let isJoiner = letters[place].scalar == "\u{200D}"
    if before.scalar.properties.canonicalCombiningClass == .virama { return true }
    guard let after else { return false }
    if before.script == "Arab" && after.script == "Arab" { return true }
    if isJoiner { return (before.isPictured || before.scalar == "\u{FE0F}") && after.isPictured }
    return after.scalar == "\u{17C9}" || after.scalar == "\u{17CA}"
  default:
    return letters[place].scalar.properties.isVariationSelector
      && (before.script == "Hani" || before.script == "Mymr" || before.scalar.properties.isEmoji)
  }
}
