/// Writes Khmer words by the United Nations' system of 1972.
///
/// The system is a transliteration: silent final consonants stay. Which unwritten vowels are spoken
/// is not in the spelling; a consonant without a vowel ends the syllable before it when the next
/// one has a vowel, and `KhmerTables.parts` lists words that are otherwise.
///
/// To be confirmed by a speaker: robat as an *r* before its letter, letters under toandakhiat that
/// stay, and vowels under samyok sannya.
struct KhmerRomaniser: WordRomaniser {
  func latin(of word: some StringProtocol) -> String {
    let letters = Array(word.unicodeScalars)
    var groups: [KhmerGroup] = []
    var place = 0
    while place < letters.count {
      let group = KhmerGroup(letters, at: place)
      groups.append(group)
      place = group.end
    }
    var latin = ""
    var isOpen = false
    for index in groups.indices {
      let part = Self.part(groups, index, isOpen: isOpen)
      latin += part.latin
      isOpen = part.isOpen
    }
    return latin
  }

  private static func part(
    _ groups: [KhmerGroup], _ index: Int, isOpen: Bool
  ) -> (latin: String, isOpen: Bool) {
    let group = groups[index]
    if let fixed = group.fixed { return (fixed, group.isVowel) }
    let next = index + 1 < groups.count ? groups[index + 1] : nil
    if group.signs.isEmpty, !group.isVowel {
      let nextIsBare = next.map { $0.isBare } ?? false
      let isEnd = next == nil || next?.isOther == true
      // A lone consonant closes the open syllable before it, unless the next one needs a vowel.
      if isOpen, isEnd || (!nextIsBare && group.canClose) { return (group.closing, false) }
      let nextCloses = nextIsBare && index + 2 < groups.count && groups[index + 2].isBare
      if isOpen, nextCloses, group.canClose { return (group.closing, false) }
      // A double s never has a vowel of its own: mônŭss.
      if isOpen, group.onset == "ss" { return (group.closing, false) }
      if group.isKilled { return (group.closing, false) }
    }
    return (group.latin(before: next), true)
  }
}

/// A consonant with what is written around it, or an independent vowel, or another letter.
struct KhmerGroup {
  private(set) var end: Int
  private(set) var onset = ""
  private(set) var signs = ""
  private(set) var hasBantoc = false
  private(set) var isKilled = false
  private(set) var isVowel = false
  private(set) var isOther = false
  /// What a letter that is no consonant is, or a part that is listed.
  private(set) var fixed: String?
  private var hasRobat = false
  private var isSecondSeries = false
  private var isStacked = false
  private var isGlottal = false

  /// Whether the letters have no vowel of their own.
  var isBare: Bool { signs.isEmpty && !isVowel && !isOther && fixed == nil }

  /// Whether the letters may end a syllable in the middle of a word.
  var canClose: Bool { !isStacked && !onset.isEmpty && onset != "h" && !isGlottal }

  /// The letters at the end of a syllable.
  var closing: String { (hasRobat ? "r" : "") + onset }

  init(_ letters: [Unicode.Scalar], at start: Int) {
    end = start
    if let part = KhmerTables.parts.first(where: { letters.has($0.letters, at: start) }) {
      let after = start + part.letters.count
      if after == letters.count || letters[after] != "\u{17D2}" {
        end = after
        fixed = part.latin
        return
      }
    }
    guard let first = KhmerTables.consonants[letters[start]] else {
      readOther(letters)
      return
    }
    end += 1
    isGlottal = letters[start] == "អ"
    onset = first.latin
    readConsonants(letters, first)
  }

  /// Reads the consonants below the first one, the shifters of series and the signs.
  private mutating func readConsonants(
    _ letters: [Unicode.Scalar], _ first: KhmerTables.Consonant
  ) {
    let start = end - 1
    var consonants = [first]
    var isShifted: Bool?
    while end < letters.count {
      if letters[end] == "\u{17D2}" {
        guard end + 1 < letters.count, let below = KhmerTables.consonants[letters[end + 1]] else {
          end += 1
          continue
        }
        if consonants.count == 1, letters[start] == "ប" { onset = "p" }
        consonants.append(below)
        onset += below.latin
        isStacked = true
        end += 2
      } else if letters[end] == "\u{17C9}" || letters[end] == "\u{17CA}" {
        isShifted = letters[end] == "\u{17CA}"
        if letters[start] == "ប", isShifted == false { onset = "p" + onset.dropFirst() }
        end += 1
      } else if !readSign(letters[end]) {
        break
      }
    }
    let dominant = consonants.last { !$0.isSonorant } ?? consonants.last ?? first
    isSecondSeries = isShifted ?? dominant.isSecondSeries
  }

  /// Reads a sign over, under or beside the letters; false when there is none.
  private mutating func readSign(_ letter: Unicode.Scalar) -> Bool {
    switch letter {
    case _ where KhmerTables.signs.contains(letter): signs.unicodeScalars.append(letter)
    case "\u{17CB}": hasBantoc = true
    case "\u{17CC}": hasRobat = true
    case "\u{17CD}": isKilled = true
    case "\u{17B4}", "\u{17B5}", "\u{17CE}", "\u{17CF}", "\u{17D1}", "\u{17DD}", "\u{17D3}": break
    default: return false
    }
    end += 1
    return true
  }

  private mutating func readOther(_ letters: [Unicode.Scalar]) {
    let letter = letters[end]
    end += 1
    if let vowel = KhmerTables.independent[letter] {
      isVowel = true
      fixed = vowel
    } else if let vowel = KhmerTables.vowels[String(letter)] {
      isVowel = true
      fixed = vowel.first
    } else {
      isOther = true
      let isMark = letter.properties.generalCategory == .nonspacingMark
      fixed = isMark ? "" : String(letter)
    }
  }

  /// The letters with their vowel, which the next consonant may change.
  func latin(before next: KhmerGroup?) -> String {
    var vowels = KhmerTables.vowels[signs]
    if next?.hasBantoc == true { vowels = KhmerTables.short[signs] ?? vowels }
    if signs == "\u{17B6}\u{17C6}", next?.onset == "ng", !isSecondSeries { vowels = ("ă", "ă") }
    if signs == "\u{17D0}", next?.onset == "y" { vowels = ("ă", "e") }
    let latin = vowels.map { isSecondSeries ? $0.second : $0.first }
    return (hasRobat ? "r" : "") + onset + (latin ?? spelled)
  }

  /// The signs one by one, for a combination that the system does not know.
  private var spelled: String {
    signs.unicodeScalars.reduce(into: "") { text, sign in
      let vowel = KhmerTables.vowels[String(sign)]
      text += vowel.map { isSecondSeries ? $0.second : $0.first } ?? ""
    }
  }
}
