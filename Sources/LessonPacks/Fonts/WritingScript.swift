import Vocabulary

extension LanguageTag {
  /// The script that texts in this language are written in, by its ISO 15924 code.
  var writingScript: String { script ?? Self.usualScripts[language] ?? "Latn" }

  // Languages that are usually written in another script than Latin.
  private static let usualScripts: [String: String] = [
    "aio": "Mymr", "ar": "Arab", "blk": "Mymr", "blt": "Tavt", "bo": "Tibt", "ckb": "Arab",
    "eky": "Kali", "fa": "Arab", "hi": "Deva", "hnj": "Hmnp", "ii": "Yiii", "khb": "Talu",
    "kht": "Mymr", "kjp": "Mymr", "km": "Khmr", "ksw": "Mymr", "lis": "Lisu", "lo": "Laoo",
    "mnw": "Mymr", "my": "Mymr", "nod": "Lana", "phk": "Mymr", "ps": "Arab", "pwo": "Mymr",
    "rhg": "Rohg", "rki": "Mymr", "shn": "Mymr", "ta": "Taml", "tdd": "Tale", "th": "Thai",
    "ug": "Arab", "ur": "Arab", "zh": "Hans",
  ]
}
