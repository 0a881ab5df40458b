import CICU
import Synchronization
public import Vocabulary

/// Writes values as the readers of one language expect them, by CLDR's data.
///
/// Digits are those that CLDR gives the language by default. A language that CLDR lacks takes the
/// data of its nearest relative by tag, or international English. Should ICU fail, the plain form
/// of files is written instead, for a value in a plain form is better than none.
public final class LocaleFormats: Sendable {
  private let tag: LanguageTag
  private let handle: Mutex<FormatsHandle>

  /// Makes the formats of a language; each is loaded when it is first used.
  public init(locale: LanguageTag) {
    tag = locale
    handle = Mutex(FormatsHandle(locale: ICULocale(for: locale)))
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

  /// Returns a date of medium length in the calendar of the language, with the era when that is not
  /// Gregorian.
  public func day(_ day: Day) -> String {
    unsafe text { unsafe cicu_formats_day($0, Int64(day.number), &$1) } ?? day.description
  }

  /// Returns a date and a time of day in UTC, marked as such.
  public func time(_ time: Timestamp) -> String {
    unsafe text { unsafe cicu_formats_time($0, time.milliseconds, &$1) } ?? time.description
  }

  /// Returns items as an enumeration: "a, b and c".
  public func list(_ items: [String]) -> String {
    let bytes = items.joined()
    let lengths = items.map { Int32(clamping: $0.utf8.count) }
    let joined = unsafe text { formats, status in
      unsafe withBytes(of: bytes) { start, _ in
        unsafe cicu_formats_list(formats, start, lengths, Int32(lengths.count), &status)
      }
    }
    return joined ?? items.joined(separator: ", ")
  }

  /// Returns the name of a country.
  public func name(of country: Country) -> String {
    unsafe text { unsafe cicu_formats_country($0, country.rawValue, &$1) } ?? country.rawValue
  }

  /// Returns the name of a currency.
  public func name(of currency: Currency) -> String {
    unsafe text { unsafe cicu_formats_currency($0, currency.rawValue, &$1) } ?? currency.rawValue
  }

  /// Returns the name of a language; in English when CLDR has no other, and the tag when it has
  /// none.
  public func name(of language: LanguageTag) -> String {
    let name = unsafe text { unsafe cicu_formats_language($0, language.text, &$1) } ?? ""
    if !name.isEmpty { return name }
    return self === Self.english ? language.text : Self.english.name(of: language)
  }

  private static let english = LocaleFormats(locale: LanguageTag.english)

  private func text(_ call: (OpaquePointer, inout Int32) -> OpaquePointer?) -> String? {
    handle.withLock { formats in unsafe formats.text(call) }
  }
}

/// The one owner of ICU's formats of a locale.
///
/// `@unchecked`: nothing else has the pointer, and the mutex around the handle keeps threads apart.
@safe private struct FormatsHandle: ~Copyable, @unchecked Sendable {
  private let pointer: OpaquePointer

  init(locale: ICULocale) { unsafe pointer = cicu_formats_open(locale.identifier) }

  deinit { unsafe cicu_formats_close(pointer) }

  func text(_ call: (OpaquePointer, inout Int32) -> OpaquePointer?) -> String? {
    let pointer = unsafe pointer
    return unsafe try? icuText { unsafe call(pointer, &$0) }
  }
}
