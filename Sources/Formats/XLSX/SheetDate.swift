internal import Vocabulary

/// Days and times as spreadsheets count them (ECMA-376 part 1, section 18.17.4.1).
///
/// The usual system counts 1900-01-01 as day 1 and believes in a 29 February 1900, as day 60; the
/// other one counts 1904-01-01 as day 0.
enum SheetDate {
  private static let first = Day(checkedYear: 1899, month: 12, day: 30)
  private static let first1904 = Day(checkedYear: 1904, month: 1, day: 1)
  private static let leap = Day(checkedYear: 1900, month: 3, day: 1)

  /// The number of a day in the usual system; nil before 1900-03-01, where programs differ.
  static func serial(_ day: Day) -> Int? {
    day < leap ? nil : day.number - first.number
  }

  /// The number of a point in time in the usual system, exact to the millisecond.
  static func serial(_ time: Timestamp) -> String? {
    guard let day = serial(time.day) else { return nil }
    // Ten decimals of a day are 9 microseconds.
    let fraction = fixedPoint(Double(time.millisecondsOfDay) / 86_400_000, decimals: 9) ?? "0"
    return String(day) + fraction.dropFirst()
  }

  /// The day and time of a number, in the form that imports take; nil for a number that stands for
  /// none.
  static func text(_ serial: Double, is1904: Bool) -> String? {
    guard serial.isFinite, serial >= 0, serial < 2_958_466 else { return nil }
    var whole = serial.rounded(.down)
    var milliseconds = ((serial - whole) * 86_400_000).rounded()
    if milliseconds >= 86_400_000 {
      whole += 1
      milliseconds = 0
    }
    guard let day = day(Int(whole), is1904: is1904) else {
      // A time of the day alone.
      return whole == 0 ? time(Int64(milliseconds)) : nil
    }
    guard milliseconds > 0 else { return day.description }
    let time = Timestamp(milliseconds: Int64(day.number) * 86_400_000 + Int64(milliseconds))
    return time.description
  }

  private static func day(_ whole: Int, is1904: Bool) -> Day? {
    if is1904 { return first1904.advanced(by: whole) }
    switch whole {
    case 0, 60: return nil
    case ..<60: return first.advanced(by: whole + 1)
    default: return first.advanced(by: whole)
    }
  }

  private static func time(_ milliseconds: Int64) -> String {
    String(Timestamp(milliseconds: milliseconds).description.dropFirst(11).prefix(8))
  }
}

extension Day {
  /// A day that is known to exist.
  fileprivate init(checkedYear year: Int, month: Int, day: Int) {
    guard let day = Day(year: year, month: month, day: day) else {
      preconditionFailure("No such day")
    }
    self = day
  }
}
