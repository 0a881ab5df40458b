import Vocabulary

extension LanguageTag {
  private static let rightToLeftScripts: Set<String> = [
    "Adlm", "Arab", "Hebr", "Mand", "Nkoo", "Rohg", "Syrc", "Thaa",
  ]

  // Languages that are written from right to left when their tag names no script.
  private static let rightToLeftLanguages: Set<String> = [
    "ar", "ckb", "dv", "fa", "he", "ps", "rhg", "sd", "ug", "ur", "yi",
  ]

  /// The value of HTML's `dir` for text in this language.
  var direction: String {
    let isRightToLeft =
      script.map(Self.rightToLeftScripts.contains)
      ?? Self.rightToLeftLanguages.contains(language)
    return isRightToLeft ? "rtl" : "ltr"
  }
}
