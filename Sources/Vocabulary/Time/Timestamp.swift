/// A point in time, exact to the millisecond, in UTC.
public struct Timestamp: Hashable, Sendable {
  /// Milliseconds since 1970-01-01T00:00:00Z.
  public let milliseconds: Int64

  /// Makes the point that lies a number of milliseconds after the start of 1970.
  public init(milliseconds: Int64) { self.milliseconds = milliseconds }

  /// Reads the one form that is written, `2026-11-21T08:30:00.000Z`; every other form is nil.
  public init?(_ text: String) {
    let bytes = Array(text.utf8)
    guard bytes.count == 24, bytes[10] == 0x54, bytes[13] == 0x3A, bytes[16] == 0x3A,
      bytes[19] == 0x2E, bytes[23] == 0x5A, let day = Day(String(text.prefix(10)))
    else { return nil }
    let number = { (range: Range<Int>, limit: Int64) -> Int64? in
      guard bytes[range].allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
      let value = bytes[range].reduce(Int64(0)) { $0 * 10 + Int64($1 - 0x30) }
      return value < limit ? value : nil
    }
    guard let hour = number(11..<13, 24), let minute = number(14..<16, 60),
      let second = number(17..<19, 60), let fraction = number(20..<23, 1000)
    else { return nil }
    let seconds = Int64(day.number) * 86_400 + hour * 3600 + minute * 60 + second
    self.init(milliseconds: seconds * 1000 + fraction)
  }

  /// The day in UTC.
  public var day: Day {
    let day = milliseconds / 86_400_000
    return Day(number: Int(milliseconds % 86_400_000 < 0 ? day - 1 : day))
  }

  /// Milliseconds since midnight UTC.
  public var millisecondsOfDay: Int64 { milliseconds - Int64(day.number) * 86_400_000 }
}

extension Timestamp: Comparable {
  /// Orders points in time, earlier first.
  public static func < (left: Timestamp, right: Timestamp) -> Bool {
    left.milliseconds < right.milliseconds
  }
}

extension Timestamp: CustomStringConvertible {
  /// The ISO 8601 form in UTC with milliseconds, which sorts as text like the points in time.
  public var description: String {
    let rest = Int(millisecondsOfDay)
    let hour = padded(rest / 3_600_000, 2)
    let minute = padded(rest / 60_000 % 60, 2)
    let second = padded(rest / 1000 % 60, 2)
    return "\(day)T\(hour):\(minute):\(second).\(padded(rest % 1000, 3))Z"
  }
}
