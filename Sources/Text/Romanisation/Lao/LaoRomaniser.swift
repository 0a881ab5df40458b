/// Writes Lao words by the system of BGN and PCGN of 1966.
///
/// Lao writes every vowel, so the spelling gives the sounds. Consonants that no vowel claims have
/// an *a* after them, as in old spellings.
struct LaoRomaniser: WordRomaniser {
  func latin(of word: some StringProtocol) -> String {
    let letters = Self.letters(of: word)
    var latin = ""
    var place = 0
    while place < letters.count {
      let syllable = Self.syllable(in: letters, at: place)
      latin += syllable.latin
      place = syllable.end
    }
    return latin
  }

  /// The letters without tone marks and killed letters, with digraphs and am in one form.
  private static func letters(of word: some StringProtocol) -> [Unicode.Scalar] {
    var letters: [Unicode.Scalar] = []
    for letter in word.unicodeScalars {
      switch letter {
      case "\u{0EC8}"..."\u{0ECB}": break
      case "\u{0ECC}": if letters.count > 1 { letters.removeLast() }
      case "\u{0EB2}" where letters.last == "\u{0ECD}": letters[letters.count - 1] = "\u{0EB3}"
      case "ເ" where letters.last == "ເ": letters[letters.count - 1] = "ແ"
      case "ໜ": letters += ["ຫ", "ນ"]
      case "ໝ": letters += ["ຫ", "ມ"]
      default: letters.append(letter)
      }
    }
    return letters
  }

  private static func syllable(
    in letters: [Unicode.Scalar], at start: Int
  ) -> (end: Int, latin: String) {
    var place = start
    var left: Unicode.Scalar = " "
    if LaoTables.prefixes.contains(letters[place]) {
      left = letters[place]
      place += 1
    }
    guard let ends = onset(in: letters, at: place) else {
      let value = LaoTables.signs[letters[start]] ?? String(letters[start])
      return (start + 1, value)
    }
    for end in ends {
      for vowel in LaoTables.vowels where vowel.left == left && letters.has(vowel.right, at: end.0)
      {
        let after = end.0 + vowel.right.count
        let final = self.final(in: letters, at: after)
        if vowel.needsFinal, final == nil { continue }
        if !vowel.needsFinal, after < letters.count, LaoTables.dependent.contains(letters[after]) {
          continue
        }
        let isGlide = end.0 == place + 2 && letters[place + 1] == "ວ" && letters[place] != "ຫ"
        if isGlide, vowel.right.isEmpty, final == nil || !vowel.takesFinal { continue }
        guard vowel.takesFinal, let final else { return (after, end.1 + vowel.latin) }
        return (after + 1, end.1 + vowel.latin + final)
      }
    }
    guard let end = ends.last else { return (start + 1, "") }
    return (end.0, end.1 + (LaoTables.signs[left] ?? "a"))
  }

  /// The consonants at the beginning of a syllable, the longest first.
  private static func onset(
    in letters: [Unicode.Scalar], at place: Int
  ) -> [(Int, String)]? {
    guard place < letters.count, let initial = LaoTables.initials[letters[place]] else {
      return nil
    }
    let first = letters[place]
    var ends = [(place + 1, initial)]
    if place + 1 < letters.count {
      let second = letters[place + 1]
      if first == "ຫ", "ງຍນມລວຼຣ".unicodeScalars.contains(second) {
        let sonorant = second == "\u{0EBC}" ? "l" : LaoTables.initials[second] ?? ""
        ends.insert((place + 2, sonorant), at: 0)
      } else if second == "\u{0EBC}" {
        ends.insert((place + 2, initial + "l"), at: 0)
      } else if "ຣລ".unicodeScalars.contains(second), "ກຂຄຕປຜພຟດບ".unicodeScalars.contains(first) {
        ends.insert((place + 2, initial + (second == "ຣ" ? "r" : "l")), at: 0)
      } else if second == "ວ", "ກຂຄງຈຊສທຖລຍ".unicodeScalars.contains(first) {
        ends.insert((place + 2, initial + "ou"), at: 0)
      }
    }
    return ends
  }

  private static func final(in letters: [Unicode.Scalar], at place: Int) -> String? {
    guard place < letters.count, let final = LaoTables.finals[letters[place]] else { return nil }
    let next = place + 1
    guard next < letters.count else { return final }
    // A consonant with a vowel of its own begins the next syllable.
    if LaoTables.dependent.contains(letters[next]) { return nil }
    let isVowel = letters[next] == "ອ" || letters[next] == "ວ" || letters[next] == "ຽ"
    if isVowel, next + 1 < letters.count, LaoTables.finals[letters[next + 1]] != nil,
      next + 2 == letters.count || !LaoTables.dependent.contains(letters[next + 2])
    {
      return nil
    }
    return letters[next] == "ຽ" || letters[next] == "\u{0EBC}" ? nil : final
  }
}
