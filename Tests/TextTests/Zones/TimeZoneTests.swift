import Testing
import Text
import Vocabulary

@Suite("Time zones") struct TimeZoneTests {
  @Test(arguments: [
    ("Asia/Bangkok", 420), ("Asia/Yangon", 390), ("Asia/Dili", 540), ("UTC", 0),
    ("Europe/Berlin", 60), ("America/St_Johns", -210),
  ])
  func `zones of the database are known with their distance`(name: String, minutes: Int) throws {
    let zone = try #require(TimeZoneRules(name))
    let time = try zone.time(on: try #require(Day("2026-01-15")), minutes: 600)

    #expect(try zone.offsetMinutes(at: time) == minutes)
    #expect(time.milliseconds == (20_468 * 1440 + 600 - Int64(minutes)) * 60_000)
  }

  @Test(arguments: ["", "EST", "Asia/Bangkock", "GMT+7", "Asia/", "/", "asia", "Asia/Bangkok\u{0}"])
  func `other names are refused`(name: String) {
    #expect(TimeZoneRules(name) == nil)
  }

  @Test func `clocks that change with the seasons are followed`() throws {
    let zone = try #require(TimeZoneRules("Europe/Berlin"))
    let summer = try zone.time(on: try #require(Day("2026-07-01")), minutes: 0)

    #expect(summer.description == "2026-06-30T22:00:00.000Z")
    #expect(try zone.day(at: summer).description == "2026-07-01")
  }

  @Test(arguments: [
    ("en", "Mar 31, 2026, 5:00 PM (Asia/Bangkok, UTC+07:00)"),
    ("th", "31 มี.ค. พ.ศ. 2569"), ("km", "(Asia/Bangkok, UTC+07:00)"),
  ])
  func `a time is written on the clocks of its zone, in the reader's calendar`(
    language: String, text: String
  ) throws {
    let formats = LocaleFormats(locale: try #require(LanguageTag(language)))
    let time = try #require(OffsetTime("2026-03-31T10:00:00Z")?.time)

    let written = formats.time(time, zone: "Asia/Bangkok").replacing("\u{202F}", with: " ")

    #expect(written.contains(text), "\(written)")
    #expect(formats.time(time, zone: "Nowhere") == formats.time(time))
  }
}
