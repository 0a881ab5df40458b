public import Vocabulary

/// What a reader asks for beside a language: a calendar and digits.
public struct FormatPreferences: Hashable, Sendable {
  /// The calendar of dates, or nil for the usual one of the language.
  public var calendar: CalendarSystem?

  /// The digits of numbers and dates, or nil for the usual ones of the language.
  public var digits: DigitSystem?

  /// Makes preferences; those that are left out are the language's.
  public init(calendar: CalendarSystem? = nil, digits: DigitSystem? = nil) {
    self.calendar = calendar
    self.digits = digits
  }

  /// The calendars that dates are written in, by their names in BCP 47 (key `ca`).
  public enum CalendarSystem: String, CaseIterable, Hashable, Sendable {
    case buddhist
    case gregorian = "gregory"
  }

  /// The digits of the region's scripts, by their names in BCP 47 (key `nu`).
  public enum DigitSystem: String, CaseIterable, Hashable, Sendable {
    case arabic = "arab"
    case balinese = "bali"
    case burmese = "mymr"
    case cham
    case chinese = "hanidec"
    case easternArabic = "arabext"
    case hmong = "hmng"
    case javanese = "java"
    case kayahLi = "kali"
    case khmer = "khmr"
    case lannaHora = "lana"
    case lannaTham = "lanatham"
    case lao = "laoo"
    case newTaiLue = "talu"
    case nyiakengHmong = "hmnp"
    case shan = "mymrshan"
    case sundanese = "sund"
    case taiLaing = "mymrtlng"
    case tamil = "tamldec"
    case thai
    case western = "latn"
  }

  /// The keywords that tell ICU, such as `@calendar=buddhist;numbers=thai`.
  var keywords: String {
    var words: [String] = []
    if let calendar {
      words.append("calendar=" + (calendar == .gregorian ? "gregorian" : calendar.rawValue))
    }
    if let digits { words.append("numbers=" + digits.rawValue) }
    return words.isEmpty ? "" : "@" + words.joined(separator: ";")
  }
}

/// A language and a reader's preferences, as one tag with a Unicode extension says both:
/// `th-u-ca-gregory-nu-thai`.
public struct ReaderLocale: Hashable, Sendable {
  /// The language, with script and region where they matter.
  public let language: LanguageTag

  /// The calendar and the digits.
  public let preferences: FormatPreferences

  /// The parts of the extension that are not followed, such as `ca-islamic`.
  public let ignored: [String]

  /// Reads a tag of BCP 47 with or without a Unicode extension (RFC 6067); nil for anything else.
  ///
  /// Unknown values are ignored, as UTS #35, section 3.2.1, wants, and told in `ignored`.
  public init?(_ text: String) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
      .map { $0.lowercased() }
    let start = parts.firstIndex(of: "u") ?? parts.endIndex
    guard let language = LanguageTag(parts[..<start].joined(separator: "-")) else { return nil }
    var preferences = FormatPreferences()
    var ignored: [String] = []
    if start < parts.endIndex {
      guard let keywords = Self.keywords(parts[(start + 1)...]) else { return nil }
      for (key, value) in keywords {
        let calendar = FormatPreferences.CalendarSystem(rawValue: value)
        let digits = FormatPreferences.DigitSystem(rawValue: value)
        switch key {
        case "ca" where calendar != nil: preferences.calendar = calendar
        case "nu" where digits != nil: preferences.digits = digits
        default: ignored.append(value.isEmpty ? key : "\(key)-\(value)")
        }
      }
    }
    self.language = language
    self.preferences = preferences
    self.ignored = ignored
  }

  /// Parts an extension into its keys of two characters and their values.
  private static func keywords(_ parts: ArraySlice<String>) -> [(key: String, value: String)]? {
    var found: [(key: String, value: String)] = []
    for part in parts {
      guard part.utf8.allSatisfy({ (0x30...0x39).contains($0) || (0x61...0x7A).contains($0) })
      else { return nil }
      switch part.utf8.count {
      case 2: found.append((part, ""))
      case 3...8 where !found.isEmpty:
        let last = found.count - 1
        found[last].value += (found[last].value.isEmpty ? "" : "-") + part
      // Attributes stand before the first key; CLDR defines none.
      case 3...8: continue
      default: return nil
      }
    }
    return parts.isEmpty ? nil : found
  }
}
