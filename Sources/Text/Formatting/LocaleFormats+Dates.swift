import CICU
public import Vocabulary

extension LocaleFormats {
  /// How much of a date is written.
  public enum DayLength: Int32, CaseIterable, Hashable, Sendable {
    /// With a short month: 21 Nov 2026.
    case medium
    /// With the month written out: 21 November 2026.
    case long
    /// With the day of the week, too: Saturday, 21 November 2026.
    case full
  }

  /// Returns a date in the calendar of the language, with the era when that is not Gregorian.
  public func day(_ day: Day, length: DayLength = .medium) -> String {
    unsafe text { unsafe cicu_formats_day($0, length.rawValue, Int64(day.number), &$1) }
      ?? day.description
  }

  /// The stretches of time that have a name.
  public enum Period: Int32, CaseIterable, Hashable, Sendable {
    /// A month and its year: Nov 2026.
    case month
    /// A quarter and its year: Q4 2026.
    case quarter
    /// A year.
    case year
  }

  /// Returns the name of the month, quarter or year that a day lies in, in the calendar of the
  /// language.
  ///
  /// The day matters where years begin on another day than the Gregorian ones.
  public func period(_ period: Period, of day: Day) -> String {
    unsafe text { unsafe cicu_formats_period($0, period.rawValue, Int64(day.number), &$1) }
      ?? day.description
  }

  /// Returns a date and a time of day in UTC, marked as such.
  public func time(_ time: Timestamp) -> String {
    unsafe text { unsafe cicu_formats_time($0, time.milliseconds, &$1) } ?? time.description
  }

  /// Returns a date and a time of day on the clocks of a time zone, with the zone and its distance
  /// from UTC; in UTC for a zone that is not known.
  public func time(_ time: Timestamp, zone name: String) -> String {
    guard let zone = TimeZoneRules(name), let offset = try? zone.offsetMinutes(at: time) else {
      return self.time(time)
    }
    let local = time.milliseconds + Int64(offset) * 60_000
    guard let text = unsafe text({ unsafe cicu_formats_clock($0, local, &$1) }) else {
      return self.time(time)
    }
    let distance = Timestamp.offsetText(minutes: offset)
    let place = "(\(name), UTC\(distance))"
    // Among letters that run from right to left, brackets and signs would change places.
    return tag.direction == .rightToLeft
      ? "\(text) \u{2066}\(place)\u{2069}" : "\(text) \(place)"
  }

  /// Returns the days from a first to a last one, with what they share written once: 3 – 9 Nov
  /// 2026.
  public func days(_ days: ClosedRange<Day>) -> String {
    let (first, last) = (days.lowerBound, days.upperBound)
    if first == last { return day(first) }
    let (from, to) = (Int64(first.number), Int64(last.number))
    let plain = "\(day(first)) – \(day(last))"
    // ICU's patterns of ranges know nothing of words and patterns of our own, and CLDR 42 makes
    // `21/11/2026 – 11/12` of a Lao range.
    guard overlay == nil, tag.language != "lo" else { return plain }
    return unsafe text { unsafe cicu_formats_days($0, from, to, &$1) } ?? plain
  }
}
