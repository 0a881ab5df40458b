/// Counts the letters of a text by script.
struct LetterCensus {
  /// The script that the text is in; nil without letters of a known one.
  let script: LetterScript?

  /// Whether there are letters of any script.
  let hasLetters: Bool

  /// Whether the text has letters of Japanese or Korean beside Chinese characters.
  let hasKanaOrHangul: Bool

  /// Counts letters.
  ///
  /// Letters in Latin script count a quarter: a name or a term in it takes more of them than a name
  /// in the scripts around it, and does not change the language of a sentence.
  init(_ text: some StringProtocol) {
    var counts: [LetterScript: Int] = [:]
    var last: (script: LetterScript?, count: Int) = (nil, 0)
    var hasLetters = false
    for scalar in text.unicodeScalars where scalar.properties.isAlphabetic {
      hasLetters = true
      let script = LetterScript.of(scalar)
      if script != last.script {
        if let script = last.script { counts[script, default: 0] += last.count }
        last = (script, 0)
      }
      last.count += script == .latin ? 1 : 4
    }
    if let script = last.script { counts[script, default: 0] += last.count }
    self.hasLetters = hasLetters
    hasKanaOrHangul = [.hiragana, .katakana, .hangul].contains { counts[$0] != nil }
    var most: (script: LetterScript?, count: Int) = (nil, 0)
    for script in LetterScript.allCases {
      if let count = counts[script], count > most.count { most = (script, count) }
    }
    script = most.script
  }
}
