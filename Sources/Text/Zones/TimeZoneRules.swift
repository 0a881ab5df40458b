import CICU
public import Vocabulary

/// The clocks of one time zone of the IANA database.
public struct TimeZoneRules: Hashable, Sendable {
  /// The name, such as `Asia/Bangkok`.
  public let name: String

  /// Takes a name of the IANA database, or returns nil when it has no such zone.
  ///
  /// Abbreviations such as `EST` are refused: most of them name several zones.
  public init?(_ name: String) {
    let isPlain = name.utf8.count <= 60 && !name.utf8.contains(0)
    guard isPlain, name == "UTC" || name.contains("/"), unsafe cicu_zone_is_known(name) != 0
    else { return nil }
    self.name = name
  }

  /// How many minutes the clocks are before UTC at a time.
  ///
  /// - Throws: `TextError.icu` when ICU is not installed completely.
  public func offsetMinutes(at time: Timestamp) throws(TextError) -> Int {
    try offsetMinutes(time.milliseconds, isLocal: false)
  }

  /// The point in time at which the clocks show so many minutes after midnight of a day.
  ///
  /// Of a time that the clocks show twice, it is the first; of one that they skip, the time as far
  /// after the gap.
  ///
  /// - Throws: `TextError.icu` when ICU is not installed completely.
  public func time(on day: Day, minutes: Int) throws(TextError) -> Timestamp {
    let local = (Int64(day.number) * 1440 + Int64(minutes)) * 60_000
    let offset = try offsetMinutes(local, isLocal: true)
    return Timestamp(milliseconds: local - Int64(offset) * 60_000)
  }

  /// The day that the calendars of the zone show at a time.
  ///
  /// - Throws: `TextError.icu` when ICU is not installed completely.
  public func day(at time: Timestamp) throws(TextError) -> Day {
    let offset = try offsetMinutes(at: time)
    return Timestamp(milliseconds: time.milliseconds + Int64(offset) * 60_000).day
  }

  private func offsetMinutes(_ milliseconds: Int64, isLocal: Bool) throws(TextError) -> Int {
    let offset = try icu { unsafe cicu_zone_offset(name, milliseconds, isLocal ? 1 : 0, &$0) }
    return Int(offset / 60_000)
  }
}
