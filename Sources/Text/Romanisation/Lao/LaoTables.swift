/// The letters of the BGN/PCGN system for Lao of 1966, as the report of the United Nations' Working
/// Group on Romanization Systems gives them (version 4.0, 2013).
enum LaoTables {
  /// What a consonant is at the beginning of a syllable.
  static let initials: [Unicode.Scalar: String] = [
    "ກ": "k", "ຂ": "kh", "ຄ": "kh", "ງ": "ng", "ຈ": "ch", "ສ": "s", "ຊ": "x", "ຍ": "gn",
    "ດ": "d", "ຕ": "t", "ຖ": "th", "ທ": "th", "ນ": "n", "ບ": "b", "ປ": "p", "ຜ": "ph", "ຝ": "f",
    "ພ": "ph", "ຟ": "f", "ມ": "m", "ຢ": "y", "ຣ": "r", "ລ": "l", "ວ": "v", "ຫ": "h", "ອ": "",
    "ຮ": "h",
  ]

  /// What a consonant is at the end of a syllable.
  static let finals: [Unicode.Scalar: String] = [
    "ກ": "k", "ງ": "ng", "ຍ": "y", "ດ": "t", "ນ": "n", "ບ": "p", "ມ": "m", "ວ": "o", "ຽ": "y",
    "ຣ": "n", "ລ": "n", "ຕ": "t", "ສ": "t", "ຈ": "t", "ຊ": "t", "ທ": "t", "ປ": "p", "ພ": "p",
    "ຄ": "k",
  ]

  /// The vowels that are written on the left of their consonant.
  static let prefixes: Set<Unicode.Scalar> = ["ເ", "ແ", "ໂ", "ໃ", "ໄ"]

  /// The signs that stand on, under or right of the consonant that they belong to.
  static let dependent: Set<Unicode.Scalar> = Set(
    (0x0EB0...0x0EB9).compactMap { Unicode.Scalar($0) } + ["\u{0EBB}", "\u{0ECD}"])

  /// The values of vowel signs that stand alone by mistake.
  static let signs: [Unicode.Scalar: String] = [
    "\u{0EB0}": "a", "\u{0EB1}": "a", "\u{0EB2}": "a", "\u{0EB3}": "am", "\u{0EB4}": "i",
    "\u{0EB5}": "i", "\u{0EB6}": "u", "\u{0EB7}": "u", "\u{0EB8}": "ou", "\u{0EB9}": "ou",
    "\u{0EBB}": "ô", "\u{0EBC}": "l", "\u{0EBD}": "ia", "\u{0ECD}": "o", "ເ": "é", "ແ": "è",
    "ໂ": "ô", "ໃ": "ai", "ໄ": "ai",
  ]

  /// A way to write a vowel.
  struct Vowel {
    let left: Unicode.Scalar
    let right: [Unicode.Scalar]
    let latin: String
    let takesFinal: Bool
    let needsFinal: Bool
  }

  /// The vowels, the longest spelling first.
  static let vowels: [Vowel] = {
    var vowels: [Vowel] = []
    for line in written.fields(["\n"]) {
      let parts = line.split(separator: " ")
      guard let left = parts[0].first else { continue }
      for vowel in parts.dropFirst() {
        let fields = vowel.split(separator: ",", omittingEmptySubsequences: false)
        guard fields.count == 3 else { continue }
        vowels.append(
          Vowel(
            left: left == "_" ? " " : left, right: Array(fields[0]),
            latin: String(scalars: fields[1]), takesFinal: fields[2] != ["-"],
            needsFinal: fields[2] == ["+"]))
      }
    }
    return vowels.enumerated().sorted {
      ($0.element.right.count, $1.offset) > ($1.element.right.count, $0.offset)
    }.map(\.element)
  }()

  /// For each letter on the left: what stands on the right, the reading, and `-` for no final
  /// consonant, `?` for any, `+` for one that must follow.
  private static let written = """
    _ ະ,a,- ັ,a,+ າ,a,? ຳ,am,- ິ,i,? ີ,i,? ຶ,u,? ື,u,? ຸ,ou,? ູ,ou,? ົ,ô,+ ໍ,o,- ັອ,o,+ ອ,o,+ ອ,o,-
    _ ັຽ,ia,+ ຽ,ia,+ ົວະ,oua,- ັວ,oua,+ ົວ,oua,? ວ,oua,+
    ເ ະ,é,- ັ,é,+ ,é,? າະ,o,- ິະ,eu,- ິ,eu,? ີ,eu,? ື,eu,+ ັຽະ,ia,- ັຽ,ia,- ັຍ,ia,- ຍ,ia,- ຶອະ,ua,-
    ເ ຶອ,ua,? ືອ,ua,? ົາ,ao,- ຽ,ia,-
    ແ ະ,è,- ັ,è,+ ,è,?
    ໂ ະ,ô,- ,ô,?
    ໃ ,ai,-
    ໄ ,ai,- ຍ,ai,-
    """
}
