/// What tells Malay in Arabic letters from the other languages that are written in them.
///
/// Malay in Jawi has letters for ng, p, g, ny and v that Arabic lacks, and words that no sentence
/// goes without. Urdu, Persian, Kurdish, Pashto, Uyghur, Sindhi and Javanese (Pegon) have others.
struct JawiSigns {
  /// How likely it is that the text is Malay.
  let guess: LanguageGuess

  /// Nga, pa, ga with a dot above and below, nya (Unicode 15, chapter 9.2: Jawi); pa alone is also
  /// a letter of Kurdish.
  private static let letters: Set<Unicode.Scalar> = [
    "\u{6A0}", "\u{6A4}", "\u{6AC}", "\u{762}", "\u{6BD}",
  ]

  /// Letters of other languages: Urdu, Persian, Kurdish, Pashto, Uyghur, Sindhi, Pegon.
  private static let foreign: Set<Unicode.Scalar> = [
    "\u{679}", "\u{688}", "\u{691}", "\u{6BA}", "\u{6BE}", "\u{6C1}", "\u{6D2}", "\u{67E}",
    "\u{698}", "\u{6AF}", "\u{6B5}", "\u{6C6}", "\u{6CE}", "\u{695}", "\u{6D5}", "\u{681}",
    "\u{67C}", "\u{689}", "\u{693}", "\u{696}", "\u{69A}", "\u{6AB}", "\u{6BC}", "\u{6CD}",
    "\u{6D0}", "\u{6AD}", "\u{6C7}", "\u{6C8}", "\u{6CB}", "\u{67B}", "\u{680}", "\u{67A}",
    "\u{67D}", "\u{67F}", "\u{684}", "\u{683}", "\u{68C}", "\u{68F}", "\u{6A6}", "\u{6B3}",
    "\u{6B1}", "\u{6BB}", "\u{68E}", "\u{69F}", "\u{6AE}", "\u{6D1}",
  ]

  /// Common Malay words without such letters, with Arabic kaf and yeh.
  private static let words: Set<String> = Set(
    """
    دان دري اين ايت اكن تيدق اونتوق كران بهاوا اداله دالم اوليه بوليه تله سوده اتاو تتاڤي كامي كيت
    ساي دي مريك سموا لبيه ماسيه انتارا سچارا سرتا بوكن اورڠ انق لاكي سكوله هاري تاهون بسر بارو بهاس
    ملايو كبيبسن سباڬي حق ستياڤ
    """.split(whereSeparator: \.isWhitespace).map(String.init))

  /// Common words of Arabic, and of Persian without letters of its own.
  private static let foreignWords: Set<String> = Set(
    """
    في من على إلى الى أن ان لا ما هذا هذه التي الذي عن مع كان كل أو او قد لم لن بعد قبل بين حتى إذا هو
    هي هم و در به از که این را با است برای آن یک
    """.split(whereSeparator: \.isWhitespace).map(String.init))

  init(_ text: some StringProtocol) {
    var odds = 0.0
    var letters = 0
    var word = String.UnicodeScalarView()
    func finish() {
      defer { word = .init() }
      guard !word.isEmpty else { return }
      let found = String(word)
      if Self.words.contains(found) { odds += 2 }
      if Self.foreignWords.contains(found) { odds -= 2 }
      if found.count > 4, word.starts(with: "ال".unicodeScalars) { odds -= 1 }
    }
    for scalar in text.unicodeScalars {
      guard LetterScript.of(scalar) == .arabic, scalar.properties.isAlphabetic else {
        finish()
        continue
      }
      letters += 1
      if Self.letters.contains(scalar) { odds += scalar == "\u{6A4}" ? 1.5 : 3 }
      if Self.foreign.contains(scalar) { odds -= 3 }
      switch scalar {
      case "\u{6A9}": word.append("\u{643}")
      case "\u{6CC}": word.append("\u{64A}")
      default: word.append(scalar)
      }
    }
    finish()
    // What has no sign either way is more often something else.
    guess = LanguageGuess(of: ["ms-Arab", nil], costs: [0, odds - 1], letters: letters)
  }
}
