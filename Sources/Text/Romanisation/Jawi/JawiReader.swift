/// Reads Jawi as Malay in Latin letters.
///
/// Jawi leaves vowels out, so words are looked up: the spellings of known roots, with and without
/// prefixes and suffixes. Other words are spelled by the values of their letters, with an *a* in
/// each syllable that shows no vowel; such a reading is a guess.
struct JawiReader: WordRomaniser {
  func latin(of word: some StringProtocol) -> String {
    var letters = Self.folded(word)
    var isDouble = false
    if letters.last == "٢" || letters.last == "2" {
      letters.removeLast()
      isDouble = true
    }
    let jawi = String(scalars: letters)
    let latin = Self.known(jawi) ?? Self.affixed(jawi) ?? Self.spelled(letters)
    return isDouble ? latin + "-" + latin : latin
  }

  /// The letters with one form where the Arabic and the Malay keyboard have two, without marks.
  static func folded(_ word: some StringProtocol) -> [Unicode.Scalar] {
    word.unicodeScalars.compactMap { letter in
      switch letter {
      case "ك", "ڪ": "ک"
      case "ڬ", "گ": "ݢ"
      case "ى", "ی": "ي"
      case "پ": "ڤ"
      case "أ", "إ", "ٱ": "ا"
      case "ؤ", "ئ": "ء"
      case "ـ": nil
      case _ where letter.properties.generalCategory == .nonspacingMark: nil
      default: letter
      }
    }
  }

  /// The roots by their folded spelling; of two with one spelling the first in the list.
  private static let lexicon: [String: String] = {
    var lexicon: [String: String] = [:]
    for root in JawiWords.roots {
      let spelling = String(scalars: folded(JawiWriter.jawi(ofWord: root)))
      if lexicon[spelling] == nil { lexicon[spelling] = root }
    }
    return lexicon
  }()

  private static func known(_ jawi: String) -> String? { lexicon[jawi] }

  /// The prefixes in Jawi, with what they are before a root and what they take its first letter
  /// for.
  private static let prefixes: [(jawi: String, latin: String, restores: String)] = [
    ("ممبر", "member", ""), ("ممڤر", "memper", ""), ("دڤر", "diper", ""), ("کبر", "keber", ""),
    ("کتر", "keter", ""), ("بر", "ber", ""), ("تر", "ter", ""), ("ڤر", "per", ""),
    ("مم", "mem", ""), ("مم", "mem", "ڤ"), ("من", "men", ""), ("من", "men", "ت"),
    ("مڠ", "meng", ""), ("مڠ", "meng", "ا"), ("مڠ", "meng", "ک"), ("مڽ", "meny", "س"),
    ("م", "me", ""), ("ڤم", "pem", ""), ("ڤم", "pem", "ڤ"), ("ڤن", "pen", ""), ("ڤن", "pen", "ت"),
    ("ڤڠ", "peng", ""), ("ڤڠ", "peng", "ا"), ("ڤڠ", "peng", "ک"), ("ڤڽ", "peny", "س"),
    ("ڤ", "pe", ""), ("د", "di", ""), ("ک", "ke", ""), ("س", "se", ""), ("", "", ""),
  ]

  private static let suffixes: [(jawi: String, latin: String)] = [
    ("", ""), ("ڽ", "nya"), ("له", "lah"), ("کن", "kan"), ("اکن", "kan"), ("اءن", "an"),
    ("اان", "an"),
    ("ءن", "an"), ("ان", "an"), ("ن", "an"), ("اءي", "i"), ("ءي", "i"), ("ي", "i"), ("نڽ", "annya"),
    ("انڽ", "annya"), ("اانڽ", "annya"), ("کنله", "kanlah"),
  ]

  private static func affixed(_ jawi: String) -> String? {
    for prefix in prefixes where jawi.hasPrefix(prefix.jawi) {
      for suffix in suffixes where jawi.hasSuffix(suffix.jawi) {
        let length = jawi.count - prefix.jawi.count - suffix.jawi.count
        guard length > 1 else { continue }
        let rest = prefix.restores + jawi.dropFirst(prefix.jawi.count).prefix(length)
        // A root that hides its last a may show it before a suffix.
        let open = suffix.latin.isEmpty || rest.last != "ا" ? nil : lexicon[String(rest.dropLast())]
        guard let root = lexicon[rest] ?? open else { continue }
        let isEaten = !prefix.restores.isEmpty && prefix.restores != "ا"
        return prefix.latin + (isEaten ? String(root.dropFirst()) : root) + suffix.latin
      }
    }
    return nil
  }

  private static func spelled(_ letters: [Unicode.Scalar]) -> String {
    var latin = ""
    for (index, letter) in letters.enumerated() {
      let value = Self.value(of: letter, at: index, in: letters)
      let isPlain = value.first.map { !"aeiou".contains($0) } == true
      let endsPlain = latin.last.map { !"aeiou".contains($0) } == true
      if isPlain, endsPlain, index > 0 { latin += "a" }
      latin += value
    }
    return latin
  }

  private static func value(
    of letter: Unicode.Scalar, at index: Int, in letters: [Unicode.Scalar]
  ) -> String {
    let next = index + 1 < letters.count ? letters[index + 1] : nil
    let nextIsVowel = next.map { "اويۏ".unicodeScalars.contains($0) } == true
    switch letter {
    case "ا", "آ": return index == 0 && (next == "و" || next == "ي") ? "" : "a"
    case "و": return index == 0 || nextIsVowel ? "w" : "u"
    case "ي": return index == 0 || nextIsVowel ? "y" : "i"
    default: return values[letter] ?? String(letter)
    }
  }

  private static let values: [Unicode.Scalar: String] = [
    "ب": "b", "ت": "t", "ة": "t", "ث": "s", "ج": "j", "چ": "c", "ح": "h", "خ": "kh", "د": "d",
    "ذ": "z", "ر": "r", "ز": "z", "س": "s", "ش": "sy", "ص": "s", "ض": "d", "ط": "t", "ظ": "z",
    "ع": "a", "غ": "gh", "ڠ": "ng", "ف": "f", "ڤ": "p", "ق": "k", "ک": "k", "ݢ": "g", "ل": "l",
    "م": "m", "ن": "n", "ه": "h", "ۏ": "v", "ڽ": "ny", "ء": "",
  ]
}
