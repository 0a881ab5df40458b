extension WordSegmenter {
  /// Returns the words of a text and what stands between them, as ranges that cover the text.
  ///
  /// - Throws: `TextError.icu` for a text of gigabytes.
  /// - Complexity: O(*n*), where *n* is the length of the text.
  public func wordRanges(in text: String) throws(TextError) -> [Range<String.Index>] {
    var ranges: [Range<String.Index>] = []
    try wordRanges(in: text, into: &ranges)
    return ranges
  }

  /// Writes what `wordRanges(in:)` returns over an array, whose room is used again.
  ///
  /// Nothing is allocated once the array has had as many ranges.
  ///
  /// - Throws: `TextError.icu` for a text of gigabytes.
  public func wordRanges(
    in text: String, into ranges: inout [Range<String.Index>]
  ) throws(TextError) {
    ranges.removeAll(keepingCapacity: true)
    var breaks = takeSpareBreaks()
    defer { keepSpareBreaks(&breaks) }
    try wordBreaks(in: text, into: &breaks)
    let origin = text.utf8.startIndex
    var start = origin
    for offset in breaks {
      let end = text.utf8.index(origin, offsetBy: offset)
      ranges.append(start..<end)
      start = end
    }
  }
}
