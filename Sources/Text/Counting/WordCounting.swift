extension WordSegmenter {
  /// Returns how many words a text has: pieces that hold a letter or a digit.
  ///
  /// - Throws: `TextError.icu` for a text of gigabytes.
  public func wordCount(of text: some StringProtocol) throws(TextError) -> Int {
    var breaks = takeSpareBreaks()
    defer { keepSpareBreaks(&breaks) }
    try wordBreaks(in: text, into: &breaks)
    return countPieces(of: text, endingAt: breaks)
  }
}

/// Counts the pieces of a text that hold a letter or a digit.
func countPieces(of text: some StringProtocol, endingAt breaks: [Int]) -> Int {
  var count = 0
  var piece = 0
  var offset = 0
  var isCounted = false
  for scalar in text.unicodeScalars {
    if offset == breaks[piece] {
      piece += 1
      isCounted = false
    }
    offset += UTF8.width(scalar)
    if !isCounted && scalar.isPartOfWord {
      isCounted = true
      count += 1
    }
  }
  return count
}
