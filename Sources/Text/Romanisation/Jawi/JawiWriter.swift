/// Returns Malay in Latin letters in Jawi, word by word.
///
/// The rules are those of *Pedoman Ejaan Jawi yang Disempurnakan* (Dewan Bahasa dan Pustaka, 1986):
/// an *a* is written in an open syllable before the last, and at the end of a word after d, r, l, w
/// and ng; the first *e* of a word is the unwritten one unless `JawiWords` knows better; words of
/// Arabic and old function words have spellings of their own. What is not in Latin letters stays,
/// but commas, question marks and semicolons get their Arabic form.
///
/// - Complexity: O(*n*), where *n* is the length of the text.
public func jawi(of rumi: some StringProtocol) -> String {
  var text = ""
  var word = ""
  var last = ""
  func flush() {
    guard !word.isEmpty else { return }
    // A word that is said twice has its sign: negara-negara.
    if text.hasSuffix("-"), last == word {
      text.removeLast()
      text += "٢"
    } else {
      text += JawiWriter.jawi(ofWord: word)
    }
    last = word
    word = ""
  }
  for letter in rumi.lowercased() {
    if letter.isASCII, letter.isLetter {
      word.append(letter)
      continue
    }
    flush()
    if letter != "-" { last = "" }
    text += JawiWriter.punctuation[letter] ?? String(letter)
  }
  flush()
  return text
}

/// Writes single words of Malay in Jawi.
enum JawiWriter {
  static let punctuation: [Character: String] = [",": "،", ";": "؛", "?": "؟"]

  /// Returns a word of lower-case Latin letters in Jawi.
  static func jawi(ofWord word: String) -> String {
    if let spelling = JawiWords.spellings[word] { return spelling }
    if let prefixed = withPrefix(word) { return prefixed }
    return withSuffix(word, initial: .word)
  }

  /// What stands before a root.
  enum Initial {
    case word
    case shortPrefix
    case nasal
  }

  /// The prefixes that are written apart from a first vowel, with what they are in Jawi.
  private static let prefixes: [(latin: String, jawi: String)] = [
    ("member", "ممبر"), ("memper", "ممڤر"), ("menter", "منتر"), ("keber", "کبر"), ("keter", "کتر"),
    ("diper", "دڤر"), ("seper", "سڤر"), ("penge", "ڤڠ"),
    ("pember", "ڤمبر"), ("meng", "مڠ"), ("peng", "ڤڠ"), ("ber", "بر"), ("ter", "تر"), ("per", "ڤر"),
    ("mem", "مم"), ("pem", "ڤم"), ("men", "من"), ("pen", "ڤن"), ("di", "د"), ("ke", "ک"),
    ("se", "س"),
    ("me", "م"), ("pe", "ڤ"),
  ]

  /// Prefixes that eat the first consonant of a root: menulis of tulis.
  private static let eating: [(latin: String, jawi: String, eaten: String)] = [
    ("mem", "مم", "p"), ("pem", "ڤم", "p"), ("men", "من", "t"), ("pen", "ڤن", "t"),
    ("meng", "مڠ", "k"), ("peng", "ڤڠ", "k"), ("meny", "مڽ", "s"), ("peny", "ڤڽ", "s"),
  ]

  private static func withPrefix(_ word: String) -> String? {
    for (latin, jawi) in prefixes where word.hasPrefix(latin) {
      let root = String(word.dropFirst(latin.count))
      guard let first = root.first, isRoot(root) else { continue }
      let isVowel = "aeiou".contains(first)
      if latin.hasSuffix("m") || latin.hasSuffix("n"), isVowel { continue }
      if latin.hasSuffix("ng") || latin.hasSuffix("nge") {
        return jawi + withSuffix(root, initial: .nasal)
      }
      if latin.count == 2 {
        return jawi + (isVowel ? withSuffix(root, initial: .shortPrefix) : Self.jawi(ofWord: root))
      }
      return jawi + withSuffix(root, initial: .word)
    }
    for (latin, jawi, eaten) in eating where word.hasPrefix(latin) {
      let root = eaten + word.dropFirst(latin.count)
      if isRoot(root) { return jawi + withSuffix(root, initial: .word).dropFirst() }
    }
    return nil
  }

  /// Whether what is left after a prefix is surely a word: one that is known, or one whose suffix
  /// leaves a known one.
  private static func isRoot(_ word: String) -> Bool {
    if known.contains(word) { return true }
    for suffix in suffixes where word.hasSuffix(suffix) {
      if known.contains(String(word.dropLast(suffix.count))) { return true }
    }
    return false
  }

  private static let suffixes = ["nya", "kan", "lah", "kah", "an", "i"]

  /// The roots that are known.
  static let known: Set<String> = Set(JawiWords.roots)

  private static func withSuffix(_ word: String, initial: Initial) -> String {
    if !known.contains(word) {
      let roots = suffixes.filter { word.hasSuffix($0) }
        .map { (root: String(word.dropLast($0.count)), suffix: $0) }
      let best =
        roots.first { known.contains($0.root) }
        ?? roots.first { $0.suffix.count == 3 && $0.suffix != "kah" && $0.root.count > 3 }
      if let best {
        return joined(withSuffix(best.root, initial: initial), best.root, best.suffix)
      }
    }
    if let spelling = JawiWords.spellings[word] {
      guard spelling.first == "ا" else { return spelling }
      switch initial {
      case .word: return spelling
      case .shortPrefix: return "أ" + spelling.dropFirst()
      case .nasal: return String(spelling.dropFirst())
      }
    }
    return JawiSpelling(word, initial: initial).jawi
  }

  private static func joined(_ jawi: String, _ root: String, _ suffix: String) -> String {
    let hidesA = root.last == "a" && jawi.last != "ا"
    switch suffix {
    case "nya": return jawi + "ڽ"
    case "lah": return jawi + "له"
    case "kah": return jawi + "که"
    case "kan": return jawi + (hidesA ? "ا" : "") + "کن"
    case "i": return jawi + (root.last.map { "aiu".contains($0) } == true ? "ءي" : "ي")
    default:
      switch root.last {
      case "a": return jawi + (hidesA ? "ا" : "") + "ءن"
      case "u": return jawi + "ان"
      default: return jawi + "ن"
      }
    }
  }
}
