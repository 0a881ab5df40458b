/// The spelling of one root of Malay in Jawi.
struct JawiSpelling {
  private let sounds: [Character]
  private let initial: JawiWriter.Initial
  private let hasOpenE: Bool
  private(set) var jawi = ""

  /// Takes a word of lower-case Latin letters.
  init(_ word: String, initial: JawiWriter.Initial) {
    var sounds: [Character] = []
    var rest = Substring(word)
    while let first = rest.first {
      let pair = Self.pairs[String(rest.prefix(2))]
      sounds.append(pair ?? first)
      rest = rest.dropFirst(pair == nil ? 1 : 2)
    }
    self.sounds = sounds
    self.initial = initial
    hasOpenE = JawiWords.openE.contains(word)
    for index in sounds.indices { append(index) }
  }

  /// Pairs of Latin letters that are one letter of Jawi, which stands for them from here on.
  private static let pairs: [String: Character] = [
    "ng": "ڠ", "ny": "ڽ", "sy": "ش", "kh": "خ", "gh": "غ",
  ]

  private static let consonants: [Character: String] = [
    "b": "ب", "c": "چ", "d": "د", "f": "ف", "g": "ݢ", "h": "ه", "j": "ج", "k": "ک", "l": "ل",
    "m": "م", "n": "ن", "p": "ڤ", "q": "ق", "r": "ر", "s": "س", "t": "ت", "v": "ۏ", "w": "و",
    "x": "کس", "y": "ي", "z": "ز",
  ]

  private func isVowel(_ index: Int) -> Bool {
    sounds.indices.contains(index) && "aeiou".contains(sounds[index])
  }

  private func isConsonant(_ index: Int) -> Bool {
    sounds.indices.contains(index) && !isVowel(index)
  }

  private mutating func append(_ index: Int) {
    let sound = sounds[index]
    guard isVowel(index) else {
      let closes = sound == "k" && index > 0 && !isVowel(index + 1)
      jawi += closes ? "ق" : Self.consonants[sound] ?? String(sound)
      return
    }
    let isDiphthong = index == sounds.count - 1 && index > 1 && "iu".contains(sound)
    if isVowel(index - 1), sounds[index - 1] == "a" {
      jawi += isDiphthong ? (sound == "i" ? "ي" : "و") : afterA(sound)
    } else if isVowel(index - 1) {
      jawi += sound == "a" ? "ا" : sound == "i" ? "ءي" : "و"
    } else if index == 0, initial != .nasal {
      jawi += first(sound)
    } else {
      jawi += inner(index)
    }
  }

  private func afterA(_ sound: Character) -> String {
    switch sound {
    case "i": "ءي"
    case "u": "ءو"
    case "e": "ي"
    case "o": "ءو"
    default: "ءا"
    }
  }

  private func first(_ sound: Character) -> String {
    let alif = initial == .shortPrefix ? "أ" : "ا"
    return switch sound {
    case "i": alif + "ي"
    case "u", "o": alif + "و"
    case "e" where hasOpenE: alif + "ي"
    default: alif
    }
  }

  /// The vowel after a consonant.
  private func inner(_ index: Int) -> String {
    switch sounds[index] {
    case "i": return "ي"
    case "u", "o": return "و"
    case "e":
      let later = sounds[(index + 1)...].filter { "aeiou".contains($0) }
      return later.isEmpty || hasOpenE && isFirstVowel(index) || later == ["e"] ? "ي" : ""
    default: return writesA(index) ? "ا" : ""
    }
  }

  private func isFirstVowel(_ index: Int) -> Bool {
    !sounds[..<index].contains { "aeiou".contains($0) }
  }

  private func writesA(_ index: Int) -> Bool {
    let isLast = index == sounds.count - 1
    if isLast { return writesFinalA(index) }
    if isVowel(index + 1) { return true }
    var later = sounds[(index + 1)...].filter { "aeiou".contains($0) }.count
    // A diphthong at the end is one syllable: pantai.
    if later > 1, isVowel(sounds.count - 1), isVowel(sounds.count - 2) { later -= 1 }
    let isClosed = isConsonant(index + 1) && !isVowel(index + 2)
    return later == 1 && !isClosed
  }

  /// An *a* at the end is written after d, r, l, w and ng, and wherever the vowel before it is not
  /// an *a* in an open syllable.
  private func writesFinalA(_ index: Int) -> Bool {
    guard index > 1, let before = sounds[..<index].lastIndex(where: { "aeiou".contains($0) })
    else { return true }
    if "drlwڠ".contains(sounds[index - 1]) { return true }
    let isClosed = index - before > 2
    switch sounds[before] {
    case "a": return isClosed
    case "i", "u": return isClosed || !"kg".contains(sounds[index - 1])
    default: return sounds[index - 1] != "k" || !hasOpenE
    }
  }
}
