/// The letters of the Royal Thai General System of Transcription (Royal Institute, 1999).
enum ThaiTables {
  /// What a consonant is at the beginning of a syllable.
  static let initials: [Unicode.Scalar: String] = table(
    """
    k ก|kh ขฃคฅฆ|ng ง|ch จฉชฌ|s ซศษส|y ญย|d ฎด|t ฏต|th ฐฑฒถทธ|n ณน|b บ|p ป|ph ผพภ|f ฝฟ|m ม|r ร
    l ลฬ|w ว|h หฮ
    """)

  /// What a consonant is at the end of a syllable; those that never end one are missing.
  static let finals: [Unicode.Scalar: String] = table(
    "k กขคฆ|t จชซฎฏฐฑฒดตถทธศษส|p บปพภฟ|n ญณนรลฬ|m ม|ng ง|i ย|o ว")

  /// The consonants that begin two consonants which are spoken together, and their seconds.
  static let clusters: [Unicode.Scalar: String] = [
    "ก": "รลว", "ข": "รลว", "ค": "รลว", "ต": "ร", "ป": "รล", "ผ": "ล", "พ": "รล", "ฟ": "รล",
    "บ": "รล", "ด": "ร",
  ]

  /// The consonants of the high and middle class that lead a sonorant with a short *a* between.
  static let leaders: Set<Unicode.Scalar> = Set("กขจฉตถปผฝสศอ".unicodeScalars)

  /// The sonorants that take the tone class of a leading consonant.
  static let sonorants: Set<Unicode.Scalar> = Set("งญนมยรลวณ".unicodeScalars)

  /// Consonants of Indic words that end one syllable and begin the next one.
  static let linking: Set<Unicode.Scalar> = Set("ชศธฒณฐ".unicodeScalars)

  /// What may follow a vowel.
  enum Coda {
    case none
    case optional
    case required

    fileprivate init?(rawValue mark: Unicode.Scalar) {
      switch mark {
      case "-": self = .none
      case "?": self = .optional
      case "+": self = .required
      default: return nil
      }
    }
  }

  /// A way to write a vowel: what stands on the left, what on the right, and how it reads.
  struct Vowel {
    let right: [Unicode.Scalar]
    let latin: String
    let coda: Coda
    let cost: Int
  }

  /// The vowels by the letter on the left, a blank where there is none.
  static let vowels: [Unicode.Scalar: [Vowel]] = {
    var vowels: [Unicode.Scalar: [Vowel]] = [:]
    for line in written.fields(["\n"]) {
      let parts = line.split(separator: " ")
      guard let left = parts[0].first else { continue }
      for vowel in parts.dropFirst() {
        let fields = vowel.split(separator: ",", omittingEmptySubsequences: false)
        guard fields.count == 3, let mark = fields[2].first, let coda = Coda(rawValue: mark)
        else { continue }
        vowels[left == "_" ? " " : left, default: []].append(
          Vowel(
            right: Array(fields[0]), latin: String(scalars: fields[1]), coda: coda,
            cost: Int(String(scalars: fields[2].dropFirst())) ?? 0))
      }
    }
    return vowels
  }()

  /// For each letter on the left: what stands on the right, the reading, `-` for no final
  /// consonant, `?` for any, `+` for one that must follow, and what the reading costs.
  private static let written = """
    _ ะ,a,- ั,a,+ ัวะ,ua,- ัว,ua,- า,a,? ำ,am,- ิ,i,? ี,i,? ึ,ue,? ื,ue,+ ือ,ue,- ุ,u,? ู,u,? ็,o,+
    _ ็อ,o,+ รร,a,+-4 รร,an,--4 ว,ua,+1 อ,o,? ,o,+2 ร,on,-2 ,a,-4
    เ ะ,e,- ็,e,+ ,e,?1 ย,oei,- า,ao,-8 าะ,o,- อ,oe,? อะ,oe,- ิ,oe,+ ีย,ia,? ียะ,ia,-
    เ ือ,uea,? ือะ,uea,-
    แ ะ,ae,- ็,ae,+ ,ae,?
    โ ะ,o,- ,o,?
    ใ ,ai,-
    ไ ,ai,- ย,ai,-
    """

  private static func table(_ text: String) -> [Unicode.Scalar: String] {
    var table: [Unicode.Scalar: String] = [:]
    for group in text.fields(["|", "\n"]) {
      let parts = group.split(separator: " ")
      for letter in parts[1] { table[letter] = String(scalars: parts[0]) }
    }
    return table
  }
}
