/// A script whose words are not parted by blanks, or whose syllables ICU does not know.
enum OrthographicScript: UInt8, CaseIterable, Sendable {
  /// Any other script, and what belongs to none.
  case none
  case thai
  case lao
  case khmer
  case myanmar
  case lanna
  case newTaiLue
  case taiLe
  case taiViet
  case cham
  case javanese
  case balinese
  case sundanese
  case batak
  case pahawhHmong
  case nyiakengHmong

  /// How letters of the script make a cluster beyond the rule that all scripts share.
  enum Habit: UInt8, Sendable {
    /// A bare consonant begins a cluster.
    case plain
    /// A consonant without a vowel of its own ends the cluster before it.
    case bareConsonantIsFinal
    /// Consonants gather until a vowel comes.
    case opensUntilVowel
    /// A stacked pair of consonants closes the syllable before it.
    case stackClosesSyllable
  }

  /// The habit of the script.
  var habit: Habit {
    switch self {
    case .taiLe, .taiViet: .bareConsonantIsFinal
    case .nyiakengHmong: .opensUntilVowel
    case .myanmar: .stackClosesSyllable
    default: .plain
    }
  }
}

/// What a letter does to the cluster that it meets.
enum LetterClass: UInt8, Sendable {
  /// Stands alone: punctuation, symbols, letters of other scripts.
  case other
  /// Begins a cluster, or joins one that waits for it.
  case base
  /// Begins a cluster that waits for its consonant, as vowels written on the left do.
  case prefix
  /// Joins the cluster before it.
  case mark
  /// Joins, and may stand between a consonant and the killer of its vowel.
  case medial
  /// Joins, and makes the cluster wait for a final consonant.
  case hungry
  /// Joins, and makes the cluster wait for the consonant that is written below.
  case stacker
  /// Joins, and makes its consonant the end of the cluster before.
  case killer
  /// A stacker between two consonants, else a killer.
  case stackerOrKiller
  /// Joins, and closes the cluster.
  case tone
  /// A digit of the script, which begins a number.
  case digit
  /// A sign that abbreviates or repeats and stays with the words before it.
  case sign
  /// Joins whatever is before it, in any script.
  case joiner

  /// Whether the letter never stands alone, so that it joins even text of another script.
  @inline(__always)
  var isDependent: Bool {
    switch self {
    case .other, .base, .prefix, .digit, .sign: false
    default: true
    }
  }
}
