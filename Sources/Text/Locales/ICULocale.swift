import CICU
import Vocabulary

/// The locale of ICU whose data serve the readers of a language.
struct ICULocale: Hashable, Sendable {
  /// ICU's name, such as `zh_Hans`.
  let identifier: String

  /// Takes the tag or the first shorter one that ICU has data for.
  ///
  /// Languages that ICU lacks get English in its international form: the month stands between the
  /// day and the year, and `one` of a plural is 1.
  init(for tag: LanguageTag) {
    let known = tag.fallbacks.lazy
      .map { $0.text.replacing("-", with: "_") }
      .first { unsafe cicu_locale_is_known($0) == 1 }
    identifier = known ?? "en_001"
  }
}
