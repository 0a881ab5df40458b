internal import Text

/// Finds words of respect around names.
enum LeakHonorifics {
  private static let before = folded(LeakWords.honorifics)
  private static let behind = folded(LeakWords.titlesBehind)

  private static func folded(_ words: [String]) -> [[UInt32]] {
    words.compactMap { try? LeakText($0).letters }.filter { !$0.isEmpty }
  }

  /// Whether a word of respect stands right before a name or right behind it.
  static func stand(around name: Range<Int>, in text: LeakText) -> Bool {
    let letters = text.letters
    let isBefore = before.contains { word in
      let start = name.lowerBound - word.count
      guard start >= 0, letters[start..<name.lowerBound].elementsEqual(word) else { return false }
      // In scripts with blanks it is a word of its own.
      return isUnspaced(word[0])
        ? word.count > 1 || text.opens[start] : text.opens[start] && text.opens[name.lowerBound]
    }
    return isBefore
      || behind.contains { word in
        let end = name.upperBound + word.count
        return end <= letters.count && letters[name.upperBound..<end].elementsEqual(word)
      }
  }
}
