/// A day of the Gregorian calendar, without a time or a time zone.
public struct Day: Hashable, Sendable {
  /// Days since 1970-01-01, which is day 0.
  public let number: Int

  /// Makes the day with a number.
  public init(number: Int) { self.number = number }

  /// Makes a day from its calendar fields, or returns nil for a date that does not exist.
  public init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month), day >= 1,
      day <= Self.length(ofMonth: month, year: year)
    else { return nil }
    // Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms": years that begin in March put
    // the leap day at the end, so that each month's offset is a plain formula.
    let shifted = month <= 2 ? year - 1 : year
    let era = shifted / 400
    let yearOfEra = shifted - era * 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    self.init(number: era * 146_097 + dayOfEra - 719_468)
  }

  /// Reads a date of the ISO 8601 form `2026-03-31`; every other form is nil.
  public init?(_ text: String) {
    var fields: SIMD4<Int> = [0, 0, 0, 0]
    var place = 0
    for byte in text.utf8 {
      switch place {
      case 4, 7: guard byte == 0x2D else { return nil }
      case 0..<10:
        guard (0x30...0x39).contains(byte) else { return nil }
        let field = place < 4 ? 0 : place < 7 ? 1 : 2
        fields[field] = fields[field] * 10 + Int(byte - 0x30)
      default: return nil
      }
      place += 1
    }
    guard place == 10 else { return nil }
    self.init(year: fields[0], month: fields[1], day: fields[2])
  }

  /// The year, month and day of the month.
  public var fields: (year: Int, month: Int, day: Int) {
    let shifted = number + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let month = (5 * dayOfYear + 2) / 153
    let day = dayOfYear - (153 * month + 2) / 5 + 1
    let calendarMonth = month < 10 ? month + 3 : month - 9
    return (yearOfEra + era * 400 + (calendarMonth <= 2 ? 1 : 0), calendarMonth, day)
  }

  /// The day that lies a number of days later, or earlier for a negative number.
  public func advanced(by days: Int) -> Day { Day(number: number + days) }

  private static func isLeap(_ year: Int) -> Bool {
    year.isMultiple(of: 4) && (!year.isMultiple(of: 100) || year.isMultiple(of: 400))
  }

  private static func length(ofMonth month: Int, year: Int) -> Int {
    switch month {
    case 2:
      year.isMultiple(of: 4) && (!year.isMultiple(of: 100) || year.isMultiple(of: 400)) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }
}

extension Day: Comparable {
  /// Orders days by the calendar.
  public static func < (left: Day, right: Day) -> Bool { left.number < right.number }
}

extension Day: CustomStringConvertible {
  /// The date in ISO 8601 form.
  public var description: String {
    let (year, month, day) = fields
    if (0...9999).contains(year) {
      var bytes: [UInt8] = []
      bytes.reserveCapacity(10)
      for (place, part) in [year / 100, year % 100, month, day].enumerated() {
        if place > 1 { bytes.append(0x2D) }
        bytes.append(UInt8(0x30 + part / 10))
        bytes.append(UInt8(0x30 + part % 10))
      }
      return String(decoding: bytes, as: UTF8.self)
    }
    return "\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))"
  }
}

/// Writes a number with leading zeros.
func padded(_ number: Int, _ width: Int) -> String {
  let digits = String(number)
  guard digits.utf8.count < width else { return digits }
  return String(repeating: "0", count: width - digits.utf8.count) + digits
}
