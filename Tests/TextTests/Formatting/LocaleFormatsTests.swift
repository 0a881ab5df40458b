import Testing
import Text
import Vocabulary

@Suite("Formats of a language") struct LocaleFormatsTests {
  @Test(arguments: [
    ("en", "-KHR 1,234,567,890,123,456.78"), ("km", "-1.234.567.890.123.456,78 KHR"),
    ("my", "-၁,၂၃၄,၅၆၇,၈၉၀,၁၂၃,၄၅၆.၇၈ KHR"), ("ta", "-KHR 1,23,45,67,89,01,23,456.78"),
    ("shn", "-1,234,567,890,123,456.78 KHR"),
    ("xx", "-KHR 1,234,567,890,123,456.78"),
  ])
  func `money is exact to the last minor unit`(language: String, expected: String) throws {
    let money = Money(minorUnits: -123_456_789_012_345_678, currency: .khr)

    let text = LocaleFormats(locale: try tag(language)).money(money)

    #expect(plain(text) == expected)
  }

  @Test func `money has the decimals of its currency`() throws {
    let formats = LocaleFormats(locale: try tag("vi"))

    #expect(plain(formats.money(Money(minorUnits: 1250, currency: .vnd))) == "1.250 VND")
    #expect(plain(formats.money(Money(minorUnits: 1250, currency: .idr))) == "12,50 IDR")
  }

  @Test(arguments: [
    ("en", "Nov 21, 2026", "Nov 21, 2026, 8:30 AM UTC"),
    ("en-SG", "21 Nov 2026", "21 Nov 2026, 8:30 am UTC"),
    ("th", "21 พ.ย. พ.ศ. 2569", "21 พ.ย. พ.ศ. 2569 08:30 UTC"),
    ("km", "21 វិច្ឆិកា 2026", "21 វិច្ឆិកា 2026, 8:30 AM UTC"),
    ("lo", "21 ພ.ຈ. 2026", "21 ພ.ຈ. 2026, 08:30 UTC"),
    ("my", "၂၀၂၆၊ နို ၂၁", "၂၀၂၆၊ နို ၂၁ ၀၈:၃၀ UTC"),
    ("zh-Hans", "2026年11月21日", "2026年11月21日 08:30 UTC"),
    ("ms-Arab", "21 نوۏيمبر 2026", "21 نوۏيمبر 2026, 08:30 UTC"),
    ("shn", "2026 ၼူဝ်ႇ 21", "2026 ၼူဝ်ႇ 21, 08:30 UTC"),
    ("xx", "21 Nov 2026", "21 Nov 2026, 8:30 am UTC"),
  ])
  func `dates follow the calendar and the order of the language`(
    language: String, day: String, time: String
  ) throws {
    let formats = LocaleFormats(locale: try tag(language))
    let moment = try #require(Timestamp("2026-11-21T08:30:59.999Z"))

    #expect(plain(formats.day(moment.day)) == day)
    #expect(plain(formats.time(moment)) == time)
  }

  @Test func `days before 1582 are Gregorian like all of ours`() throws {
    let formats = LocaleFormats(locale: try tag("en"))

    #expect(formats.day(try #require(Day("1500-03-01"))) == "Mar 1, 1500")
  }

  @Test(arguments: [
    ("en", "-1,234,567", "1,234.50", "25.5%"), ("id", "-1.234.567", "1.234,50", "25,5%"),
    ("my", "-၁,၂၃၄,၅၆၇", "၁,၂၃၄.၅၀", "၂၅.၅%"), ("ta", "-12,34,567", "1,234.50", "25.5%"),
  ])
  func `numbers have the marks and digits of the language`(
    language: String, integer: String, number: String, percent: String
  ) throws {
    let formats = LocaleFormats(locale: try tag(language))

    #expect(formats.integer(-1_234_567) == integer)
    #expect(formats.number(1234.5, decimals: 2) == number)
    #expect(formats.percent(0.255, decimals: 1) == percent)
  }

  @Test func `the smallest and the largest integers are exact`() throws {
    let formats = LocaleFormats(locale: try tag("en"))

    #expect(formats.integer(.min) == "-9,223,372,036,854,775,808")
    #expect(formats.integer(.max) == "9,223,372,036,854,775,807")
  }

  @Test func `lists join none, one, two and three items`() throws {
    let formats = LocaleFormats(locale: try tag("vi"))

    #expect(formats.list([]) == "")
    #expect(formats.list(["a"]) == "a")
    #expect(formats.list(["a", "b"]) == "a và b")
    #expect(formats.list(["a", "", "c"]) == "a,  và c")
  }

  @Test(arguments: [
    (["น้ำ", "ไฟ"], "น้ำและไฟ"), (["LA-02", "MM-01"], "LA-02 และ MM-01"), (["ข้าว", "2"], "ข้าวและ 2"),
    (["USD", "บาท"], "USD และบาท"), (["A", "B", "C"], "A B และ C"), (["ก", "ข", "ค"], "ก ข และค"),
  ])
  func `in Thai a blank stands between the word for and and other letters`(
    items: [String], joined: String
  ) throws {
    #expect(LocaleFormats(locale: try tag("th")).list(items) == joined)
  }

  @Test func `countries, currencies and languages have names in the language`() throws {
    let khmer = LocaleFormats(locale: try tag("km"))
    let chinese = LocaleFormats(locale: try tag("zh-Hans"))

    #expect(khmer.name(of: Country.cambodia) == "កម្ពុជា")
    #expect(chinese.name(of: Currency.khr) == "柬埔寨瑞尔")
    #expect(chinese.name(of: try tag("shn")) == "掸语")
    #expect(chinese.name(of: try tag("ms-Arab")) == "马来语（阿拉伯文）")
  }

  @Test func `a language that the data do not name is told by its tag`() throws {
    #expect(LocaleFormats(locale: try tag("lo")).name(of: try tag("qaa")) == "qaa")
  }

  @Test func `traditional Chinese is not read as simplified`() throws {
    #expect(LocaleFormats(locale: try tag("zh-TW")).name(of: Country.thailand) == "泰國")
  }
}
