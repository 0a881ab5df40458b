/// Gives Thai abbreviations their full stops: `พ.ศ.` is one word and so is `อบต.`.
///
/// Thai ends no sentence with a full stop; where one follows letters without a vowel, it belongs to
/// them: at 411 of 413 such places of the training sentences people took both for one word. A part
/// of one letter goes on with the abbreviation before it (`พล.ต.อ.`), others are words of their own
/// (`ผบ.|ตร.`).
struct ThaiAbbreviation {
  /// The most letters that a part has.
  private static let longest = 5

  /// Where the abbreviation that was found last ends.
  private var end = -1

  /// Adds the full stop at an offset to the word before it when it belongs there.
  ///
  /// - Parameters:
  ///   - bytes: The text.
  ///   - stop: Where the full stop is; the last break is there, too.
  ///   - start: Where the run of letters begins that ends there.
  ///   - limit: The length of the text.
  ///   - breaks: Where words end.
  /// - Returns: Where the text goes on.
  mutating func takeFullStop(
    _ bytes: UnsafePointer<UInt8>, at stop: Int, after start: Int, to limit: Int,
    _ breaks: inout [Int]
  ) -> Int {
    guard breaks.last == stop, unsafe Self.standsAlone(bytes, stop, limit) else { return stop }
    let wordStart = breaks.count > 1 ? max(start, breaks[breaks.count - 2]) : start
    let letters = unsafe Self.letters(bytes, wordStart..<stop)
    guard (1...Self.longest).contains(letters.count) else { return stop }
    guard letters.areBare || letters.count == 1 && (unsafe Self.letterFollows(bytes, stop, limit))
    else { return stop }
    let goesOn = wordStart == end && letters.areBare && letters.count == 1
    if goesOn { breaks.remove(at: breaks.count - 2) }
    end = stop + 1
    breaks[breaks.count - 1] = end
    return end
  }

  /// Tells a full stop that is no part of an ellipsis and bears no mark.
  private static func standsAlone(
    _ bytes: UnsafePointer<UInt8>, _ stop: Int, _ limit: Int
  ) -> Bool {
    guard stop + 1 < limit else { return true }
    let next = unsafe UTF8Point(bytes, at: stop + 1)
    if next.point < 0x80 { return next.point != 0x2E }
    return !LetterTable.letterClass(LetterTable.shared.entry(of: next.point)).isDependent
      && !ForeignMarks.extends(next.point)
  }

  /// Counts the consonants of a word, and tells whether there is nothing else; 0 for what is no
  /// Thai word.
  private static func letters(
    _ bytes: UnsafePointer<UInt8>, _ word: Range<Int>
  ) -> (count: Int, areBare: Bool) {
    var count = 0
    var areBare = true
    var place = word.lowerBound
    while place < word.upperBound {
      let letter = unsafe UTF8Point(bytes, at: place)
      let entry = LetterTable.shared.entry(of: letter.point)
      guard LetterTable.script(entry) == .thai, LetterTable.letterClass(entry) != .sign else {
        return (0, false)
      }
      if LetterTable.letterClass(entry) == .base { count += 1 } else { areBare = false }
      place += letter.length
    }
    return (count, areBare)
  }

  /// Tells one consonant and a full stop after a full stop, as in `มี.ค.`.
  private static func letterFollows(
    _ bytes: UnsafePointer<UInt8>, _ stop: Int, _ limit: Int
  ) -> Bool {
    guard stop + 1 < limit else { return false }
    let letter = unsafe UTF8Point(bytes, at: stop + 1)
    let after = stop + 1 + letter.length
    guard after < limit, unsafe bytes[after] == 0x2E else { return false }
    let entry = LetterTable.shared.entry(of: letter.point)
    return LetterTable.script(entry) == .thai && LetterTable.letterClass(entry) == .base
  }
}
