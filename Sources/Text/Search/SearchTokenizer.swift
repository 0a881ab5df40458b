import Glibc

/// Cuts texts into the tokens of a full-text index, so that a query finds whatever reads the same.
///
/// The text is folded first. Scripts that write no blanks between words, and Chinese, give a token
/// for each orthographic cluster, with a mark for whether a word begins or ends with it: a query is
/// found inside longer words too, and whether it is a whole word is known from the index alone.
/// Every other script gives a token for each word; a word with diacritics has a second one without
/// them at the same place. Numbers are words.
///
/// One tokenizer serves one thread; the room for its work is kept from text to text.
public final class SearchTokenizer {
  private var state: SearchTokenizerState

  /// Loads the models of every script, because texts in an index have many languages.
  ///
  /// - Throws: `TextError.icu` when ICU's data are not installed.
  public init() throws(TextError) { state = try SearchTokenizerState() }

  /// What tokens are wanted for.
  public enum Purpose: Hashable, Sendable {
    /// To put a text into an index, which does not ask where tokens stand.
    case document
    /// To know where the tokens of a text stand in it.
    case offsets
    /// To find a text wherever it stands, inside of words too.
    case query
    /// To find a text where it is a whole word, or several, with just these diacritics.
    case wholeWordQuery
  }

  /// Hands over the tokens of a text in order.
  ///
  /// - Parameters:
  ///   - text: The text.
  ///   - purpose: What the tokens are for.
  ///   - body: Takes the bytes of a token, what it was made of as offsets in the UTF-8 form of the
  ///     text, and whether it stands at the place of the token before it. It returns false to stop.
  /// - Throws: `TextError.icu` for a text of gigabytes.
  /// - Complexity: O(*n*), where *n* is the length of the text.
  public func forEachToken(
    of text: some StringProtocol, for purpose: Purpose,
    _ body: (UnsafeBufferPointer<UInt8>, Range<Int>, _ isColocated: Bool) -> Bool
  ) throws(TextError) {
    let folded = try folded(text)
    try findBorders(in: text, folded)
    var bytes = folded.text
    var failure: TextError?
    bytes.withUTF8 { buffer in
      do throws(TextError) {
        unsafe try state.tokenize(buffer, folded, purpose, body)
      } catch {
        failure = error
      }
    }
    if let failure { throw failure }
  }

  private func findBorders(
    in text: some StringProtocol, _ folded: FoldedText
  ) throws(TextError) {
    state.forgetBorders()
    var source = String(text)
    if source.hasSameWords(as: folded.text) { return }
    var failure: TextError?
    source.withUTF8 { buffer in
      do throws(TextError) { unsafe try state.findBorders(in: buffer, folded) } catch {
        failure = error
      }
    }
    if let failure { throw failure }
  }
}

extension String {
  /// Tells whether both texts are the same but for the case of ASCII letters, which parts no words.
  fileprivate mutating func hasSameWords(as other: String) -> Bool {
    var other = other
    return withUTF8 { left in
      other.withUTF8 { right in
        guard left.count == right.count else { return false }
        guard let one = left.baseAddress, let two = right.baseAddress else { return true }
        if unsafe memcmp(one, two, left.count) == 0 { return true }
        for index in 0..<left.count where unsafe one[index] != two[index] {
          guard unsafe one[index] | two[index] < 0x80 else { return false }
        }
        return true
      }
    }
  }
}
