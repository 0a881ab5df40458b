/// Reads Jawi as Malay in Latin letters.
struct JawiReader: WordRomaniser {
  func latin(of word: some StringProtocol) -> String { String(word) }
}
