import CICU
import Vocabulary

/// The locale of ICU whose data serve the readers of a language, and what is put over them.
struct ICULocale: Hashable, Sendable {
  /// ICU's name, such as `zh_Hans` or `th@calendar=gregorian`.
  let identifier: String

  /// The locale of ICU that names countries and currencies.
  let names: String

  /// The tag of the data of our own that replace ICU's months, patterns and lists.
  let overlayTag: String?

  /// Where the data come from.
  let source: LocaleSource

  /// Takes the data of the tag, of the first shorter one that there are data for, of a language
  /// that its readers understand, or English in its international form, in this order.
  init(for tag: LanguageTag, preferences: FormatPreferences = FormatPreferences()) {
    let (base, overlay, source) = Self.data(for: tag)
    let parts = base.split(separator: "@")
    var preferences = preferences
    if parts.count > 1, preferences.digits == nil {
      let digits = parts[1].replacing("numbers=", with: "")
      preferences.digits = FormatPreferences.DigitSystem(rawValue: String(digits))
    }
    identifier = String(parts.first ?? "en_001") + preferences.keywords
    names = overlay?.names ?? base
    overlayTag = overlay?.tag
    self.source = source
  }

  /// The data of our own.
  var overlay: LocaleOverlay? { overlayTag.flatMap { LocaleOverlay.all[$0] } }

  /// The digits that numbers are written with, by their name in BCP 47.
  var digits: String { (try? unsafe icuText { unsafe cicu_locale_digits(identifier, &$0) }) ?? "" }

  private static func data(
    for tag: LanguageTag
  ) -> (base: String, overlay: LocaleOverlay?, source: LocaleSource) {
    for candidate in tag.dataFallbacks {
      let name = candidate.text.replacing("-", with: "_")
      if unsafe cicu_locale_is_known(name) == 1 { return (name, nil, .language(candidate)) }
      guard let overlay = LocaleOverlay.all[candidate.text], overlay.hasFormats,
        let numbers = overlay.numbers
      else { continue }
      return (numbers.text, overlay, .own(candidate))
    }
    guard let related = RelatedLanguage.best(for: tag) else { return ("en_001", nil, .root) }
    return (related.text.replacing("-", with: "_"), nil, .related(related))
  }
}

/// Finds a language whose data readers can use when there are none for their own.
enum RelatedLanguage {
  /// The languages of the region that ICU has data for.
  private static let supported = """
    en-001,th,lo,km,my,vi,ms,id,fil,ceb,jv,su,ta,zh-Hans,zh-Hant,pt-PT
    """

  /// Languages that CLDR's language matching (CLDR 42, languageInfo) says nothing of, each with
  /// the language of its schools in the same script.
  ///
  /// Northern and Northeastern Thai and Southern Thai are mostly written in Thai letters.
  private static let schoolLanguages = [
    "akl": "fil", "bik": "fil", "bug": "id", "cbk": "fil", "gor": "id", "nod": "th",
    "pag": "fil", "rki": "my", "sou": "th", "tts": "th",
  ]

  /// The language that serves best, or nil when none does.
  static func best(for tag: LanguageTag) -> LanguageTag? {
    let match = try? unsafe icuText { unsafe cicu_locale_match(tag.text, supported, &$0) }
    if let match, let found = LanguageTag(match) { return found }
    guard tag.script == nil else { return nil }
    return schoolLanguages[tag.language].flatMap { LanguageTag($0) }
  }
}
