import Testing
import Vocabulary

@Suite("Times with their distance from UTC") struct OffsetTimeTests {
  @Test(arguments: [
    ("2026-03-31T16:59:00+07:00", "2026-03-31T09:59:00.000Z", "2026-03-31"),
    ("2026-03-31T23:30+06:30", "2026-03-31T17:00:00.000Z", "2026-03-31"),
    ("2026-04-01T00:30:00.25+09:00", "2026-03-31T15:30:00.250Z", "2026-04-01"),
    ("2026-03-31T20:00:00-09:30", "2026-04-01T05:30:00.000Z", "2026-03-31"),
    ("2026-03-31T09:59:00Z", "2026-03-31T09:59:00.000Z", "2026-03-31"),
  ])
  func `a time keeps the day of its clock`(text: String, time: String, day: String) throws {
    let read = try #require(OffsetTime(text))

    #expect(read.time.description == time)
    #expect(read.day.description == day)
  }

  @Test(arguments: [
    "", "2026-03-31", "2026-03-31T16:59:00", "2026-03-31 16:59:00+07:00", "2026-03-31T24:00:00Z",
    "2026-03-31T16:60:00Z", "2026-03-31T16:59:61Z", "2026-02-30T16:59:00Z", "2026-03-31T16:59:00+7",
    "2026-03-31T16:59:00+15:00", "2026-03-31T16:59.5Z", "2026-03-31T16:59:00.Z",
    "2026-03-31T1:59:00Z", "2026-03-31T16:59:00ZZ",
  ])
  func `what is no such time is refused`(text: String) {
    #expect(OffsetTime(text) == nil)
  }

  @Test func `distances are written with their sign`() {
    #expect(Timestamp.offsetText(minutes: 390) == "+06:30")
    #expect(Timestamp.offsetText(minutes: -210) == "-03:30")
    #expect(Timestamp.offsetText(minutes: 0) == "+00:00")
  }
}
