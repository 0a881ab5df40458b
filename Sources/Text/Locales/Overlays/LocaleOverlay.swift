/// What the program itself knows of a language that ICU has no data for.
///
/// Every datum has its source. Those of a draft, and those that nobody wrote down where we looked,
/// are not confirmed, and are told as such.
struct LocaleOverlay: Sendable {
  /// The tag of the language.
  let tag: String

  /// The name of the language in English.
  let englishName: String

  /// The name of the language in itself.
  let ownName: OwnDatum

  /// The locale of ICU whose marks, digits and plural rule are the same.
  var numbers: OwnDatum?

  /// The locale of ICU that names countries and currencies, for readers of this language read it.
  var names = "en_001"

  /// The twelve months, with `|` between them.
  var months: OwnDatum?

  /// The short forms of the months; the long ones stand for them where there are none.
  var shortMonths: OwnDatum?

  /// The days of the week, from Sunday on.
  var weekdays: OwnDatum?

  /// The pattern of a date with a short month, in the syntax of UTS #35.
  var day: OwnDatum?

  /// The pattern of a date with the day of the week, where that does not simply come first.
  var fullDay: OwnDatum?

  /// The mark between the items of a list.
  var comma = ", "

  /// The word before the last item of a list.
  var and: OwnDatum?

  /// The word before the last item of a choice.
  var or: OwnDatum?

  /// The order of the letters, as rules of ICU.
  var order: OwnDatum?

  /// Whether numbers and dates can be written with what is known.
  var hasFormats: Bool { numbers != nil && months != nil && weekdays != nil && day != nil }

  /// Each datum that there is, by what it is.
  var data: [(field: LanguageField, datum: OwnDatum)] {
    let all: [(LanguageField, OwnDatum?)] = [
      (.name, ownName), (.numbers, numbers), (.months, months), (.shortMonths, shortMonths),
      (.weekdays, weekdays), (.date, day), (.fullDate, fullDay), (.and, and), (.or, or),
      (.order, order),
    ]
    return all.compactMap { field, datum in datum.map { (field, $0) } }
  }

  /// The pattern of a date with the month written out.
  var longDay: String? { day?.text.replacing("MMM", with: "MMMM") }

  /// The pattern of a date with the day of the week.
  var fullDayPattern: String? { fullDay?.text ?? longDay.map { "EEEE, " + $0 } }

  /// Joins items as an enumeration or a choice.
  func list(_ items: [String], isChoice: Bool) -> String? {
    guard let word = (isChoice ? or : and)?.text else { return nil }
    guard let last = items.last, items.count > 1 else { return items.first ?? "" }
    return items.dropLast().joined(separator: comma) + " \(word) " + last
  }
}

/// The kinds of data that a language needs.
public enum LanguageField: String, CaseIterable, Hashable, Sendable {
  case and
  case date
  case fullDate = "full-date"
  case months
  case name
  case numbers
  case or
  case order
  case shortMonths = "short-months"
  case weekdays
}

/// One datum of our own and where it comes from.
public struct OwnDatum: Hashable, Sendable {
  /// The datum: words with `|` between them, a pattern, rules, or the name of a locale.
  public let text: String

  /// Where it comes from, such as `CLDR, common/main/shn.xml (2026)`.
  public let source: String

  /// Whether it stands in a source that is not a draft.
  public let isConfirmed: Bool

  /// A datum of a newer CLDR than the one in ICU; Unicode licence.
  static func cldr(_ text: String, _ file: String, _ year: Int, isDraft: Bool = false) -> OwnDatum {
    OwnDatum(
      text: text, source: "CLDR, common/main/\(file).xml (\(year))", isConfirmed: !isDraft)
  }

  /// A fact from the translations that speakers made for MediaWiki.
  static func mediaWiki(_ text: String, _ file: String) -> OwnDatum {
    OwnDatum(text: text, source: "MediaWiki, languages/i18n/\(file).json", isConfirmed: true)
  }

  /// The name that MediaWiki has for a language in itself.
  static func mediaWikiName(_ text: String) -> OwnDatum {
    OwnDatum(text: text, source: "MediaWiki, languages/data/Names.php", isConfirmed: true)
  }

  /// A fact from the locales of the GNU C library.
  static func glibc(_ text: String, _ file: String) -> OwnDatum {
    OwnDatum(text: text, source: "glibc 2.36, localedata/locales/\(file)", isConfirmed: true)
  }

  /// A fact from another work that is named.
  static func work(_ text: String, _ source: String) -> OwnDatum {
    OwnDatum(text: text, source: source, isConfirmed: true)
  }

  /// What seems right and waits for a speaker; `why` is where it was taken from.
  static func unconfirmed(_ text: String, _ why: String = "no source found") -> OwnDatum {
    OwnDatum(text: text, source: why, isConfirmed: false)
  }
}
