/// The letters of Arabic script in names, Jawi among them, as rough Latin letters.
///
/// و and ي are vowels after a consonant, ع and alif at the beginning of a word only.
struct ArabicName: WordRomaniser {
  func latin(of word: some StringProtocol) -> String {
    var latin = ""
    var isStart = true
    for letter in word.unicodeScalars {
      switch letter {
      case "و", "ۏ": latin += isStart ? "w" : "u"
      case "ي", "ى", "ی", "ئ": latin += isStart ? "y" : "i"
      case "ا", "أ", "إ", "آ", "ع", "ٱ": latin += isStart ? "a" : letter == "ع" ? "" : "a"
      case _ where letter.properties.generalCategory == .nonspacingMark: break
      default: latin += Self.letters[letter] ?? String(letter)
      }
      isStart = !letter.properties.isAlphabetic
    }
    return latin
  }

  private static let letters: [Unicode.Scalar: String] = {
    var letters: [Unicode.Scalar: String] = ["ء": "", "ؤ": "u", "ـ": ""]
    let values = """
      b ب|t تطټ|s ثسصش|j ج|h حهھة|kh خ|d دذض|r ر|z زظ|gh غ|f ف|p ڤپ|q ق|k كک|g ڬݢگ|l ل|m م|n نں
      ch چ|ng ڠ|ny ڽ
      """
    for group in values.fields(["|", "\n"]) {
      let parts = group.split(separator: " ")
      for letter in parts[1] { letters[letter] = String(scalars: parts[0]) }
    }
    return letters
  }()
}
