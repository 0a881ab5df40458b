/// The letters of a Thai word that are read: without tone marks and without what thanthakhat kills.
struct ThaiSpelling {
  private(set) var letters: [Unicode.Scalar] = []
  /// Indexes of letters after which a killed letter stood, so that they may be silent with it.
  private(set) var silentTails: Set<Int> = []

  init(_ word: some StringProtocol) {
    letters.reserveCapacity(word.utf8.count / 3)
    for letter in word.unicodeScalars { append(letter) }
  }

  private mutating func append(_ letter: Unicode.Scalar) {
    switch letter {
    case "\u{0E48}"..."\u{0E4B}", "\u{0E4E}": break
    case "\u{0E4C}": kill()
    case "\u{0E32}" where letters.last == "\u{0E4D}": letters[letters.count - 1] = "\u{0E33}"
    case "เ" where letters.last == "เ": letters[letters.count - 1] = "แ"
    default: letters.append(letter)
    }
  }

  /// Takes away the letter under thanthakhat, with the short vowel that it may bear.
  private mutating func kill() {
    guard letters.count > 1, let last = letters.popLast() else { return }
    if last == "\u{0E34}" || last == "\u{0E38}", letters.count > 1 { letters.removeLast() }
    silentTails.insert(letters.count - 1)
  }
}

extension Unicode.Scalar {
  /// Whether the letter is one of the consonants of Thai.
  var isThaiConsonant: Bool {
    ("\u{0E01}"..."\u{0E2E}").contains(self) && self != "\u{0E24}" && self != "\u{0E26}"
  }

  /// Whether the letter is a vowel that is written on the right of, above or below its consonant.
  var isThaiVowelSign: Bool {
    ("\u{0E30}"..."\u{0E39}").contains(self) || self == "\u{0E47}" || self == "\u{0E4D}"
  }

  /// Whether the letter is a vowel that is written on the left of its consonant.
  var isThaiPrefix: Bool { ("\u{0E40}"..."\u{0E44}").contains(self) }
}
