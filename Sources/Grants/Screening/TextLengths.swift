internal import Synchronization
internal import Text
internal import Vocabulary

/// Counts the words of applications, each by the rules of its own language.
enum TextLengths {
  /// One counter for each language, for making one takes longer than counting a summary.
  private static let counters = Mutex<[LanguageTag: TextCounter]>([:])

  /// Counts one text of an application.
  ///
  /// - Throws: `GrantError.calculation` when ICU is not installed completely.
  static func count(_ text: String, language: LanguageTag) throws(GrantError) -> TextCount {
    do throws(TextError) {
      return try counters.withLock { (known) throws(TextError) in
        if let counter = known[language] { return try counter.count(text) }
        let counter = try TextCounter(language: language)
        known[language] = counter
        return try counter.count(text)
      }
    } catch {
      throw .calculation(error.message)
    }
  }
}
