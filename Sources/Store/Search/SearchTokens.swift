internal import GRDB
internal import GRDBSQLite
internal import Text

/// The tokenizer of `Text` as one of FTS5, under the name `difund`.
///
/// A query that begins with U+0001 asks for whole words.
final class SearchTokens: FTS5CustomTokenizer {
  static let name = "difund"

  private let tokenizer: SearchTokenizer

  init(db: Database, arguments: [String]) throws { tokenizer = try SearchTokenizer() }

  func tokenize(
    context: UnsafeMutableRawPointer?, tokenization: FTS5Tokenization,
    pText: UnsafePointer<CChar>?, nText: CInt, tokenCallback: @escaping FTS5TokenCallback
  ) -> CInt {
    guard let start = unsafe pText, nText > 0 else { return SQLITE_OK }
    var bytes = unsafe UnsafeRawBufferPointer(start: start, count: Int(nText))
    let purpose: SearchTokenizer.Purpose
    if tokenization.contains(.query) {
      let wantsWholeWords = unsafe bytes.first == FTSQuery.wholeWords.asciiValue
      if wantsWholeWords { unsafe bytes = UnsafeRawBufferPointer(rebasing: bytes.dropFirst()) }
      purpose = wantsWholeWords ? .wholeWordQuery : .query
    } else {
      purpose = tokenization.contains(.aux) ? .offsets : .document
    }
    let text = unsafe String(decoding: bytes, as: UTF8.self)
    var code = SQLITE_OK
    do throws(TextError) {
      unsafe try tokenizer.forEachToken(of: text, for: purpose) { token, source, isColocated in
        guard let start = token.baseAddress else { return true }
        let characters = unsafe UnsafeRawPointer(start).assumingMemoryBound(to: CChar.self)
        // Broken UTF-8 was replaced, which may have made the text longer.
        code = unsafe tokenCallback(
          context, isColocated ? FTS5_TOKEN_COLOCATED : 0, characters, CInt(token.count),
          min(CInt(source.lowerBound), nText), min(CInt(source.upperBound), nText))
        return code == SQLITE_OK
      }
    } catch {
      return SQLITE_ERROR
    }
    return code
  }
}

/// How queries are put to the tokenizer.
package enum FTSQuery {
  /// What a query begins with that asks for whole words.
  package static let wholeWords: Character = "\u{1}"
}
