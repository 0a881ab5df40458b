import Testing
import Text
import Vocabulary

@Suite("Languages that ICU lacks") struct LocaleOverlayTests {
  /// Those with months, days and patterns of our own.
  static let languages = [
    "ace", "ban", "bcl", "bjn", "hil", "hmn", "hnj", "hnj-Hmnp", "iba", "ilo", "ksw", "lus", "mad",
    "min", "mnw",
    "nod-Lana",
    "ms-Arab", "mww", "mww-Hmnp", "pam", "shn", "tet", "war", "za",
  ]

  @Test(arguments: languages)
  func `a language of our own has all data, each with a source`(language: String) throws {
    let resolution = LocaleResolution(for: try tag(language))

    let fields = Set(resolution.ownData.map(\.field))

    #expect(resolution.formats == .own(try tag(language)))
    #expect(!resolution.isFallback)
    #expect(fields.isSuperset(of: [.name, .numbers, .months, .weekdays, .date]))
    for (field, datum) in resolution.ownData {
      #expect(!datum.text.isEmpty && !datum.source.isEmpty, "\(field)")
      let count = datum.text.split(separator: "|", omittingEmptySubsequences: false)
      switch field {
      case .months, .shortMonths: #expect(count.count == 12 && count.allSatisfy { !$0.isEmpty })
      case .weekdays: #expect(count.count == 7 && Set(count).count == 7)
      default: #expect(count.count == 1)
      }
    }
  }

  @Test(arguments: languages)
  func `names are in normal form and in the script of the language`(language: String) throws {
    let resolution = LocaleResolution(for: try tag(language))
    let script = try #require(try tag(language).likelyScript)
    // Greek letters never are, and so show that the sets below can fail.
    #expect(!Self.isLetter("λ", of: script))

    for (field, datum) in resolution.ownData {
      #expect(try normalized(datum.text) == datum.text, "\(field)")
      #expect(!datum.text.unicodeScalars.contains("\u{200B}"), "\(field)")
      guard [.name, .months, .shortMonths, .weekdays, .and, .or].contains(field) else { continue }
      for scalar in datum.text.unicodeScalars where scalar.properties.isAlphabetic {
        #expect(Self.isLetter(scalar, of: script), "\(field) \(scalar)")
      }
    }
  }

  @Test(arguments: languages)
  func `every month and every day of the week is written in its own words`(
    language: String
  ) throws {
    let formats = LocaleFormats(locale: try tag(language))
    let data = LocaleResolution(for: try tag(language)).ownData
    let months = try #require(data.first { $0.field == .months }).datum.text.split(separator: "|")
    let days = try #require(data.first { $0.field == .weekdays }).datum.text.split(separator: "|")

    for month in 1...12 where language != "za" {
      let day = try #require(Day(year: 2026, month: month, day: 1))
      #expect(formats.day(day, length: .long).contains(months[month - 1]))
    }
    for offset in 0..<7 {
      // 1 November 2026 is a Sunday.
      let day = try #require(Day("2026-11-01")).advanced(by: offset)
      #expect(formats.day(day, length: .full).contains(days[offset]))
    }
  }

  @Test(arguments: [
    ("ms-Arab", "سبت، 21 نوۏيمبر 2026", "ا، ب دان ج", "1,234.50"),
    ("shn", "2026 ၼူဝ်ႇဝႅမ်ႇပႃႇ 21 - ဝၼ်းသဝ်", "ا၊ ب လႄႈ ج", "1,234.50"),
    ("mnw", "၂၀၂၆ နဝ်ဝါမ်ဗာ ၂၁ သ္ၚိသဝ်", "ا၊ ب ကေုာံ ج", "၁,၂၃၄.၅၀"),
    ("ksw", "မုၢ်ဘူၣ်, ၂၁ လါနီ ၂၀၂၆", "ا, ب ဒီး ج", "၁,၂၃၄.၅၀"),
    ("tet", "Loron-sábadu, 21 Novembru 2026", "ا, ب ho ج", "1234,50"),
    ("ilo", "Sabado, Nobiembre 21, 2026", "ا, ب ken ج", "1,234.50"),
    ("min", "Satu, 21 Nopember 2026", "ا, ب jo ج", "1.234,50"),
    ("ban", "Saniscara, 21 Nopémber 2026", "ا, ب miwah ج", "1.234,50"),
    ("mww", "Zwj cag, 21 Kaum Ib Hlis 2026", "ا, ب thiab ج", "1,234.50"),
    ("za", "singhgizroek, bi 2026 ndwen 11 ngoenz 21", "ا, ب caeuq ج", "1,234.50"),
  ])
  func `dates, lists and numbers are those of the language`(
    language: String, day: String, list: String, number: String
  ) throws {
    let formats = LocaleFormats(locale: try tag(language))

    #expect(formats.day(try #require(Day("2026-11-21")), length: .full) == day)
    #expect(formats.list(["ا", "ب", "ج"]) == list)
    #expect(plain(formats.number(1234.5, decimals: 2)) == number)
  }

  @Test func `lists of none, one and two items need no more than their words`() throws {
    let formats = LocaleFormats(locale: try tag("ilo"))

    #expect(formats.list([]) == "")
    #expect(formats.list(["a"]) == "a")
    #expect(formats.list(["a", "b"]) == "a ken b")
    #expect(formats.choice(["a", "b"]) == "a wenno b")
  }

  @Test func `what no source confirms is said`() throws {
    #expect(!LocaleResolution(for: try tag("hmn")).isConfirmed)
    #expect(!LocaleResolution(for: try tag("za")).isConfirmed)
    #expect(LocaleResolution(for: try tag("hnj-Hmnp")).ownData.contains { $0.datum.isConfirmed })
    #expect(LocaleResolution(for: try tag("km")).isConfirmed)
    #expect(!LocaleResolution(for: try tag("xx")).isConfirmed)
  }

  @Test func `languages that ICU does not name have names in English and in themselves`() throws {
    let english = LocaleFormats(locale: try tag("en"))
    for (language, name, ownName) in [
      ("mww", "White Hmong", "Hmoob Dawb"), ("mnw", "Mon", "ဘာသာ မန်"),
      ("ksw", "S’gaw Karen", "စှီၤ"), ("mww-Hmnp", "White Hmong (Nyiakeng Puachue)", "𞄀𞄄𞄰𞄩"),
      ("shn", "Shan", "တႆး"),
    ] {
      #expect(english.name(of: try tag(language)) == name)
      #expect(LocaleFormats(locale: try tag(language)).name(of: try tag(language)) == ownName)
    }
  }

  @Test func `plural forms are those of the language`() throws {
    #expect(LocaleFormats(locale: try tag("shn")).plurals() == [.other])
    #expect(LocaleFormats(locale: try tag("ilo")).plurals() == [.one, .other])
    #expect(LocaleFormats(locale: try tag("hmn")).plurals() == [.other])
    let localizer = Localizer(
      locale: try tag("mnw"),
      catalogues: [
        try catalogue(#"{"a": "{n, plural, one {one} other {# other}}"}"#, "mnw")
      ])
    #expect(localizer.text(Message("a", ["n": .integer(1)])) == "၁ other")
  }

  private static func isLetter(_ scalar: Unicode.Scalar, of script: String) -> Bool {
    switch script {
    case "Latn": scalar.value < 0x250 || (0x1E00...0x1EFF).contains(scalar.value)
    case "Arab": (0x600...0x6FF).contains(scalar.value) || (0x750...0x77F).contains(scalar.value)
    case "Mymr": (0x1000...0x109F).contains(scalar.value)
    case "Lana": (0x1A20...0x1AAF).contains(scalar.value)
    case "Hmnp": (0x1E100...0x1E14F).contains(scalar.value)
    default: false
    }
  }
}
