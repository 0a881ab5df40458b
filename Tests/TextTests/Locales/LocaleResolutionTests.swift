import Testing
import Text
import Vocabulary

@Suite("What a language tag comes to") struct LocaleResolutionTests {
  @Test(arguments: [
    ("km", "km", "km"), ("km-KH", "km-KH", "km-KH"), ("zh-Hant", "zh-Hant", "zh-Hant"),
    ("fil", "fil", "fil"), ("id", "id", nil),
  ])
  func `a language that ICU knows has its data`(
    language: String, formats: String, order: String?
  ) throws {
    let resolution = LocaleResolution(for: try tag(language))

    #expect(resolution.formats == .language(try tag(formats)))
    #expect(try resolution.collation == order.map { .language(try tag($0)) } ?? .root)
    #expect(!resolution.isFallback)
    #expect(!resolution.isOrderFallback)
    #expect(resolution.ownData.isEmpty)
  }

  @Test(arguments: [
    ("nod", "th"), ("tts", "th"), ("bug", "id"), ("pag", "fil"), ("nan", "zh-Hans"),
  ])
  func `a language without data takes those that its readers understand`(
    language: String, other: String
  ) throws {
    let resolution = LocaleResolution(for: try tag(language))

    #expect(resolution.formats == .related(try tag(other)))
    #expect(resolution.collation == .related(try tag(other)))
    #expect(resolution.isFallback && resolution.isOrderFallback)
  }

  @Test(arguments: ["xx", "qaa", "cja", "ms-Mymr", "th-Lana", "bug-Bugi"])
  func `data in another script are no help`(language: String) throws {
    let resolution = LocaleResolution(for: try tag(language))

    #expect(resolution.formats == .root)
    #expect(resolution.collation == .root)
    #expect(resolution.isFallback && resolution.isOrderFallback)
  }

  @Test func `Jawi is Malay in another script, wherever it is written`() throws {
    for language in ["ms-Arab", "ms-Arab-BN"] {
      #expect(LocaleResolution(for: try tag(language)).formats == .own(try tag("ms-Arab")))
    }
    #expect(LocaleResolution(for: try tag("ms-BN")).formats == .language(try tag("ms-BN")))
  }

  @Test func `Tagalog is Filipino`() throws {
    let resolution = LocaleResolution(for: try tag("tl"))

    #expect(resolution.collation == .language(try tag("fil")))
    #expect(!resolution.isFallback)
  }

  @Test(arguments: [
    ("ms-Arab", "Arab", TextDirection.rightToLeft), ("ms", "Latn", .leftToRight),
    ("shn", "Mymr", .leftToRight), ("ksw", "Mymr", .leftToRight), ("lo", "Laoo", .leftToRight),
    ("rhg-Rohg", "Rohg", .rightToLeft),
  ])
  func `a language has a script and a direction`(
    language: String, script: String, direction: TextDirection
  ) throws {
    #expect(try tag(language).likelyScript == script)
    #expect(try tag(language).direction == direction)
  }

  @Test func `a language that nobody knows has no script`() throws {
    #expect(try tag("xx").likelyScript == nil)
  }

  @Test func `a Unicode extension chooses the calendar and the digits`() throws {
    let locale = try #require(ReaderLocale("th-u-ca-gregory-nu-thai"))
    let formats = LocaleFormats(locale: locale.language, preferences: locale.preferences)
    let day = try #require(Day("2026-11-21"))

    #expect(formats.day(day) == "๒๑ พ.ย. ๒๐๒๖")
    #expect(formats.integer(-1234) == "-๑,๒๓๔")
    #expect(locale.ignored == [])
  }

  @Test func `words of our own go with another calendar and with other digits`() throws {
    let shan = try #require(ReaderLocale("shn-u-nu-mymrshan"))
    let lao = try #require(ReaderLocale("LO-U-CA-BUDDHIST"))
    let day = try #require(Day("2026-11-21"))

    let formats = LocaleFormats(locale: shan.language, preferences: shan.preferences)
    #expect(formats.day(day) == "႒႐႒႖ ၼူဝ်ႇ ႒႑")
    let buddhist = LocaleFormats(locale: lao.language, preferences: lao.preferences)
    #expect(buddhist.day(day) == "ພ.ສ. 21 ພ.ຈ. 2569")
  }

  @Test func `unknown values of an extension are ignored, and told`() throws {
    let locale = try #require(ReaderLocale("en-u-attr-ca-islamic-civil-co-phonebk-nu-thai-kn"))

    #expect(locale.ignored == ["ca-islamic-civil", "co-phonebk", "kn"])
    #expect(locale.preferences == FormatPreferences(digits: .thai))
  }

  @Test(arguments: [
    "", "u-ca-buddhist", "th-u", "th-u-", "th-u-ca--nu", "th-u-ca-ö", "th-x-a", "k",
  ])
  func `a tag that is none is refused`(text: String) {
    #expect(ReaderLocale(text) == nil)
  }

  @Test func `sentences follow the digits that are asked for`() throws {
    let localizer = Localizer(
      locale: try tag("km"), preferences: FormatPreferences(digits: .khmer),
      catalogues: [try catalogue(#"{"a": "{n} {m}"}"#, "km")])
    let money = Money(minorUnits: 150, currency: .khr)

    let text = localizer.text(Message("a", ["n": .integer(25), "m": .money(money)]))

    #expect(plain(text) == "២៥ ១,៥០ KHR")
  }
}
