/// Writes Burmese words by the system of BGN and PCGN of 1970.
///
/// Whether a plain consonant is voiced in the middle of a word is not written; the system asks for
/// the spoken form, and the rule that is followed here, voiced after a vowel or a nasal, is right
/// for most words only. A hyphen keeps *n-g* and the like from being read as one letter.
struct BurmeseRomaniser: WordRomaniser {
  func latin(of word: some StringProtocol) -> String {
    let letters = Self.letters(of: word)
    var line = BurmeseLine()
    var place = 0
    while place < letters.count {
      let syllable = BurmeseSyllable(letters, at: place)
      line.append(syllable)
      place = syllable.end
    }
    return line.text
  }

  /// The letters without tones, and with one sign for the two forms of aa.
  private static func letters(of word: some StringProtocol) -> [Unicode.Scalar] {
    var letters: [Unicode.Scalar] = []
    for letter in word.unicodeScalars {
      switch letter {
      case "\u{1037}", "\u{1038}": break
      case "\u{102B}": letters.append("\u{102C}")
      case "ဿ": letters += ["သ", "\u{1039}", "သ"]
      default: letters.append(letter)
      }
    }
    return letters
  }
}

/// The letters of one syllable, and what they are in Latin letters.
private struct BurmeseSyllable {
  private(set) var end: Int
  private(set) var onset = ""
  private(set) var rhyme = ""
  /// Whether the onset is written below the consonant before it.
  private(set) var isStacked = false
  /// Whether the letters are no syllable: punctuation, digits, letters of other languages.
  private(set) var isOther = false

  init(_ letters: [Unicode.Scalar], at start: Int) {
    end = start
    if letters[end] == "\u{1039}" {
      isStacked = true
      end += 1
    }
    guard end < letters.count else { return }
    if let vowel = BurmeseTables.independent[letters[end]], !Self.isKilled(letters, end) {
      end += 1
      readIndependent(vowel, letters)
      readStackedFinal(letters)
      return
    }
    guard let consonant = BurmeseTables.consonants[letters[end]] else {
      rhyme = BurmeseTables.signs[letters[end]] ?? String(letters[end])
      if rhyme == "\u{103A}" { rhyme = "" }
      isOther = BurmeseTables.signs[letters[end]] == nil
      end += 1
      return
    }
    end += 1
    let base = letters[end - 1]
    var medials: Set<Unicode.Scalar> = []
    while end < letters.count, ("\u{103B}"..."\u{103E}").contains(letters[end]) {
      medials.insert(letters[end])
      end += 1
    }
    readRhyme(letters, medials)
    onset = Self.onset(consonant, base, medials, takesW: !rhymeTookW)
  }

  private var rhymeTookW = false

  /// Reads an independent vowel with the vowel signs and the final that may follow it.
  private mutating func readIndependent(_ vowel: String, _ letters: [Unicode.Scalar]) {
    let written: [Unicode.Scalar]? =
      switch vowel {
      case "u": ["\u{102F}"]
      case "i": ["\u{102D}"]
      case "e": ["\u{1031}"]
      default: nil
      }
    rhyme = vowel
    guard let written else { return }
    let signs = Self.signs(letters, from: end)
    let key = String(scalars: written + letters[end..<signs])
    if signs > end, let found = BurmeseTables.rhymes[key] {
      rhyme = found
      end = signs
    }
  }

  private mutating func readRhyme(_ letters: [Unicode.Scalar], _ medials: Set<Unicode.Scalar>) {
    let signs = Self.signs(letters, from: end)
    let written = String(scalars: letters[end..<signs])
    if medials.contains("\u{103D}"), let found = BurmeseTables.rhymes["\u{103D}" + written] {
      rhyme = found
      rhymeTookW = true
    } else if let found = BurmeseTables.rhymes[written] {
      rhyme = found
    } else {
      rhyme = letters[end..<signs].reduce(into: "") { latin, letter in
        guard letter != "\u{103A}" else { return }
        latin += BurmeseTables.signs[letter] ?? BurmeseTables.consonants[letter] ?? String(letter)
      }
    }
    end = signs
    readStackedFinal(letters)
  }

  private mutating func readStackedFinal(_ letters: [Unicode.Scalar]) {
    // A consonant above another one closes the syllable: mandale, ukkada.
    if end + 1 < letters.count, letters[end + 1] == "\u{1039}",
      let final = BurmeseTables.consonants[letters[end]]
    {
      rhyme += final == "ny" ? "n" : final.first == "t" ? "t" : final
      end += 1
    } else if end < letters.count, letters[end] == "\u{1039}",
      let next = letters.dropFirst(end + 1).first, BurmeseTables.consonants[next] == nil
    {
      end += 1
    }
  }

  /// Where the vowel signs and the killed final consonant of a syllable end.
  private static func signs(_ letters: [Unicode.Scalar], from start: Int) -> Int {
    var end = start
    while end < letters.count {
      let isSign =
        ("\u{102C}"..."\u{1036}").contains(letters[end]) || letters[end] == "\u{103A}"
      if isSign {
        end += 1
      } else if isKilled(letters, end) {
        end += 2
        break
      } else {
        break
      }
    }
    return end
  }

  private static func isKilled(_ letters: [Unicode.Scalar], _ place: Int) -> Bool {
    place + 1 < letters.count && letters[place + 1] == "\u{103A}"
      && BurmeseTables.consonants[letters[place]] != nil
  }

  private static func onset(
    _ consonant: String, _ base: Unicode.Scalar, _ medials: Set<Unicode.Scalar>, takesW: Bool
  ) -> String {
    let hasY = medials.contains("\u{103B}") || medials.contains("\u{103C}")
    let hasH = medials.contains("\u{103E}")
    var onset = consonant
    if hasH, base == "ရ" || base == "ယ" || hasY && (base == "သ" || base == "လ") {
      onset = "sh"
    } else if hasY, base == "ခ" {
      onset = "ch"
    } else if hasY, base == "သ", medials.contains("\u{103B}") {
      onset = "sh"
    } else {
      if hasY { onset += "y" }
      if hasH { onset = "h" + onset }
    }
    return onset + (medials.contains("\u{103D}") && takesW ? "w" : "")
  }

  func append(to text: inout String, endsVoiced: Bool) {
    var onset = onset
    let isMedial = text.last?.isLetter == true
    if isMedial, endsVoiced, !isOther {
      let plain = onset.hasSuffix("w") && onset.count > 1 ? String(onset.dropLast()) : onset
      if let voiced = BurmeseTables.voiced[plain] {
        onset = voiced + (plain == onset ? "" : "w")
      } else if plain.count == 2, plain.hasSuffix("y"),
        let voiced = BurmeseTables.voiced[String(plain.prefix(1))]
      {
        onset = voiced + "y" + (plain == onset ? "" : "w")
      }
    }
    let syllable = onset + rhyme
    if isMedial, !isOther, Self.needsHyphen(after: text, before: syllable, onset: onset) {
      text += "-"
    }
    text += syllable
  }

  private static func needsHyphen(after text: String, before syllable: String, onset: String)
    -> Bool
  {
    if onset.isEmpty { return !syllable.isEmpty }
    guard let last = text.last, let first = onset.first else { return false }
    switch (last, first) {
    case ("n", "g"), ("n", "y"), ("t", "h"), ("k", "y"), ("t", "y"): return true
    default: return false
    }
  }
}

/// A word while its syllables are put together.
private struct BurmeseLine {
  private(set) var text = ""

  mutating func append(_ syllable: BurmeseSyllable) {
    let endsVoiced = text.last.map { "aeiouèôngmwy".contains($0) } ?? false
    syllable.append(to: &text, endsVoiced: endsVoiced)
  }
}
