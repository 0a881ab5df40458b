import Foundation
import Testing
import Text
import Vocabulary

@Suite("Formats of the region") struct FormatTableTests {
  private static let languages = [
    "en", "en-PH", "en-SG", "fil", "id", "km", "lo", "ms", "ms-BN", "ms-SG", "my", "pt-TL", "ta",
    "ta-SG", "th", "vi", "zh-Hans", "zh-Hant", "ms-Arab", "shn", "tet",
  ]

  /// After a change that is wanted: `DIFUND_UPDATE_GOLDEN=1 swift test --filter FormatTableTests`.
  @Test func `money and dates are those that were reviewed`() throws {
    let golden = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../Golden/formats.txt").standardizedFileURL

    let text = try Self.languages.map { try table($0) }.joined(separator: "\n")

    if ProcessInfo.processInfo.environment["DIFUND_UPDATE_GOLDEN"] != nil {
      try text.write(to: golden, atomically: true, encoding: .utf8)
    }
    let reviewed = try String(contentsOf: golden, encoding: .utf8)
    let lines = (text.split(separator: "\n"), reviewed.split(separator: "\n"))
    #expect(
      Array(lines.0.difference(from: lines.1)) == [], "Update the golden file if this is right.")
  }

  private func table(_ language: String) throws -> String {
    let formats = LocaleFormats(locale: try tag(language))
    let (first, last) = try (#require(Day("2026-11-21")), #require(Day("2027-01-03")))
    var lines = ["== \(language)"]
    for currency in Currency.allCases {
      // 98765.43 where the currency has two decimals.
      let money = Money(minorUnits: -9_876_543, currency: currency)
      lines.append("\(currency.rawValue) \(plain(formats.money(money)))")
    }
    for length in LocaleFormats.DayLength.allCases {
      lines.append("\(length) \(plain(formats.day(first, length: length)))")
    }
    for calendar in FormatPreferences.CalendarSystem.allCases {
      let other = LocaleFormats(
        locale: try tag(language), preferences: FormatPreferences(calendar: calendar))
      lines.append("\(calendar.rawValue) \(plain(other.day(first, length: .long)))")
      lines.append("\(calendar.rawValue) range \(plain(other.days(first...last)))")
    }
    lines.append("list \(formats.list(["1", "2", "3"])) or \(formats.choice(["1", "2"]))")
    return lines.joined(separator: "\n") + "\n"
  }

  /// Exact to the last minor unit, whatever a country's cash looks like.
  @Test(arguments: Currency.allCases)
  func `money has the decimals of ISO 4217 in every language`(currency: Currency) throws {
    for language in Self.languages {
      let preferences = FormatPreferences(digits: .western)
      let formats = LocaleFormats(locale: try tag(language), preferences: preferences)

      let text = formats.money(Money(minorUnits: 9_876_543, currency: currency))

      let digits = text.filter { $0.isASCII && $0.isNumber }
      #expect(digits == "9876543", "\(language)")
      let behind = text.split { $0 == "." || $0 == "," }.last?.prefix { $0.isNumber }.count
      #expect(currency == .vnd || behind == 2, "\(language) \(text)")
      #expect(text.contains(currency.rawValue))
    }
  }

  @Test func `ranges write what they share once`() throws {
    let (first, last) = try (#require(Day("2026-11-21")), #require(Day("2026-11-29")))

    for (language, expected) in [
      ("en", "Nov 21 – 29, 2026"), ("th", "21 – 29 พ.ย. พ.ศ. 2569"),
      ("lo", "21 ພ.ຈ. 2026 – 29 ພ.ຈ. 2026"), ("ilo", "Nob 21, 2026 – Nob 29, 2026"),
    ] {
      let formats = LocaleFormats(locale: try tag(language))
      let text = formats.days(first...last).map { "\u{2009}\u{202F}\u{A0}".contains($0) ? " " : $0 }
      #expect(String(text) == expected)
      #expect(formats.days(first...first) == formats.day(first))
    }
  }

  @Test func `plural categories are those of CLDR`() throws {
    let english = LocaleFormats(locale: try tag("en"))

    #expect([0, 1, 2].map { english.plural($0) } == [.other, .one, .other])
    #expect(
      [1, 2, 3, 4, 11, 22].map { english.plural($0, isOrdinal: true) }
        == [.one, .two, .few, .other, .other, .two])
    #expect(LocaleFormats(locale: try tag("vi")).plurals(isOrdinal: true) == [.one, .other])
    #expect(LocaleFormats(locale: try tag("th")).plurals() == [.other])
  }
}
