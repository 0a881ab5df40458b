/// A piece of a text around what was found in it.
public struct Snippet: Hashable, Sendable {
  /// The piece on one line; `…` stands where the text goes on.
  public let text: String

  /// What was found, as offsets in the UTF-8 form of the piece: in order, and apart.
  public let marks: [Range<Int>]

  /// Returns the piece with something before and after each mark, as `«` and `»`.
  public func marked(_ opening: String, _ closing: String) -> String {
    var output = ""
    var place = 0
    let bytes = Array(text.utf8)
    for mark in marks {
      output += String(decoding: bytes[place..<mark.lowerBound], as: UTF8.self) + opening
      output += String(decoding: bytes[mark], as: UTF8.self) + closing
      place = mark.upperBound
    }
    return output + String(decoding: bytes[place...], as: UTF8.self)
  }
}

extension SearchedText {
  /// Returns the piece of the text that shows most of what was found, cut between words.
  ///
  /// - Parameters:
  ///   - matches: What was found, in the order of the text; without any, the text is shown from its
  ///     beginning.
  ///   - width: How many columns of a terminal the piece may take.
  /// - Returns: The piece.
  public func snippet(showing matches: [SearchMatch], width: Int) -> Snippet {
    let bytes = Array(text.utf8)
    let borders = wordBorders(end: bytes.count)
    let focus = focus(matches, reach: 2 * width)
    let start = focus?.lowerBound ?? 0
    let used = displayWidth(of: piece(bytes, start..<(focus?.upperBound ?? 0)))
    let lower = reach(
      back: start, over: borders, bytes, columns: max(0, width - used) / 3)
    let before = displayWidth(of: piece(bytes, lower..<start))
    let upper = max(
      focus?.upperBound ?? 0,
      reach(on: start, over: borders, bytes, columns: width - before))
    return cut(bytes, lower..<upper, matches)
  }

  private func piece(_ bytes: [UInt8], _ range: Range<Int>) -> String {
    String(decoding: bytes[range].map { $0 < 0x20 ? 0x20 : $0 }, as: UTF8.self)
  }

  /// Where the text may be cut: where words begin, and at its ends.
  private func wordBorders(end: Int) -> [Int] {
    var borders = [0]
    for place in places where place.beginsWord && place.range.lowerBound > (borders.last ?? 0) {
      borders.append(place.range.lowerBound)
    }
    if end > (borders.last ?? 0) { borders.append(end) }
    return borders
  }

  /// The match from which the next ones show most phrases, whole words first.
  private func focus(_ matches: [SearchMatch], reach: Int) -> Range<Int>? {
    var best: (score: Int, range: Range<Int>)?
    for (index, first) in matches.prefix(200).enumerated() {
      var phrases: [Int: Int] = [:]
      for match in matches[index...].prefix(20)
      where match.range.upperBound - first.range.lowerBound <= reach {
        phrases[match.phrase] = max(phrases[match.phrase] ?? 0, match.isWhole ? 3 : 2)
      }
      let score = phrases.values.reduce(0, +)
      if score > best?.score ?? 0 { best = (score, first.range) }
    }
    return best?.range ?? matches.first?.range
  }

  private func reach(
    back start: Int, over borders: [Int], _ bytes: [UInt8], columns: Int
  ) -> Int {
    var place = start
    var left = columns
    for border in borders.reversed() where border < start {
      left -= displayWidth(of: piece(bytes, border..<place))
      guard left >= 0 else { break }
      place = border
    }
    return place
  }

  private func reach(
    on start: Int, over borders: [Int], _ bytes: [UInt8], columns: Int
  ) -> Int {
    var place = start
    var left = columns
    for border in borders where border > start {
      left -= displayWidth(of: piece(bytes, place..<border))
      guard left >= 0 else { break }
      place = border
    }
    return place
  }

  private func cut(_ bytes: [UInt8], _ range: Range<Int>, _ matches: [SearchMatch]) -> Snippet {
    let before = range.lowerBound > 0 ? "…" : ""
    let shift = before.utf8.count - range.lowerBound
    var marks: [Range<Int>] = []
    for match in matches.sorted(by: { $0.range.lowerBound < $1.range.lowerBound })
    where match.range.lowerBound >= range.lowerBound && match.range.upperBound <= range.upperBound {
      let mark = match.range.lowerBound + shift..<match.range.upperBound + shift
      if let last = marks.last, mark.lowerBound <= last.upperBound {
        marks[marks.count - 1] = last.lowerBound..<max(last.upperBound, mark.upperBound)
      } else {
        marks.append(mark)
      }
    }
    let shown = piece(bytes, range)
    let isCut = range.upperBound < bytes.count
    let end = isCut ? String(shown.reversed().drop { $0 == " " }.reversed()) + "…" : shown
    return Snippet(text: before + end, marks: marks)
  }
}
