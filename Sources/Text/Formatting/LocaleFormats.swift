import CICU
import Synchronization
public import Vocabulary

/// Writes values as the readers of one language expect them, by CLDR's data.
///
/// Digits are those that CLDR gives the language by default. A language that ICU lacks has data of
/// our own where there are some (`LocaleResolution` tells), else those of its nearest relative, or
/// international English. Should ICU fail, the plain form of files is written instead, for a value
/// in a plain form is better than none.
public final class LocaleFormats: Sendable {
  let tag: LanguageTag
  let data: ICULocale
  let overlay: LocaleOverlay?
  private let formats: Mutex<FormatsHandle>
  private let nameFormats: Mutex<FormatsHandle>

  /// Makes the formats of a language; each is loaded when it is first used.
  ///
  /// - Parameters:
  ///   - locale: The language.
  ///   - preferences: The calendar and the digits that the reader asks for.
  public init(locale: LanguageTag, preferences: FormatPreferences = FormatPreferences()) {
    tag = locale
    data = ICULocale(for: locale, preferences: preferences)
    overlay = data.overlay
    formats = Mutex(FormatsHandle(identifier: data.identifier, overlay: overlay))
    nameFormats = Mutex(FormatsHandle(identifier: data.names, overlay: nil))
  }

  /// Returns a whole number with the group marks of the language.
  public func integer(_ number: Int64) -> String {
    unsafe text { unsafe cicu_formats_decimal($0, String(number), &$1) } ?? String(number)
  }

  /// Returns a measured number with a fixed count of decimals, rounded half to even.
  public func number(_ number: Double, decimals: Int) -> String {
    unsafe text { unsafe cicu_formats_number($0, number, Int32(clamping: decimals), &$1) }
      ?? "\(number)"
  }

  /// Returns a share as a per cent: .25 is 25 %.
  public func percent(_ share: Double, decimals: Int) -> String {
    unsafe text { unsafe cicu_formats_percent($0, share, Int32(clamping: decimals), &$1) }
      ?? "\(share * 100) %"
  }

  /// Returns an exact amount with the ISO code of its currency, which no reader confuses with
  /// another.
  public func money(_ money: Money) -> String {
    let (decimal, code) = (money.plainText, money.currency.rawValue)
    let decimals = Int32(money.currency.decimals)
    return unsafe text { unsafe cicu_formats_money($0, decimal, code, decimals, &$1) }
      ?? "\(code) \(decimal)"
  }

  /// Returns the name of a country.
  public func name(of country: Country) -> String {
    unsafe name { unsafe cicu_formats_country($0, country.rawValue, &$1) } ?? country.rawValue
  }

  /// Returns the name of a currency.
  public func name(of currency: Currency) -> String {
    unsafe name { unsafe cicu_formats_currency($0, currency.rawValue, &$1) } ?? currency.rawValue
  }

  /// Returns the name of a script, given by its ISO 15924 code.
  public func name(ofScript code: String) -> String {
    unsafe name { unsafe cicu_formats_script($0, code, &$1) } ?? code
  }

  /// Returns the name of a language; in English when there is no other, and the tag when there is
  /// none.
  public func name(of language: LanguageTag) -> String {
    let own = LocaleOverlay.find(language)
    if let own, own.tag == LocaleOverlay.find(tag)?.tag { return own.ownName.text }
    let name = unsafe name { unsafe cicu_formats_language($0, language.text, &$1) } ?? ""
    // ICU names a script behind a tag that it does not know: `mww (Nyiakeng Puachue Hmong)`.
    if !name.isEmpty, !name.hasPrefix(language.language + " ") { return name }
    if let own { return own.englishName }
    return self === Self.english ? language.text : Self.english.name(of: language)
  }

  private static let english = LocaleFormats(locale: LanguageTag.english)

  func text(_ call: (OpaquePointer, inout Int32) -> OpaquePointer?) -> String? {
    formats.withLock { formats in unsafe formats.text(call) }
  }

  private func name(_ call: (OpaquePointer, inout Int32) -> OpaquePointer?) -> String? {
    nameFormats.withLock { formats in unsafe formats.text(call) }
  }
}

/// The one owner of ICU's formats of a locale.
///
/// `@unchecked`: nothing else has the pointer, and the mutex around the handle keeps threads apart.
@safe private struct FormatsHandle: ~Copyable, @unchecked Sendable {
  private let pointer: OpaquePointer

  init(identifier: String, overlay: LocaleOverlay?) {
    unsafe pointer = cicu_formats_open(identifier)
    guard let overlay else { return }
    let words: [(cicu_words, String?)] = [
      (CICU_MONTHS, overlay.months?.text),
      (CICU_SHORT_MONTHS, (overlay.shortMonths ?? overlay.months)?.text),
      (CICU_WEEKDAYS, overlay.weekdays?.text), (CICU_DAY_PATTERN, overlay.day?.text),
      (CICU_LONG_DAY_PATTERN, overlay.longDay), (CICU_FULL_DAY_PATTERN, overlay.fullDayPattern),
    ]
    for (kind, text) in words {
      guard let lines = text?.replacing("|", with: "\n") else { continue }
      unsafe withBytes(of: lines) { bytes, length in
        unsafe cicu_formats_replace(pointer, kind, bytes, length)
      }
    }
  }

  deinit { unsafe cicu_formats_close(pointer) }

  func text(_ call: (OpaquePointer, inout Int32) -> OpaquePointer?) -> String? {
    let pointer = unsafe pointer
    return unsafe try? icuText { unsafe call(pointer, &$0) }
  }
}
