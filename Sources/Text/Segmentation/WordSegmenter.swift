import CICU
import Synchronization
public import Vocabulary

/// Finds the words of texts in one language.
///
/// Thai, Lao, Khmer and Burmese have models of their own. Text in Myanmar script of other
/// languages, and in scripts that ICU never breaks, has its syllables instead; all other text has
/// the words of ICU. Words of different scripts and numbers are always apart.
///
/// One segmenter serves any number of texts, one at a time; the room for its work is kept.
public final class WordSegmenter: Sendable {
  private let state: Mutex<SegmenterState>
  private let memory: ModelMemory?

  /// An array that `wordRanges` uses again.
  private let spareBreaks = Mutex<[Int]>([])

  /// Takes the language that the texts are declared to be in.
  ///
  /// - Throws: `TextError.icu` when ICU's data are not installed.
  public init(language: LanguageTag) throws(TextError) {
    let models = SegmentModel.builtIn(for: language)
    memory = nil
    state = Mutex(try SegmenterState(models: models))
  }

  /// Takes a model that has just been made for the language in place of the program's own.
  ///
  /// - Returns: Nil for bytes that are no model.
  /// - Throws: `TextError.icu` when ICU's data are not installed.
  package init?(language: LanguageTag, model bytes: [UInt8]) throws(TextError) {
    let memory = ModelMemory(bytes)
    guard let model = memory.model, let script = SegmentModel.script(of: language) else {
      return nil
    }
    var models = SegmentModel.builtIn(for: language)
    models[script] = model
    self.memory = memory
    state = Mutex(try SegmenterState(models: models))
  }

  /// Returns where words, and what stands between them, end, as offsets in the UTF-8 form of a
  /// text.
  ///
  /// The last offset is the length of the text. Blanks that follow each other are one piece.
  ///
  /// - Throws: `TextError.icu` for a text of gigabytes.
  /// - Complexity: O(*n*), where *n* is the length of the text.
  public func wordBreaks(in text: some StringProtocol) throws(TextError) -> [Int] {
    var breaks: [Int] = []
    try wordBreaks(in: text, into: &breaks)
    return breaks
  }

  /// Writes what `wordBreaks(in:)` returns over an array, whose room is used again.
  ///
  /// - Throws: `TextError.icu` for a text of gigabytes.
  public func wordBreaks(
    in text: some StringProtocol, into breaks: inout [Int]
  ) throws(TextError) {
    var text = String(text)
    var failure: TextError?
    breaks.removeAll(keepingCapacity: true)
    text.withUTF8 { buffer in
      guard let bytes = buffer.baseAddress else { return }
      failure = state.withLock { state in
        do throws(TextError) {
          unsafe try state.segment(bytes, count: buffer.count, into: &breaks)
          return nil
        } catch {
          return error
        }
      }
    }
    if let failure { throw failure }
  }

  /// Hands over the spare array, or a new one while another thread has it.
  func takeSpareBreaks() -> [Int] {
    spareBreaks.withLock { spare in
      var taken: [Int] = []
      swap(&taken, &spare)
      return taken
    }
  }

  /// Takes the spare array back.
  func keepSpareBreaks(_ breaks: inout [Int]) {
    var returned: [Int] = []
    swap(&returned, &breaks)
    spareBreaks.withLock { spare in spare = returned }
  }

  /// Returns the words of a text: the pieces that hold a letter or a digit.
  ///
  /// - Throws: `TextError.icu` for a text of gigabytes.
  public func words(in text: some StringProtocol) throws(TextError) -> [Substring] {
    let text = String(text)
    var words: [Substring] = []
    var start = text.startIndex
    for offset in try wordBreaks(in: text) {
      let end = text.utf8.index(text.utf8.startIndex, offsetBy: offset)
      let piece = text[start..<end]
      if piece.unicodeScalars.contains(where: \.isPartOfWord) { words.append(piece) }
      start = end
    }
    return words
  }
}

extension Unicode.Scalar {
  /// Whether a piece with it counts as a word.
  var isPartOfWord: Bool { properties.isAlphabetic || properties.numericType != nil }
}
