/// How well the words of a program match those that a person found.
public struct SegmentationScore: Hashable, Sendable {
  /// How many sentences were compared.
  public private(set) var sentences = 0

  /// By how many percent the number of words of ten sentences is off, on average.
  ///
  /// Sentences beyond the last ten are left out, unless there are no more.
  public var wordCountError: Double {
    let counts = countedWords == 0 ? document : WordCounts(gold: countedWords, off: countErrors)
    return counts.gold == 0 ? 0 : 100 * Double(abs(counts.off)) / Double(counts.gold)
  }

  /// The words of the sentences since the last ten: people's, and how many more were found.
  private var document = WordCounts()
  private var countedWords = 0
  private var countErrors = 0
  private var borders = Matches()
  private var words = Matches()

  /// Starts with nothing compared.
  public init() {}

  /// The harmonic mean of precision and recall of borders between two letters, in percent.
  ///
  /// Borders at blanks, digits, punctuation and other scripts are left out: everyone finds them.
  public var boundaryF1: Double { borders.f1 }

  /// The harmonic mean of precision and recall of whole words, in percent; blanks are no words.
  public var wordF1: Double { words.f1 }

  /// Compares the words of one sentence, given as offsets in UTF-8 where they end.
  public mutating func add(text: String, gold: [Int], found: [Int]) {
    sentences += 1
    addCounts(text, gold, found)
    let bytes = Array(text.utf8)
    let inner = Self.innerBorders(of: bytes)
    borders.add(
      Set(gold.filter { inner.contains($0) }), Set(found.filter { inner.contains($0) }))
    words.add(Self.words(in: bytes, ends: gold), Self.words(in: bytes, ends: found))
  }

  private mutating func addCounts(_ text: String, _ gold: [Int], _ found: [Int]) {
    guard !gold.isEmpty, !found.isEmpty else { return }
    let words = countPieces(of: text, endingAt: gold)
    document.gold += words
    document.off += countPieces(of: text, endingAt: found) - words
    guard sentences.isMultiple(of: 10) else { return }
    countedWords += document.gold
    countErrors += abs(document.off)
    document = WordCounts()
  }

  private struct WordCounts: Hashable {
    var gold = 0
    var off = 0
  }

  private struct Matches: Hashable {
    var both = 0
    var all = 0

    var f1: Double { all == 0 ? 0 : 200 * Double(both) / Double(all) }

    mutating func add<Item: Hashable>(_ gold: Set<Item>, _ found: Set<Item>) {
      both += gold.intersection(found).count
      all += gold.count + found.count
    }
  }

  /// Where a letter of a script without blanks stands on both sides.
  private static func innerBorders(of bytes: [UInt8]) -> Set<Int> {
    var borders: Set<Int> = []
    var offset = 0
    var wasLetter = false
    for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars {
      let entry = LetterTable.shared.entry(of: scalar.value)
      let isLetter =
        LetterTable.script(entry) != .none && LetterTable.letterClass(entry) != .digit
      if isLetter && wasLetter { borders.insert(offset) }
      wasLetter = isLetter
      offset += UTF8.width(scalar)
    }
    return borders
  }

  private static func words(in bytes: [UInt8], ends: [Int]) -> Set<Range<Int>> {
    var words: Set<Range<Int>> = []
    var start = 0
    for end in ends {
      if bytes[start..<end].contains(where: { $0 != 0x20 }) { words.insert(start..<end) }
      start = end
    }
    return words
  }
}
