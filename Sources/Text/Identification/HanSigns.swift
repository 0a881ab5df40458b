/// What tells Chinese in Simplified characters from Chinese in Traditional ones, and from Japanese.
struct HanSigns {
  /// `zh-Hans`, `zh-Hant`, or `zh` for characters that both use.
  let guess: LanguageGuess

  /// Characters of the Japanese reform of 1946 (Tōyō kanji) that no Chinese text uses.
  private static let japanese = Set("円広関駅売読発実対権沢択訳釈駆価仏払戦単弾桜恵穂囲銭浅残辺渋済薬楽".unicodeScalars)

  /// The Traditional characters that Simplified writing replaced, and those that replaced them.
  private static let sets: (traditional: Set<Unicode.Scalar>, simplified: Set<Unicode.Scalar>) = {
    let letters = simplifiedHan.unicodeScalars.filter { !$0.properties.isWhitespace }
    var traditional = Set<Unicode.Scalar>()
    var simplified = Set<Unicode.Scalar>()
    for (place, letter) in letters.enumerated() {
      if place.isMultiple(of: 2) { traditional.insert(letter) } else { simplified.insert(letter) }
    }
    return (traditional, simplified.subtracting(traditional))
  }()

  init(_ text: some StringProtocol) {
    var letters = 0
    var counts = (traditional: 0, simplified: 0, japanese: 0)
    for scalar in text.unicodeScalars where LetterScript.of(scalar) == .han {
      letters += 1
      if Self.japanese.contains(scalar) { counts.japanese += 1 }
      if Self.sets.traditional.contains(scalar) { counts.traditional += 1 }
      if Self.sets.simplified.contains(scalar) { counts.simplified += 1 }
    }
    if counts.japanese > 0, counts.japanese * Self.lettersPerSign >= letters {
      guess = .unknown
    } else if counts.simplified == counts.traditional {
      guess = LanguageGuess("zh", 0.9)
    } else {
      // Some Simplified characters are old ones that Traditional texts use, too; a quotation may be
      // in the other.
      let most = max(counts.simplified, counts.traditional)
      guess = LanguageGuess(
        counts.simplified > counts.traditional ? "zh-Hans" : "zh-Hant",
        (Double(most) + 1) / (Double(counts.simplified + counts.traditional) + 1.1))
    }
  }

  /// A text with more of the signs of another language than one in so many letters is in it.
  private static let lettersPerSign = 50
}
