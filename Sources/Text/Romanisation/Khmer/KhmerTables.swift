/// The letters of the system for Khmer that the United Nations recommended in 1972 (resolution
/// II/10), after BGN/PCGN.
enum KhmerTables {
  /// A consonant, what it is and whether its vowels are of the second series.
  struct Consonant {
    let latin: String
    let isSecondSeries: Bool
    /// Whether the letter bows to the series of a stronger one beside it.
    let isSonorant: Bool
  }

  /// The consonants.
  static let consonants: [Unicode.Scalar: Consonant] = {
    var table: [Unicode.Scalar: Consonant] = [:]
    let values = """
      k ក|kh ខ|k2 គ|kh2 ឃ|ng2 ង|ch ច|chh ឆ|ch2 ជ|chh2 ឈ|nh2 ញ|d ដ|th ឋ|d2 ឌ|th2 ឍ|n ណ|t ត|th ថ|t2 ទ
      th2 ធ|n2 ន|b ប|ph ផ|p2 ព|ph2 ភ|m2 ម|y2 យ|r2 រ|l2 ល|v2 វ|s ស|h ហ|l ឡ|s ឝឞ
      """
    for group in values.fields(["|", "\n"]) {
      let parts = group.split(separator: " ")
      let isSecond = parts[0].last == "2"
      for letter in parts[1] {
        table[letter] = Consonant(
          latin: String(scalars: isSecond ? parts[0].dropLast() : parts[0]),
          isSecondSeries: isSecond,
          isSonorant: "ងញណនមយរលវឡ".unicodeScalars.contains(letter))
      }
    }
    table["អ"] = Consonant(latin: "", isSecondSeries: false, isSonorant: false)
    return table
  }()

  /// The vowels by their signs: in the first and in the second series.
  ///
  /// In the text of the table `-` stands for no sign.
  static let vowels: [String: (first: String, second: String)] = {
    var table: [String: (first: String, second: String)] = [:]
    for line in written.fields(["|", "\n"]) {
      let parts = line.blankFields
      table[parts[0] == "-" ? "" : parts[0]] = (parts[1], parts[2])
    }
    return table
  }()

  /// Vowels that stand alone.
  static let independent: [Unicode.Scalar: String] = [
    "ឣ": "â", "ឤ": "a", "ឥ": "ĕ", "ឦ": "ei", "ឧ": "ŏ", "ឨ": "ŏk", "ឩ": "u", "ឪ": "âu", "ឫ": "rœ̆",
    "ឬ": "rœ", "ឭ": "lœ̆", "ឮ": "lœ", "ឯ": "ê", "ឰ": "ai", "ឱ": "aô", "ឲ": "aô", "ឳ": "au",
  ]

  /// The vowel signs, and the signs that change a vowel.
  static let signs: Set<Unicode.Scalar> = {
    var signs: Set<Unicode.Scalar> = ["\u{17C6}", "\u{17C7}", "\u{17C8}", "\u{17D0}"]
    for point in 0x17B6...0x17C5 { Unicode.Scalar(point).map { _ = signs.insert($0) } }
    return signs
  }()

  /// Parts of words whose unwritten vowels no rule gives.
  static let parts: [(letters: [Unicode.Scalar], latin: String)] = [
    (Array("រតន".unicodeScalars), "rôtânô"), (Array("រាជធានី".unicodeScalars), "réachthéani"),
    (Array("រាជា".unicodeScalars), "réachéa"), (Array("សាធារណ".unicodeScalars), "sathéarônâ"),
    (Array("វិហារ".unicodeScalars), "vĭhéar"),
  ]

  private static let written = """
    - â ô|ា a éa|ិ ĕ ĭ|ី ei i|ឹ œ̆ œ̆|ឺ œ œ|ុ ŏ ŭ|ូ o u|ួ uŏ uŏ|ើ aeu eu|ឿ œă œă|ៀ iĕ iĕ|េ é é
    ែ ê ê|ៃ ai ey|ោ aô oŭ|ៅ au ŏu|ុំ om ŭm|ំ âm um|ាំ ăm ŏâm|ះ ăh eăh|ុះ ŏh ŭh|េះ éh éh|ោះ aôh uŏh
    ិះ ĕh ĭh|ឹះ œ̆h œ̆h|ៈ ă eă|ែះ êh êh|័ ă oă|- â ô
    """

  /// The vowels that a bantoc over the final consonant makes short.
  static let short: [String: (first: String, second: String)] = [
    "": ("á", "ó"), "\u{17B6}": ("ă", "oă"),
  ]
}
